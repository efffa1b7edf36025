/** What stands to the left of a mention's phrase: preposition, verb, conjunction. */
import { DAYS } from '../document/calendar.ts'
import { CLAUSE_PREPOSITIONS, COORDINATORS } from './closed-class.ts'
import { findByAgent } from './role-by.ts'
import { findObjectRole, isComplement } from './role-object.ts'
import { isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'
import type { RoleLink } from './role-types.ts'

/** A phrase, and the first word of the mention inside it. */
export interface Phrase {
  readonly first: number
  readonly start: number
  readonly end: number
}

/**
 * The role that the left neighbour of a phrase decides.
 *
 * @param right - What the right side gives, for the cases where both sides claim the phrase.
 * @returns A link; the name of the rule that says `none`; `conjunct` where the phrase before decides; null where the
 *   left side says nothing.
 */
export function findLeftRole(
  words: readonly Word[],
  { first, start, end }: Phrase,
  right: RoleLink | null,
): RoleLink | string | null {
  const at = previous(words, start)
  const word = wordAt(words, at)
  if (isAsked(words, at, start)) return null
  if (word.norm === 'to') return 'preposition'
  if (word.pos === 'adp' && isFronted(words, at, { first, start, end }) && right?.adjacent === true) return right
  if (word.pos === 'adp') return findPrepositionRole(words, at, start, right)
  if (isVerbal(word)) return findObjectRole(words, { at, start, end }, right)
  if (COORDINATORS.has(word.norm) || (word.norm === ',' && isNominal(wordAt(words, at - 1)))) return 'conjunct'
  return null
}

function previous(words: readonly Word[], start: number): number {
  let at = start - 1
  while ((wordAt(words, at).pos === 'adv' && wordAt(words, at).norm !== 'not') || isHow(words, at)) at -= 1
  return at
}

/** `how fast` the bank acts. */
function isHow(words: readonly Word[], at: number): boolean {
  return wordAt(words, at).pos === 'adj' && wordAt(words, at - 1).norm === 'how'
}

/** `On Monday France withdrew`, `in 2014 Uganda passed`: the phrase of the preposition ends before the name. */
function isFronted(words: readonly Word[], preposition: number, { first, start, end }: Phrase): boolean {
  const opens = ['end', 'punct', 'conj'].includes(wordAt(words, preposition - 1).pos)
  if (!opens || first === start || !isComplement(words, end)) return false
  const before = wordAt(words, first - 1)
  const ends = before.pos === 'num' ? YEAR.test(before.norm) : isNominal(before)
  return ends && (wordAt(words, first).pos === 'propn' || TIMES.has(before.norm) || before.pos === 'num')
}

const YEAR = /^[12]\d{3}$/
const TIMES = new Set([...DAYS, 'weekend', 'week', 'month', 'year'])

function findPrepositionRole(
  words: readonly Word[],
  at: number,
  start: number,
  right: RoleLink | null,
): RoleLink | string | null {
  const norm = wordAt(words, at).norm
  if (norm === 'by') return findByAgent(words, at) ?? 'preposition'
  if (
    CLAUSE_PREPOSITIONS.has(norm) &&
    right !== null &&
    !isComparison(words, at, start, right) &&
    isUnbroken(words, at, right)
  )
    return null
  return 'preposition'
}

/** `such as Milan`, `students like Rai`, as against `fell as Milan rose` and `a truce as both sides are tired`. */
function isComparison(words: readonly Word[], at: number, start: number, right: RoleLink): boolean {
  const { norm } = wordAt(words, at)
  const before = wordAt(words, at - 1)
  if (before.norm === 'such') return norm === 'as'
  if (!['as', 'like', 'for', 'than'].includes(norm) || !isNominal(before)) return false
  const isSubject = right.adjacent && ['det', 'propn'].includes(wordAt(words, start).pos)
  return norm !== 'as' || !isSubject || !HELPED.has(wordAt(words, right.verb).form)
}

/** Forms that a verb has only behind a subject. */
const HELPED = new Set(['present', 'modal'])

function isUnbroken(words: readonly Word[], at: number, right: RoleLink): boolean {
  return right.adjacent || words.slice(at, right.verb).every((word) => word.pos !== 'punct' && word.pos !== 'conj')
}

/** `over how fast the bank can act`, `shows why France left`: the question has a verb of its own. */
function isAsked(words: readonly Word[], before: number, start: number): boolean {
  return words.slice(before + 1, start).some(({ norm }) => ['how', 'why', 'when', 'where', 'whether'].includes(norm))
}
