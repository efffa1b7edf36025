/** Whether anything is said behind a verb of saying: `declared that France had left`, but not `declared a holiday`. */
import { LEADING, RELATIVE, TIME } from './report-parts.ts'
import { isBeforeInfinitive } from './report-verbs.ts'
import { takesClause } from './saying-verbs.ts'
import { isNominal, isVerbal, wordAt, type Word } from './words.ts'

/** With these a thing tells what is said as a clause does: `stressed the need for talks`, `admitted his guilt`. */
const SAYS_THING = new Set(
  'stress emphasise emphasize underline underscore highlight reiterate acknowledge admit confirm note reveal accuse write tweet'.split(
    ' ',
  ),
)
/** Verbs of judging whose passive leaves its helper out: `the man accused of theft`, `a law criticised by many`. */
const JUDGES_ONE = new Set(
  'accuse blame describe call denounce criticise criticize condemn praise hail commend slam'.split(' '),
)
/** What is given or kept back and not said: `denied entry to the envoys`. */
const GIVEN = new Set(
  `entry access admission funding funds aid help visa visas permission permit licence license request requests bail asylum leave
  citizenship service services treatment food water medicine chance opportunity place seat right rights`.split(/\s+/),
)

/** True for verbs that do little but report: whatever clause stands behind them is somebody's word. */
export function saysOnly(lemma: string): boolean {
  return SAYS_ONLY.has(lemma)
}

/** True for verbs behind which a thing is said as well as a clause, by lemma. */
export function saysThing(lemma: string): boolean {
  return lemma !== 'accuse' && (SAYS_THING.has(lemma) || lemma === 'deny')
}

/** Whether the words from one place on, behind a verb of saying, are somebody's word. */
export function saysSomething(words: readonly Word[], verb: number, from: number): boolean {
  const { lemma } = wordAt(words, verb)
  if (JUDGES_ONE.has(lemma)) return !isReduced(words, verb) && !(lemma === 'call' && isNaming(words, verb))
  if (lemma === 'announce' && tellsWhen(words, from)) return false
  if (lemma === 'deny') return !isKeptBack(words, verb)
  if (!takesClause(lemma) || SAYS_THING.has(lemma) || isBeforeInfinitive(words, verb)) return true
  if (saysOnly(lemma)) return words.slice(from).some((word) => isVerbal(word) && word.form !== 'gerund')
  return hasOwnClause(words, from) || isGapped(words, verb, from)
}

const SAYS_ONLY = new Set('say claim insist argue warn believe allege assert contend reckon'.split(' '))

/** `called for talks`, `accused of theft`: behind such a verb stands whom it judges. */
function isReduced(words: readonly Word[], verb: number): boolean {
  let at = verb + 1
  while (wordAt(words, at).pos === 'adv') at += 1
  const { pos, norm } = wordAt(words, at)
  return pos === 'adp' || norm === 'as' || norm === 'to' || (pos === 'punct' && !isMark(words, at))
}

/** `announced yesterday`: what is announced stands elsewhere. */
function tellsWhen(words: readonly Word[], from: number): boolean {
  return !words.slice(from).some((word) => isVerbal(word) || (isNominal(word) && !TIME.test(word.norm)))
}

/** `a site called X`, `Ruto called Macron on Monday`, `so-called`, `parole, also called licence`: nothing is said of whoever bears the name. */
function isNaming(words: readonly Word[], verb: number): boolean {
  const before = wordAt(words, verb - 1).pos === 'adv' ? verb - 2 : verb - 1
  if (wordAt(words, before).pos === 'punct' || (isMark(words, verb + 1) && isOneOfAKind(words, before))) return true
  let at = verb + 1
  while (isNominal(wordAt(words, at))) at += 1
  return (
    at > verb + 1 &&
    ['adp', 'punct', 'conj', 'end', 'verb', 'aux'].includes(wordAt(words, at).pos) &&
    !isMark(words, at)
  )
}

