/** The words that moved a sentiment, each with its share of the logit. */
import type { ScoredBloc } from '../../document/codes.ts'
import type { Construct } from '../../document/codes.ts'
import type { Evidence } from '../../document/types.ts'
import { keyOf, spellKey } from '../../linear/index.ts'
import type { SentenceView } from '../sentence.ts'
import type { Target } from '../targets.ts'
import { spanOf } from '../weigh.ts'
import type { Feature } from './feature.ts'
import { addLeans, leanOf, leanOfNothing, leanOfSense, NO_LEAN, type SentimentModel } from './model.ts'
import { findSenses, SENSE_GROUPS, type Sense } from './senses.ts'
import { findSentimentFeatures } from './sentiment-features.ts'
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

interface Cue {
  weight: number
  /** The strongest feature read from the words, for `source`. */
  strongest: { weight: number; feature: Feature }
}

/**
 * Every listed cue, and an intercept that holds the rest: the model's bias, roles, and weak words.
 * Together they are the logit.
 */
export function findEvidence(input: EvidenceInput): { intercept: number; evidence: Evidence[] } {
  const { view, bloc, own, model } = input
  const features = findSentimentFeatures(view, bloc, own)
  const entries = features.filter(({ construct }) => construct !== null)
  const parts = [
    ...features.map((feature) => ({ feature, lean: leanOf(model, feature) })),
    ...findSenses(view, own).flatMap((sense) => {
      const lean = leanOfSense(model, sense)
      return lean === NO_LEAN ? [] : [{ feature: featureOf(sense), lean }]
    }),
  ]
  const start = leanOfNothing(model)
  const leans = parts.map(({ lean }) => lean)
  const slopes = findSlopes(start, addLeans(leans, start))
  let intercept = logitOf(start)
  const cues = new Map<string, Cue>()
  for (const { feature, lean } of parts) {
    const weight = shareOf(lean, slopes)
    if (feature.last <= feature.first) intercept += weight
    else addTo(cues, entries.find((entry) => covers(entry, feature)) ?? feature, weight)
  }
  const evidence: Evidence[] = []
  for (const { weight, strongest } of cues.values()) {
    if (Math.abs(weight) < LEAST_WEIGHT) intercept += weight
    else evidence.push(makeEvidence(input, strongest.feature, weight))
  }
  return { intercept, evidence }
}

/** The logit of `findEvidence` without its division. */
export function findLogit({ view, bloc, own, model }: EvidenceInput): number {
  const leans = [
    ...findSentimentFeatures(view, bloc, own).map((feature) => leanOf(model, feature)),
    ...findSenses(view, own).map((sense) => leanOfSense(model, sense)),
  ]
  return logitOf(addLeans(leans, leanOfNothing(model)))
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

function addTo(cues: Map<string, Cue>, feature: Feature, weight: number): void {
  const key = `${feature.first} ${feature.last}`
  const cue = cues.get(key)
  if (cue === undefined) {
    cues.set(key, { weight, strongest: { weight, feature } })
    return
  }
  cue.weight += weight
  if (Math.abs(weight) > Math.abs(cue.strongest.weight)) cue.strongest = { weight, feature }
}

function makeEvidence({ view, bloc, own }: EvidenceInput, feature: Feature, weight: number): Evidence {
  const construct: Construct = feature.construct ?? 'evaluation'
  return {
    sentence: view.index,
    target: findNearest(own, feature),
    bloc,
    ...spanOf(view, feature.first, feature.last),
    weight,
    construct,
    source: feature.source ?? `model:${spellKey(feature.key)}`,
  }
}

function findNearest(own: readonly Target[], { first }: Feature): string | null {
  const gap = (target: Target) => Math.min(Math.abs(target.first - first), Math.abs(target.last - 1 - first))
  const [nearest] = [...own].sort((a, b) => gap(a) - gap(b))
  return nearest?.actor.id ?? null
}
