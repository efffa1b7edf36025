/** The words that moved a sentiment, each with its share of the logit. */
import type { ScoredBloc } from '../../document/codes.ts'
import type { Construct } from '../../document/codes.ts'
import { filterList } from '../../document/list.ts'
import { round } from '../../document/round.ts'
import type { Evidence } from '../../document/types.ts'
import { keyOf, spellKey } from '../../linear/index.ts'
import { findOwnSpeech } from '../own-speech.ts'
import type { SentenceView } from '../sentence.ts'
import type { Target } from '../targets.ts'
import { spanOf } from '../weigh.ts'
import { EMPTY_PARTS } from '../words.ts'
import { makeFeatureStream, type Feature } from './feature.ts'
import { addLean, addSenseLeans, leanOfNothing, sumLeans, type Leans, type SentimentModel } from './model.ts'
import { findSenses, SENSE_GROUPS, type Sense } from './senses.ts'
import { findSentimentFeatures, readSentimentFeatures } from './sentiment-features.ts'
import { findSlopes, logitOf, shareOf } from './share-logit.ts'

export interface EvidenceInput {
  readonly view: SentenceView
  readonly bloc: ScoredBloc
  /** The mentions spoken of. */
  readonly own: readonly Target[]
  readonly model: SentimentModel
}

/** Words that move the logit by less are not listed; what they add is in the intercept. */
const LEAST_WEIGHT = 0.05

/** Words; more than any sentence has, to make one key of a range. */
const LONGEST_SENTENCE = 1e6

/** What was read from the words of a sentence. */
type Reading = Feature | Sense

interface Cue {
  weight: number
  /** What weighs most among that which was read from the words, for `source`, and its weight. */
  strongest: Reading
  most: number
}

/** How far the words of a sentence speak for and against somebody in it. */
interface ReadLeans {
  readonly features: readonly Feature[]
  /** Those that the model knows. */
  readonly senses: readonly Sense[]
  /** For each feature, then for each sense; praise apart from blame, for plain numbers are small. */
  readonly leans: Leans
}

/** Reads a sentence for the mentions `own`. */
function readLeans({ view, bloc, own, model }: EvidenceInput): ReadLeans {
  const leans: Leans = { praise: [], blame: [] }
  const ownSpeech = findOwnSpeech(view, own)
  const features = findSentimentFeatures(view, bloc, own, ownSpeech)
  for (const { hash, value } of features) addLean(leans, model, hash, value)
  const senses = addSenseLeans(leans, model, findSenses(view, own, ownSpeech))
  return { features, senses, leans }
}

/** Every listed cue, and the rest. */
interface DividedLogit {
  /** The model's bias, roles, and weak words. */
  readonly intercept: number
  readonly evidence: readonly Evidence[]
  /** What intercept and evidence add up to, but for rounding. */
  readonly logit: number
}

/** Divides the logit of a sentence among its words; together with the intercept they are the logit. */
export function findEvidence(input: EvidenceInput): DividedLogit {
  const { features, senses, leans } = readLeans(input)
  const total = sumLeans(input.model, leans)
  const start = leanOfNothing(input.model)
  const slopes = findSlopes(start, total)
  const entries = filterList(features, ({ construct }) => construct !== null)
  const cues = new Map<number, Cue>()
  const weigh = (at: number) => shareOf(leans.praise[at] ?? 0, leans.blame[at] ?? 0, slopes)
  let intercept = logitOf(start)
  features.forEach((feature, at) => {
    const { first, last } = feature
    if (last <= first) intercept += weigh(at)
    else addTo(cues, findEntry(entries, first, last) ?? feature, weigh(at))
  })
  senses.forEach((sense, at) => {
    addTo(cues, findEntry(entries, sense.at, sense.at + 1) ?? sense, weigh(features.length + at))
  })
  const evidence: Evidence[] = []
  for (const { weight, strongest } of cues.values()) {
    const listed = Math.abs(weight) < LEAST_WEIGHT ? 0 : round(weight)
    intercept += weight - listed
    if (listed !== 0) evidence.push(makeEvidence(input, toFeature(strongest), listed))
  }
  return { intercept, evidence, logit: logitOf(total) }
}

/** The logit of `findEvidence` without its division. */
export function findLogit({ view, bloc, own, model }: EvidenceInput): number {
  const leans: Leans = { praise: [], blame: [] }
  const stream = makeFeatureStream((hash, value) => {
    addLean(leans, model, hash, value)
  })
  const ownSpeech = findOwnSpeech(view, own)
  readSentimentFeatures(stream, view, bloc, own, ownSpeech)
  addSenseLeans(leans, model, findSenses(view, own, ownSpeech))
  return logitOf(sumLeans(model, leans))
}

/** A word in a group as a feature, so that it is listed with the other features of the word. */
function toFeature(reading: Reading): Feature {
  if (!('word' in reading)) return reading
  const { group, word, value, at } = reading
  const key = keyOf`sense:${SENSE_GROUPS[group] ?? ''}:${word}`
  return { key, hash: key.hash, value, first: at, last: at + 1, construct: null, source: null }
}

/** The expression of our word lists that some words stand in: they count with it. */
function findEntry(entries: readonly Feature[], first: number, last: number): Feature | null {
  for (const entry of entries) if (entry.first <= first && last <= entry.last) return entry
  return null
}

function addTo(cues: Map<number, Cue>, reading: Reading, weight: number): void {
  const key = 'word' in reading ? keyOfRange(reading.at, reading.at + 1) : keyOfRange(reading.first, reading.last)
  const cue = cues.get(key)
  if (cue === undefined) {
    cues.set(key, { weight, strongest: reading, most: Math.abs(weight) })
    return
  }
  cue.weight += weight
  if (Math.abs(weight) <= cue.most) return
  cue.strongest = reading
  cue.most = Math.abs(weight)
}

function keyOfRange(first: number, last: number): number {
  return first * LONGEST_SENTENCE + last
}

function makeEvidence({ view, bloc, own, model }: EvidenceInput, feature: Feature, weight: number): Evidence {
  const { start, end } = spanOf(view, feature.first, feature.last)
  return {
    sentence: view.index,
    target: findNearest(own, feature),
    bloc,
    start,
    end,
    weight,
    construct: feature.construct ?? findConstruct(view, feature, model),
    source: feature.source ?? `model:${spellKey(feature.key)}`,
  }
}

/** The construct of a word that is in no list of ours. */
function findConstruct({ words }: SentenceView, { first }: Feature, { efficacy }: SentimentModel): Construct {
  const word = words[first]
  return word !== undefined && !EMPTY_PARTS.has(word.pos) && efficacy.has(word.norm) ? 'efficacy' : 'evaluation'
}

function findNearest(own: readonly Target[], { first }: Feature): string | null {
  const gap = (target: Target) => Math.min(Math.abs(target.first - first), Math.abs(target.last - 1 - first))
  const [nearest] = [...own].sort((a, b) => gap(a) - gap(b))
  return nearest?.actor.id ?? null
}
