/** All features of a document's tokens, as hashes: what training reads. The tagger adds the same ones up faster. */
import type { TokenisedDocument } from '../document/index.ts'
import { KeyBuffer } from './hash.ts'
import { markPhrases } from './marks.ts'
import { makeContext } from './sentence-context.ts'
import { addTokenFeatures } from './token-features.ts'
import { viewDocument, wordAt, type DocumentView } from './view.ts'
import { DISTANCES, addWordFeatures } from './word-features.ts'
import { addVotes, countVotes } from './votes.ts'
import { makeWordBook } from './word-book.ts'
import type { Lexicon } from './words.ts'

export type Tokens = Pick<TokenisedDocument, 'text' | 'tokens' | 'sentences'>

/** Calls `take` with the features of each token in order; the buffer is used again for the next. */
export function readFeatures(doc: Tokens, lexicon: Lexicon, take: (keys: KeyBuffer) => void): DocumentView {
  const view = viewDocument(doc, makeWordBook(lexicon))
  const marks = markPhrases(view, lexicon)
  const out = new KeyBuffer()
  for (const sentence of view.sentences) {
    const context = makeContext(view, sentence, marks)
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      out.clear()
      DISTANCES.forEach((distance, slot) => {
        addWordFeatures(wordAt(view, sentence, at + distance), slot, out)
      })
      addTokenFeatures(context, at, out)
      take(out)
    }
  }
  return view
}

/** Calls `take` with the features that the tags of a first pass give each token. */
export function readVotes(view: DocumentView, tags: Uint8Array, take: (keys: KeyBuffer) => void): void {
  const votes = countVotes(view, tags)
  const out = new KeyBuffer()
  for (const { firstToken, lastToken } of view.sentences)
    for (let at = firstToken; at < lastToken; at++) {
      out.clear()
      addVotes(view, votes, at, out)
      take(out)
    }
}
