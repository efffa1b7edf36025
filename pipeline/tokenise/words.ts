/** Text -> tokens, in one pass. */
import type { Token } from '../document/types.ts'
import { keepsDot } from './abbreviations.ts'
import { domainEnd, emailEnd, handleEnd, webAddressEnd } from './addresses.ts'
import { DIGIT, FORMAT, LETTER, SPACE, classAt, isApostrophe, isUpperAt, isWordAt, widthAt } from './characters.ts'
import { emojiEnd } from './emoji.ts'
import { normaliseWord } from './normalise.ts'

const DOT = 46
const CLITICS = new Set(['s', 'm', 'd', 're', 've', 'll'])
/** Marks of which several in a row are one token. */
const RUNS = new Set('.-*_=#~!?–—`|+/\\^…\'"<>'.split(''))
const LONG_RUN = 4

/** Length of the clitic behind the apostrophe at `at` (`'s`, `’re`), 0 where there is none. */
const cliticLength = (text: string, at: number): number => {
  if (!isApostrophe(text.charCodeAt(at))) return 0
  const length = isWordAt(text, at + 2) ? 2 : 1
  if (isWordAt(text, at + 1 + length)) return 0
  return CLITICS.has(text.slice(at + 1, at + 1 + length).toLowerCase()) ? length + 1 : 0
}

/** True where `n't` stands at `at` and ends there. */
const isNegationAt = (text: string, at: number): boolean => {
  const n = text.charCodeAt(at) | 32
  const t = text.charCodeAt(at + 2) | 32
  return n === 110 && t === 116 && isApostrophe(text.charCodeAt(at + 1)) && !isWordAt(text, at + 3)
}

/** End of an acronym with dots (`U.S.`, `a.m.`, `U.S.A`), or `start`. */
const acronymEnd = (text: string, start: number): number => {
  let at = start
  let letters = 0
  while (classAt(text, at) === LETTER && text.charCodeAt(at + 1) === DOT) {
    at += 2
    letters += 1
  }
  if (letters === 0) return start
  const tail = classAt(text, at) === LETTER && !isWordAt(text, at + 1)
  if (tail && isUpperAt(text, at) === isUpperAt(text, start)) return at + 1
  return letters > 1 ? at : start
}

/** True for a lone capital with a dot: `K.` in a name. */
const isInitial = (text: string, start: number, dot: number): boolean =>
  dot - start === 1 &&
  isUpperAt(text, start) &&
  classAt(text, dot + 1) === SPACE &&
  isUpperAt(text, afterSpace(text, dot + 1))

const afterSpace = (text: string, at: number): number =>
  text.charAt(at) === ' ' || text.charAt(at) === '\u00a0' ? at + 1 : at

/** Where a word meets a dot: the end of a domain, of an abbreviation, or of the bare word. */
const endAtDot = (text: string, start: number, dot: number): number => {
  if (isWordAt(text, dot + 1)) {
    const domain = domainEnd(text, start)
    if (domain > dot) return domain
    return text.slice(start, dot) === 'Ph' && text.startsWith('D.', dot + 1) ? dot + 3 : dot
  }
  if (isInitial(text, start, dot)) return dot + 1
  return dot - start <= 8 && keepsDot(text, text.slice(start, dot), dot) ? dot + 1 : dot
}

const wordRunEnd = (text: string, start: number): number => {
  let at = start
  for (;;) {
    const found = classAt(text, at)
    if (found !== LETTER && found !== DIGIT && found !== FORMAT) return at
    at += widthAt(text, at)
  }
}

/** End of the word at `start`, before its clitic: `Kenya`, `did`, `N'Djamena`, `Gen.`. */
const wordEnd = (text: string, start: number): number => {
  if (isNegationAt(text, start)) return start + 3
  let at = wordRunEnd(text, start)
  while (isApostrophe(text.charCodeAt(at)) && classAt(text, at + 1) === LETTER && cliticLength(text, at) === 0) {
    if (at - 1 > start && isNegationAt(text, at - 1)) return at - 1
    at = wordRunEnd(text, at + 1)
  }
  return text.charCodeAt(at) === DOT ? endAtDot(text, start, at) : at
}

const isNumberJoint = (unit: number): boolean =>
  unit === DOT || unit === 44 || unit === 58 || unit === 47 || unit === 45

