/**
 * The logit of a sentiment that is the probability of praise less that of blame, and its exact division over features.
 *
 * With p the softmax over blame, neither and praise, the sentiment `p(praise) - p(blame)` has the logit
 * `ln(1 + 2 exp(praise)) - ln(1 + 2 exp(blame))`, each lean counted from neither. Along the straight line from a
 * sentence without features to this one the mean slope of either term is a quotient of differences, so that
 * each feature's share is a number times its lean and the shares add up to the logit without rest (integrated gradients:
 * Sundararajan, Taly and Yan 2017).
 */
import type { Lean } from './model.ts'

/** What one unit of either lean adds to the logit of this sentence; both in ]0, 1[. */
export interface Slopes {
  readonly praise: number
  readonly blame: number
}

/** The logit whose sentiment is `p(praise) - p(blame)`. */
export function logitOf({ praise, blame }: Lean): number {
  return term(praise) - term(blame)
}

/** Mean slopes on the way from the lean `from` to the lean `to`. */
export function findSlopes(from: Lean, to: Lean): Slopes {
  return { praise: slope(from.praise, to.praise), blame: slope(from.blame, to.blame) }
}

/** The share of the logit that a lean has, given the slopes of its sentence. */
export function shareOf(praise: number, blame: number, slopes: Slopes): number {
  return slopes.praise * praise - slopes.blame * blame
}

function term(lean: number): number {
  return Math.log1p(2 * Math.exp(lean))
}

function slope(from: number, to: number): number {
  const way = to - from
  if (Math.abs(way) < 1e-6) return 1 / (1 + Math.exp(-from) / 2)
  return (term(to) - term(from)) / way
}
