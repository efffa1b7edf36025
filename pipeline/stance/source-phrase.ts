/** The words behind `according to` that name the source and are not said. */
import { filterList } from '../document/list.ts'
import { isPeopleNoun } from './people-nouns.ts'
import { isStatement, RELATIVE } from './report-parts.ts'
import type { Target } from './targets.ts'
import { isNominal, isVerbal, wordAt, type Word } from './words.ts'

/** Words of a title between `according to` and a name. */
const TITLE = 7

/** Who speaks, as far as that is an actor that we know, and one behind the last word that tells of them. */
interface SourcePhrase {
  readonly speaker: Target | null
  readonly end: number
}

/** The phrase of a source that opens at an index; of several names the last one of a person speaks. */
export function findSourcePhrase(words: readonly Word[], targets: readonly Target[], at: number): SourcePhrase {
  // finance, right behind to, may be tagged as a verb; him is a phrase of its own
  const next = wordAt(words, at + 2)
  let end = isVerbal(next) || next.pos === 'pron' ? at + 3 : at + 2
  while (end < at + 2 + TITLE && isOfTitle(words, end)) end += 1
  const within = filterList(targets, ({ first }) => first >= at + 2 && first < end)
  const speaker = within.findLast(({ actor }) => actor.type === 'person') ?? within[0] ?? null
  const close = Math.max(findPhraseEnd(words, end), speaker?.last ?? 0)
  const isPerson = speaker?.actor.type === 'person' && (next.pos !== 'pron' || isNominal(wordAt(words, at + 3)))
  return { speaker, end: findAsideEnd(words, at, close, isPerson) }
}

/** A word of a title or of the name behind it. */
export function isOfTitle(words: readonly Word[], at: number): boolean {
  const { pos, norm } = wordAt(words, at)
  return isNominal(wordAt(words, at)) || pos === 'adj' || pos === 'det' || pos === 'num' || norm === "'s"
}

/** `according to a report by the bank, …`, `according to officials and the army, …`: up to the comma, where no verb stands before it. */
function findPhraseEnd(words: readonly Word[], end: number): number {
  if (!OF_SOURCE.has(wordAt(words, end).norm)) return end
  const comma = words.findIndex(({ norm }, index) => index >= end && norm === ',')
  return comma > end && !words.slice(end, comma).some(isVerbal) ? comma : end
}

const OF_SOURCE = new Set(['of', 'by', 'from', 'in', 'at', 'between', 'with', 'on', 'and'])

/** `according to X, who leads the bank, …`, `according to X, a nurse, …`: what the commas tell of the source. */
function findAsideEnd(words: readonly Word[], at: number, comma: number, isPerson: boolean): number {
  if (wordAt(words, comma).norm !== ',') return comma
  const close = words.findIndex(({ norm }, index) => index > comma && norm === ',')
  const isClosed = close > 0
  const isSaid = isStatement(words, 0, at)
  if (!isClosed && !isSaid) return comma
  const last = isClosed ? close : words.length
  // what stands behind a whole statement and tells of the source goes on to the end of it
  if (RELATIVE.has(wordAt(words, comma + 1).norm)) return isSaid ? words.length : last
  if (!isPerson || !isOfPerson(words, comma + 1, last, isSaid)) return comma
  return at > 0 || opensStatement(words, last + 1) ? last : comma
}

/** `a nurse at the clinic`, `Amanda`: a name or a phrase of people without a verb; behind all that is said any phrase. */
function isOfPerson(words: readonly Word[], from: number, to: number, isSaid: boolean): boolean {
  const aside = words.slice(from, to)
  if (aside.some(isVerbal) || (aside[0]?.pos !== 'det' && !isNominal(wordAt(words, from)))) return false
  if (isSaid) return true
  return aside.every(({ pos }) => pos === 'propn' || pos === 'punct') || aside.some(({ norm }) => isPeopleNoun(norm))
}

/** What stands here is no more of the phrase before: `according to the envoy, a team, formed in May, has left`. */
function opensStatement(words: readonly Word[], at: number): boolean {
  const { norm } = wordAt(words, at)
  return !isVerbal(wordAt(words, at)) && !RELATIVE.has(norm)
}