/** End of the number at `start`: `10,000`, `2022-2023`, `3:30`, `20th`, `9` before `a.m.`. */
const numberEnd = (text: string, start: number): number => {
  let at = start
  for (;;) {
    while (classAt(text, at) === DIGIT) at += widthAt(text, at)
    if (!isNumberJoint(text.charCodeAt(at)) || classAt(text, at + 1) !== DIGIT) break
    at += 1
  }
  if (classAt(text, at) !== LETTER) return at
  return acronymEnd(text, at) > at ? at : wordRunEnd(text, at)
}

/** End of the mark or run of marks at `start`. */
const markEnd = (text: string, start: number): number => {
  const first = text.charAt(start)
  let at = start + widthAt(text, start)
  if (first === '!' || first === '?') while (text.charAt(at) === '!' || text.charAt(at) === '?') at += 1
  else while (text.charAt(at) === first) at += 1
  return RUNS.has(first) || at - start >= LONG_RUN ? at : start + widthAt(text, start)
}

/** `Kenya 's army`: the clitic in a text whose tokens were set apart with blanks. */
const standsAlone = (text: string, start: number, length: number): boolean =>
  isWordAt(text, start - 2) && classAt(text, start + length) === SPACE

const otherEnd = (text: string, start: number): number => {
  const unit = text.charCodeAt(start)
  if (unit === 64 || unit === 35) {
    const end = start > 0 && isWordAt(text, start - 1) ? start : handleEnd(text, start)
    if (end > start) return end
  }
  if (unit > 0xa8 || unit === 35 || unit === 42) {
    const end = emojiEnd(text, start)
    if (end > start) return end
  }
  const clitic = start > 0 ? cliticLength(text, start) : 0
  if (clitic > 0 && (classAt(text, start - 1) !== SPACE || standsAlone(text, start, clitic))) return start + clitic
  return markEnd(text, start)
}

const mayBeAddress = (unit: number): boolean => {
  const small = unit | 32
  return small === 104 || small === 119 || small === 102
}

/** End of the token that begins with a letter or digit; `nextAt` is the offset of the next `@`. */
const wordTokenEnd = (text: string, start: number, isNumber: boolean, nextAt: number): number => {
  if (nextAt - start <= 64) {
    const end = emailEnd(text, start)
    if (end > start) return end
  }
  if (isNumber) {
    const keycap = text.charCodeAt(start + 1) > 0x20e2 ? emojiEnd(text, start) : start
    return keycap > start ? keycap : numberEnd(text, start)
  }
  if (mayBeAddress(text.charCodeAt(start))) {
    const end = webAddressEnd(text, start)
    if (end > start) return end
  }
  const acronym = acronymEnd(text, start)
  return acronym > start ? acronym : wordEnd(text, start)
}

const formatEnd = (text: string, start: number): number => {
  let at = start
  while (classAt(text, at) === FORMAT) at += widthAt(text, at)
  return at
}

/** True for a mark-only token that still holds a letter: clitics, handles and tags. */
const hasWord = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (isWordAt(text, at)) return true
  return false
}

/**
 * Splits a text into tokens; time is linear in its length.
 *
 * @param text - Any text, line ends of every kind included.
 * @returns Ascending tokens that leave only white space between them; empty for blank text.
 */
export const scanTokens = (text: string): Token[] => {
  const tokens: Token[] = []
  let nextAt = -1
  for (let start = 0; start < text.length;) {
    const found = classAt(text, start)
    if (found === SPACE) {
      start += 1
      continue
    }
    if (nextAt < start) nextAt = indexOrEnd(text, start)
    const end = tokenEnd(text, start, found, nextAt)
    const word = found === LETTER || found === DIGIT || hasWord(text, start, end)
    tokens.push({ start, end, norm: normaliseWord(text.slice(start, end)), word })
    start = end
  }
  return tokens
}

const indexOrEnd = (text: string, from: number): number => {
  const at = text.indexOf('@', from)
  return at < 0 ? Number.MAX_SAFE_INTEGER : at
}

const tokenEnd = (text: string, start: number, found: number, nextAt: number): number => {
  if (found === LETTER || found === DIGIT) return wordTokenEnd(text, start, found === DIGIT, nextAt)
  return found === FORMAT ? formatEnd(text, start) : otherEnd(text, start)
}
