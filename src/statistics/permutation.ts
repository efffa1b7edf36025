/** Whether a difference of means could be chance: labels exchanged, or signs of pairs turned round (Good 2005). */
import type { Weighted } from './types.ts'
import { weightedMean } from './weighted-mean.ts'

/** What a permutation test found. */
export interface PermutationTest {
  /** Two-sided: the share of arrangements with a difference at least as far from 0 as the one seen. */
  readonly p: number
  /** Arrangements looked at, the one seen included. */
  readonly arrangements: number
  /** Whether these are all there are. */
  readonly exact: boolean
}

/** Up to so many arrangements every one is looked at; beyond, as many are drawn by chance. */
const MOST = 10_000
/** Values handled in one test at most, so that large groups stay quick; at least `FEWEST` arrangements all the same. */
const WORK = 20_000_000
const FEWEST = 1_000

/** The difference seen must not fail to reach itself by rounding. */
const ROUNDING = 1e-12

/**
 * Permutation test of the difference of two weighted means; a value takes its weight along.
 *
 * @returns null where a group is empty.
 */
export function testDifference(
  a: readonly Weighted[],
  b: readonly Weighted[],
  random: () => number,
): PermutationTest | null {
  const [meanA, meanB] = [weightedMean(a), weightedMean(b)]
  if (meanA === null || meanB === null) return null
  const all = [...a, ...b]
  const size = Math.min(a.length, b.length)
  const differenceOf = makeSplitter(all)
  const isFar = makeBar(differenceOf(all.slice(0, a.length)), meanA - meanB)
  const number = countChoices(all.length, size)
  if (number <= MOST) return countAll(number, eachChoice(all, size), differenceOf, isFar)
  return countDrawn(all.length, () => differenceOf(draw(all, size, random)), isFar)
}

/**
 * Sign-flip test of the weighted mean of paired differences against 0.
 *
 * @returns null without pairs.
 */
export function testPairs(differences: readonly Weighted[], random: () => number): PermutationTest | null {
  const seen = weightedMean(differences)
  if (seen === null) return null
  const isFar = makeBar(seen, seen)
  const meanOf = (items: readonly Weighted[]): number => weightedMean(items) ?? 0
  const number = 2 ** differences.length
  if (number <= MOST) return countAll(number, eachFlip(differences), meanOf, isFar)
  const flip = (item: Weighted): Weighted => (random() < 0.5 ? item : { ...item, value: -item.value })
  return countDrawn(differences.length, () => meanOf(differences.map(flip)), isFar)
}

type Bar = (difference: number) => boolean

function makeBar(...seen: readonly number[]): Bar {
  const least = Math.min(...seen.map((each) => Math.abs(each)))
  return (difference) => Math.abs(difference) >= least - ROUNDING
}

function countAll(
  number: number,
  each: Iterable<readonly Weighted[]>,
  statistic: (items: readonly Weighted[]) => number,
  isFar: Bar,
): PermutationTest {
  let far = 0
  for (const items of each) if (isFar(statistic(items))) far++
  return { p: far / number, arrangements: number, exact: true }
}

/** One more on top and below for the arrangement seen (Phipson and Smyth 2010): p is never 0. */
function countDrawn(n: number, drawOne: () => number, isFar: Bar): PermutationTest {
  const draws = Math.max(FEWEST, Math.min(MOST, Math.floor(WORK / n))) - 1
  let far = 1
  for (let drawn = 0; drawn < draws; drawn++) if (isFar(drawOne())) far++
  return { p: far / (draws + 1), arrangements: draws + 1, exact: false }
}

/** Gives the mean of chosen values minus the mean of the rest; the sign depends on which group is chosen, which nobody asks here. */
function makeSplitter(all: readonly Weighted[]): (chosen: readonly Weighted[]) => number {
  const total = sumsOf(all)
  return (chosen) => {
    const { sum, weight } = sumsOf(chosen)
    return sum / weight - (total.sum - sum) / (total.weight - weight)
  }
}

function sumsOf(items: readonly Weighted[]): { sum: number; weight: number } {
  let sum = 0
  let weight = 0
  for (const item of items) {
    sum += item.value * item.weight
    weight += item.weight
  }
  return { sum, weight }
}

/** Ways to choose `k` of `n`; may be a huge number. */
function countChoices(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return Math.round(ways)
}

function* eachChoice<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let at = from; at <= items.length - size; at++) {
    const item = items[at]
    if (item !== undefined) for (const rest of eachChoice(items, size - 1, at + 1)) yield [item, ...rest]
  }
}

function* eachFlip(items: readonly Weighted[]): Generator<readonly Weighted[]> {
  for (let code = 0; code < 2 ** items.length; code++)
    yield items.map((item, at) => ((code >> at) & 1 ? { ...item, value: -item.value } : item))
}

/** `size` of the items without putting back: the first steps of a shuffle in place, whose order is no matter. */
function draw<T>(items: T[], size: number, random: () => number): T[] {
  for (let at = 0; at < size; at++) {
    const other = at + Math.floor(random() * (items.length - at))
    const kept = items[at]
    const taken = items[other]
    if (kept === undefined || taken === undefined) continue
    items[at] = taken
    items[other] = kept
  }
  return items.slice(0, size)
}
