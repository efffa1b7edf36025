/** The trained part of the stage: three linear heads and the numbers that turn their logits into codes. */
import type { Label, Role } from '../../document/codes.ts'
import type { Feature } from './feature.ts'
import { scoreClasses, softmax, weightOf, type LinearHead } from '../../linear/index.ts'

/** Classes of the role head, in the order of its weights. */
export const ROLE_CLASSES = ['agent', 'patient', 'both', 'none'] as const satisfies readonly Role[]

export interface StanceModel {
  /** Classes absent, present. */
  readonly presence: LinearHead
  /** Classes `ROLE_CLASSES`. */
  readonly role: LinearHead
  /** Classes negative, positive; their difference is the logit of the sentiment. */
  readonly sentiment: LinearHead
  /** A bloc counts as present from this probability on where no actor of it is named. */
  readonly presentFrom: number
  /** Added to the role logits, so that rare roles are given as often as coders give them. */
  readonly roleBias: readonly number[]
  /** A sentiment below this is labelled negative, in [-1, 0]. */
  readonly negativeBelow: number
  /** A sentiment above this is labelled positive, in [0, 1]. */
  readonly positiveAbove: number
}

/** The probability that the sentence speaks of the bloc, in [0, 1]. */
export function findPresence(model: StanceModel, features: readonly Feature[]): number {
  return softmax(scoreClasses(model.presence, features))[1] ?? 0
}

/** The likeliest role, and its probability in [0, 1]. */
export function chooseRole(model: StanceModel, features: readonly Feature[]): { role: Role; probability: number } {
  const logits = scoreClasses(model.role, features).map((logit, at) => logit + (model.roleBias[at] ?? 0))
  const shares = softmax(logits)
  const best = shares.indexOf(Math.max(...shares))
  return { role: ROLE_CLASSES[best] ?? 'none', probability: shares[best] ?? 0 }
}

/** What one feature adds to the logit of the sentiment; positive speaks for praise. */
export function sentimentWeight(model: StanceModel, feature: Feature): number {
  return weightOf(model.sentiment, feature, 1) - weightOf(model.sentiment, feature, 0)
}

/** The logit of a sentence without any feature. */
export function sentimentBias({ sentiment }: StanceModel): number {
  return (sentiment.bias[1] ?? 0) - (sentiment.bias[0] ?? 0)
}

/** Maps a logit to [-1, 1]: `2 / (1 + exp(-logit)) - 1`; 0 for 0. */
export function sentimentOf(logit: number): number {
  return 2 / (1 + Math.exp(-logit)) - 1
}

/** The label of a sentiment in [-1, 1]. */
export function labelOf(sentiment: number, { negativeBelow, positiveAbove }: StanceModel): Label {
  if (sentiment < negativeBelow) return 'negative'
  return sentiment > positiveAbove ? 'positive' : 'neutral'
}
