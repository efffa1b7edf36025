/** How sure the codes are (pipeline/stance/README.md, `Confidence`). */
import { LABELS, type Label } from '../document/codes.ts'
import type { StanceModel, Thresholds } from './coder/model.ts'

/**
 * The probability that the bloc is present and that its label is the one given, in [0, 1].
 *
 * @param presence - Probability that the bloc is present.
 */
export function findConfidence(presence: number, sentiment: number, label: Label, model: StanceModel): number {
  const [start = 0, slope = 0] = model.certainty[LABELS.indexOf(label)] ?? []
  return presence * logistic(start + slope * findDistance(sentiment, label, model))
}

/** How far a sentiment lies inside its label, in logits: the distance from the nearest threshold. */
export function findDistance(sentiment: number, label: Label, { negativeBelow, positiveAbove }: Thresholds): number {
  const below = logitOf(negativeBelow) - logitOf(sentiment)
  const above = logitOf(sentiment) - logitOf(positiveAbove)
  return label === 'negative' ? below : label === 'positive' ? above : Math.min(-below, -above)
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** The logit of which a value in ]-1, 1[ is the sentiment. */
function logitOf(sentiment: number): number {
  return 2 * Math.atanh(Math.min(0.9999, Math.max(-0.9999, sentiment)))
}
