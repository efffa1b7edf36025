/** An immutable set of sorted 32-bit hashes: those with the same first bits lie together, and an index says where. */
export interface HashTable {
  readonly keys: Int32Array
  /** Where the keys with each combination of first bits begin; one more entry at the end. */
  readonly starts: Int32Array
  /** How many of the 32 bits are left out of the index. */
  readonly shift: number
  /** A bit for every key, by more of its first bits: most keys that are asked for are not there, and this says so. */
  readonly filter: Int32Array
}

/** Builds the look-up of ascending keys in one pass. */
export function makeHashTable(keys: Int32Array): HashTable {
  let bits = 1
  while (1 << bits < keys.length) bits++
  const shift = 32 - bits
  const starts = new Int32Array((1 << bits) + 1)
  for (const key of keys) {
    const next = bucketOf(key, shift) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const filter = new Int32Array(1 << Math.max(0, bits + FILTER_BITS - 5))
  for (const key of keys) {
    const bit = bucketOf(key, shift - FILTER_BITS)
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  return { keys, starts, shift, filter }
}

/** Eight to sixteen bits for a key, so that one in ten of those that are not there is looked for. */
const FILTER_BITS = 3

/** The position of a key among the keys, or -1. */
export function lookUp({ keys, starts, shift, filter }: HashTable, key: number): number {
  const bit = bucketOf(key, shift - FILTER_BITS)
  if ((((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return -1
  const bucket = bucketOf(key, shift)
  const end = starts[bucket + 1] ?? 0
  for (let at = starts[bucket] ?? 0; at < end; at++) if (keys[at] === key) return at
  return -1
}

/** First bits of a key, the lowest signed number first. */
const bucketOf = (key: number, shift: number): number => (key ^ 0x80000000) >>> shift
