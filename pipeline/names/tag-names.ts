import { flatMapList } from '../document/list.ts'
import type { TokenisedDocument } from '../document/index.ts'
import { SPAN_LABELS, spansOfTags, type SpanLabel } from './labels.ts'
import { computeMarginals, findBestTags, makeMarginals, spanProbability } from './lattice.ts'
import type { NameModel } from './model.ts'
import { addVoteScores, scoreDocument } from './score.ts'
import { viewDocument } from './view.ts'
import { countVotes } from './votes.ts'

/** A name in a document. */
export interface NameSpan {
  /** Index range `[firstToken, lastToken)` into the document's tokens; within one sentence. */
  readonly firstToken: number
  readonly lastToken: number
  /** Index of the sentence. */
  readonly sentence: number
  readonly label: SpanLabel
  /** Calibrated probability in [0, 1] that first token, last token and label are all right. */
  readonly confidence: number
}

const marginals = makeMarginals()

/**
 * Finds the names of a document: a linear-chain CRF in two passes, the second knowing the first one's tags of the same
 * words elsewhere (method and figures: docs/names-model.md).
 *
 * @returns Names in order; no two overlap. Empty for a document without tokens.
 * @throws Never.
 */
export function tagNames(doc: Pick<TokenisedDocument, 'text' | 'tokens' | 'sentences'>, model: NameModel): NameSpan[] {
  if (model.book.renew()) model.sums.known.fill(0)
  const view = viewDocument(doc, model.book)
  const scores = scoreDocument(view, model)
  const tags = new Uint8Array(view.words.length)
  for (const { firstToken, lastToken } of doc.sentences)
    findBestTags({ emissions: scores, offset: firstToken, length: lastToken - firstToken }, model.transitions, tags)
  const changed = addVoteScores(view, countVotes(view, tags.slice()), model, scores)
  return flatMapList(doc.sentences, ({ firstToken, lastToken }, sentence) => {
    const range = { emissions: scores, offset: firstToken, length: lastToken - firstToken }
    if (changed[sentence] === true) findBestTags(range, model.transitions, tags)
    return readSpans(range, tags, sentence, model)
  })
}

function readSpans(
  range: { emissions: Float32Array; offset: number; length: number },
  tags: Uint8Array,
  sentence: number,
  model: NameModel,
): NameSpan[] {
  const spans = spansOfTags(tags.subarray(range.offset, range.offset + range.length))
  if (spans.length > 0) computeMarginals(range, model.factors, marginals)
  return spans.map(({ first, last, label }) => {
    const p = spanProbability(marginals, model.factors, { first, last, length: range.length, begin: 2 * label + 1 })
    return {
      firstToken: range.offset + first,
      lastToken: range.offset + last,
      sentence,
      label: SPAN_LABELS[label] ?? 'Misc',
      confidence: calibrate(p, model.calibration),
    }
  })
}

/** Bends a probability; the ends are cut so that no logit is infinite. */
export function calibrate(p: number, { slope, offset }: NameModel['calibration']): number {
  return 1 / (1 + Math.exp(-(slope * logit(p) + offset)))
}

/** Log odds of a probability, within what a double can tell from 0 and 1. */
export function logit(p: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, p))
  return Math.log(inside / (1 - inside))
}
