/** Stances -> public codes and evidence. */
import { SCORED_BLOCS, type ScoredBloc } from '../document/codes.ts'
import { flatMapList, mapList } from '../document/list.ts'
import type { Evidence, ScoredDocument, Stance } from '../document/types.ts'
import type { BlocCode, EvidenceRecord, HeadlineRecord } from './article.ts'
import type { OffsetConverter } from './code-points.ts'
import { round, roundOrNull } from '../document/round.ts'

/** The codes of one sentence, by bloc. */
export type BlocCodes = Record<ScoredBloc, BlocCode>

/** Half of the last decimal that is written, and what adding up may lose. */
const TOLERANCE = 0.5e-4 + 1e-9

/** The codes of a sentence that was not scored: everything null, not even absence is known. */
const NOT_SCORED: BlocCode = {
  present: null,
  sentiment: null,
  label: null,
  role: null,
  voice: null,
  speaker: null,
  speech_verb: null,
  confidence: null,
  intercept: null,
}

/**
 * The public code of one stance.
 *
 * @throws Error where the stage's sentiment is not the one its evidence gives: a bug in the stage.
 */
function toBlocCode(stance: Stance): BlocCode {
  const { present, sentiment, label, role, voice, speaker, speechVerb, intercept } = stance
  const confidence = round(stance.confidence)
  if (!present) return { ...NOT_SCORED, present, confidence }
  return {
    present,
    sentiment: checkSentiment(stance),
    label,
    role,
    voice,
    speaker,
    speech_verb: speechVerb,
    confidence,
    intercept: sentiment === null ? null : round(intercept),
  }
}

/** The sentiment, `2 / (1 + exp(-logit)) - 1` of intercept and weights as they are written. */
function checkSentiment({ sentence, bloc, sentiment, intercept, evidence }: Stance): number | null {
  if (sentiment === null) return null
  const logit = evidence.reduce((sum, { weight }) => sum + round(weight), round(intercept))
  const computed = 2 / (1 + Math.exp(-logit)) - 1
  if (Math.abs(computed - sentiment) <= TOLERANCE) return round(sentiment)
  throw new Error(`Sentence ${sentence}, ${bloc}: sentiment ${sentiment}, but intercept and evidence give ${computed}.`)
}

/** The codes of every sentence; sentences that were not scored have `NOT_SCORED`. */
export function toBlocCodes(doc: ScoredDocument): readonly BlocCodes[] {
  const codes = mapList(doc.sentences, (): BlocCodes => ({
    western: NOT_SCORED,
    african: NOT_SCORED,
    external: NOT_SCORED,
  }))
  for (const stance of doc.stances) {
    const sentence = codes[stance.sentence]
    if (sentence === undefined) throw new Error(`A stance names sentence ${stance.sentence}, which is not there.`)
    sentence[stance.bloc] = toBlocCode(stance)
  }
  return codes
}

/** The public form of a stance's cues, by position. */
export function toEvidence(stance: Stance, text: string, toCodePoints: OffsetConverter): EvidenceRecord[] {
  return [...stance.evidence].sort(compareSpans).map((cue) => ({
    sentence: cue.sentence,
    target: cue.target,
    bloc: cue.bloc,
    start: toCodePoints(cue.start),
    end: toCodePoints(cue.end),
    words: text.slice(cue.start, cue.end),
    weight: round(cue.weight),
    construct: cue.construct,
    source: cue.source,
  }))
}

function compareSpans(a: Evidence, b: Evidence): number {
  return a.start - b.start || a.end - b.end || (a.source < b.source ? -1 : a.source > b.source ? 1 : 0)
}

/** Stances by sentence, then in the order of `SCORED_BLOCS`. */
export function sortStances(stances: readonly Stance[]): Stance[] {
  const rank = (stance: Stance) => stance.sentence * SCORED_BLOCS.length + SCORED_BLOCS.indexOf(stance.bloc)
  return [...stances].sort((a, b) => rank(a) - rank(b))
}

/**
 * The headline with its codes.
 *
 * A headline of several sentences has, for each bloc, the codes and cues of the one that says most: of those with
 * the bloc, the one with the strongest sentiment, else the first.
 *
 * @param text - The headline; null gives null.
 * @param doc - The headline as scored; null, where it was not scored, gives codes that are all null.
 */
export function toHeadline(
  text: string | null,
  doc: ScoredDocument | null,
  makeConverter: (text: string) => OffsetConverter,
): HeadlineRecord | null {
  if (doc === null || !doc.scorable) return text === null || text === '' ? null : unscoredHeadline(text)
  const chosen = SCORED_BLOCS.map((bloc) => chooseStance(doc.stances.filter((stance) => stance.bloc === bloc)))
  const [western, african, external] = chosen.map((stance) => (stance === null ? NOT_SCORED : toBlocCode(stance)))
  const toCodePoints = makeConverter(doc.text)
  return {
    text: doc.text,
    western: western ?? NOT_SCORED,
    african: african ?? NOT_SCORED,
    external: external ?? NOT_SCORED,
    evidence: flatMapList(chosen, (stance) => (stance === null ? [] : toEvidence(stance, doc.text, toCodePoints))),
  }
}

function unscoredHeadline(text: string): HeadlineRecord {
  return { text, western: NOT_SCORED, african: NOT_SCORED, external: NOT_SCORED, evidence: [] }
}

function chooseStance(stances: readonly Stance[]): Stance | null {
  const strength = (stance: Stance) => (stance.present ? 1 + Math.abs(roundOrNull(stance.sentiment) ?? 0) : 0)
  return stances.reduce<Stance | null>(
    (best, stance) => (best === null || strength(stance) > strength(best) ? stance : best),
    null,
  )
}
