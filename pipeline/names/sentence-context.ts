import type { Sentence } from '../document/index.ts'
import type { PhraseMarks } from './marks.ts'
import { isMixed, type DocumentView } from './view.ts'

/** What the features of a sentence share. */
export interface SentenceContext {
  readonly view: DocumentView
  readonly sentence: Sentence
  readonly mixed: boolean
  readonly marks: PhraseMarks
}

export const makeContext = (view: DocumentView, sentence: Sentence, marks: PhraseMarks): SentenceContext => ({
  view,
  sentence,
  mixed: isMixed(view.words, sentence),
  marks,
})
