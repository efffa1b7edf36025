/** Further verbs that share the subject: `who`-clauses, verbs after `and`, infinitives, participles after a comma. */
import { linkOfSubject } from './role-right.ts'
import { readVerbGroup } from './verb-group.ts'
import { isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'
import type { RoleLink } from './role-types.ts'

/** No more verbs than these are tied to one mention. */
const MAX_LINKS = 4

/**
 * Ties beside the first one.
 *
 * @param last - One behind the mention's last word.
 * @returns Empty for objects without a relative clause.
 */
export function findFurtherLinks(words: readonly Word[], first: RoleLink, last: number): RoleLink[] {
  const relative = findRelativeLink(words, last)
  const links = relative === null || relative.verb === first.verb ? [] : [relative]
  const isSubject = first.rule.includes('subject')
  return isSubject && first.verb > last - 1 ? [...links, ...findSharedVerbs(words, first)] : links
}

function findRelativeLink(words: readonly Word[], last: number): RoleLink | null {
  const at = wordAt(words, last).norm === ',' ? last + 1 : last
  if (!['who', 'which', 'that'].includes(wordAt(words, at).norm)) return null
  let verb = at + 1
  while (wordAt(words, verb).pos === 'adv') verb += 1
  const group = readVerbGroup(words, verb)
  return group === null ? null : linkOfSubject(words, group, 'relative', true)
}

/** Walks on from the subject's verb while its clause lasts. */
function findSharedVerbs(words: readonly Word[], first: RoleLink): RoleLink[] {
  const found: RoleLink[] = []
  let object = false
  for (let at = first.verb + 1; at < words.length && found.length < MAX_LINKS; at += 1) {
    const word = wordAt(words, at)
    if ([';', ':', '.', '"', '“', '”'].includes(word.norm) || (word.pos === 'pron' && !object)) break
    if (['that', 'who', 'which', 'but', 'because', 'while', 'when', 'where', 'if'].includes(word.norm)) break
    if (word.pos === 'noun' || word.pos === 'propn' || word.pos === 'pron') object = true
    if (!isVerbal(word)) continue
    const group = readVerbGroup(words, at)
    const rule = group === null ? null : sharedRule(words, at, object)
    if (group === null || (rule === null && group.finite)) break
    const link = rule === null ? null : linkOfSubject(words, group, rule, false)
    if (link !== null) found.push(link)
    at = group.end - 1
  }
  return found
}

/** How a later verb shares the subject; null where it need not. */
function sharedRule(words: readonly Word[], at: number, object: boolean): string | null {
  let before = at - 1
  while (wordAt(words, before).pos === 'adv') before -= 1
  const { norm } = wordAt(words, before)
  if (norm === 'and' || norm === 'or') return 'subject_conjunct'
  if (norm === 'to') return object ? null : 'subject_infinitive'
  if (norm === ',' && wordAt(words, at).form === 'gerund') return 'subject_participle'
  if (norm === ',' && !object) return 'subject_conjunct'
  return null
}
