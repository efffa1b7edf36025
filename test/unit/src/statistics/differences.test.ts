import { describe, expect, test } from 'vitest'
import { makeRandom } from '../../../../pipeline/stance/index.ts'
import {
  adjustHolm,
  bootstrapDifference,
  bootstrapMean,
  cliffsDelta,
  pairedDelta,
  testDifference,
  testPairs,
  weightedMean,
  type Weighted,
} from '../../../../src/statistics/index.ts'

const even = (values: readonly number[]): Weighted[] => values.map((value) => ({ value, weight: 1 }))
const mean = (values: readonly Weighted[]) =>
  values.reduce((sum, { value, weight }) => sum + value * weight, 0) /
  values.reduce((sum, { weight }) => sum + weight, 0)

/** p over every way to label the values, by counting in binary: nothing of the code under test. */
function enumerate(a: readonly Weighted[], b: readonly Weighted[]): number {
  const all = [...a, ...b]
  const seen = Math.abs(mean(a) - mean(b))
  let [far, total] = [0, 0]
  for (let code = 0; code < 2 ** all.length; code++) {
    const one = all.filter((_, at) => (code >> at) % 2 === 1)
    if (one.length !== a.length) continue
    const other = all.filter((_, at) => (code >> at) % 2 === 0)
    total++
    if (Math.abs(mean(one) - mean(other)) >= seen - 1e-9) far++
  }
  return far / total
}

describe('weightedMean', () => {
  test('counts values by their weight', () => {
    expect(
      weightedMean([
        { value: 1, weight: 1 },
        { value: 4, weight: 0.5 },
      ]),
    ).toBe(2)
    expect(weightedMean([])).toBeNull()
  })
})

describe('testDifference', () => {
  test('two of six arrangements are as far apart, worked by hand', () => {
    // {3 5} and {1 2}: 4 - 1.5; only this split and its mirror differ by 2.5 or more, of 4 choose 2
    expect(testDifference(even([3, 5]), even([1, 2]), makeRandom(1))).toEqual({
      p: 2 / 6,
      arrangements: 6,
      exact: true,
    })
  })

  test.each([
    [
      [1, 2, 3],
      [4, 5, 6, 7],
    ],
    [
      [0.5, 0.1],
      [0.4, 0.4, -0.2, 0.9, 0.3],
    ],
    [
      [1, 1, 1, 0, 0],
      [0, 0, 1, 0],
    ],
    [[3], [1, 2, 8]],
  ])('%j and %j: the p of full enumeration', (a, b) => {
    expect(testDifference(even(a), even(b), makeRandom(1))?.p).toBeCloseTo(enumerate(even(a), even(b)), 12)
    expect(testDifference(even(b), even(a), makeRandom(1))?.p).toBeCloseTo(enumerate(even(a), even(b)), 12)
  })

  test('a value takes its weight along', () => {
    const a = [1, 5, 2].map((value, at) => ({ value, weight: 1 / (at + 1) }))
    const b = [4, 7, 0, 3].map((value, at) => ({ value, weight: at === 1 ? 0.25 : 1 }))
    expect(testDifference(a, b, makeRandom(1))?.p).toBeCloseTo(enumerate(a, b), 12)
  })

  test('draws by chance where there are too many arrangements, close to the exact p and never 0', () => {
    const a = Array.from({ length: 8 }, (_, i) => i * 0.9)
    const b = Array.from({ length: 8 }, (_, i) => i + 1.5)
    const found = testDifference(even(a), even(b), makeRandom(7))
    expect(found).toMatchObject({ exact: false, arrangements: 10_000 })
    expect(Math.abs((found?.p ?? 0) - enumerate(even(a), even(b)))).toBeLessThan(0.02)
    const apart = testDifference(even(Array(40).fill(0)), even(Array(40).fill(1)), makeRandom(7))
    expect(apart?.p).toBe(1 / 10_000)
  })

  test('is null where a side is empty', () => {
    expect(testDifference([], even([1]), makeRandom(1))).toBeNull()
  })
})

