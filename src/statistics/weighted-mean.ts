import type { Weighted } from './types.ts'

/** Sum of value times weight, divided by the sum of weights; null for nothing, or where all weights are 0. */
export function weightedMean(items: readonly Weighted[]): number | null {
  let sum = 0
  let total = 0
  for (const { value, weight } of items) {
    sum += value * weight
    total += weight
  }
  return total > 0 ? sum / total : null
}
