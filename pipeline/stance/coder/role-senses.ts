/** Where the words of a sentence stand to a bloc's mentions, for what they say of its role. */
import type { SentenceView } from '../sentence.ts'
import type { Target } from '../targets.ts'
import { isVerbal, wordAt } from '../words.ts'
import { findGap, findOwnClauses, scaleSenses, type Sense, type SenseDraft } from './senses.ts'

const GROUP = { verb: 0, other: 1, left: 2, right: 3, clause: 4, agent: 5, patient: 6 } as const

/** Names of the groups, in the order of the weights; a word may stand in several. */
export const ROLE_SENSE_GROUPS: readonly string[] = Object.keys(GROUP)

/** Words within so many of a mention count as beside it. */
const BESIDE = 4

/** Every word that may tell a role, in each of its groups; names are left out. */
export function findRoleSenses(view: SentenceView, own: readonly Target[]): Sense[] {
  const clauses = findOwnClauses(view, own)
  const rows: SenseDraft[] = []
  for (const at of view.content) {
    const word = wordAt(view.words, at)
    const { norm } = word
    const gap = findGap(own, at)
    rows.push({ group: isVerbal(word) ? GROUP.verb : GROUP.other, word: norm, value: 1, at })
    if (gap < 0 && gap >= -BESIDE) rows.push({ group: GROUP.left, word: norm, value: 1, at })
    if (gap > 0 && gap <= BESIDE) rows.push({ group: GROUP.right, word: norm, value: 1, at })
    if (clauses.has(view.clauses[at] ?? -1)) rows.push({ group: GROUP.clause, word: norm, value: 1, at })
  }
  for (const { role } of own)
    for (const { verb, role: part } of role.links) {
      const word = view.words[verb]?.norm
      if (word !== undefined) rows.push({ group: GROUP[part], word, value: 1, at: verb })
    }
  return scaleSenses(rows, ROLE_SENSE_GROUPS.length)
}
