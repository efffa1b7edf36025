/** What the line ends of a text mean: wrapped prose goes on, everything else ends. */
import type { Token } from '../document/types.ts'
import { abbreviationKind } from './abbreviations.ts'
import { isLowerAt, isUpperAt } from './characters.ts'

/** No line end behind the token. */
export const SAME_LINE = 0
/** A line end inside a sentence. */
const SOFT_BREAK = 1
/** A line end that ends the sentence. */
export const HARD_BREAK = 2

interface Line {
  readonly first: number
  readonly last: number
  readonly length: number
  /** True where a blank line, or the end of the text, follows. */
  readonly lastOfBlock: boolean
}

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/gu
const BULLETS = new Set(['-', '*', '+', '•', '·', '–', '—', '>', '|', '▪', '●'])

/** How many line ends lie between two offsets, at most 2. */
const countLineEnds = (text: string, from: number, to: number): number => {
  if (to - from === 1 && text.charCodeAt(from) === 32) return 0
  return Math.min(2, text.slice(from, to).match(LINE_END)?.length ?? 0)
}

const makeLines = (text: string, tokens: readonly Token[]): Line[] => {
  const lines: Line[] = []
  let first = 0
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]
    const ends = next === undefined ? 2 : countLineEnds(text, token.end, next.start)
    if (ends === 0) return
    const start = tokens[first]?.start ?? token.start
    lines.push({ first, last: at, length: token.end - start, lastOfBlock: ends > 1 })
    first = at + 1
  })
  return lines
}

/**
 * Width at which a text is hard-wrapped.
 *
 * @param lines - All lines with tokens.
 * @returns Length of the longest inner line when a quarter of the inner lines go on in small letters, else null.
 */
const wrapWidth = (text: string, tokens: readonly Token[], lines: readonly Line[]): number | null => {
  const inner = lines.filter((line) => !line.lastOfBlock)
  if (inner.length < 2) return null
  const goesOn = inner.filter((line) => isLowerAt(text, tokens[line.last + 1]?.start ?? 0)).length
  const width = inner.reduce((widest, line) => Math.max(widest, line.length), 0)
  return goesOn / inner.length >= 0.25 && width <= 140 && width >= 30 ? width : null
}

const startsList = (text: string, tokens: readonly Token[], at: number): boolean => {
  const first = tokens[at]
  const second = tokens[at + 1]
  if (first === undefined || second === undefined) return false
  const words = text.slice(first.start, first.end)
  if (/^#{1,6}$/u.test(words) || (words === '!' && text.charAt(first.end) === '[')) return true
  if (BULLETS.has(words)) return second.start > first.end && isUpperAt(text, second.start)
  return /^\d{1,3}$/u.test(words) && /^[.)]$/u.test(text.slice(second.start, second.end)) && second.start === first.end
}

const endsInStop = (text: string, token: Token): boolean =>
  /[.!?…。][”"’')\]»*_]*$/u.test(text.slice(token.start - 3, token.end))

/** True where a title such as `Gen.` stands at the end of the line, so that the name must follow. */
const endsInTitle = (text: string, token: Token): boolean => {
  const words = text.slice(token.start, token.end)
  return words.endsWith('.') && abbreviationKind(words.slice(0, -1)) === 'title'
}

/** True where the first word of the next line would still have fitted: the break was meant. */
const leftRoom = (line: Line, nextWord: Token | undefined, width: number): boolean =>
  line.length + 1 + (nextWord === undefined ? 0 : nextWord.end - nextWord.start) <= width * 0.85

const breakAfter = (text: string, tokens: readonly Token[], line: Line, width: number | null): number => {
  const last = tokens[line.last]
  const next = tokens[line.last + 1]
  if (line.lastOfBlock || last === undefined || next === undefined) return HARD_BREAK
  if (startsList(text, tokens, line.last + 1)) return HARD_BREAK
  if (endsInTitle(text, last)) return SOFT_BREAK
  const goesOn = isLowerAt(text, next.start)
  if (width !== null) return !goesOn && leftRoom(line, next, width) ? HARD_BREAK : SOFT_BREAK
  return goesOn && !endsInStop(text, last) ? SOFT_BREAK : HARD_BREAK
}

/**
 * Decides for every token what the line end behind it means.
 *
 * A blank line always ends a sentence. Whether single line ends do is decided for the document as a whole: where a
 * quarter of them lie inside a sentence the text is hard-wrapped, and only a line that left room ends its sentence.
 *
 * @param text - The text of the tokens.
 * @param tokens - Ascending tokens.
 * @returns One of `SAME_LINE`, `SOFT_BREAK`, `HARD_BREAK` per token; empty for none.
 */
export const findLineBreaks = (text: string, tokens: readonly Token[]): Uint8Array => {
  const breaks = new Uint8Array(tokens.length)
  const lines = makeLines(text, tokens)
  const width = wrapWidth(text, tokens, lines)
  for (const line of lines) breaks[line.last] = breakAfter(text, tokens, line, width)
  return breaks
}
