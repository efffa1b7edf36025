/** What is said not to be so, or not to be known: `it is not true that`, `no evidence that`, `does not think that`. */
import { NEGATORS } from './closed-class.ts'
import { findClauseBefore, findThat, hasClause, isAdmitted } from './denial.ts'
import { groupStart } from './role-link.ts'
import { isBe, isVerbal, wordAt, type Word } from './words.ts'

/** Denied outright; left open, as nobody knows it (`no proof that`); or not believed by somebody, who says the opposite. */
export type DenialKind = 'denied' | 'doubted' | 'disbelieved'

/** Where what is said not to be so begins, and ends if that is known. */
interface Doubted {
  readonly first: number
  readonly last?: number
  readonly kind: DenialKind
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Behind `it is not` they deny what follows, and behind `it is`. */
const TRUE = set('true case correct accurate')
const FALSE = set('untrue false lie myth falsehood fiction fallacy misconception')
/** Behind `it is` they deny what one would say then: wrong to say that. */
const WRONG = set('untrue false wrong incorrect inaccurate misleading')
/** They leave open what follows. */
const UNLIKELY = set('unlikely doubtful unclear questionable improbable')

const NO = set('no little scant without zero any')
/** What proof does: no evidence to suggest that. */
const SHOWING = set('suggest show prove indicate support')

const SAYING = set('say claim suggest think believe argue')

/** The proof that there is not: `no evidence that`, `little proof to show that`, `no sign, so far, that`. */
export function findUnproven(words: readonly Word[], noun: number): Doubted | null {
  let at = noun - 1
  while (['adj', 'noun', 'adv'].includes(wordAt(words, at).pos) && !NO.has(wordAt(words, at).norm)) at -= 1
  if (!NO.has(wordAt(words, at).norm) || (wordAt(words, at).norm === 'any' && !hasNegator(words, at))) return null
  if (wordAt(words, at).norm === 'little' && wordAt(words, at - 1).norm === 'a') return null
  const verb = wordAt(words, noun + 1).norm === 'to' && SHOWING.has(wordAt(words, noun + 2).lemma) ? noun + 2 : noun
  const that = findThat(words, skipAside(words, verb + 1))
  if (that !== null) return { first: that, kind: 'doubted' }
  return hasClause(words, verb + 1) ? { first: verb + 1, kind: 'doubted' } : null
}

const NEGATOR_REACH = 5

/** `have not seen any evidence`. */
function hasNegator(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - NEGATOR_REACH), at).some(({ norm }) => NEGATORS.has(norm))
}

/** Words that commas may set apart: no signs, at least for now, that. */
const ASIDE = 7

function skipAside(words: readonly Word[], from: number): number {
  if (wordAt(words, from).norm !== ',') return from
  const close = words.findIndex(({ norm }, at) => at > from && at <= from + ASIDE && norm === ',')
  return close < 0 ? from : close + 1
}

/** What a predicate says of the clause of `it` or of a claim: `it is not true that`, `wrong to say that`, `the claim that … is false`. */
export function findUntrue(words: readonly Word[], predicate: number): Doubted | null {
  let be = predicate - 1
  while (['det', 'adj', 'adv'].includes(wordAt(words, be).pos)) be -= 1
  if (!isBe(wordAt(words, be))) return null
  const { lemma } = wordAt(words, predicate)
  const isNot = words.slice(be, predicate).some(({ norm }) => NEGATORS.has(norm))
  if (isNot !== TRUE.has(lemma)) return null
  const kind = UNLIKELY.has(lemma) ? 'doubted' : 'denied'
  const first = findPredicated(words, predicate) ?? findClauseBefore(words, be)
  return first === null ? null : { first, kind, ...(first < be && { last: be }) }
}

/** What is wrong may well be so (wrong that they were jailed), unless it is wrong to say so. */
function findPredicated(words: readonly Word[], predicate: number): number | null {
  const { lemma } = wordAt(words, predicate)
  const next = wordAt(words, predicate + 1).norm
  const isSaid = next === 'to' && SAYING.has(wordAt(words, predicate + 2).lemma)
  if (isSaid) return WRONG.has(lemma) ? findThat(words, predicate + 3) : null
  const isOpen = next === 'that' || (next === 'whether' && UNLIKELY.has(lemma))
  return isOpen && !(WRONG.has(lemma) && !FALSE.has(lemma)) ? predicate + 1 : null
}

/** `nobody believes that`, `do not think that`: what follows is not believed; to doubt it leaves it open. */
export function findUnbelieved(words: readonly Word[], verb: number): Doubted | null {
  const { lemma } = wordAt(words, verb)
  const isDoubt = lemma === 'doubt'
  if (!isVerbal(wordAt(words, verb)) || wordAt(words, words.length - 1).norm === '?') return null
  const isNot = isAdmitted(words, verb) || wordAt(words, verb - 1).norm === 'few'
  if (isNot === isDoubt || UNBELIEVING.has(wordAt(words, groupStart(words, verb)).norm)) return null
  const { norm, pos } = wordAt(words, verb + 1)
  const isPlain = (pos === 'pron' || pos === 'propn' || norm === 'there') && hasClause(words, verb + 1)
  const opens = norm === 'that' || (isDoubt && (norm === 'if' || norm === 'whether')) || isPlain
  return opens ? { first: verb + 1, kind: isDoubt ? 'doubted' : 'disbelieved' } : null
}

/** Who cannot believe it knows that it is so. */
const UNBELIEVING = set('can ca cannot could')
