import { describe, expect, test } from 'vitest'
import { estimateSlope, testTrend, type Point } from '../../../../src/statistics/index.ts'

const series = (values: readonly number[]): Point[] => values.map((value, time) => ({ time, value }))

/** Probability outside of ±z by adding up thin slices of the bell curve: nothing of the code under test. */
function outside(z: number): number {
  const slices = 200_000
  let inside = 0
  for (let i = 0; i < slices; i++) {
    const x = ((i + 0.5) / slices) * z
    inside += (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * (z / slices)
  }
  return 1 - 2 * inside
}

/** Every order of the values. */
function permute(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]]
  return values.flatMap((value, at) => permute(values.filter((_, i) => i !== at)).map((rest) => [value, ...rest]))
}

describe('testTrend', () => {
  test('counts pairs that rise and fall, worked by hand', () => {
    // 10 15 14 20: 10<15 10<14 10<20 +3, 15>14 -1, 15<20 +1, 14<20 +1: S = 4
    // variance 4 * 3 * 13 / 18; of the 24 orders 1 + 3 + 3 + 1 have S of 6, 4, -4, -6: p = 8 / 24
    const found = testTrend(series([10, 15, 14, 20]))
    expect(found).toMatchObject({ s: 4, tau: 4 / 6 })
    expect(found?.variance).toBeCloseTo(156 / 18, 12)
    expect(found?.p).toBeCloseTo(1 / 3, 12)
  })

  test('corrects the variance for ties, worked by hand', () => {
    // 23 24 29 6 29 24 24 29 23, rises minus falls of each with those behind it: 5 1 -4 5 -3 0 0 -1: S = 3
    // ties 2 (23), 3 (24), 3 (29): (9*8*23 - 2*1*9 - 3*2*11 - 3*2*11) / 18 = 1506 / 18; z = (3 - 1) / sqrt(1506 / 18)
    // tau-b = 3 / sqrt(36 * (36 - 1 - 3 - 3))
    const found = testTrend(series([23, 24, 29, 6, 29, 24, 24, 29, 23]))
    expect(found?.s).toBe(3)
    expect(found?.variance).toBeCloseTo(1506 / 18, 12)
    expect(found?.tau).toBeCloseTo(3 / Math.sqrt(36 * 29), 12)
    expect(found?.p).toBeCloseTo(outside(2 / Math.sqrt(1506 / 18)), 7)
  })

  test('is exact for few values: the share of all orders that are as far from 0', () => {
    const scoreOf = (values: readonly number[]) => testTrend(series(values))?.s ?? NaN
    for (const values of [
      [1, 2, 3, 4],
      [0.1, 0.3, 0.2, 0.9, 0.4],
      [5, 1, 4, 2, 6, 3],
    ]) {
      const scores = permute(values).map(scoreOf)
      const far = scores.filter((s) => Math.abs(s) >= Math.abs(scoreOf(values))).length
      expect(testTrend(series(values))?.p).toBeCloseTo(far / scores.length, 12)
    }
  })

  test('takes the normal distribution for more than ten values', () => {
    // 12 values that rise but for one exchange of neighbours: S = 66 - 2; variance 12 * 11 * 29 / 18
    const found = testTrend(series([1, 2, 4, 3, 5, 6, 7, 8, 9, 10, 11, 12]))
    expect(found?.s).toBe(64)
    expect(found?.p).toBeCloseTo(outside(63 / Math.sqrt((12 * 11 * 29) / 18)), 7)
  })

  test('compares only the same season where there are seasons', () => {
    // season 0: 1 2 3 (+3), season 1: 9 8 7 (-3): no trend, though most neighbours differ; variances 66 / 18 each
    const points = [1, 9, 2, 8, 3, 7].map((value, time) => ({ time, value, season: time % 2 }))
    const found = testTrend(points)
    expect(found?.s).toBe(0)
    expect(found?.variance).toBeCloseTo((2 * 66) / 18, 12)
    expect(found?.p).toBe(1)
  })

  test('a seasonal swing hides a rise from the plain test and not from the seasonal one', () => {
    const points = Array.from({ length: 16 }, (_, time) => ({
      time,
      value: [0, 10, 3, -8][time % 4] ?? 0,
      season: time % 4,
    })).map((point) => ({ ...point, value: point.value + 0.05 * point.time }))
    expect(testTrend(points)?.p).toBeLessThan(0.001)
    expect(testTrend(points.map(({ time, value }) => ({ time, value })))?.p).toBeGreaterThan(0.05)
  })

  test('says nothing of one value, and p = 1 where nothing moves', () => {
    expect(testTrend(series([1]))).toBeNull()
    expect(testTrend([])).toBeNull()
    expect(testTrend(series([2, 2, 2, 2, 2]))).toMatchObject({ s: 0, tau: null, p: 1 })
  })
})

describe('estimateSlope', () => {
  test('is the median slope of all pairs, worked by hand', () => {
    // 10 15 14 20: 5, 4/2, 10/3, -1, 5/2, 6; in order -1 2 2.5 3.333 5 6: median (2.5 + 10/3) / 2
    const found = estimateSlope(series([10, 15, 14, 20]), 156 / 18)
    expect(found?.slope).toBeCloseTo((2.5 + 10 / 3) / 2, 12)
    // reach 1.96 * sqrt(156 / 18) = 5.77: ranks (6 - 5.77) / 2 = 0.1 and (6 + 5.77) / 2 + 1 = 6.9 of six: no interval
    expect([found?.low, found?.high]).toEqual([null, null])
  })

  test('has the interval of Sen, worked by hand, from five points on', () => {
    // 10 15 14 20 30: six slopes as above and 20/4, 15/3, 16/2, 10: ten, from -1 to 10
    // reach 1.96 * sqrt(300 / 18) = 8.00: ranks (10 - 8) / 2 = 1 and (10 + 8) / 2 + 1 = 10: the ends
    expect(estimateSlope(series([10, 15, 14, 20, 30]), 300 / 18)).toMatchObject({ low: -1, high: 10 })
    // 1 2 3 9 5 6: fifteen slopes, reach 1.96 * sqrt(510 / 18) = 10.43: ranks 2 and 14
    // in order: -4 -1.5 1 (ten times) 8/3 3.5 6: the second and the second last
    const found = estimateSlope(series([1, 2, 3, 9, 5, 6]), 510 / 18)
    expect(found?.low).toBe(-1.5)
    expect(found?.high).toBe(3.5)
  })

  test.each([4, 3, 2])('has none for %i points, however even the series', (n) => {
    const points = series(Array.from({ length: n }, (_, at) => -at))
    const variance = (n * (n - 1) * (2 * n + 5)) / 18
    expect(estimateSlope(points, variance)).toEqual({ slope: -1, low: null, high: null })
  })

  test('gaps keep their length', () => {
    const points = [0, 1, 10].map((time) => ({ time, value: 2 * time }))
    expect(estimateSlope(points, 0)).toEqual({ slope: 2, low: 2, high: 2 })
  })

  test('one wild value does not move it', () => {
    const values = [1, 2, 3, 4, 500, 6, 7, 8, 9]
    expect(estimateSlope(series(values), 92)?.slope).toBe(1)
  })

  test('seasons are compared with themselves', () => {
    const points = [0, 100, 1, 101, 2, 102].map((value, time) => ({ time, value, season: time % 2 }))
    expect(estimateSlope(points, 10)?.slope).toBe(0.5)
  })

  test('is null for one moment', () => {
    expect(estimateSlope(series([1]), 0)).toBeNull()
  })
})
