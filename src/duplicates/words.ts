import type { ArticleRecord } from '../../pipeline/records/index.ts'
import { normaliseWord } from '../../pipeline/tokenise/index.ts'

const WORD = /[\p{L}\p{N}]+/gu

/**
 * The words by which an article is compared: small letters, accents folded, no punctuation, boilerplate left out.
 *
 * @returns Empty for an article without words or with nothing but boilerplate.
 */
export function listWords({ sentences }: Pick<ArticleRecord, 'sentences'>): string[] {
  return sentences.flatMap(({ text, boilerplate }) => (boilerplate ? [] : (normaliseWord(text).match(WORD) ?? [])))
}
