/** The mention as subject: what stands to the right of its phrase. */
import { isBarePassive, isByDoing } from './bare-passive.ts'
import { readVerbGroup } from './verb-group.ts'
import { CLAUSE_PREPOSITIONS, NEVER_PASSIVE, RELATIVES, STANDING_BY, SUBJECT_PRONOUNS } from './closed-class.ts'
import { PURE_PASTS } from './irregular-verbs.ts'
import { linkOfSubject } from './role-subject.ts'
import { isNominal, isVerbal, wordAt } from './words.ts'
import type { VerbGroup } from './verb-group.ts'
import type { Word } from './words.ts'
import type { RoleLink } from './role-types.ts'

/** How far a subject may stand from its verb, in words. */
const REACH = 45
const STOPS = new Set([';', ':', '?', '!', '.'])
const DASHES = new Set(['–', '—', '--'])

/**
 * The first finite verb group behind a phrase, beyond apposition, parenthesis, relative clause and prepositional phrase.
 *
 * @param end - Half-open end of the phrase.
 * @returns null where there is none, or where it only describes.
 */
export function findRightRole(words: readonly Word[], end: number): RoleLink | null {
  const group = findSubjectVerb(words, end) ?? findHeadlineVerb(words, end) ?? findBareGerund(words, end)
  if (group === null) return null
  return linkOfSubject(words, group, 'subject', isAdjacent(words, end, group.start))
}

/** `France to withdraw troops`: a headline's future, where the sentence has no finite verb. */
function findHeadlineVerb(words: readonly Word[], end: number): VerbGroup | null {
  if (wordAt(words, end).norm !== 'to' || words.slice(0, end).some(isVerbal)) return null
  if (words.slice(0, end).some(({ pos }) => pos === 'adp' || pos === 'punct')) return null
  const group = readVerbGroup(words, end + 1)
  if (group === null || words.slice(group.end).some(isFinite)) return null
  return group
}

/** `Kenya now considering a ban`: a report in short, where nothing else in the sentence is finite. */
function findBareGerund(words: readonly Word[], end: number): VerbGroup | null {
  let at = end
  while (BY_NOW.has(wordAt(words, at).norm)) at += 1
  if (at === end || wordAt(words, at).form !== 'gerund' || words.some(isFinite)) return null
  const isOpening = words.slice(0, end).every(({ pos }) => pos !== 'adp' && pos !== 'punct' && pos !== 'verb')
  return isOpening ? readVerbGroup(words, at) : null
}

const BY_NOW = new Set('now also already still currently reportedly again'.split(' '))

function isFinite(word: Word): boolean {
  return word.pos === 'aux' || word.form === 'present'
}

function isAdjacent(words: readonly Word[], end: number, start: number): boolean {
  return words.slice(end, start).every((word) => word.pos === 'adv')
}

/** The verb group of which a phrase that ends at `end` is the subject. */
export function findSubjectVerb(words: readonly Word[], end: number): VerbGroup | null {
  const limit = Math.min(words.length, end + REACH)
  for (let at = end; at < limit;) {
    const word = wordAt(words, at)
    if (STOPS.has(word.norm) || (at > end && opensNewSubject(words, at))) return null
    if (isVerbal(word)) {
      const group = readVerbGroup(words, at)
      if (group?.finite === true && !isReduced(words, group, end)) return group
      at = group?.end ?? at + 1
    } else at = skipInsertion(words, at, end)
  }
  return null
}

/** Steps over one word, or over a whole parenthesis, dash insertion or relative clause. */
function skipInsertion(words: readonly Word[], at: number, end: number): number {
  const word = wordAt(words, at)
  if (word.norm === '(') return skipTo(words, at, (norm) => norm === ')')
  if (DASHES.has(word.norm)) return skipTo(words, at, (norm) => DASHES.has(norm), at + 1)
  const next = wordAt(words, at + 1)
  const opens = RELATIVES.has(next.norm) || next.form === 'gerund' || (at === end && isAside(words, at + 1))
  if (word.norm === ',' && opens) return skipTo(words, at, (norm) => norm === ',', words.length)
  if (RELATIVES.has(word.norm) && at > end - 1) return skipRestrictive(words, at)
  return at + 1
}

