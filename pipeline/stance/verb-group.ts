/** Reads a run of auxiliaries, adverbs and a main verb as one group. */
import { DAYS } from '../document/calendar.ts'
import { isBarePassive } from './bare-passive.ts'
import { BE, DO, GET, HAVE, MODALS, NEGATORS } from './closed-class.ts'
import { isPast, skipAdverbs } from './heading.ts'
import { isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

export interface VerbGroup {
  /** Half-open range of words, adverbs inside included. */
  readonly start: number
  readonly end: number
  /** Index of the main verb; of the form of `be` where it stands alone. */
  readonly main: number
  readonly passive: boolean
  /** `be` alone: the subject is described and does nothing. */
  readonly copula: boolean
  /** False for gerunds and infinitives. */
  readonly finite: boolean
  readonly negated: boolean
  readonly modal: boolean
}

/** `was forced`, `has been told`, `got hit`; `is planned` but not `is planning`. */
function isPassive(words: readonly Word[], auxiliary: number, main: number): boolean {
  const helper = wordAt(words, auxiliary).norm
  const word = wordAt(words, main)
  return (BE.has(helper) || GET.has(helper)) && isPast(word)
}

const QUOTES = new Set(['"', '“', '”', '‘', "''", '``'])

/** Adverbs that the tagger may take for conjunctions: is however leading. */
const CONTRASTING = new Set(['however', 'though', 'therefore', 'thus', 'nevertheless', 'nonetheless'])

/** As `skipAdverbs`, beyond a quotation that begins inside the group: had “utterly failed”. */
function skipInside(words: readonly Word[], from: number): number {
  const first = skipAdverbs(words, from)
  const at = CONTRASTING.has(wordAt(words, first).norm) ? skipAdverbs(words, first + 1) : first
  return QUOTES.has(wordAt(words, at).norm) ? skipAdverbs(words, at + 1) : at
}

/** As the index, or beyond words of time that part a helper from its participle: was on Monday arrested, had been last seen. */
function skipTime(words: readonly Word[], from: number): number {
  let at = from
  if (wordAt(words, at).norm === 'last' || wordAt(words, at).norm === 'first') at += 1
  else {
    if (wordAt(words, at).pos === 'adp') at += 1
    while (['det', 'adj', 'num'].includes(wordAt(words, at).pos)) at += 1
    if (!TIMES.has(wordAt(words, at).norm)) return from
    while (TIMES.has(wordAt(words, at).norm)) at += 1
  }
  return isPast(wordAt(words, at)) ? at : from
}

const TIMES = new Set([
  ...DAYS,
  ...'today yesterday week weekend month year morning afternoon evening night occasions times'.split(' '),
])

/** As the index, or beyond what commas set apart before a participle: had, after all, brought. */
function skipAside(words: readonly Word[], from: number): number {
  if (wordAt(words, from).norm !== ',') return from
  for (let at = from + 1; at < from + ASIDE && !isVerbal(wordAt(words, at)); at += 1)
    if (wordAt(words, at).norm === ',') {
      const behind = skipAdverbs(words, at + 1)
      return isPast(wordAt(words, behind)) || wordAt(words, behind).form === 'gerund' ? behind : from
    }
  return from
}

const ASIDE = 6

/** What is yet to be done is not done: has yet to pay. */
export function isYetTo(words: readonly Word[], at: number): boolean {
  return wordAt(words, at).norm === 'yet' && wordAt(words, at + 1).norm === 'to'
}

/** A verb stands next in the chain: after an auxiliary, beyond adverbs and the `to` of `have to`. */
function nextInChain(words: readonly Word[], at: number): number | null {
  const word = wordAt(words, at)
  if (word.pos === 'verb' && !GET.has(word.norm)) return null
  let next = skipAside(words, skipTime(words, skipInside(words, at + 1)))
  const takesTo = HAVE.has(word.norm) || word.norm === 'ought' || word.norm === 'need' || BE.has(word.norm)
  if (takesTo && wordAt(words, next).norm === 'to' && isVerbal(wordAt(words, next + 1))) next += 1
  if (!isVerbal(wordAt(words, next))) return null
  // `is, has` and the like only chain with what can follow them.
  if (GET.has(word.norm) && !isPast(wordAt(words, next))) return null
  return next
}

/**
 * The verb group that begins at a word.
 *
 * @param at - Index of a verb or auxiliary.
 * @returns null where no verb stands there.
 */
export function readVerbGroup(words: readonly Word[], at: number): VerbGroup | null {
  if (!isVerbal(wordAt(words, at))) return null
  let main = at
  let auxiliary = -1
  for (let next = nextInChain(words, main); next !== null; next = nextInChain(words, main)) {
    auxiliary = main
    main = next
  }
  const inside = words.slice(at, main + 1)
  const first = wordAt(words, at)
  const single = main === at
  return {
    start: at,
    end: main + 1,
    main,
    passive: auxiliary >= 0 ? isPassive(words, auxiliary, main) : isBarePassive(words, at),
    copula: BE.has(wordAt(words, main).norm),
    finite: !single || !(first.form === 'gerund' || first.form === 'infinitive' || isAfterTo(words, at)),
    negated:
      inside.some((word, place) => NEGATORS.has(word.norm) || isYetTo(inside, place)) ||
      isNeverBefore(words, at) ||
      isNegatedAfter(words, main),
    modal: inside.some((word) => MODALS.has(word.norm) && word.norm !== 'will' && word.norm !== "'ll"),
  }
}

function isAfterTo(words: readonly Word[], at: number): boolean {
  return wordAt(words, at - 1).norm === 'to'
}

/** `never gave`, `hardly helped`, `no longer supports`: before a verb without an auxiliary. */
function isNeverBefore(words: readonly Word[], at: number): boolean {
  const before = wordAt(words, at - 1)
  if (before.norm === 'longer') return wordAt(words, at - 2).norm === 'no'
  return before.pos === 'adv' && NEGATORS.has(before.norm)
}

/** `is not`, `has no`: the negator behind a lone auxiliary. */
function isNegatedAfter(words: readonly Word[], main: number): boolean {
  const word = wordAt(words, main)
  const auxiliary = BE.has(word.norm) || DO.has(word.norm) || HAVE.has(word.norm)
  return auxiliary && NEGATORS.has(wordAt(words, main + 1).norm)
}
