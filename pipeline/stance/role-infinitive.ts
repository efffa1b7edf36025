/** What the object of a verb does in the infinitive or participle behind it: helped Mali to rebuild, saw troops leaving. */
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

/** `saw the troops leaving`: who is seen acts, and nothing is done to them; null for other objects. */
export function findSeenLink(words: readonly Word[], { first, end }: Placed): RoleLink | null {
  if (typeof first === 'string' || first.rule !== 'object' || !SEEING.has(first.lemma)) return null
  if (wordAt(words, end).form !== 'gerund') return null
  const group = readVerbGroup(words, end)
  return group === null ? null : linkOfSubject(words, group, 'seen', true)
}

const SEEING = new Set('see watch hear recall notice observe picture imagine remember spot'.split(' '))
