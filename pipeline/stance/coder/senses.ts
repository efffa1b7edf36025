/** Where the words of a sentence stand to a target, for weights that words of like sense share. */
import { NEGATORS } from '../closed-class.ts'
import { isNegated, NEGATION_FACTOR } from '../scopes.ts'
import type { SentenceView } from '../sentence.ts'
import type { Target } from '../targets.ts'

/** Groups of words; a word may stand in several. */
export const SENSE_GROUPS = ['all', 'left', 'right', 'clause', 'said'] as const
export type SenseGroup = (typeof SENSE_GROUPS)[number]

/** A word in one of its groups. */
export interface Sense {
  /** Index into `SENSE_GROUPS`. */
  readonly group: number
  readonly word: string
  /** One divided by the root of one more than the number of words in the group; turned round by a negator. */
  readonly value: number
  /** Index of the word in the sentence. */
  readonly at: number
}

/** Words within so many of a target count as beside it. */
const BESIDE = 5

/** Parts of speech that judge nothing by themselves. */
const EMPTY_PARTS = new Set(['punct', 'num', 'det', 'adp', 'conj', 'part', 'aux', 'pron', 'propn'])

/** Every word that may judge, in each of its groups; names are left out. */
export function findSenses(view: SentenceView, own: readonly Target[]): Sense[] {
  const named = new Set(
    view.targets.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)),
  )
  const clauses = new Set(own.flatMap(({ first, last }) => view.clauses.slice(first, last)))
  const rows = view.words.flatMap(({ norm, pos }, at) => {
    if (EMPTY_PARTS.has(pos) || NEGATORS.has(norm) || named.has(at)) return []
    const gap = findGap(own, at)
    const groups: SenseGroup[] = ['all']
    if (gap < 0 && gap >= -BESIDE) groups.push('left')
    if (gap > 0 && gap <= BESIDE) groups.push('right')
    if (clauses.has(view.clauses[at] ?? -1)) groups.push('clause')
    if (view.attributed[at] === true) groups.push('said')
    const sign = isNegated(view, at) ? NEGATION_FACTOR : 1
    return groups.map((group) => ({ group: SENSE_GROUPS.indexOf(group), word: norm, at, sign }))
  })
  const counts = SENSE_GROUPS.map((_, group) => rows.filter((row) => row.group === group).length)
  return rows.map(({ sign, ...row }) => ({ ...row, value: sign / Math.sqrt((counts[row.group] ?? 0) + 1) }))
}

/** Words between the nearest target and a word, negative to its left; 0 where there is no target. */
function findGap(own: readonly Target[], at: number): number {
  const gaps = own.map(({ first, last }) => (at < first ? at - first : at - last + 1))
  return gaps.reduce((best, gap) => (best === 0 || Math.abs(gap) < Math.abs(best) ? gap : best), 0)
}
