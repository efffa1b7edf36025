/** A small hash of text, for features and seeds; no protection against anybody. */

/** 32-bit FNV-1a over UTF-16 units (Fowler, Noll and Vo; public domain), as a signed number. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}