describe('testPairs', () => {
  test('two of eight signs are as far from 0, worked by hand', () => {
    // 1 2 3: only +++ and --- give a mean of 2 or more
    expect(testPairs(even([1, 2, 3]), makeRandom(1))).toEqual({ p: 2 / 8, arrangements: 8, exact: true })
  })

  test('many pairs are drawn by chance', () => {
    expect(testPairs(even(Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 1 : -1))), makeRandom(1))).toMatchObject({
      p: 1,
      exact: false,
    })
  })
})

describe('effect sizes', () => {
  test('cliffsDelta counts pairs above and below', () => {
    // 2>1 2<3 4>1 4>3: (3 - 1) / 4
    expect(cliffsDelta(even([2, 4]), even([1, 3]))).toBe(0.5)
    expect(cliffsDelta(even([1, 1]), even([1]))).toBe(0)
    expect(cliffsDelta(even([5]), even([1, 2, 3]))).toBe(1)
    expect(cliffsDelta([], even([1]))).toBeNull()
  })

  test('cliffsDelta weighs', () => {
    // 2 beats 1 (weight 1) and loses to 3 (weight 1/2): (1 - 1/2) / 1.5
    const b = [
      { value: 1, weight: 1 },
      { value: 3, weight: 0.5 },
    ]
    expect(cliffsDelta(even([2]), b)).toBeCloseTo(1 / 3, 12)
  })

  test('pairedDelta counts signs', () => {
    expect(pairedDelta(even([1, 2, -1, 0]))).toBe(0.25)
    expect(pairedDelta([])).toBeNull()
  })
})

describe('adjustHolm', () => {
  test('multiplies the smallest p by the number of tests, the next by one less', () => {
    // .005 * 4, .01 * 3, .03 * 2, and .04 * 1 not below the one before it
    const expected = [0.03, 0.06, 0.06, 0.02]
    adjustHolm([0.01, 0.04, 0.03, 0.005]).forEach((p, at) => {
      expect(p).toBeCloseTo(expected[at] ?? NaN, 12)
    })
    expect(adjustHolm([0.6, 0.9])).toEqual([1, 1])
    expect(adjustHolm([])).toEqual([])
  })
})

describe('bootstrap', () => {
  const units = (values: readonly number[]) => even(values).map((value) => [value])

  test('covers about what theory says: mean plus and minus 1.96 standard errors', () => {
    const values = Array.from({ length: 200 }, (_, i) => ((i * 7919) % 200) / 200)
    const found = bootstrapMean(units(values), 4000, makeRandom(3))
    // values 0, 0.005 … 0.995: mean 0.4975, standard deviation 0.2887, standard error 0.02041
    expect(found?.low).toBeCloseTo(0.4975 - 1.96 * 0.02041, 2)
    expect(found?.high).toBeCloseTo(0.4975 + 1.96 * 0.02041, 2)
  })

  test('the mean of two equal units is certain, of one unit nothing is known', () => {
    expect(bootstrapMean(units([3, 3]), 100, makeRandom(1))).toEqual({ low: 3, high: 3 })
    expect(bootstrapMean(units([3]), 100, makeRandom(1))).toBeNull()
    expect(bootstrapDifference(units([3]), units([1, 2]), 100, makeRandom(1))).toBeNull()
  })

  test('units that hang together widen the interval', () => {
    const values = Array.from({ length: 60 }, (_, i) => (i % 6) / 6)
    const outlets = Array.from({ length: 6 }, (_, k) => even(values.filter((_, i) => i % 6 === k)))
    const width = (interval: { low: number; high: number } | null) => (interval?.high ?? 0) - (interval?.low ?? 0)
    expect(width(bootstrapMean(outlets, 2000, makeRandom(1)))).toBeGreaterThan(
      2 * width(bootstrapMean(units(values), 2000, makeRandom(1))),
    )
  })

  test('the difference of two samples is that of their means', () => {
    const found = bootstrapDifference(units([5, 5, 5]), units([2, 2]), 100, makeRandom(1))
    expect(found).toEqual({ low: 3, high: 3 })
  })
})
