/** What a word tells by itself, worked out once for each form. */
import { hashText } from '../document/hash.ts'
import { mix } from './hash.ts'
import { codeOfWord, type PhraseTable } from './phrases.ts'

/** A form of a word. Hashes stand for texts. */
export interface WordInfo {
  /** Hash of the form as written, of the folded form, of its shape and of its shape without repetitions. */
  readonly form: number
  readonly norm: number
  readonly shape: number
  readonly short: number
  /** Hashes of the first and last 1 to 4 letters of the folded form; empty for marks. */
  readonly affixes: readonly number[]
  readonly suffix: number
  readonly isCapital: boolean
  readonly isUpper: boolean
  readonly isLower: boolean
  readonly hasLetter: boolean
  readonly hasDigit: boolean
  /** First letter, for abbreviations made of initials. */
  readonly initial: string
  readonly text: string
  /** Bits of the closed lists that hold the word by itself. */
  readonly lists: number
  /** Code of the word as a name seen in training, 0 for none. */
  readonly seen: number
  /** Code of the word as a part of names seen in training, 0 for none. */
  readonly part: number
  /** Number of the form in its book, from 0. */
  readonly index: number
}

/** Known phrases: closed lists, names of the training data, and words inside those names. */
export interface Lexicon {
  readonly lists: PhraseTable
  readonly seen: PhraseTable
  readonly parts: PhraseTable
}

/** Works out what a form tells. */
export function describeWord(text: string, norm: string, lexicon: Lexicon, index: number): WordInfo {
  const normHash = hashText(norm)
  const shape = shapeOf(text)
  const hasLetter = /\p{L}/u.test(text)
  const isLower = hasLetter && text === text.toLowerCase()
  const first = text.charAt(0)
  const isCapital = first !== first.toLowerCase()
  return {
    form: hashText(text),
    norm: normHash,
    shape: hashText(shape),
    short: hashText(shape.replace(/(.)\1+/g, '$1')),
    affixes: hasLetter ? affixesOf(norm) : [],
    suffix: hashText(norm.slice(-3)),
    isCapital,
    isUpper: isCapital && text.length > 1 && text === text.toUpperCase(),
    isLower,
    hasLetter,
    hasDigit: /\p{Nd}/u.test(text),
    initial: isCapital ? first : '',
    text,
    lists: codeOfWord(lexicon.lists, normHash),
    seen: codeOfWord(lexicon.seen, normHash),
    part: codeOfWord(lexicon.parts, normHash),
    index,
  }
}

/** Capital X, small x, digit 0, other marks as they are; runs end after four. */
function shapeOf(text: string): string {
  let shape = ''
  for (const character of text) {
    const kind = kindOf(character)
    if (!shape.endsWith(kind.repeat(4))) shape += kind
  }
  return shape
}

function kindOf(character: string): string {
  if (character >= '0' && character <= '9') return '0'
  if (character !== character.toLowerCase()) return 'X'
  if (character !== character.toUpperCase() || /\p{L}/u.test(character)) return 'x'
  return character === '’' ? "'" : character
}

function affixesOf(norm: string): number[] {
  const affixes: number[] = []
  for (let length = 1; length <= 4 && length < norm.length; length++)
    affixes.push(mix(hashText(norm.slice(0, length)), 1), mix(hashText(norm.slice(-length)), 2))
  return affixes
}

/** Stands for the words before the first and behind the last of a sentence. */
export const makeEdge = (name: string, index: number): WordInfo => ({
  form: hashText(name),
  norm: hashText(name),
  shape: hashText(name),
  short: hashText(name),
  affixes: [],
  suffix: hashText(name),
  isCapital: false,
  isUpper: false,
  isLower: false,
  hasLetter: false,
  hasDigit: false,
  initial: '',
  text: '',
  lists: 0,
  seen: 0,
  part: 0,
  index,
})
