/** From weights to sentiment and label. */
import type { Label } from '../document/codes.ts'
import type { StanceWeights } from './resources.ts'

/** Maps a logit to [-1, 1]: `2 / (1 + exp(-logit)) - 1`; 0 for 0. */
export function sentimentOf(logit: number): number {
  return 2 / (1 + Math.exp(-logit)) - 1
}

/** The label of a sentiment in [-1, 1]. */
export function labelOf(sentiment: number, weights: StanceWeights): Label {
  if (sentiment < weights.negativeBelow) return 'negative'
  return sentiment > weights.positiveAbove ? 'positive' : 'neutral'
}
