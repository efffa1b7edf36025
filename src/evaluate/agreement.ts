/** Precision, recall and their harmonic mean, each in [0, 1]; 0 where nothing was there to find. */
export interface Scores {
  readonly p: number
  readonly r: number
  readonly f1: number
}

/** F1 from counts of true positives, false positives and false negatives. */
export function makeScores(tp: number, fp: number, fn: number): Scores {
  const p = tp + fp > 0 ? tp / (tp + fp) : 0
  const r = tp + fn > 0 ? tp / (tp + fn) : 0
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 }
}

/** Distance between two codes: nominal 0 or 1; interval the squared difference. */
export const DISTANCES = {
  nominal: (a: string | number, b: string | number): number => (a === b ? 0 : 1),
  interval: (a: string | number, b: string | number): number => (Number(a) - Number(b)) ** 2,
} as const

/**
 * Krippendorff's alpha for two coders without missing codes: 1 - observed / expected disagreement, the expected one
 * over all pairs of values in the coincidence matrix (Hayes and Krippendorff 2007).
 *
 * @returns null for fewer than two units, or where only one value occurs.
 */
export function krippendorffAlpha(
  pairs: readonly (readonly [string | number, string | number])[],
  level: keyof typeof DISTANCES,
): number | null {
  if (pairs.length < 2) return null
  const delta = DISTANCES[level]
  const counts = new Map<string | number, number>()
  for (const value of pairs.flat()) counts.set(value, (counts.get(value) ?? 0) + 1)
  const n = pairs.length * 2
  const observed = (pairs.reduce((sum, [a, b]) => sum + delta(a, b), 0) * 2) / n
  let expected = 0
  for (const [a, na] of counts) for (const [b, nb] of counts) expected += na * nb * delta(a, b)
  expected /= n * (n - 1)
  return expected === 0 ? null : 1 - observed / expected
}

/** Mean F1 over the labels, from pairs of gold and predicted label. */
export function macroF1<T>(pairs: readonly (readonly [T, T])[], labels: readonly T[]): number {
  const f1s = labels.map((label) => {
    const tp = pairs.filter(([g, s]) => g === label && s === label).length
    const fp = pairs.filter(([g, s]) => g !== label && s === label).length
    const fn = pairs.filter(([g, s]) => g === label && s !== label).length
    return makeScores(tp, fp, fn).f1
  })
  return f1s.reduce((a, b) => a + b, 0) / labels.length
}

/** Spearman's rank correlation with mean ranks for ties; null for fewer than three pairs or a constant side. */
export function spearman(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null
  return pearson(ranksOf(pairs.map(([a]) => a)), ranksOf(pairs.map(([, b]) => b)))
}

function ranksOf(values: readonly number[]): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value)
  const ranks = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length;) {
    let to = from
    while (order[to + 1]?.value === order[from]?.value && to + 1 < order.length) to++
    for (const { i } of order.slice(from, to + 1)) ranks[i] = (from + to) / 2
    from = to + 1
  }
  return ranks
}

function pearson(xs: readonly number[], ys: readonly number[]): number | null {
  const mx = mean(xs) ?? 0
  const my = mean(ys) ?? 0
  let cov = 0
  let vx = 0
  let vy = 0
  xs.forEach((x, i) => {
    const y = ys[i] ?? 0
    cov += (x - mx) * (y - my)
    vx += (x - mx) ** 2
    vy += (y - my) ** 2
  })
  return vx > 0 && vy > 0 ? cov / Math.sqrt(vx * vy) : null
}

/** Mean of what is there; null for nothing. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((v): v is number => v !== null && Number.isFinite(v))
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length
}
