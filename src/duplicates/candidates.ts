/** Locality-sensitive hashing: pairs of texts that agree in a whole band of their signatures. */
import { DUPLICATE_RULES } from './rules.ts'

const { hashes: HASHES, bands: BANDS } = DUPLICATE_RULES
const ROWS = HASHES / BANDS

/**
 * Texts in one bucket are compared with so many that follow. A larger bucket holds either copies, which this chains
 * together, or texts that share a passage such as an outlet's standing last paragraph: all pairs would be millions.
 */
const WINDOW = 50

/**
 * Visits pairs that may be similar, some of them several times.
 *
 * With two rows in each of 64 bands a pair of Jaccard similarity 0.5 is missed once in 10^8, one of 0.2 (a text cut to a
 * fifth) 7 times in 100, and one of 0.01 is visited 6 times in 1,000.
 *
 * @param signatures - In the order by which pairs are given; null where a text is not to be compared. Fewer than 2^21.
 * @param visit - Called with two positions, the smaller first; always in the same order for the same signatures.
 */
export function visitCandidates(
  signatures: readonly (Int32Array | null)[],
  visit: (a: number, b: number) => void,
): void {
  for (let band = 0; band < BANDS; band++) {
    for (const bucket of findBuckets(signatures, band)) {
      bucket.forEach((a, at) => {
        for (const b of bucket.subarray(at + 1, at + 1 + WINDOW)) visit(a, b)
      })
    }
  }
}

/** Room for the position beside 32 bits of hash in the 53 bits of a whole number. */
const POSITIONS = 2 ** 21

/** Positions that have the same values in a band, ascending; buckets of one left out. */
function* findBuckets(signatures: readonly (Int32Array | null)[], band: number): Generator<Uint32Array> {
  const keys = Float64Array.from(
    signatures.flatMap((signature, at) => (signature === null ? [] : [hashBand(signature, band) * POSITIONS + at])),
  ).sort()
  const hashAt = (at: number) => Math.floor((keys[at] ?? -1) / POSITIONS)
  let start = 0
  for (let at = 1; at <= keys.length; at++) {
    if (at < keys.length && hashAt(at) === hashAt(start)) continue
    if (at - start > 1) yield Uint32Array.from(keys.subarray(start, at), (key) => key % POSITIONS)
    start = at
  }
}

function hashBand(signature: Int32Array, band: number): number {
  let hash = 0
  for (let row = 0; row < ROWS; row++) {
    const value = Math.imul((signature[band * ROWS + row] ?? 0) ^ hash, 0x9e3779b1)
    hash = value ^ (value >>> 15)
  }
  return hash >>> 0
}
