/** What people do to each other. */
import { changeLink } from './role-link.ts'
import type { RoleLink } from './role-types.ts'
import { wordAt, type Word } from './words.ts'

/** `blamed each other`, `imposed tariffs on one another`: the words stand behind a verb or noun, within its clause. */
export function isReciprocal(words: readonly Word[], from: number): boolean {
  for (let at = from + 1; at <= from + EACH_OTHER_REACH; at += 1) {
    const { norm, pos } = wordAt(words, at)
    const next = wordAt(words, at + 1).norm
    if ((norm === 'each' && next === 'other') || (norm === 'one' && next === 'another')) return true
    if (BREAKS.has(pos)) return false
  }
  return false
}

/** Words within which `each other` is the object: imposed new export tariffs on each other. */
const EACH_OTHER_REACH = 6
const BREAKS = new Set(['verb', 'aux', 'punct', 'conj', 'end'])

/** The rule of a tie to what those who act suffer from each other. */
export const RECIPROCAL = 'reciprocal'

/** `attacked each other`: the subject suffers what it does; who merely help or meet each other act. */
export function findReciprocalLinks(words: readonly Word[], link: RoleLink): RoleLink[] {
  const isSuffered = link.role === 'agent' && HOSTILE.has(wordAt(words, link.verb).lemma)
  return isSuffered && isReciprocal(words, link.verb)
    ? [changeLink(link, { role: 'patient', rule: RECIPROCAL, adjacent: false })]
    : []
}

const HOSTILE = new Set(
  `accuse attack battle besiege betray blame bomb clash condemn criticise criticize denounce fight hit insult invade jail kill
  murder oust sanction shell shoot strike sue target threaten undermine`.split(/\s+/),
)
