/** What a relative clause says of the phrase before it. */
import { OBJECT_PRONOUNS, SUBJECT_PRONOUNS } from './closed-class.ts'
import { isPeopleNoun } from './people-nouns.ts'
import { linkOfSubject } from './role-subject.ts'
import { readVerbGroup, type VerbGroup } from './verb-group.ts'
import type { Placed, RoleLink } from './role-types.ts'
import { isNominal, isVerbal, wordAt, type Word } from './words.ts'

/** `France, which refused`, `the firms that Kenya has banned`: one tie or none. */
export function findRelativeLinks(words: readonly Word[], placed: Placed): RoleLink[] {
  const { first, end } = placed
  if (typeof first === 'string' && /possessive|modifier/.test(first)) return []
  const at = wordAt(words, end).norm === ',' ? end + 1 : end
  const { norm } = wordAt(words, at)
  if (!['who', 'which', 'that', 'whom'].includes(norm) || !isAntecedent(words, placed, norm)) return []
  const link = findSubjectClause(words, at) ?? findObjectClause(words, at, norm === 'that' && !isFree(first))
  return link === null ? [] : [link]
}

/** In `the invasion of Mali, which failed` the invasion failed. */
function isAntecedent(words: readonly Word[], { start }: Placed, norm: string): boolean {
  const head = wordAt(words, start - 2)
  return norm === 'who' || wordAt(words, start - 1).pos !== 'adp' || head.pos !== 'noun' || isPeopleNoun(head.norm)
}

/** A phrase that no verb before it takes: what follows `told Kenya that` and `said to Kenya that` is what was said. */
function isFree(first: RoleLink | string): boolean {
  return typeof first === 'string' ? first.endsWith('no_verb') : first.rule.startsWith('subject')
}

function findSubjectClause(words: readonly Word[], relative: number): RoleLink | null {
  let verb = relative + 1
  while (wordAt(words, verb).pos === 'adv') verb += 1
  const group = readVerbGroup(words, verb)
  return group === null ? null : linkOfSubject(words, group, 'relative', true)
}

/** `that Kenya has banned`: a subject of its own, and a verb without an object. */
function findObjectClause(words: readonly Word[], relative: number, isSaid: boolean): RoleLink | null {
  if (isSaid || !opensPhrase(wordAt(words, relative + 1))) return null
  for (let at = relative + 2; at < relative + SUBJECT_REACH; at += 1) {
    const group = readVerbGroup(words, at)
    if (group !== null) return lacksObject(words, group) ? linkOfObject(words, group) : null
    if (!IN_SUBJECT.has(wordAt(words, at).pos)) return null
  }
  return null
}

const SUBJECT_REACH = 8
const IN_SUBJECT = new Set(['noun', 'propn', 'adj', 'det', 'num', 'part', 'adv', 'adp'])

function opensPhrase(word: Word): boolean {
  return (
    isNominal(word) || ['det', 'adj', 'num'].includes(word.pos) || SUBJECT_PRONOUNS.has(word.norm) || word.norm === 'it'
  )
}

function lacksObject(words: readonly Word[], group: VerbGroup): boolean {
  if (group.passive || group.copula || !group.finite) return false
  const next = wordAt(words, group.end)
  return (
    !opensPhrase(next) &&
    !OBJECT_PRONOUNS.has(next.norm) &&
    next.pos !== 'adj' &&
    next.norm !== 'that' &&
    next.pos !== 'pron'
  )
}

function linkOfObject(words: readonly Word[], { main, negated, modal }: VerbGroup): RoleLink | null {
  if (!isVerbal(wordAt(words, main))) return null
  return {
    role: 'patient',
    verb: main,
    lemma: wordAt(words, main).lemma,
    negated,
    modal,
    rule: 'relative_object',
    adjacent: false,
  }
}
