/** Observations of one cell -> what the statistics take. */
import { hashText } from '../../pipeline/document/hash.ts'
import { makeRandom } from '../../pipeline/stance/index.ts'
import { groupBy, type Weighted } from '../statistics/index.ts'
import type { Observation } from './collect.ts'

/** Resamples of every interval. */
export const RESAMPLES = 2000

/** With more outlets than this, outlets are drawn with all their articles; with fewer there would be too little to draw from. */
const FEW_OUTLETS = 5

/** Articles of a sample, and what they weigh. */
export function weigh(sample: readonly Weighted[]): number {
  return sample.reduce((sum, { weight }) => sum + weight, 0)
}

/** Whether a sample weighs as much as the threshold; one article alone never does. */
export function isEnough(sample: readonly Weighted[], min: number): boolean {
  return sample.length > 1 && weigh(sample) >= min - 1e-9
}

/** What is drawn together: articles of one outlet where there are more than five outlets, else each article by itself. */
export function makeUnits(sample: readonly Observation[]): readonly (readonly Observation[])[] {
  const outlets = new Set(sample.flatMap(({ outlet }) => outlet ?? []))
  if (outlets.size <= FEW_OUTLETS) return sample.map((observation) => [observation])
  return [...groupBy(sample, ({ outlet, article }) => (outlet === null ? `article ${article}` : `outlet ${outlet}`))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, unit]) => unit)
}

/** A generator of its own for each cell, so that no number depends on which others are computed. */
export function makeCellRandom(seed: number, ...names: readonly string[]): () => number {
  return makeRandom(hashText([seed, ...names].join('\n')))
}
