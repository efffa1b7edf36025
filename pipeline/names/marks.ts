/** Longest known phrases in a sentence, marked token by token. */
import { findPhrase, type PhraseMatch, type PhraseTable } from './phrases.ts'
import type { DocumentView } from './view.ts'
import type { Lexicon } from './words.ts'

/** Per token: code of the phrase that covers it (0: none) and where in it the token stands: alone, first, between, last. */
export interface PhraseMarks {
  readonly lists: Int32Array
  readonly listPlaces: Uint8Array
  readonly seen: Int32Array
  readonly seenPlaces: Uint8Array
}

/** Marks listed phrases of two and more words, and names seen in training of any length. */
export function markPhrases(view: DocumentView, lexicon: Lexicon): PhraseMarks {
  const count = view.words.length
  const marks = {
    lists: new Int32Array(count),
    listPlaces: new Uint8Array(count),
    seen: new Int32Array(count),
    seenPlaces: new Uint8Array(count),
  }
  for (const sentence of view.sentences) {
    const range = { from: sentence.firstToken, to: sentence.lastToken }
    mark(view, lexicon.lists, range, marks.lists, marks.listPlaces)
    mark(view, lexicon.seen, range, marks.seen, marks.seenPlaces)
  }
  return marks
}

function mark(
  view: DocumentView,
  table: PhraseTable,
  { from, to }: { from: number; to: number },
  codes: Int32Array,
  places: Uint8Array,
): void {
  const match: PhraseMatch = { length: 0, code: 0 }
  for (let at = from; at < to;) {
    const word = view.words[at]
    if (word?.isCapital === true || word?.hasDigit === true) findPhrase(table, view.norms, at, to, match)
    else match.length = 0
    for (let i = 0; i < match.length; i++) {
      codes[at + i] = match.code
      places[at + i] = match.length === 1 ? 0 : i === 0 ? 1 : i === match.length - 1 ? 3 : 2
    }
    at += Math.max(1, match.length)
  }
}
