/** A small hash of text, for features and seeds; no protection against anybody. */

/** The hash of an empty text. */
export const EMPTY_HASH = 0x811c9dc5 | 0

/**
 * 32-bit FNV-1a over UTF-16 units (Fowler, Noll and Vo; public domain), as a signed number.
 *
 * @param from - The hash of what stands before: a text hashed in parts has the hash of the whole.
 */
export function hashText(text: string, from: number = EMPTY_HASH): number {
  let hash = from
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
