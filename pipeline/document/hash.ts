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
  const { length } = text
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ unitAt(text, at), 0x01000193)
  return hash
}

/**
 * The unit at an index. The method is not looked up on the text: V8 keeps half a dozen kinds of string, and where code has met
 * more than four it looks up anew for every unit, which took a fourteenth of some runs.
 */
function unitAt(text: string, at: number): number {
  return String.prototype.charCodeAt.call(text, at)
}
