/** The words that moved a sentiment, each with its share of the logit. */
import type { ScoredBloc } from '../../document/codes.ts'
import type { Construct } from '../../document/codes.ts'
import type { Evidence } from '../../document/types.ts'
import { keyOf, spellKey } from '../../linear/index.ts'
import type { SentenceView } from '../sentence.ts'
import type { Target } from '../targets.ts'
import { spanOf } from '../weigh.ts'
import { makeFeatureStream, type Feature } from './feature.ts'
import { leanOf, leanOfNothing, leanOfSense, makeLeanSum, type Lean, type SentimentModel } from './model.ts'
import { EMPTY_PARTS, findSenses, SENSE_GROUPS, type Sense } from './senses.ts'
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

interface Cue {
  weight: number
  /** The strongest feature read from the words, for `source`. */
  strongest: { weight: number; feature: Feature }
}

/** How far the words of a sentence speak for and against somebody in it. */
interface Reading {
  readonly features: readonly Feature[]
  /** Those that the model knows. */
  readonly senses: readonly Sense[]
  /** For each feature, then for each sense, how far it speaks for praise; apart from blame, for plain numbers are small. */
  readonly praise: readonly number[]
  readonly blame: readonly number[]
  /** What they come to, with the bias. */
  readonly total: Lean
}

/** Reads a sentence for the mentions `own`. */
function readLeans({ view, bloc, own, model }: EvidenceInput): Reading {
  const features = findSentimentFeatures(view, bloc, own)
  const senses: Sense[] = []
  const praise: number[] = []
  const blame: number[] = []
  const sum = makeLeanSum(model)
  const add = (lean: Lean) => {
    praise.push(lean.praise)
    blame.push(lean.blame)
    sum.add(lean)
  }
  for (const { hash, value } of features) add(leanOf(model, hash, value))
  for (const sense of findSenses(view, own)) {
    const lean = leanOfSense(model, sense)
    if (lean === null) continue
    senses.push(sense)
    add(lean)
  }
  return { features, senses, praise, blame, total: sum.total() }
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
  const { features, senses, praise, blame, total } = readLeans(input)
  const start = leanOfNothing(input.model)
  const slopes = findSlopes(start, total)
  const entries = features.filter(({ construct }) => construct !== null)
  const cues = new Map<number, Cue>()
  const weigh = (at: number) => shareOf(praise[at] ?? 0, blame[at] ?? 0, slopes)
  let intercept = logitOf(start)
  features.forEach((feature, at) => {
    const weight = weigh(at)
    if (feature.last <= feature.first) intercept += weight
    else addTo(cues, entries.find((entry) => covers(entry, feature)) ?? feature, weight)
  })
  senses.forEach((sense, at) => {
    const feature = featureOf(sense)
    addTo(cues, entries.find((entry) => covers(entry, feature)) ?? feature, weigh(features.length + at))
  })
  const evidence: Evidence[] = []
  for (const { weight, strongest } of cues.values()) {
    if (Math.abs(weight) < LEAST_WEIGHT) intercept += weight
    else evidence.push(makeEvidence(input, strongest.feature, weight))
  }
  return { intercept, evidence, logit: logitOf(total) }
}

/** The logit of `findEvidence` without its division. */
export function findLogit({ view, bloc, own, model }: EvidenceInput): number {
  const sum = makeLeanSum(model)
  const stream = makeFeatureStream((hash, value) => {
    sum.add(leanOf(model, hash, value))
  })
  readSentimentFeatures(stream, view, bloc, own)
  for (const sense of findSenses(view, own)) {
    const lean = leanOfSense(model, sense)
    if (lean !== null) sum.add(lean)
  }
  return logitOf(sum.total())
}

/** A word in a group as a feature, so that it is listed with the other features of the word. */
function featureOf({ group, word, value, at }: Sense): Feature {
  const key = keyOf`sense:${SENSE_GROUPS[group] ?? ''}:${word}`
  return { key, hash: key.hash, value, first: at, last: at + 1, construct: null, source: null }
}

/** A word inside an expression of our word lists counts with the expression. */
function covers(entry: Feature, { first, last }: Feature): boolean {
  return entry.first <= first && last <= entry.last
}

function addTo(cues: Map<number, Cue>, feature: Feature, weight: number): void {
  const key = feature.first * LONGEST_SENTENCE + feature.last
  const cue = cues.get(key)
  if (cue === undefined) {
    cues.set(key, { weight, strongest: { weight, feature } })
    return
  }
  cue.weight += weight
  if (Math.abs(weight) > Math.abs(cue.strongest.weight)) cue.strongest = { weight, feature }
}

function makeEvidence({ view, bloc, own, model }: EvidenceInput, feature: Feature, weight: number): Evidence {
  return {
    sentence: view.index,
    target: findNearest(own, feature),
    bloc,
    ...spanOf(view, feature.first, feature.last),
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
