/** Pictographs as one token per visible sign. */

const FLAG = '\\p{Regional_Indicator}{2}'
const SIGN = '\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?(?:[\\u{E0020}-\\u{E007F}]{1,12})?'
const EMOJI = new RegExp(`${FLAG}|${SIGN}(?:\\u200D${SIGN}){0,9}|[0-9#*]\\uFE0F?\\u20E3`, 'uy')

/**
 * End of the pictograph at an offset: flags, skin tones and joined signs are one.
 *
 * @param text - Any text.
 * @param at - UTF-16 offset.
 * @returns The offset behind it, or `at` where none begins.
 */
export const emojiEnd = (text: string, at: number): number => {
  EMOJI.lastIndex = at
  return EMOJI.test(text) ? EMOJI.lastIndex : at
}
