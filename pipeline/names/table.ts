/** An immutable map from 32-bit hashes to 32-bit numbers: open addressing over typed arrays. */
export interface HashTable {
  readonly keys: Int32Array
  readonly values: Int32Array
  readonly used: Uint8Array
  readonly mask: number
}

/** Builds a table; of equal keys the last one counts. */
export function makeHashTable(keys: ArrayLike<number>, values: ArrayLike<number>): HashTable {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const table = {
    keys: new Int32Array(size),
    values: new Int32Array(size),
    used: new Uint8Array(size),
    mask: size - 1,
  }
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    let at = slotOf(key, table.mask)
    while (table.used[at] === 1 && table.keys[at] !== key) at = (at + 1) & table.mask
    table.used[at] = 1
    table.keys[at] = key
    table.values[at] = values[i] ?? 0
  }
  return table
}

/** The value of a key, or -1. */
export function lookUp(table: HashTable, key: number): number {
  const { keys, used, mask } = table
  let at = slotOf(key, mask)
  while (used[at] === 1) {
    if (keys[at] === key) return table.values[at] ?? -1
    at = (at + 1) & mask
  }
  return -1
}

const slotOf = (key: number, mask: number): number => (key ^ (key >>> 15)) & mask
