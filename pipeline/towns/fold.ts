import { remember } from '../document/remember.ts'

/**
 * A place's name as towns.json holds it and as it is looked up: lower case, without accents, apostrophes and full
 * stops; words apart by one space. N'Djamena and NDjamena are one, and so are Guinea-Bissau and Guinea Bissau.
 */
export const foldName = remember((name: string) =>
  isPlain(name) ? joinWords(name.replace(/['`.]/g, '').toLowerCase()) : joinWords(foldLetters(name)),
)

/** Without any letter beyond a to z, as most names in English news are. */
function isPlain(name: string): boolean {
  return !/[^ -~]/.test(name)
}

function foldLetters(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʻʼ`.]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/[ǝə]/g, 'e')
    .replace(/ħ/g, 'h')
    .replace(/ð/g, 'd')
    .replace(/þ/g, 'th')
}

function joinWords(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
