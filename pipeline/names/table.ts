/** An immutable set of sorted 32-bit hashes: those with the same first bits lie together, and an index says where. */
export interface HashTable {
  readonly keys: Int32Array
  /** Where the keys with each combination of first bits begin; one more entry at the end. */
  readonly starts: Int32Array
  /** How many of the 32 bits are left out of the index. */
  readonly shift: number
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
  return { keys, starts, shift }
}

/** The position of a key among the keys, or -1. */
export function lookUp({ keys, starts, shift }: HashTable, key: number): number {
  const bucket = bucketOf(key, shift)
  const end = starts[bucket + 1] ?? 0
  for (let at = starts[bucket] ?? 0; at < end; at++) if (keys[at] === key) return at
  return -1
}

/** First bits of a key, the lowest signed number first. */
const bucketOf = (key: number, shift: number): number => (key ^ 0x80000000) >>> shift
