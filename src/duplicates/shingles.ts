/** Texts as sets of hashed word sequences, and what two sets share. */
import { hashText } from '../../pipeline/document/hash.ts'
import { DUPLICATE_RULES } from './rules.ts'

/** Distinct hashes in ascending order. */
export type Shingles = Uint32Array

/** What two texts share. Both are shares in [0, 1], 0 where a text has no shingle. */
export interface Overlap {
  /** Shingles in both ÷ shingles in either. */
  readonly jaccard: number
  /** Shingles in both ÷ shingles of the text that has fewer. */
  readonly containment: number
}

/**
 * The shingles of a text, hashed to 32 bits: 4 bytes a word, whatever the words.
 *
 * Two texts of 1,000 words share a hash by chance once in 4,000 pairs, which moves a share by 0.001.
 */
export function makeShingles(words: readonly string[]): Shingles {
  const size = DUPLICATE_RULES.shingle_words
  const hashes = Uint32Array.from(words, (word) => hashText(word) >>> 0)
  const found = new Uint32Array(Math.max(0, hashes.length - size + 1))
  for (let at = 0; at < found.length; at++) found[at] = hashSequence(hashes.subarray(at, at + size))
  return dropRepeated(found.sort())
}

/** Mixes hashes in their order (the rounds and the end of MurmurHash3). */
function hashSequence(hashes: Uint32Array): number {
  let mixed = 0
  for (const hash of hashes) {
    const part = Math.imul(hash, 0xcc9e2d51)
    mixed ^= Math.imul((part << 15) | (part >>> 17), 0x1b873593)
    mixed = Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function dropRepeated(sorted: Uint32Array): Uint32Array {
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1])
}

/** What two texts share, counted exactly. */
export function findOverlap(a: Shingles, b: Shingles): Overlap {
  const shared = countShared(a, b)
  if (shared === 0) return { jaccard: 0, containment: 0 }
  return { jaccard: shared / (a.length + b.length - shared), containment: shared / Math.min(a.length, b.length) }
}

function countShared(a: Shingles, b: Shingles): number {
  let [shared, i, j] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [left = 0, right = 0] = [a[i], b[j]]
    if (left === right) shared++
    if (left <= right) i++
    if (right <= left) j++
  }
  return shared
}
