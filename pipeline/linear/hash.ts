/** Maps names of features to rows of a weight table. */
import { hashText } from '../document/hash.ts'

/** The row of a feature in a table of `2 ** bits` rows. */
export function rowOf(key: string, bits: number): number {
  const hash = hashText(key)
  return (hash ^ (hash >>> 15)) & ((1 << bits) - 1)
}
