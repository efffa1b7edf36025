/** What the verb before a phrase makes of it. */
import { SPEECH_VERBS } from './closed-class.ts'
import { findInvertedLink, isEntering } from './role-inversion.ts'
import { groupStart, linkTo } from './role-link.ts'
import { findCleftLink, findQuestionLink } from './role-question.ts'
import { readReported, takesClause } from './role-reported.ts'
import { isSayingVerb } from './saying-verbs.ts'
import { readVerbGroup } from './verb-group.ts'
import { isBe, wordAt } from './words.ts'
import type { Word } from './words.ts'
import type { RoleLink } from './role-types.ts'

/** Verbs that tie a subject to its description and act on nobody. */
const LINKING = new Set(['be', 'become', 'remain', 'seem', 'appear', 'stay'])
const QUOTE_OR_COMMA = new Set(['"', "''", '”', '’', ',', "'", '?', '!'])

/** A phrase, and the verb before it. */
interface Behind {
  readonly at: number
  readonly start: number
  readonly end: number
}

/** What the verb before a phrase makes of it: object, subject of a clause, predicate, speaker. */
export function findObjectRole(
  words: readonly Word[],
  { at, start, end }: Behind,
  right: RoleLink | null,
): RoleLink | string | null {
  const word = wordAt(words, at)
  const asked = findQuestionLink(words, at, end)
  if (asked !== null) return asked
  const isClause = right?.adjacent === true && isComplement(words, end)
  if (
    isClause &&
    !(isLinking(word) && isDescribed(words, start, end, right)) &&
    (takesClause(word.lemma) || !isInRelative(words, at))
  )
    return right
  if (isEntering(words, at, end)) return linkTo(words, at, 'agent', 'inverted')
  const saysBehind = SPEECH_VERBS.has(word.lemma) && !WITH_OBJECT.has(word.lemma) && isInverted(words, at)
  if (saysBehind || (isSayingVerb(word.lemma) && isBehindQuotation(words, at)))
    return linkTo(words, at, 'agent', 'speech_inverted')
  const reported = readReported(words, at, end, right)
  if (reported !== null) return reported
  if (isLinking(word))
    return (
      findCleftLink(words, at, end) ??
      findInvertedLink(words, at, end) ??
      (isThere(words, at) || isContact(words, start, end) ? right : null) ??
      'predicate'
    )
  if (word.pos === 'aux' && right !== null && word.form === 'modal') return right
  const group = readVerbGroup(words, groupStart(words, at))
  if (group?.passive === true) return right
  return linkTo(words, at, 'patient', 'object')
}

const isLinking = (word: Word): boolean => isBe(word) || LINKING.has(word.lemma)

/** `is a politician based in London`: a lone participle describes what stands before it. */
function isDescribed(words: readonly Word[], start: number, end: number, { verb, rule }: RoleLink): boolean {
  if (wordAt(words, end - 1).pos === 'propn' && !/^an?$/.test(wordAt(words, start).norm)) return false
  const { form, pos } = wordAt(words, verb)
  const isLone = wordAt(words, verb - 1).pos !== 'aux' && wordAt(words, verb - 1).pos !== 'adv'
  return rule.startsWith('subject') && pos === 'verb' && isLone && (form === 'past' || form === 'participle')
}

/** `were the records Keita made`: a clause without its pronoun. */
function isContact(words: readonly Word[], start: number, end: number): boolean {
  const isName = wordAt(words, end - 1).pos === 'propn'
  return isName && words.slice(start, end).some(({ pos }) => pos === 'noun')
}

/** `there are states that refuse`. */
function isThere(words: readonly Word[], at: number): boolean {
  return wordAt(words, groupStart(words, at) - 1).norm === 'there'
}

/** `the officer who beat farmers was punished`: the verb is that of a relative clause. */
function isInRelative(words: readonly Word[], verb: number): boolean {
  return ['who', 'which', 'that'].includes(wordAt(words, groupStart(words, verb) - 1).norm)
}

/** Verbs of saying behind which stands whom they are about, even after a comma: `X, the envoy, accused France`. */
const WITH_OBJECT = new Set(['accuse', 'describe', 'tell', 'urge', 'deny'])

/** The verb behind the phrase is finite: `said France withdrew`, against `helped Mali rebuild`. */
export function isComplement(words: readonly Word[], end: number): boolean {
  let at = end
  while (wordAt(words, at).pos === 'adv') at += 1
  const word = wordAt(words, at)
  return word.pos === 'aux' || word.form === 'present' || word.form === 'past' || word.form === 'modal'
}

/** `"…," said the minister`: the verb of saying stands behind a quotation or comma. */
function isInverted(words: readonly Word[], verb: number): boolean {
  return QUOTE_OR_COMMA.has(wordAt(words, groupStart(words, verb) - 1).norm)
}

/** `"It must end," demanded the union`: a mark that closes what was said, with its comma within or behind. */
function isBehindQuotation(words: readonly Word[], verb: number): boolean {
  const at = groupStart(words, verb)
  const [one, two] = [wordAt(words, at - 1).norm, wordAt(words, at - 2).norm]
  return (CLOSING.has(one) && ENDS.has(two)) || (one === ',' && CLOSING.has(two))
}

const CLOSING = new Set(['"', "''", '”', '’', "'"])
const ENDS = new Set([',', '?', '!'])
