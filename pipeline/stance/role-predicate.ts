/** What a subject does according to the words behind its `be`: is able to pay, is among those sending troops. */
import { findGroupLink } from './role-inversion.ts'
import { changeLink, linkTo } from './role-link.ts'
import { linkOfSubject } from './role-subject.ts'
import { findStandingLink } from './role-standing.ts'
import { findSharedVerbs } from './role-shared.ts'
import { readVerbGroup, type VerbGroup } from './verb-group.ts'
import type { RoleLink } from './role-types.ts'
import { wordAt, type Word } from './words.ts'

/** The first verb of the subject behind a verb group that only describes it, or null. */
export function findPredicateLink(words: readonly Word[], be: VerbGroup): RoleLink | null {
  const own = findAble(words, be) ?? findMember(words, be) ?? findStandingLink(words, be)
  return own ?? findSharedVerbs(words, be.end, true)[0] ?? null
}

/** `is able to pay`, `is likely to be expelled`. */
function findAble(words: readonly Word[], be: VerbGroup): RoleLink | null {
  let at = be.end
  while (wordAt(words, at).pos === 'adv' && !ABLE.has(wordAt(words, at).norm)) at += 1
  if (!ABLE.has(wordAt(words, at).norm) || wordAt(words, at + 1).norm !== 'to') return null
  const group = readVerbGroup(words, at + 2)
  const link = group === null ? null : linkOfSubject(words, group, 'subject_infinitive', false)
  return link === null ? null : changeLink(link, { negated: link.negated || be.negated, modal: link.modal || be.modal })
}

const ABLE = new Set(
  'able about afraid bound certain desperate determined due eager eligible entitled free happy keen likely obliged poised prepared quick ready reluctant set slow sure unable unlikely unwilling willing'.split(
    ' ',
  ),
)

/** `is among those sending troops`, `was one of the states that signed`, `were among those to have paid`: the verb of the others is the subject's too. */
function findMember(words: readonly Word[], be: VerbGroup): RoleLink | null {
  const [next, after] = [wordAt(words, be.end), wordAt(words, be.end + 1)]
  if (next.norm !== 'among' && !(next.norm === 'one' && after.norm === 'of')) return null
  const group = next.norm === 'among' ? findGroupLink(words, be.end, be.end + MEMBER_REACH) : null
  if (group !== null) return { ...group, rule: 'subject_member' }
  for (let at = be.end + 1; at < Math.min(words.length, be.end + MEMBER_REACH); at += 1) {
    const { pos, form } = wordAt(words, at)
    if (pos === 'punct') return null
    // the tagger takes a gerund behind `those` for a noun
    if (wordAt(words, at - 1).norm === 'those' && wordAt(words, at).norm.endsWith('ing'))
      return changeLink(linkTo(words, at, 'agent', 'subject_member'), { adjacent: false })
    const group = readVerbGroup(words, at)
    if (group === null) continue
    const before = wordAt(words, at - 1).norm
    const isThoseTo = before === 'to' && wordAt(words, at - 2).norm === 'those'
    const isOwn = form === 'gerund' || RELATIVE.has(before) || isThoseTo
    return isOwn ? linkOfSubject(words, group, 'subject_member', false) : null
  }
  return null
}

const RELATIVE = new Set(['who', 'that', 'which'])
const MEMBER_REACH = 10
