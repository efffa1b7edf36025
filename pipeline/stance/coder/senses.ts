/** Where the words of a sentence stand to a target, for weights that words of like sense share. */
import { fillList, flatMapList, mapList } from '../../document/list.ts'
import { NEGATORS } from '../closed-class.ts'
import { findOwnSpeech } from '../own-speech.ts'
import type { RoleLink } from '../role-types.ts'
import { NEGATION_FACTOR } from '../scopes.ts'
import type { SentenceView } from '../sentence.ts'
import type { Target } from '../targets.ts'
import { EMPTY_PARTS, wordAt } from '../words.ts'

/** Groups of words; a word may stand in several. */
const GROUP = { all: 0, left: 1, right: 2, clause: 3, said: 4, agent: 5, patient: 6, own: 7 } as const

/** Their names, in the order of the weights. */
export const SENSE_GROUPS: readonly string[] = Object.keys(GROUP)

/** A word in one of its groups. */
export interface Sense {
  /** Index into `SENSE_GROUPS`, or into `ROLE_SENSE_GROUPS`. */
  readonly group: number
  readonly word: string
  /** One divided by the root of one more than the number of words in the group; turned round by a negator. */
  readonly value: number
  /** Index of the word in the sentence. */
  readonly at: number
}

/** Words within so many of a target count as beside it. */
const BESIDE = 5

/** Words from a verb on that count as what is done; up to the next punctuation mark. */
const DONE_REACH = 6

/**
 * Every word that may judge, in each of its groups; names are left out.
 *
 * @param ownSpeech - What `findOwnSpeech` gives for `own`.
 */
export function findSenses(
  view: SentenceView,
  own: readonly Target[],
  ownSpeech: readonly boolean[] | null = findOwnSpeech(view, own),
): Sense[] {
  const clauses = findOwnClauses(view, own)
  const rows: SenseDraft[] = []
  for (const at of view.content) {
    const { norm } = wordAt(view.words, at)
    if (NEGATORS.has(norm)) continue
    const gap = findGap(own, at)
    const value = view.negated[at] === true ? NEGATION_FACTOR : 1
    if (ownSpeech?.[at] === true) {
      rows.push({ group: GROUP.own, word: norm, value, at })
      continue
    }
    rows.push({ group: GROUP.all, word: norm, value, at })
    if (gap < 0 && gap >= -BESIDE) rows.push({ group: GROUP.left, word: norm, value, at })
    if (gap > 0 && gap <= BESIDE) rows.push({ group: GROUP.right, word: norm, value, at })
    if (clauses.has(view.clauses[at] ?? -1)) rows.push({ group: GROUP.clause, word: norm, value, at })
    if (view.attributed[at] === true) rows.push({ group: GROUP.said, word: norm, value, at })
  }
  for (const { role } of own) for (const link of role.links) rows.push(...findDone(view, link, ownSpeech))
  return scaleSenses(rows, SENSE_GROUPS.length)
}

/** The verb in which a mention has a role, and what follows: what it does, or what is done to it. */
function findDone(
  { words, named }: SentenceView,
  { verb, role, negated }: RoleLink,
  ownSpeech: readonly boolean[] | null,
): SenseDraft[] {
  if (ownSpeech?.[verb] === true) return []
  const mark = words.findIndex(({ pos }, at) => at >= verb && pos === 'punct')
  const end = Math.min(mark < 0 ? words.length : mark, verb + DONE_REACH)
  return flatMapList(words.slice(verb, end), ({ norm, pos }, beyond) =>
    EMPTY_PARTS.has(pos) || named[verb + beyond] === true || (beyond > 0 && ownSpeech?.[verb + beyond] === true)
      ? []
      : [{ group: GROUP[role], word: norm, value: negated ? NEGATION_FACTOR : 1, at: verb + beyond }],
  )
}

/** A sense whose value is not yet divided. */
export interface SenseDraft extends Sense {
  value: number
}

/** Divides every value by the root of one more than the number of words in the group, in place. */
export function scaleSenses(rows: SenseDraft[], groups: number): Sense[] {
  const counts = fillList(groups, 0)
  for (const { group } of rows) counts[group] = (counts[group] ?? 0) + 1
  const roots = mapList(counts, (count) => Math.sqrt(count + 1))
  for (const row of rows) row.value /= roots[row.group] ?? 1
  return rows
}

/** The clauses that the mentions stand in. */
export function findOwnClauses(view: SentenceView, own: readonly Target[]): ReadonlySet<number> {
  return new Set(flatMapList(own, ({ first, last }) => view.clauses.slice(first, last)))
}

/** Words between the nearest target and a word, negative to its left; 0 where there is no target. */
export function findGap(own: readonly Target[], at: number): number {
  let best = 0
  for (const { first, last } of own) {
    const gap = at < first ? at - first : at - last + 1
    if (best === 0 || Math.abs(gap) < Math.abs(best)) best = gap
  }
  return best
}
