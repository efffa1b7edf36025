import { Z_95 } from './normal.ts'
import type { Point } from './types.ts'

/** A robust slope, in units of value per unit of time. */
export interface Slope {
  readonly slope: number
  /** Ends of its 95 % interval; null where there are too few pairs for one. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * The median of the slopes between any two points (Theil 1950, Sen 1968), with Sen's interval from the variance of the
 * Mann-Kendall score; where its ranks lie outside of those of the slopes there is no interval. With seasons only points of the same season make a pair, as in the seasonal test.
 *
 * @param variance - Of the Mann-Kendall score of the same points.
 * @returns null where no two points differ in time.
 */
export function estimateSlope(points: readonly Point[], variance: number): Slope | null {
  const slopes = findSlopes(points).sort((a, b) => a - b)
  const slope = medianOf(slopes)
  if (slope === null) return null
  const reach = Z_95 * Math.sqrt(variance)
  const lowRank = Math.round((slopes.length - reach) / 2)
  const highRank = Math.round((slopes.length + reach) / 2) + 1
  const [low, high] = [slopes[lowRank - 1], slopes[highRank - 1]]
  return low === undefined || high === undefined ? { slope, low: null, high: null } : { slope, low, high }
}

function findSlopes(points: readonly Point[]): number[] {
  const slopes: number[] = []
  points.forEach((b, at) => {
    for (const a of points.slice(0, at))
      if (a.time !== b.time && (a.season ?? 0) === (b.season ?? 0)) slopes.push((b.value - a.value) / (b.time - a.time))
  })
  return slopes
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2
  const [a, b] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return a === undefined || b === undefined ? null : (a + b) / 2
}
