/** The second pass and the confidence: both learn from how the first pass does on articles that it was not trained on. */
import {
  KeyBuffer,
  computeMarginals,
  findBestTags,
  makeFactors,
  makeMarginals,
  makeWordBook,
  readVotes,
  spanProbability,
  spansOfTags,
  viewDocument,
  type Lexicon,
} from '../../pipeline/names/index.ts'
import { scoreTokens, trainCrf, type TrainingOptions, type TrainingSet } from './crf.ts'
import { makeRows, makeVocabulary, type FeatureKeys, type Vocabulary } from './dataset.ts'
import type { GoldDocument } from './gold.ts'

/** Training articles with scores of the first pass from models that did not see them. */
export interface HeldOut {
  readonly documents: readonly GoldDocument[]
  readonly lexicons: readonly Lexicon[]
  readonly tags: Uint8Array
  readonly sentences: readonly (readonly [number, number])[]
  readonly scores: Float32Array
  readonly transitions: Float32Array
}

export interface SecondPass {
  readonly vocabulary: Vocabulary
  readonly weights: Float32Array
  /** Tags of the first pass and of both. */
  readonly firstTags: Uint8Array
  readonly tags: Uint8Array
  readonly scores: Float32Array
}

/** Trains the weights of the second pass on top of the first one's scores. */
export function trainSecondPass(held: HeldOut, options: TrainingOptions, least: number): SecondPass {
  const firstTags = decode(held, held.scores)
  const keys = readVoteKeys(held, firstTags)
  const vocabulary = makeVocabulary(keys, least)
  const set: TrainingSet = {
    ...makeRows(keys, vocabulary),
    tags: held.tags,
    sentences: held.sentences,
    base: held.scores,
  }
  const { emissions: weights } = trainCrf(set, options, held.transitions)
  const scores = new Float32Array(held.scores.length)
  scoreTokens(set, weights, { first: 0, last: held.tags.length }, scores)
  return { vocabulary, weights, firstTags, tags: decode(held, scores), scores }
}

function decode(held: HeldOut, emissions: Float32Array): Uint8Array {
  const tags = new Uint8Array(held.tags.length)
  for (const [first, last] of held.sentences)
    findBestTags({ emissions, offset: first, length: last - first }, held.transitions, tags)
  return tags
}

function readVoteKeys({ documents, lexicons }: HeldOut, tags: Uint8Array): FeatureKeys {
  const all = new KeyBuffer()
  const starts = [0]
  let from = 0
  documents.forEach((doc, i) => {
    const lexicon = lexicons[i]
    if (lexicon === undefined) return
    const view = viewDocument(doc, makeWordBook(lexicon))
    readVotes(view, tags.subarray(from, from + doc.tokens.length), (keys) => {
      for (let k = 0; k < keys.length; k++) all.push(keys.keys[k] ?? 0)
      starts.push(all.length)
    })
    from += doc.tokens.length
  })
  return { keys: all.keys.slice(0, all.length), starts: Int32Array.from(starts) }
}

/** A predicted name: its probability by the model, and whether it is right. */
export interface Judged {
  readonly probability: number
  readonly right: boolean
}

/** Every name of the second pass with its probability. */
export function judgeSpans(held: HeldOut, pass: SecondPass): Judged[] {
  const factors = makeFactors(held.transitions)
  const marginals = makeMarginals()
  return held.sentences.flatMap(([from, to]) => {
    const length = to - from
    const gold = new Set(spansOfTags(held.tags.subarray(from, to)).map(keyOf))
    const spans = spansOfTags(pass.tags.subarray(from, to))
    if (spans.length > 0) computeMarginals({ emissions: pass.scores, offset: from, length }, factors, marginals)
    return spans.map((span) => ({
      probability: spanProbability(marginals, factors, { ...span, length, begin: 2 * span.label + 1 }),
      right: gold.has(keyOf(span)),
    }))
  })
}

const keyOf = (span: { first: number; last: number; label: number }): string =>
  `${span.first} ${span.last} ${span.label}`

/** Micro F1 of exact spans over all labels. */
export function spanF1(held: Pick<HeldOut, 'tags' | 'sentences'>, tags: Uint8Array): number {
  let right = 0
  let total = 0
  for (const [from, to] of held.sentences) {
    const gold = new Set(spansOfTags(held.tags.subarray(from, to)).map(keyOf))
    const mine = spansOfTags(tags.subarray(from, to)).map(keyOf)
    right += mine.filter((key) => gold.has(key)).length
    total += mine.length + gold.size
  }
  return total === 0 ? 0 : (2 * right) / total
}
