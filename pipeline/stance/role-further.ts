/** Ties beside the one that a mention's own place gives: relative clauses, verbs that share the subject. */
import { filterList } from '../document/list.ts'
import { findPreposition } from './noun-phrase.ts'
import { findInfinitiveLinks } from './role-infinitive.ts'
import { findObliqueLinks } from './role-oblique.ts'
import { findOwnerLinks } from './role-owner.ts'
import { findParticipleLinks } from './role-participle.ts'
import { findPredicateLink } from './role-predicate.ts'
import { findRelativeLinks } from './role-relative.ts'
import { findSubjectVerb } from './role-right.ts'
import { findSharedVerbs } from './role-shared.ts'
import { isDescription } from './role-subject.ts'
import { findReciprocalLinks } from './reciprocal.ts'
import { findViaLinks } from './role-via.ts'
import type { Word } from './words.ts'
import type { Placed, RoleLink } from './role-types.ts'

/** Ties beside the first one. */
export function findFurtherLinks(words: readonly Word[], placed: Placed): RoleLink[] {
  const { first, end } = placed
  const beside = [
    ...(first === 'possessive' ? findOwnerLinks(words, end) : []),
    ...findLedTo(words, placed),
    ...findRelativeLinks(words, placed),
    ...findParticipleLinks(words, placed),
    ...findInfinitiveLinks(words, placed),
  ]
  // said that eleven men were in custody
  if (typeof first === 'string')
    return first.endsWith('no_verb') || first === 'reported' ? [...beside, ...findPredicate(words, end)] : beside
  const isSubject = first.rule.includes('subject') && first.verb >= end
  const shared = isSubject ? findSharedVerbs(words, first.verb + 1, false) : []
  return [
    ...filterList(beside, ({ verb }) => verb !== first.verb),
    ...shared,
    ...(isSubject ? findReciprocalLinks(words, first) : []),
  ]
}

/** What the preposition that a phrase hangs on says of it. */
function findLedTo(words: readonly Word[], { first, start, end }: Placed): RoleLink[] {
  const at = typeof first === 'string' && first.endsWith('preposition') ? findPreposition(words, start) : null
  return at === null ? [] : [...findObliqueLinks(words, at, end), ...findViaLinks(words, at, end)]
}

/** `is able to pay`, `was born in France and studied law`: what the subject does beside what it is. */
function findPredicate(words: readonly Word[], end: number): RoleLink[] {
  const group = findSubjectVerb(words, end)
  if (group === null || !isDescription(words, group)) return []
  const link = findPredicateLink(words, group)
  return link === null ? [] : [link, ...findSharedVerbs(words, link.verb + 1, false)]
}
