import { describeWord, makeEdge, type Lexicon, type WordInfo } from './words.ts'

/** Descriptions of the forms met so far; what it gives never depends on what was met before. */
export interface WordBook {
  readonly describe: (text: string, norm: string) => WordInfo
  /** Stand for what is before the first and behind the last word of a sentence. */
  readonly start: WordInfo
  readonly end: WordInfo
}

/** Forms that are kept; at more, the book starts afresh. */
const MAX_WORDS = 30_000

export function makeWordBook(lexicon: Lexicon): WordBook {
  const known = new Map<string, WordInfo>()
  const describe = (text: string, norm: string): WordInfo => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MAX_WORDS) known.clear()
    const word = describeWord(text, norm, lexicon)
    known.set(text, word)
    return word
  }
  return { describe, start: makeEdge('<s>'), end: makeEdge('</s>') }
}