/** `a plan called "New Dawn"`: the noun before is one of its kind that is not known yet. */
function isOneOfAKind(words: readonly Word[], noun: number): boolean {
  let at = noun
  while (['noun', 'adj', 'part'].includes(wordAt(words, at).pos)) at -= 1
  return at < noun && /^(?:an?|another|one|some|two|three)$/.test(wordAt(words, at).norm)
}

export function isKeptBack(words: readonly Word[], verb: number): boolean {
  for (let at = verb + 1; at < verb + 5; at += 1) {
    const word = wordAt(words, at)
    if (GIVEN.has(word.norm)) return true
    if (word.norm === 'that' || isVerbal(word) || word.pos === 'punct') return false
  }
  return false
}

const OPENERS = /^(?:["“«„‘:]|``)$/
const isMark = (words: readonly Word[], at: number): boolean => OPENERS.test(wordAt(words, at).norm)

/** `which analysts say could last`: what is said lacks its subject, which stands before. */
function isGapped(words: readonly Word[], verb: number, from: number): boolean {
  return isFinite(words, from) && words.slice(Math.max(0, verb - GAP_REACH), verb).some(({ norm }) => GAPS.has(norm))
}

const GAPS = new Set(['who', 'which', 'that', 'what'])
/** Words between a relative pronoun and the verb of saying behind its subject. */
const GAP_REACH = 5

/** A mark that opens a quotation, `that`, or a noun or pronoun with a finite verb of its own, which follows no `who` or `and`. */
export function hasOwnClause(words: readonly Word[], from: number): boolean {
  let isNamed = false
  for (let at = from; at < words.length; at += 1) {
    const word = wordAt(words, at)
    const before = wordAt(words, at - 1)
    if (OPENERS.test(word.norm)) return true
    if (word.norm === ';' || /^[.!?]+$/.test(word.norm)) return false
    if (word.norm === 'that' && !(isNominal(before) && isVerbal(wordAt(words, at + 1)))) return true
    if (RELATIVE.has(word.norm) || word.norm === 'that') at = skipRelative(words, at)
    else if (LEADING.has(word.norm)) {
      if (!isNamed) return true
      if (!isAside(words, at)) return false
    } else if (isFinite(words, at)) {
      if (isNamed && before.pos !== 'conj') return true
      if (before.pos === 'conj') return false
    } else if (isNominal(word) || word.pos === 'pron' || word.norm === 'there') isNamed = true
    else if (word.pos === 'det' && isVerbal(wordAt(words, at + 1))) isNamed = true
  }
  return false
}

/** What opens between commas: `said the bank, when asked, was sound`. */
function isAside(words: readonly Word[], at: number): boolean {
  return wordAt(words, at - 1).norm === ',' && words.slice(at, at + 6).some(({ norm }) => norm === ',')
}

/** The last word of the verb group of a relative clause, or the comma that closes it. */
function skipRelative(words: readonly Word[], relative: number): number {
  if (wordAt(words, relative - 1).norm === ',') {
    const close = words.findIndex(({ norm }, at) => at > relative && norm === ',')
    return close < 0 ? words.length : close
  }
  let at = relative + 1
  while (at < words.length && !isVerbal(wordAt(words, at))) at += 1
  while (isVerbal(wordAt(words, at + 1)) || ['adv', 'part'].includes(wordAt(words, at + 1).pos)) at += 1
  return at
}

/** A verb that says who does something when: no gerund, no infinitive, no `organised by`. */
function isFinite(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  if (!isVerbal(word) || word.form === 'gerund' || word.form === 'infinitive') return false
  const before = wordAt(words, at - 1)
  if (before.norm === 'to') return false
  if (word.pos === 'aux') return true
  const next = wordAt(words, at + 1)
  if (word.form === 'participle' && before.pos !== 'aux') return next.pos !== 'adp' || next.norm === 'to'
  return next.norm !== 'by'
}
