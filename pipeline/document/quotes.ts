/** Which tokens stand within quotation marks. */
import type { TokenisedDocument } from './types.ts'
import { mapList } from './list.ts'

/** An empty line. */
export const PARAGRAPH_BREAK = /\n[^\S\n]*\r?\n/
const OPENING = new Set(['“', '«', '„', '``'])
const CLOSING = new Set(['”', '»', "''"])

/**
 * One flag per token of the document. A quotation may run over several sentences of a paragraph; a new paragraph ends
 * it unless it opens with a mark of its own.
 */
export function findQuoted(doc: TokenisedDocument): boolean[] {
  let open = false
  let end = 0
  return mapList(doc.tokens, (token) => {
    if (open && PARAGRAPH_BREAK.test(doc.text.slice(end, token.start))) open = false
    end = token.end
    if (token.word) return open
    const mark = doc.text.slice(token.start, token.end)
    if (OPENING.has(mark)) open = true
    else if (CLOSING.has(mark)) open = false
    else if (mark === '"') open = !open
    else return open
    return false
  })
}
