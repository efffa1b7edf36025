import type { Sentence, Token } from '../../pipeline/document/index.ts'
import { SPAN_LABELS, isInside, labelOfTag } from '../../pipeline/names/index.ts'
import type { Tokens } from '../../pipeline/names/index.ts'
import { normaliseWord } from '../../pipeline/tokenise/index.ts'
import type { ConllDocument, ConllFile } from '../evaluate/conll.ts'

/** An article with one tag per token. */
export interface GoldDocument extends Tokens {
  readonly name: string
  readonly tags: Uint8Array
}

/** The articles of a CoNLL file: tokens joined by blanks, tags as numbers; an I that nothing precedes becomes a B. */
export function makeGoldDocuments(file: ConllFile): GoldDocument[] {
  return file.documents.map((document) => makeGoldDocument(file, document))
}

function makeGoldDocument(file: ConllFile, document: ConllDocument): GoldDocument {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const tags: number[] = []
  let text = ''
  for (const lines of document.sentences) {
    const firstToken = tokens.length
    const start = text.length
    let before = 0
    for (const line of lines) {
      const word = file.lines[line]?.token ?? ''
      tokens.push(makeToken(word, text.length))
      tags.push((before = tagOf(file.lines[line]?.label ?? 'O', before)))
      text += `${word} `
    }
    const end = text.length - 1
    sentences.push({ start, end, firstToken, lastToken: tokens.length, boilerplate: null, heading: false })
    text += '\n'
  }
  return { name: document.name, text, tokens, sentences, tags: Uint8Array.from(tags) }
}

const makeToken = (word: string, start: number): Token => ({
  start,
  end: start + word.length,
  norm: normaliseWord(word),
  word: /[\p{L}\p{N}]/u.test(word),
})

function tagOf(label: string, before: number): number {
  const at = SPAN_LABELS.findIndex((name) => name === label.slice(2))
  if (at < 0) return 0
  const begin = 2 * at + 1
  const goesOn = label.startsWith('I') && labelOfTag(before) === at && (before === begin || isInside(before))
  return goesOn ? begin + 1 : begin
}
