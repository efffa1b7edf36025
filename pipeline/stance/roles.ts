/**
 * Who acts and who is acted upon: a rule list over tags, the first rule that fires wins.
 * Method: pipeline/stance/README.md, `Roles`.
 */
import type { Tag, Token } from '../document/types.ts'
import { findLeftRole } from './role-left.ts'
import { findRightRole } from './role-right.ts'
import { findPronounRole } from './role-pronoun.ts'
import { findFurtherLinks } from './role-further.ts'
import { findSeenLink } from './role-infinitive.ts'
import { changeLink } from './role-link.ts'
import { isPossessiveMark, phraseEnd, phraseStart } from './noun-phrase.ts'
import { isNominal, readWords, wordAt } from './words.ts'
import type { Word } from './words.ts'
import type { RoleLink, RoleReading } from './role-types.ts'

export type { RoleLink, RoleReading } from './role-types.ts'

/** Conjuncts and appositions ask about the phrase before them; so often and no more. */
const MAX_DEPTH = 3

export interface RoleOptions {
  /** A name before the noun it modifies: `none`, or the role of the whole phrase (`French troops`). */
  readonly modifier: 'none' | 'phrase'
}

const noRole = (rule: string, links: readonly RoleLink[]): RoleReading => ({
  role: 'none',
  second: links[0]?.role ?? null,
  verb: null,
  negated: false,
  modal: false,
  rule,
  links,
})

/** A marked span and the tokens it stands in: those of its sentence, or of a short text. */
export interface RoleQuestion {
  readonly tokens: readonly Token[]
  /** One for each token. */
  readonly tags: readonly (Tag | null)[]
  /** Index range `[firstToken, lastToken)` of the span in `tokens`. */
  readonly firstToken: number
  readonly lastToken: number
}

/**
 * Says what part a marked span plays in its sentence.
 *
 * @returns `role` as the first rule gives it, `second` where another clause gives the other role, the verb's lemma,
 *   negation, modality, and every verb the span is tied to; `none` without a verb.
 * @throws Never.
 */
export function findRole({ tokens, tags, firstToken, lastToken }: RoleQuestion): RoleReading {
  return findRoleOfWords(readWords(tokens, tags), firstToken, lastToken, { modifier: 'none' })
}

/** As `findRole`, over words already joined with their tags. */
export function findRoleOfWords(
  words: readonly Word[],
  first: number,
  last: number,
  options: RoleOptions,
): RoleReading {
  const link = findLink(words, first, last, options, 0)
  const end = options.modifier === 'phrase' ? phraseEnd(words, last) : last
  const further = findFurtherLinks(words, { first: link, start: phraseStart(words, first), end })
  if (typeof link === 'string') return noRole(link, further)
  const links = [link, ...further]
  const second = links.find((other) => other.role !== link.role)?.role ?? null
  const { role, lemma, negated, modal, rule } = link
  return { role, second, verb: lemma, negated, modal, rule, links }
}

/** The first link, or the name of the rule that says there is none. */
function findLink(
  words: readonly Word[],
  first: number,
  last: number,
  options: RoleOptions,
  depth: number,
): RoleLink | string {
  if (isPossessiveMark(words, last)) return 'possessive'
  if (isBracketed(words, first, last) && depth < MAX_DEPTH)
    return findLink(words, phraseHead(words, first - 2), first - 1, options, depth + 1)
  const pronoun = findPronounRole(words, first, last)
  if (pronoun !== null) return pronoun
  const end =
    options.modifier === 'phrase' || !isNominal(wordAt(words, last - 1)) ? phraseEnd(words, last) : headEnd(words, last)
  if (end === null) return 'modifier'
  if (end > last && isPossessiveMark(words, end)) return 'possessive'
  const start = phraseStart(words, first)
  const right = findRightRole(words, end)
  const left = findLeftRole(words, { first, start, end }, right)
  if (left !== null && typeof left !== 'string') return findSeenLink(words, { first: left, start, end }) ?? left
  if (left === 'conjunct') return depth < MAX_DEPTH ? findConjunctLink(words, start, right, options, depth) : 'conjunct'
  if (left !== null) return left
  return right ?? 'no_verb'
}

/** `the African Union (AU)`: the short name has the part of the long one. */
function isBracketed(words: readonly Word[], first: number, last: number): boolean {
  const isClosed = wordAt(words, first - 1).norm === '(' && wordAt(words, last).norm === ')'
  return isClosed && wordAt(words, first - 2).pos === 'propn'
}

/** End of the span where it is the head of its phrase, or null where a noun follows that it modifies. */
function headEnd(words: readonly Word[], last: number): number | null {
  return phraseEnd(words, last) > last ? null : last
}

/** `A and B`, `A, B`: the later one has the part of the earlier. */
function findConjunctLink(
  words: readonly Word[],
  start: number,
  right: RoleLink | null,
  options: RoleOptions,
  depth: number,
): RoleLink | string {
  if (right?.adjacent === true && !isInsideSubject(words, start)) return right
  let before = start - 1
  while (before >= 0 && ['conj', 'punct', 'adv'].includes(wordAt(words, before).pos)) before -= 1
  if (!isNominal(wordAt(words, before)) && wordAt(words, before).pos !== 'pron') return right ?? 'conjunct'
  const inherited = findLink(words, phraseHead(words, before), before + 1, options, depth + 1)
  if (typeof inherited === 'string')
    return (isAfterComma(words, start) || inherited === 'no_verb' ? right : null) ?? `conjunct_${inherited}`
  return changeLink(inherited, { rule: `conjunct_${inherited.rule}` })
}

function isAfterComma(words: readonly Word[], start: number): boolean {
  let at = start - 1
  while (wordAt(words, at).pos === 'adv') at -= 1
  return wordAt(words, at).norm === ','
}

/** `the deal between A and B has …`: no finite verb of the clause stands before, so A and B are within its subject. */
function isInsideSubject(words: readonly Word[], start: number): boolean {
  if (isAfterComma(words, start)) return false
  let preposition = false
  for (let at = start - 1; at >= 0; at -= 1) {
    const word = wordAt(words, at)
    if (word.pos === 'punct' || (word.pos === 'conj' && at < start - 1)) break
    // between one and the other: what follows `and` is needed there
    if (word.norm === 'between' && wordAt(words, start - 1).norm === 'and') return true
    if (word.pos === 'adp') preposition = at > 0 && isNominal(wordAt(words, at - 1))
    if (word.pos === 'aux' || (word.pos === 'verb' && word.form !== 'gerund')) return false
  }
  return preposition
}

function phraseHead(words: readonly Word[], at: number): number {
  let first = at
  while (first > 0 && isNominal(wordAt(words, first - 1))) first -= 1
  return first
}
