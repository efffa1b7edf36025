/** Maps names of features to rows of a weight table. */

/** 32-bit FNV-1a over UTF-16 units (Fowler, Noll and Vo; public domain), mixed once more at the end. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return hash >>> 0
}

/** The row of a feature in a table of `2 ** bits` rows. */
export function rowOf(key: string, bits: number): number {
  return hashOf(key) & ((1 << bits) - 1)
}
