/** Whether a stop ends a sentence. */
import { DAYS, MONTHS } from '../document/calendar.ts'
import type { Token } from '../document/types.ts'
import { abbreviationKind } from './abbreviations.ts'
import { DIGIT, LETTER, classAt, isLowerAt, isUpperAt } from './characters.ts'

const STOPS = new Set('.!?…。！？؟۔።᙮।‼⁇⁈⁉'.split(''))
const CLOSERS = new Set(['"', '”', '’', "'", "''", '’’', ')', ']', '}', '»', '›', '*', '**', '***', '_', '__'])
const OPENERS = new Set(['”', '"', '“', '‘', "'", '``', '(', '[', '«', '‹', '*', '**', '***', '_', '__', '¿', '¡', '„'])
const TURNED = new Set(['“', '«', '‘'])
const QUOTES = new Set(['"', '”', '“', '«', '‘', '’', "'", "''", '’’', '»'])

/** Capitalised words that open a sentence rather than go on with a name. */
const STARTERS = new Set(
  (
    'the a an in on at by for from with to of as and but or nor so yet if it its he she they we you i his her their our your my this ' +
    'that these those there here when while where who what why how which whose after before since until although though because ' +
    'however meanwhile moreover furthermore also both all some many most each every no not one two three several such another other ' +
    'then now today yesterday tomorrow last earlier later once still even only despite during under over between among against ' +
    'according within without through throughout following speaking asked responding instead nevertheless additionally finally ' +
    'is are was were has have had do does did will would can could should may might must let please more'
  ).split(' '),
)
const AFTER_TIME = new Set([
  ...DAYS,
  ...MONTHS,
  ...'gmt utc est edt pst cet wat cat eat sast bst local eastern pacific central'.split(' '),
])
const SMALL_STARTS = new Set(['al', 'el', 'eswatini'])

type StopKind = 'plain' | 'title' | 'joiner' | 'number' | 'month' | 'suffix' | 'acronym' | 'time' | 'initial'

const isStops = (words: string): boolean => {
  for (const character of words) if (!STOPS.has(character)) return false
  return words.length > 0
}

/** What kind of stop a token is or ends in; null for none. */
const stopKind = (words: string): StopKind | null => {
  const last = words.charAt(words.length - 1)
  if (!STOPS.has(last)) return null
  if (isStops(words)) return 'plain'
  if (last !== '.') return null
  const bare = words.slice(0, -1)
  if (/^[ap]\.m$/iu.test(bare)) return 'time'
  return abbreviationKind(bare) ?? (bare.includes('.') ? 'acronym' : 'initial')
}

const wordsOf = (text: string, token: Token): string => text.slice(token.start, token.end)

/** Index of the last token of the quotes and brackets that close behind the stop at `at`. */
const lastCloser = (text: string, tokens: readonly Token[], at: number, limit: number): number => {
  let last = at
  for (let next = at + 1; next < limit; next += 1) {
    const token = tokens[next]
    const before = tokens[next - 1]
    if (token === undefined || before === undefined) break
    const words = wordsOf(text, token)
    if (!CLOSERS.has(words) && !closesTurned(text, token, before)) break
    if (token.start > before.end && !closesAlone(text, token)) break
    last = next
  }
  return last
}

/** In „…“, »…« and ‚…‘ the signs close that open elsewhere: right behind a stop, before white space. */
const closesTurned = (text: string, token: Token, before: Token): boolean =>
  TURNED.has(wordsOf(text, token)) && token.start === before.end && /^\s?$/u.test(text.charAt(token.end))

/** A quote with white space on both sides, where the text spaces its marks. */
const closesAlone = (text: string, token: Token): boolean =>
  /^["”]$/u.test(text.charAt(token.start)) && /^\s?$/u.test(text.charAt(token.end))

const firstWord = (text: string, tokens: readonly Token[], from: number, limit: number): number => {
  let at = from
  for (; at < limit && at < from + 4; at += 1) {
    const token = tokens[at]
    if (token === undefined || !OPENERS.has(wordsOf(text, token))) return at
  }
  return at
}

/** `ended.The`: a stop without white space ends where a small word stands before and a capitalised one behind. */
const endsUnspaced = (text: string, stop: Token, next: Token): boolean =>
  isLowerAt(text, stop.start - 1) &&
  isLowerAt(text, stop.start - 2) &&
  isUpperAt(text, next.start) &&
  isLowerAt(text, next.start + 1)

/** Whether a capitalised word behind an abbreviation opens a new sentence. */
const opensAfter = (kind: StopKind, next: Token, closed: boolean): boolean => {
  if (kind === 'plain') return true
  if (kind === 'title' || kind === 'joiner' || kind === 'number') return false
  if (kind === 'time') return !AFTER_TIME.has(next.norm)
  return closed || STARTERS.has(next.norm)
}

const opensSentence = (text: string, kind: StopKind, next: Token, closed: boolean): boolean => {
  const found = classAt(text, next.start)
  if (found === DIGIT) return kind === 'plain'
  if (found === LETTER) {
    if (isLowerAt(text, next.start)) return kind === 'plain' && !closed && SMALL_STARTS.has(next.norm)
    return isUpperAt(text, next.start) ? opensAfter(kind, next, closed) : kind === 'plain'
  }
  if (kind !== 'plain') return false
  return (
    /^[-–—•#@$€£!\p{Extended_Pictographic}]/u.test(text.slice(next.start, next.start + 2)) && !(closed && !next.word)
  )
}

/**
 * The last token of the sentence that ends with the stop at `at`.
 *
 * @param text - The text of the tokens.
 * @param tokens - All tokens.
 * @param at - Index of the token to judge.
 * @param limit - Index behind the last token of the block.
 * @returns Index of the stop or of the last quote or bracket that closes behind it; -1 where no sentence ends.
 */
export const sentenceEndAt = (text: string, tokens: readonly Token[], at: number, limit: number): number => {
  const stop = tokens[at]
  if (stop === undefined) return -1
  const kind = stopKind(wordsOf(text, stop))
  if (kind === null) return -1
  const last = lastCloser(text, tokens, at, limit)
  if (last + 1 >= limit) return last
  const before = tokens[at - 1]
  if (last === at && before !== undefined && /^[[(]$/u.test(wordsOf(text, before))) return -1
  const closer = tokens[last]
  const following = tokens[last + 1]
  const next = tokens[firstWord(text, tokens, last + 1, limit)]
  if (closer === undefined || following === undefined || next === undefined) return -1
  if (following.start === closer.end) return kind === 'plain' && endsUnspaced(text, stop, following) ? last : -1
  const closed = last > at && QUOTES.has(wordsOf(text, closer))
  return opensSentence(text, kind, next, closed) ? last : -1
}
