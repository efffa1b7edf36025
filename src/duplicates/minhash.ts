/**
 * MinHash: the share of equal values of two signatures estimates the Jaccard similarity of their sets (Broder 1997), with
 * a standard error of sqrt(J (1 - J) / 128), at most 0.044.
 */
import { DUPLICATE_RULES } from './rules.ts'
import type { Shingles } from './shingles.ts'

const { hashes: HASHES } = DUPLICATE_RULES

/** For each hash a mask and an odd factor, always the same. */
const MASKS = drawNumbers(0x5eed)
const FACTORS = drawNumbers(0xfac7).map((value) => value | 1)

/** Numbers of splitmix32, so that signatures are the same on every machine. */
function drawNumbers(seed: number): Int32Array {
  let state = seed
  return Int32Array.from({ length: HASHES }, () => {
    state = (state + 0x9e3779b9) | 0
    let value = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    value = Math.imul(value ^ (value >>> 15), 0x735a2d97)
    return value ^ (value >>> 15)
  })
}

/** The signature of a set: for each hash the least value over its members; the greatest number for the empty set. */
export function makeSignature(shingles: Shingles): Int32Array {
  const least = new Int32Array(HASHES).fill(0x7fffffff)
  for (const shingle of shingles) {
    for (let at = 0; at < HASHES; at++) {
      const value = Math.imul(shingle ^ (MASKS[at] ?? 0), FACTORS[at] ?? 1)
      if (value < (least[at] ?? 0)) least[at] = value
    }
  }
  return least
}

/** The Jaccard similarity of two sets, estimated from their signatures. */
export function estimateJaccard(a: Int32Array, b: Int32Array): number {
  let equal = 0
  for (let at = 0; at < HASHES; at++) if (a[at] === b[at]) equal++
  return equal / HASHES
}
