/** Classes of characters, the first thing every scanner asks. */

export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3
/** Invisible marks that join or pad: zero width, soft hyphen, direction marks. */
export const FORMAT = 4
const OTHER = 5

const classes = new Uint8Array(0x10000)

const computeClass = (character: string): number => {
  if (/\s/u.test(character)) return SPACE
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER
  if (/\p{Nd}/u.test(character)) return DIGIT
  if (/\p{Cf}/u.test(character)) return FORMAT
  return OTHER
}

/**
 * The class of the character that starts at an offset.
 *
 * @param text - Any text.
 * @param at - UTF-16 offset; at or past the end counts as `SPACE`.
 * @returns One of the constants of this file; half a surrogate pair is `OTHER`.
 */
export const classAt = (text: string, at: number): number => {
  if (at >= text.length) return SPACE
  const unit = text.charCodeAt(at)
  const known = classes[unit] ?? 0
  if (known !== 0) return known
  if (unit >= 0xd800 && unit <= 0xdfff) return computeClass(String.fromCodePoint(text.codePointAt(at) ?? unit))
  const found = computeClass(String.fromCharCode(unit))
  classes[unit] = found
  return found
}

/** UTF-16 units of the character at an offset: 2 for a whole surrogate pair, else 1. */
export const widthAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** True where a letter, a digit or a mark stands at the offset. */
export const isWordAt = (text: string, at: number): boolean => {
  const found = classAt(text, at)
  return found === LETTER || found === DIGIT
}

/** True for the straight and the curly apostrophe. */
export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019

/** True where the character at the offset is a capital letter. */
export const isUpperAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  if (unit < 128) return unit >= 65 && unit <= 90
  const character = String.fromCodePoint(text.codePointAt(at) ?? 32)
  return character !== character.toLowerCase()
}

/** True where the character at the offset is a small letter. */
export const isLowerAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  if (unit < 128) return unit >= 97 && unit <= 122
  const character = String.fromCodePoint(text.codePointAt(at) ?? 32)
  return character !== character.toUpperCase()
}
