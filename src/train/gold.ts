import { SPAN_LABELS, isInside, labelOfTag, type Tokens } from '../../pipeline/names/index.ts'
import { makeConllDocument } from '../evaluate/index.ts'
import type { ConllFile } from '../evaluate/index.ts'

/** An article with one tag per token. */
export interface GoldDocument extends Tokens {
  readonly name: string
  readonly tags: Uint8Array
}

/** The articles of a CoNLL file; an I that no name of its label comes before begins one. */
export function makeGoldDocuments(file: ConllFile): GoldDocument[] {
  return file.documents.map((document) => {
    const { text, tokens, sentences } = makeConllDocument(file, document)
    const tags = document.sentences.flatMap((lines) => {
      let before = 0
      return lines.map((line) => (before = tagOf(file.lines[line]?.label ?? 'O', before)))
    })
    return { name: document.name, text, tokens, sentences, tags: Uint8Array.from(tags) }
  })
}

function tagOf(label: string, before: number): number {
  const at = SPAN_LABELS.findIndex((name) => name === label.slice(2))
  if (at < 0) return 0
  const begin = 2 * at + 1
  const goesOn = label.startsWith('I') && labelOfTag(before) === at && (before === begin || isInside(before))
  return goesOn ? begin + 1 : begin
}
