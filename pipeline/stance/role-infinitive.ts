/** What the object of a verb does in the infinitive behind it: helped Mali to rebuild. */
import { linkOfSubject } from './role-subject.ts'
import { readVerbGroup } from './verb-group.ts'
import type { Placed, RoleLink } from './role-types.ts'
import { wordAt, type Word } from './words.ts'

/** Verbs that leave their object to act. */
const LETTING = new Set('lead allow help persuade enable convince cause prompt let make'.split(' '))
/** Those whose infinitive stands without `to`. */
const BARE = new Set(['help', 'let', 'make'])

/** One tie or none. */
export function findInfinitiveLinks(words: readonly Word[], { first, end }: Placed): RoleLink[] {
  if (typeof first === 'string' || !first.rule.startsWith('object') || !LETTING.has(first.lemma)) return []
  const isTo = wordAt(words, end).norm === 'to'
  if (!isTo && !BARE.has(first.lemma)) return []
  const group = readVerbGroup(words, isTo ? end + 1 : end)
  const link = group === null || group.passive ? null : linkOfSubject(words, group, 'object_infinitive', false)
  return link === null || !['base', 'infinitive'].includes(wordAt(words, link.verb).form) ? [] : [link]
}
