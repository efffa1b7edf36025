import { describeWord, makeEdge, type Lexicon, type WordInfo } from './words.ts'

/** Descriptions of the forms met so far; what it gives never depends on what was met before. */
export interface WordBook {
  readonly describe: (text: string, norm: string) => WordInfo
  /** Stand for what is before the first and behind the last word of a sentence. */
  readonly start: WordInfo
  readonly end: WordInfo
  /** Begins afresh where the book is full, and says so: between documents, so that long runs stay flat. */
  readonly renew: () => boolean
}

/** Forms after which the book is full. */
const MAX_WORDS = 30_000

export function makeWordBook(lexicon: Lexicon): WordBook {
  const start = makeEdge('<s>', 0)
  const end = makeEdge('</s>', 1)
  const known = new Map<string, WordInfo>()
  return {
    describe: (text, norm) => {
      const found = known.get(text)
      if (found !== undefined) return found
      const word = describeWord(text, norm, lexicon, known.size + 2)
      known.set(text, word)
      return word
    },
    start,
    end,
    renew: () => {
      if (known.size < MAX_WORDS) return false
      known.clear()
      return true
    },
  }
}
