/** Where a capital says nothing. */
import type { Token } from '../document/types.ts'
import { mapList } from '../document/list.ts'

const OPENS = new Set(['"', '“', '‘', ':', '``', '('])

/** For each token whether it opens the sentence or a quotation in it, where a capital says nothing. */
export const findOpenings = (text: string, tokens: readonly Token[]): boolean[] => {
  let opens = true
  return mapList(tokens, (token) => {
    const own = opens
    opens = token.word ? false : opens || OPENS.has(text.slice(token.start, token.end))
    return own
  })
}
