/** Names joined to a participle: a French-backed coup, a truce that was US-brokered. */
import { changeLink, linkTo } from './role-link.ts'
import type { RoleLink } from './role-types.ts'
import { wordAt, type Word } from './words.ts'

/**
 * What somebody does by the participle that a hyphen joins to their name; null for other words.
 *
 * @param last - One behind the name.
 */
export function findCompoundLink(words: readonly Word[], last: number): RoleLink | null {
  if (wordAt(words, last).norm !== '-' || !DONE_BY_NAME.has(wordAt(words, last + 1).norm)) return null
  return changeLink(linkTo(words, last + 1, 'agent', 'compound'), { adjacent: false })
}

/** Participles of what the name before them does; what is US-based or Kenya-born is done by nobody. */
const DONE_BY_NAME = new Set(
  `led backed funded sponsored brokered imposed supported financed mediated controlled dominated run owned occupied trained armed
  supplied built made donated drafted proposed organised organized hosted engineered orchestrated initiated appointed
  held induced inspired enforced administered designed produced operated facilitated convened assisted`.split(/\s+/),
)
