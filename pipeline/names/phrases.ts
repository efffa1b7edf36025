/** Phrases known beforehand, as hashes of their folded words: closed lists and names seen in training. */
import { mix } from './hash.ts'
import { lookUp, makeHashTable, type HashTable } from './table.ts'

/** Longest phrase that is looked for, in words. */
const MAX_PHRASE = 7
const PREFIX = 1 << 30

/** Sorted phrases: `codes[i]` says what `keys[i]` is; `PREFIX` alone marks the beginning of a longer one. */
export interface PhraseList {
  readonly keys: Int32Array
  readonly codes: Int32Array
}

/** Hash of a phrase from the hashes of its words. */
export const hashPhrase = (words: readonly number[]): number => words.reduce(joinPhrase, 0)

/** Hash of a phrase that is one word longer. */
const joinPhrase = (phrase: number, word: number): number => mix(phrase, word)

/** The hashes of a phrase's words, and its code: below 2^30, not 0. */
export type PhraseEntry = readonly [words: readonly number[], code: number]

/** Makes the list of phrases, with the marks of those that begin longer ones. */
export function makePhraseList(phrases: Iterable<PhraseEntry>): PhraseList {
  const codes = new Map<number, number>()
  for (const [words, code] of phrases) {
    if (words.length === 0 || words.length > MAX_PHRASE) continue
    let key = 0
    words.forEach((word, i) => {
      key = joinPhrase(key, word)
      codes.set(key, (codes.get(key) ?? 0) | (i === words.length - 1 ? code : PREFIX))
    })
  }
  const sorted = [...codes].sort(([a], [b]) => a - b)
  return { keys: Int32Array.from(sorted, ([key]) => key), codes: Int32Array.from(sorted, ([, code]) => code) }
}

/** Phrases ready for look-up. */
export interface PhraseTable {
  readonly table: HashTable
  readonly codes: Int32Array
}

/** Builds the look-up of a list. */
export const makePhraseTable = (list: PhraseList): PhraseTable => ({
  table: makeHashTable(list.keys),
  codes: list.codes,
})

/** The code of a single word; 0 for none. */
export function codeOfWord(table: PhraseTable, word: number): number {
  return codeOf(table, joinPhrase(0, word)) & ~PREFIX
}

/** The code of a phrase with the mark of longer ones; 0 for none. */
function codeOf({ table, codes }: PhraseTable, key: number): number {
  const at = lookUp(table, key)
  return at < 0 ? 0 : (codes[at] ?? 0)
}

/** A phrase found: `length` 0 where none begins here. */
export interface PhraseMatch {
  length: number
  code: number
}

/** The longest phrase that begins at `from` and ends by `to`; writes it into `match`. */
export function findPhrase(table: PhraseTable, words: Int32Array, from: number, to: number, match: PhraseMatch): void {
  match.length = 0
  match.code = 0
  let key = 0
  for (let at = from; at < Math.min(to, from + MAX_PHRASE); at++) {
    key = joinPhrase(key, words[at] ?? 0)
    const code = codeOf(table, key)
    if ((code & ~PREFIX) !== 0) {
      match.length = at - from + 1
      match.code = code & ~PREFIX
    }
    if ((code & PREFIX) === 0) return
  }
}
