/** The form of a word that look-ups use. */

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ɛ: 'e',
  ɔ: 'o',
  '‘': "'",
  '’': "'",
  '‛': "'",
  ʼ: "'",
  ʻ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
}

const isPlain = (word: string): boolean => {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false
  return true
}

/**
 * Folds a word for look-up: small letters, no accents, straight quotes; dots stay (`U.S.` is `u.s.`).
 *
 * @param word - Any text; empty gives empty.
 * @returns NFKD without marks and invisible characters, with letters such as ø, ł, ß, æ, đ and ɓ spelt in ASCII.
 */
export const normaliseWord = (word: string): string => {
  if (isPlain(word)) return word.toLowerCase()
  const bare = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
  return bare.replace(/[øłßæœđðþıŋħɓɗƙɛɔ‘’‛ʼʻ′“”„«»]/gu, (letter) => LETTERS[letter] ?? letter)
}
