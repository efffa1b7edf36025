/** How sure the codes are (pipeline/stance/README.md, `Confidence`). */
import type { Label } from '../document/codes.ts'
import type { StanceModel } from './coder/model.ts'

/**
 * The probability that the bloc is present and that its label is the one given, in [0, 1].
 *
 * The label's share is read from a logistic curve over the distance to the thresholds (ordinal logit).
 *
 * @param presence - Probability that the bloc is present.
 */
export function findConfidence(presence: number, sentiment: number, label: Label, model: StanceModel): number {
  const below = logistic(logitOf(model.negativeBelow) - logitOf(sentiment))
  const above = logistic(logitOf(sentiment) - logitOf(model.positiveAbove))
  const share = label === 'negative' ? below : label === 'positive' ? above : Math.max(0, 1 - below - above)
  return Math.min(1, Math.max(0, presence * share))
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** The logit of which a value in ]-1, 1[ is the sentiment. */
function logitOf(sentiment: number): number {
  return 2 * Math.atanh(Math.min(0.9999, Math.max(-0.9999, sentiment)))
}
