/** Percentile intervals from resampling (Efron and Tibshirani 1993, chapter 13). */
import type { Weighted } from './types.ts'
import { weightedMean } from './weighted-mean.ts'

/** Ends of a 95 % interval. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Values that are drawn together: one article, or all articles of an outlet. */
export type Unit = readonly Weighted[]

const LOW = 0.025
const HIGH = 0.975

/**
 * The 95 % percentile interval of the weighted mean, whole units drawn with replacement.
 *
 * @param resamples - How often; 2000 leave about 50 means beyond each end.
 * @returns null for fewer than two units: there is nothing to draw from.
 */
export function bootstrapMean(units: readonly Unit[], resamples: number, random: () => number): Interval | null {
  if (units.length < 2) return null
  const sums = units.map(sumUp)
  return percentiles(Array.from({ length: resamples }, () => drawMean(sums, random)))
}

/** The same for the mean of `a` minus the mean of `b`, each resampled by itself. */
export function bootstrapDifference(
  a: readonly Unit[],
  b: readonly Unit[],
  resamples: number,
  random: () => number,
): Interval | null {
  if (a.length < 2 || b.length < 2) return null
  const [ofA, ofB] = [a.map(sumUp), b.map(sumUp)]
  return percentiles(Array.from({ length: resamples }, () => drawMean(ofA, random) - drawMean(ofB, random)))
}

interface Sums {
  readonly sum: number
  readonly weight: number
}

function sumUp(unit: Unit): Sums {
  const weight = unit.reduce((total, item) => total + item.weight, 0)
  return { sum: (weightedMean(unit) ?? 0) * weight, weight }
}

function drawMean(units: readonly Sums[], random: () => number): number {
  let sum = 0
  let weight = 0
  for (let drawn = 0; drawn < units.length; drawn++) {
    const unit = units[Math.floor(random() * units.length)]
    sum += unit?.sum ?? 0
    weight += unit?.weight ?? 0
  }
  return weight > 0 ? sum / weight : 0
}

function percentiles(means: number[]): Interval | null {
  const sorted = means.sort((x, y) => x - y)
  const low = sorted[Math.floor(LOW * sorted.length)]
  const high = sorted[Math.ceil(HIGH * sorted.length) - 1]
  return low === undefined || high === undefined ? null : { low, high }
}
