/** A bootstrap interval that is the same on every run. */
import { hashText } from '../document/hash.ts'

const RESAMPLES = 400
const LOW = 0.025
const HIGH = 0.975

/** A small generator of numbers in [0, 1) from a 32-bit seed (mulberry32, public domain). */
export function makeRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A seed from a text alone, so that metadata move no interval. */
export function seedOf(text: string): number {
  return hashText(text) >>> 0
}

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * The 95 % percentile interval of the mean over resamples of the values.
 *
 * @param seed - Same seed, same interval.
 * @returns null without values; both ends the value itself for a single one.
 */
export function findInterval(values: readonly number[], seed: number): { low: number; high: number } | null {
  const [first] = values
  if (first === undefined) return null
  if (values.length === 1) return { low: first, high: first }
  const random = makeRandom(seed)
  const drawn = Float64Array.from(values)
  const means = new Float64Array(RESAMPLES)
  for (let at = 0; at < RESAMPLES; at += 1) means[at] = resampleMean(drawn, random)
  means.sort()
  return { low: means[Math.floor(LOW * RESAMPLES)] ?? first, high: means[Math.ceil(HIGH * RESAMPLES) - 1] ?? first }
}

function resampleMean(values: Float64Array, random: () => number): number {
  const { length } = values
  let sum = 0
  for (let at = 0; at < length; at += 1) sum += values[Math.floor(random() * length)] ?? 0
  return sum / length
}