/** `X, accused of lying, left`, against `the envoy, X, accused France`, where an object follows. */
function isAside(words: readonly Word[], at: number): boolean {
  if (!isLoneParticiple(wordAt(words, at)) || PURE_PASTS.has(wordAt(words, at).norm)) return false
  const next = wordAt(words, at + 1)
  const hasObject = (next.pos === 'det' || next.pos === 'adj' || isNominal(next)) && !WHEN.has(next.norm)
  return !hasObject || CALLING.has(wordAt(words, at).lemma)
}

/** Accused last week of lying. */
const WHEN = new Set(['last', 'this', 'next', 'that'])
/** Verbs whose passive has a noun behind it: elected president, given a prize. */
const CALLING = new Set('elect name appoint call give make crown dub grant award'.split(' '))

function isLoneParticiple(word: Word): boolean {
  return word.pos === 'verb' && (word.form === 'participle' || word.form === 'past')
}

/** One behind the closing mark; `otherwise` where it does not come. */
function skipTo(words: readonly Word[], at: number, closes: (norm: string) => boolean, otherwise = at + 1): number {
  for (let i = at + 1; i < words.length; i += 1) if (closes(wordAt(words, i).norm)) return i + 1
  return otherwise
}

/** `troops who fought` …: beyond the first verb group of the clause. */
function skipRestrictive(words: readonly Word[], at: number): number {
  for (let i = at + 1; i < words.length && i < at + 12; i += 1) {
    if (wordAt(words, i).norm === ',') return i
    const group = readVerbGroup(words, i)
    if (group !== null) return group.end
  }
  return at + 1
}

/** `In March Mali, he said`: a subject pronoun begins another clause. */
function opensNewSubject(words: readonly Word[], at: number): boolean {
  return SUBJECT_PRONOUNS.has(wordAt(words, at).norm)
}

/** `troops deployed in Mali left`: a participle without helper, followed by another finite verb before any break. */
export function isReduced(words: readonly Word[], group: VerbGroup, end: number): boolean {
  if (group.end - group.start > 1 || !isLoneParticiple(wordAt(words, group.main))) return false
  const { norm, lemma } = wordAt(words, group.main)
  if (PURE_PASTS.has(norm) || NEVER_PASSIVE.has(lemma) || SUBJECT_PRONOUNS.has(wordAt(words, end - 1).norm))
    return false
  const next = wordAt(words, group.end)
  if (isAged(words, group.main)) return true
  // Nigeria hit by floods: nothing else is the verb of the headline
  if (next.norm === 'by')
    return !STANDING_BY.has(lemma) && !isByDoing(words, group.end) && !isBarePassive(words, group.main)
  if (CLAUSE_PREPOSITIONS.has(next.norm)) return false
  if (wordAt(words, group.start).form === 'past' && group.start === end && next.pos !== 'adp') return false
  if (next.pos !== 'adp') return false
  for (let i = group.end; i < words.length && i < group.end + 10; i += 1) {
    const word = wordAt(words, i)
    if (word.pos === 'conj' || word.pos === 'punct' || RELATIVES.has(word.norm) || word.pos === 'pron') return false
    const later = readVerbGroup(words, i)
    if (later?.finite === true) return wordAt(words, i - 1).norm !== 'to'
  }
  return false
}

/** `suspects aged between 16 and 21 were arrested`: how old somebody is is no verb of theirs. */
export function isAged(words: readonly Word[], at: number): boolean {
  const next = wordAt(words, at + 1)
  return wordAt(words, at).norm === 'aged' && (next.pos === 'num' || AGES.has(next.norm))
}

const AGES = new Set(['between', 'under', 'over', 'from', 'about', 'around'])
