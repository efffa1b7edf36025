/** What somebody denies of themselves or others: it judges nobody. */
import { NEGATORS } from './closed-class.ts'
import { isKeptBack } from './report-content.ts'
import { findToneOf } from './saying-verbs.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/**
 * True for a verb behind which something is denied: `denied that it lied`, `denies lying`, `rejected the charge`, `dismissed the
 * report as a lie`; not for `denied them bail` and `rejected the offer`.
 *
 * @param verb - Index of the verb.
 */
export function isDenial(words: readonly Word[], verb: number): boolean {
  const { lemma } = wordAt(words, verb)
  if (findToneOf(lemma) !== 'denying') return false
  const next = wordAt(words, verb + 1)
  if (next.norm === 'that') return true
  if (isGerund(words, verb + 1)) return true
  return findClaim(words, verb + 1) !== null || (lemma === 'deny' && isPlainDenial(words, verb))
}

/** `denies it bombed the market`; in `denied the boys citizenship` nobody does anything. */
function isPlainDenial(words: readonly Word[], verb: number): boolean {
  return hasClause(words, verb + 1) && !isKeptBack(words, verb)
}

/**
 * The first word of the clause that a verb denies, alone or behind a claim: `that`, a gerund, a subject.
 *
 * @returns null where none is denied: `denied any wrongdoing`, `did not deny that`, `nobody denies that`.
 */
export function findDenied(words: readonly Word[], verb: number): number | null {
  if (!isDenial(words, verb) || isAdmitted(words, verb)) return null
  const that = findThat(words, verb + 1)
  if (that !== null) return that
  const claim = findClaim(words, verb + 1)
  if (claim === null) return verb + 1
  if (wordAt(words, claim + 1).norm === 'of' && isGerund(words, claim + 2)) return claim + 2
  return hasClause(words, claim + 1) ? claim + 1 : null
}

/** The `that` of a claim whose verb stands at an index: `the claim that France left | is false`; null for other subjects. */
export function findClauseBefore(words: readonly Word[], verb: number): number | null {
  const that = words.findLastIndex(
    ({ norm }, at) =>
      norm === 'that' && at < verb && CLAIMS.has(wordAt(words, at - 1).lemma) && hasClause(words, at + 1),
  )
  const isWhole = !words.slice(Math.max(0, that), verb).some(({ norm }) => norm === ';' || norm === '"')
  return that > 0 && isWhole ? that : null
}

/** The first word of what is wrongly said: `falsely accused of theft`, `falsely claimed that`; null where it may be so. */
export function findFalsely(words: readonly Word[], verb: number): number | null {
  return FALSELY.has(wordAt(words, verb - 1).norm) && isVerbal(wordAt(words, verb)) ? verb : null
}

const FALSELY = new Set('falsely wrongly wrongfully unjustly baselessly'.split(' '))

/** Words between a verb or noun and the `that` of its clause: rejected the claim by the Kenyan minister that. */
const THAT_REACH = 9

/** The `that` behind words that are no mark and no verb, but for a participle: claims made by an aide that. */
export function findThat(words: readonly Word[], from: number): number | null {
  for (let at = from; at < from + THAT_REACH; at += 1) {
    const word = wordAt(words, at)
    // claims that surprised many
    if (word.norm === 'that') return at > from && isVerbal(wordAt(words, at + 1)) ? null : at
    const isDoneBy = word.form === 'participle' && wordAt(words, at + 1).pos === 'adp'
    if ((isVerbal(word) && !isDoneBy) || ['punct', 'conj', 'end'].includes(word.pos)) return null
  }
  return null
}

/** `did not deny`, `cannot be denied`, `neither confirmed nor denied`, `nobody denies`, `refused to deny`. */
export function isAdmitted(words: readonly Word[], verb: number): boolean {
  for (let at = verb - 1; at >= verb - NEGATOR_REACH; at -= 1) {
    const { norm, pos } = wordAt(words, at)
    if (NEGATORS.has(norm) || /^(?:refuse[sd]?|declined?)$/.test(norm)) return true
    if (norm === 'one' && wordAt(words, at - 1).norm === 'no') return true
    const isOpen = pos === 'aux' || pos === 'adv' || pos === 'conj' || pos === 'verb' || norm === 'to'
    if (!isOpen || norm === 'and' || norm === 'but') return false
  }
  return false
}

const NEGATOR_REACH = 5

/** Words of the object before its noun: one of the many serious allegations. */
const OBJECT_REACH = 7

/** The word for what somebody is said to have done that heads the noun phrase beginning here, or null. */
function findClaim(words: readonly Word[], from: number): number | null {
  for (let at = from; at < from + OBJECT_REACH; at += 1) {
    const word = wordAt(words, at)
    if (CLAIMS.has(word.lemma)) return at
    const isInside = ['det', 'adj', 'num', 'noun', 'propn', 'part', 'conj'].includes(word.pos) || word.norm === 'of'
    if (!isInside && !QUOTES.has(word.norm)) return null
  }
  return null
}

/** `denied lying`, `denied having lied`. */
export const isGerund = (words: readonly Word[], at: number): boolean =>
  (isVerbal(wordAt(words, at)) || wordAt(words, at).norm === 'having') && wordAt(words, at).form === 'gerund'

/** `denies it bombed the market`: a subject and its verb. */
export function hasClause(words: readonly Word[], from: number): boolean {
  let at = from
  while (IN_SUBJECT.has(wordAt(words, at).pos) || wordAt(words, at).norm === 'there') at += 1
  const verb = wordAt(words, at)
  return at > from && isVerbal(verb) && verb.form !== 'gerund' && verb.form !== 'infinitive'
}

const IN_SUBJECT = new Set('det adj noun propn pron part num'.split(' '))
const QUOTES = new Set(['"', '“', '”', '‘', '’'])
const CLAIMS = new Set(
  `accusation allegation assertion charge claim complaint complicity criticism finding guilt involvement insinuation knowledge
  link narrative notion plot report responsibility rumor rumour speculation suggestion suspicion wrongdoing`.split(
    /\s+/,
  ),
)
