import type { Sentence, Token, TokenisedDocument } from '../../pipeline/document/index.ts'
import { normaliseWord } from '../../pipeline/tokenise/index.ts'
import type { ConllDocument, ConllFile } from './conll.ts'
import { makeRawDocument } from './raw.ts'

/** The document of a CoNLL article: its tokens as they are, a blank between two, a line break between sentences. */
export function makeConllDocument(file: ConllFile, document: ConllDocument): TokenisedDocument {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  let text = ''
  for (const lines of document.sentences) {
    const firstToken = tokens.length
    const start = text.length
    for (const line of lines) {
      const word = file.lines[line]?.token ?? ''
      tokens.push(makeToken(word, text.length))
      text += `${word} `
    }
    const end = text.length - 1
    sentences.push({ start, end, firstToken, lastToken: tokens.length, boilerplate: null, heading: false })
    text += '\n'
  }
  return { ...makeRawDocument(document.name, text), sentences, tokens }
}

const makeToken = (word: string, start: number): Token => ({
  start,
  end: start + word.length,
  norm: normaliseWord(word),
  word: /[\p{L}\p{N}]/u.test(word),
})
