/** Whether a series rises or falls (Mann 1945, Kendall 1975), with seasons apart where wished (Hirsch et al. 1982). */
import { groupBy } from './group-by.ts'
import { twoSided } from './normal.ts'
import type { Point } from './types.ts'

/** What a trend test found. */
export interface TrendTest {
  /** Pairs that rise minus pairs that fall. */
  readonly s: number
  /** Variance of `s` where there is no trend, ties corrected. */
  readonly variance: number
  /** Kendall's tau-b against time: -1 always falls, 1 always rises; null where all values are equal. */
  readonly tau: number | null
  /** Two-sided; exact for up to 10 values without ties in one season, else normal with continuity correction. */
  readonly p: number
}

const EXACT_UP_TO = 10

/**
 * The Mann-Kendall test. With seasons only values of the same season are compared, and `s` and its variance are added up
 * over the seasons, which are taken as independent.
 *
 * @returns null for fewer than two values in every season.
 */
export function testTrend(points: readonly Point[]): TrendTest | null {
  const seasons = [...groupBy(points, ({ season }) => season ?? 0).values()].map(scoreSeason)
  const used = seasons.filter(({ n }) => n > 1)
  if (used.length === 0) return null
  const add = (of: (season: SeasonScore) => number) => used.reduce((sum, season) => sum + of(season), 0)
  const [s, variance, pairs, tied] = [add((x) => x.s), add((x) => x.variance), add((x) => x.pairs), add((x) => x.tied)]
  const [only] = used
  const isExact = used.length === 1 && only !== undefined && only.n <= EXACT_UP_TO && tied === 0
  return {
    s,
    variance,
    tau: tied === pairs ? null : s / Math.sqrt(pairs * (pairs - tied)),
    p: isExact ? exactP(s, only.n) : approximateP(s, variance),
  }
}

interface SeasonScore {
  readonly n: number
  readonly s: number
  readonly variance: number
  readonly pairs: number
  /** Pairs of equal values. */
  readonly tied: number
}

function scoreSeason(points: readonly Point[]): SeasonScore {
  const values = [...points].sort((a, b) => a.time - b.time).map(({ value }) => value)
  const n = values.length
  let s = 0
  values.forEach((later, at) => {
    for (const earlier of values.slice(0, at)) s += Math.sign(later - earlier)
  })
  const ties = [...groupBy(values, (value) => value).values()].map((equal) => equal.length)
  const spread = (m: number) => m * (m - 1) * (2 * m + 5)
  return {
    n,
    s,
    variance: (spread(n) - ties.reduce((sum, t) => sum + spread(t), 0)) / 18,
    pairs: (n * (n - 1)) / 2,
    tied: ties.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0),
  }
}

function approximateP(s: number, variance: number): number {
  return variance === 0 ? 1 : twoSided((Math.abs(s) - (s === 0 ? 0 : 1)) / Math.sqrt(variance))
}

/** Share of all orders of `n` different values whose score is at least as far from 0 as `s`. */
function exactP(s: number, n: number): number {
  const pairs = (n * (n - 1)) / 2
  const counts = countInversions(n)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const far = counts.reduce((sum, count, k) => (Math.abs(pairs - 2 * k) >= Math.abs(s) ? sum + count : sum), 0)
  return far / all
}

/** How many orders of `n` values have 0, 1, 2, … inversions: the k-th value put in makes 0 to k - 1 new ones. */
function countInversions(n: number): number[] {
  let counts = [1]
  for (let k = 2; k <= n; k++) {
    const next = new Array<number>(counts.length + k - 1).fill(0)
    counts.forEach((count, inversions) => {
      for (let more = 0; more < k; more++) next[inversions + more] = (next[inversions + more] ?? 0) + count
    })
    counts = next
  }
  return counts
}
