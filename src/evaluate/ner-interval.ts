import { makeRandom } from '../../pipeline/stance/index.ts'
import { scoreCounts, type NameCounts } from './conll.ts'

const SAMPLES = 1000
const SEED = 12345

/** A 95 % interval. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Intervals of core F1 and of F1 over all labels, by drawing articles with replacement. Zeros for no article. */
export function findIntervals(articles: readonly NameCounts[]): { readonly core: Interval; readonly all: Interval } {
  const random = makeRandom(SEED)
  const drawn = Array.from({ length: SAMPLES }, () =>
    scoreCounts(articles.flatMap(() => articles[Math.floor(random() * articles.length)] ?? [])),
  )
  const interval = (key: string): Interval => {
    const values = drawn.map((scores) => scores[key]?.f1 ?? 0).sort((a, b) => a - b)
    return { low: values[Math.floor(SAMPLES * 0.025)] ?? 0, high: values[Math.floor(SAMPLES * 0.975)] ?? 0 }
  }
  return { core: interval('core'), all: interval('all') }
}
