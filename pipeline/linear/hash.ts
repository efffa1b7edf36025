/** Maps names of features to rows of a weight table. */
/** The row of a feature in a table of `2 ** bits` rows, by the hash of its name. */
export function rowOf(hash: number, bits: number): number {
  return (hash ^ (hash >>> 15)) & ((1 << bits) - 1)
}
