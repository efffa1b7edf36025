/** Pronouns whose form or place tells the role. */
import { OBJECT_PRONOUNS, POSSESSIVES, SUBJECT_PRONOUNS } from './closed-class.ts'
import { findByAgent } from './role-by.ts'
import { findRightRole } from './role-right.ts'
import { groupStart } from './role-link.ts'
import { findQuestionLink } from './role-question.ts'
import { readVerbGroup } from './verb-group.ts'
import { isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'
import type { RoleLink } from './role-types.ts'

/**
 * The role of a single pronoun.
 *
 * @returns A link, the name of the rule that says `none`, or null where the pronoun is read like a noun (`it`, `this`).
 */
export function findPronounRole(words: readonly Word[], first: number, last: number): RoleLink | string | null {
  if (last - first !== 1) return null
  const { norm, pos } = wordAt(words, first)
  if (pos === 'propn') return null // the US
  if (POSSESSIVES.has(norm) || (norm === 'her' && isBeforeNoun(words, last))) return 'possessive_pronoun'
  if (SUBJECT_PRONOUNS.has(norm))
    return findQuestionLink(words, first - 1, last) ?? findRightRole(words, last) ?? 'no_verb'
  if (OBJECT_PRONOUNS.has(norm) || norm === 'her') return findObjectPronoun(words, first)
  if (norm === 'who' || norm === 'which') return findRelativeRole(words, first, last)
  return null
}

function isBeforeNoun(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  return isNominal(word) || word.pos === 'adj' || word.pos === 'num' || word.form === 'gerund'
}

function findObjectPronoun(words: readonly Word[], first: number): RoleLink | string {
  let at = first - 1
  while (wordAt(words, at).pos === 'adv') at -= 1
  const isSelf = /sel(?:f|ves)$/.test(wordAt(words, first).norm)
  if (wordAt(words, at).norm === 'by' && !isSelf) return findByAgent(words, at) ?? 'preposition'
  if (!isVerbal(wordAt(words, at))) return 'preposition'
  if (isSelf) return 'reflexive'
  const group = readVerbGroup(words, groupStart(words, at))
  return {
    role: 'patient',
    verb: at,
    lemma: wordAt(words, at).lemma,
    negated: group?.negated ?? false,
    modal: group?.modal ?? false,
    rule: 'object_pronoun',
    adjacent: true,
  }
}

function findRelativeRole(words: readonly Word[], first: number, last: number): RoleLink | string {
  if (wordAt(words, first - 1).pos === 'adp') return 'preposition'
  return findRightRole(words, last) ?? 'no_verb'
}
