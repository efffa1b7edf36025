/** Reported speech without quotation marks: `said that …`, `…, the minister said`, `according to …`. */
import { mapList } from '../document/list.ts'
import { SUBJECT_PRONOUNS } from './closed-class.ts'
import { takesClause } from './saying-verbs.ts'
import { isBe, isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

/** Verbs whose clause is somebody's word, by lemma. */
const REPORTING = new Set(
  'say tell add reply respond caution predict reckon recount warn claim argue state declare announce insist assert allege accuse contend maintain admit acknowledge confirm deny observe remark comment conclude lament complain believe think suggest reveal stress emphasise emphasize underline reiterate highlight note explain denounce criticise criticize condemn blame praise hail commend describe call slam'.split(
    ' ',
  ),
)
/** A verb of saying this near to the end of the sentence follows what was said. */
const TAIL = 7

/** One flag per word of the sentence; the speaker's own clause is not flagged. */
export function findReported(words: readonly Word[]): boolean[] {
  const flags = mapList(words, () => false)
  words.forEach((word, at) => {
    if (word.norm === 'according' && wordAt(words, at + 1).norm === 'to') flags.fill(true)
    else if (isVerbal(word) && isReporting(words, at) && hasSpeaker(words, at)) markReport(words, flags, at)
  })
  return flags
}

/** A verb of saying; who writes says something where a clause with `that` follows. */
function isReporting(words: readonly Word[], at: number): boolean {
  const { lemma } = wordAt(words, at)
  if (lemma !== 'write' && lemma !== 'tweet') return REPORTING.has(lemma)
  return words.slice(at + 1, at + TAIL).some(({ norm }) => norm === 'that')
}

/** Somebody speaks: a noun or pronoun shortly before, or behind an inverted verb; `it is said` has none. */
function hasSpeaker(words: readonly Word[], verb: number): boolean {
  if (isBe(wordAt(words, verb - 1))) return false
  const before = words.slice(Math.max(0, verb - 8), verb)
  const speaker = (word: Word): boolean => isNominal(word) || word.pos === 'pron' || SUBJECT_PRONOUNS.has(word.norm)
  return before.some(speaker) || speaker(wordAt(words, verb + 1))
}

function markReport(words: readonly Word[], flags: boolean[], verb: number): void {
  const comma = words.findLastIndex((word, at) => at < verb && word.norm === ',')
  const inverted = isInverted(words, verb)
  if (inverted && comma === verb - 1) flags.fill(true, 0, comma)
  else if (comma > 3 && (isTail(words, verb) || isParenthesis(words, verb))) flags.fill(true, 0, comma)
  else if (!inverted) flags.fill(true, findStart(words, verb), findEnd(words, verb))
}

/** `…, the minister said`: what was said stands before; not so in `…, he denounced the plan` or `…, he said that`. */
function isTail(words: readonly Word[], verb: number): boolean {
  const { lemma } = wordAt(words, verb)
  // X, who leads the party, said bases would close; in a statement, X said it was late: what is said follows
  const follows = isSubject(wordAt(words, verb + 1)) && words.slice(verb + 2).some(isVerbal)
  const opens = wordAt(words, verb + 1).norm === 'that' || isBeforeInfinitive(words, verb) || follows
  return words.length - verb <= TAIL && takesClause(lemma) && !opens
}

/** `The deal is dead, Ruto said, but the envoy replied that …`: between commas, what was said stands before. */
function isParenthesis(words: readonly Word[], verb: number): boolean {
  const next = wordAt(words, verb + 2)
  const goesOn = next.pos === 'conj' || next.norm === 'while' || next.norm === 'whereas'
  return takesClause(wordAt(words, verb).lemma) && wordAt(words, verb + 1).norm === ',' && goesOn
}

function isSubject(word: Word): boolean {
  return isNominal(word) || word.pos === 'det' || word.pos === 'pron'
}

/** `claims to be neutral`. */
function isBeforeInfinitive(words: readonly Word[], verb: number): boolean {
  return wordAt(words, verb + 1).norm === 'to' && isVerbal(wordAt(words, verb + 2))
}

/** Behind the verb, and behind those who are told, where and when: `told the court that`, `said on Monday that`. */
function findStart(words: readonly Word[], verb: number): number {
  const isToOthers = TO_OTHERS.has(wordAt(words, verb).lemma)
  const that = words.findIndex(({ norm }, at) => at > verb && at <= verb + TAIL && norm === 'that')
  const between = words.slice(verb + 1, that)
  const isPlain = that > 0 && !between.some((word) => isVerbal(word) || word.pos === 'punct')
  if (isPlain && (isToOthers || between[0]?.pos === 'adp')) return that
  return isToOthers ? skipListener(words, verb + 1) : verb + 1
}

/** Told lawmakers the naira would recover: behind a noun or two begins what they are told. */
function skipListener(words: readonly Word[], from: number): number {
  let at = wordAt(words, from).pos === 'det' ? from + 1 : from
  while (wordAt(words, at).pos === 'adj') at += 1
  const head = at
  while (isNominal(wordAt(words, at))) at += 1
  const { pos } = wordAt(words, at)
  return at > head && (pos === 'det' || pos === 'pron') ? at : from
}

const TO_OTHERS = new Set(['tell', 'write', 'tweet'])

/** The end, or the comma that closes `claims to be neutral,` or a clause before the main one: `while he praised it,`. */
function findEnd(words: readonly Word[], verb: number): number {
  // who has long criticised France, said
  const aside = words.findIndex(
    ({ norm }, at) => at > verb && norm === ',' && (isSaidBehind(words, at) || isNextSpeaker(words, at)),
  )
  if (aside >= 0) return aside
  const opensClause = LEADING.has(wordAt(words, 0).norm)
  const first = words.findIndex(({ norm }) => norm === ',')
  if (!(opensClause && first > verb) && !isBeforeInfinitive(words, verb)) return words.length
  const comma = words.findIndex(({ norm }, at) => at > verb && norm === ',')
  return comma < 0 ? words.length : comma
}

function isSaidBehind(words: readonly Word[], comma: number): boolean {
  const next = wordAt(words, comma + 1)
  return isVerbal(next) && REPORTING.has(next.lemma) && !isInverted(words, comma + 1)
}

/** `said it was dead, while Macron said it was alive`: behind the comma somebody else speaks. */
function isNextSpeaker(words: readonly Word[], comma: number): boolean {
  if (!NEXT.has(wordAt(words, comma + 1).norm)) return false
  const verb = words.findIndex((word, at) => at > comma + 2 && isVerbal(word))
  const subject = words.slice(comma + 2, verb)
  const isNamed = subject.some(isNominal) && subject.every(({ pos }) => pos !== 'punct' && pos !== 'conj')
  return verb > 0 && isNamed && isReporting(words, verb)
}

const NEXT = new Set(['while', 'but', 'and', 'whereas', 'though', 'although'])

const LEADING = new Set('while although though whereas after when as since because before once'.split(' '))

/** `…," said the minister`: behind the verb stands who says it, not what is said. */
function isInverted(words: readonly Word[], verb: number): boolean {
  const { lemma, norm } = wordAt(words, verb)
  let subject = wordAt(words, verb + 1).pos === 'det' ? verb + 2 : verb + 1
  // argues the Malian historian; but not: accusing the former power
  if (takesClause(lemma) && !norm.endsWith('ing')) while (wordAt(words, subject).pos === 'adj') subject += 1
  if (wordAt(words, verb - 1).pos !== 'punct' || !isNominal(wordAt(words, subject))) return false
  while (isNominal(wordAt(words, subject)) || wordAt(words, subject).norm === "'s") subject += 1
  // X, who leads the party, said bases would close
  const next = wordAt(words, subject)
  return !isVerbal(next) && next.pos !== 'aux'
}
