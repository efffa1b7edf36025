/** Tokens -> sentences. */
import type { Token } from '../document/types.ts'
import { sentenceEndAt } from './boundaries.ts'
import { HARD_BREAK, SAME_LINE, findLineBreaks } from './lines.ts'

/** Longer sentences are cut, so that no later stage meets an endless one. */
const MAX_TOKENS = 400

/** A sentence before it is judged: its tokens and how it stands on its lines. */
export interface SentenceRange {
  readonly firstToken: number
  readonly lastToken: number
  /** True where it begins a line. */
  readonly opensLine: boolean
  /** True where it ends a line. */
  readonly closesLine: boolean
}

/** Where a sentence of too many tokens is cut: behind a semicolon, else a comma, else at the limit. */
const cutPoint = (tokens: readonly Token[], first: number): number => {
  for (const mark of [';', ','])
    for (let at = first + MAX_TOKENS - 1; at >= first + MAX_TOKENS / 2; at -= 1)
      if (tokens[at]?.norm === mark) return at + 1
  return first + MAX_TOKENS
}

const isVisible = (token: Token): boolean => token.norm !== ''

/** Ends of the blocks of tokens between hard line breaks, and of the sentences in them. */
const findEnds = (text: string, tokens: readonly Token[], breaks: Uint8Array): number[] => {
  const ends: number[] = []
  let first = 0
  for (let limit = 1; limit <= tokens.length; limit += 1) {
    if (breaks[limit - 1] !== HARD_BREAK && limit < tokens.length) continue
    collectEnds(text, tokens, first, limit, ends)
    first = limit
  }
  return ends
}

const collectEnds = (text: string, tokens: readonly Token[], first: number, limit: number, ends: number[]): void => {
  let start = first
  for (let at = first; at < limit; at += 1) {
    const last = at === limit - 1 ? at : sentenceEndAt(text, tokens, at, limit)
    if (last < 0) continue
    if (hasWord(tokens, start, last + 1) || last + 1 === limit) {
      while (last + 1 - start > MAX_TOKENS) ends.push((start = cutPoint(tokens, start)))
      ends.push(last + 1)
      start = last + 1
    }
    at = last
  }
}

const hasWord = (tokens: readonly Token[], first: number, limit: number): boolean => {
  for (let at = first; at < limit; at += 1) if (tokens[at]?.word === true) return true
  return false
}

/**
 * Groups tokens into sentences.
 *
 * @param text - The text of the tokens.
 * @param tokens - Ascending tokens.
 * @returns Ranges that cover all tokens but invisible ones on lines of their own; none is longer than 400 tokens.
 */
export const groupSentences = (text: string, tokens: readonly Token[]): SentenceRange[] => {
  const breaks = findLineBreaks(text, tokens)
  const ranges: SentenceRange[] = []
  let first = 0
  for (const end of findEnds(text, tokens, breaks)) {
    const opensLine = first === 0 || breaks[first - 1] !== SAME_LINE
    const closesLine = end === tokens.length || breaks[end - 1] !== SAME_LINE
    if (tokens.slice(first, end).some(isVisible))
      ranges.push({ firstToken: first, lastToken: end, opensLine, closesLine })
    first = end
  }
  return ranges
}
