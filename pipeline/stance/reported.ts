/** Reported speech without quotation marks: `said that …`, `…, the minister said`, `according to …`. */
import { mapList } from '../document/list.ts'
import { SUBJECT_PRONOUNS } from './closed-class.ts'
import { findCommaBefore, hasClauseBehind, hasObject, isStatement, LEADING } from './report-parts.ts'
import { findClauseOfNoun, findEndOfNounClause, findSaidClause } from './said-clause.ts'
import { isSayingVerb, takesClause } from './saying-verbs.ts'
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

/**
 * One flag per word of the sentence; the speaker's own clause is not flagged. What a verb of saying within a quotation
 * opens ends with the marks: "He said no to us," Kenya said.
 *
 * @param quoted - One flag per word, true within marks.
 */
export function findReported(words: readonly Word[], quoted: readonly boolean[] = []): boolean[] {
  const flags = mapList(words, () => false)
  words.forEach((word, at) => {
    // Kenya "slammed" France: a word alone in marks
    if (quoted[at] === true && (quoted[at - 1] === true || quoted[at + 1] === true)) return
    if (word.norm === 'according' && wordAt(words, at + 1).norm === 'to') markSource(words, flags, at)
    else if (isVerbal(word)) markVerb(words, flags, at)
    else markNoun(words, flags, at)
  })
  return flags
}

/** `according to X`: the sentence, or the part of it in which nobody else speaks. */
function markSource(words: readonly Word[], flags: boolean[], at: number): void {
  const to = words.findIndex((_, index) => index > at && isNextSpeaker(words, index))
  flags.fill(true, findPartStart(words, at), to < 0 ? words.length : to)
}

function markVerb(words: readonly Word[], flags: boolean[], at: number): void {
  if (isReporting(words, at)) {
    if (hasSpeaker(words, at)) markReport(words, flags, at)
    return
  }
  const said = findSaidClause(words, at)
  if (said !== null) {
    if (hasSpeaker(words, at)) flags.fill(true, said, findEnd(words, at))
  } else if (isSayingVerb(wordAt(words, at).lemma) && hasSpeaker(words, at)) markBefore(words, flags, at)
}

/** `its claim that …`. */
function markNoun(words: readonly Word[], flags: boolean[], at: number): void {
  const that = findClauseOfNoun(words, at)
  if (that === null) return
  flags.fill(true, that, Math.min(findEnd(words, that), findEndOfNounClause(words, at, that)))
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
  if (markBefore(words, flags, verb)) return
  if (!isInverted(words, verb)) flags.fill(true, findStart(words, verb), findEnd(words, verb))
}

/** `…, the minister said`, `…, said the minister`: what was said stands before. */
function markBefore(words: readonly Word[], flags: boolean[], verb: number): boolean {
  if (isInverted(words, verb)) {
    const comma = words.findLastIndex((word, at) => at < verb && word.norm === ',')
    if (comma === verb - 1) flags.fill(true, findPartStart(words, comma), comma)
    return comma === verb - 1
  }
  const comma = findCommaBefore(words, verb)
  const { lemma } = wordAt(words, verb)
  if (comma < 0 || !takesClause(lemma) || isBeforeInfinitive(words, verb)) return false
  if (hasClauseBehind(words, verb) || hasObject(words, verb)) return false
  const from = findPartStart(words, comma)
  const isWhole = isStatement(words, from, comma)
  if (!isWhole && !isInterrupted(words, verb)) return false
  // speaking to the press, she said, …
  const isAdjunct = !isWhole && (isVerbal(wordAt(words, from)) || wordAt(words, from).pos === 'adp')
  if (!isAdjunct) flags.fill(true, from, comma)
  const close = words.findIndex(({ norm }, at) => at > verb && norm === ',')
  if (!isWhole || isMore(words, close)) flags.fill(true, close + 1, findEnd(words, close))
  return true
}

/** `Talks, Kenya says, failed`: the verb is closed by a comma, and what is said goes on behind. */
function isInterrupted(words: readonly Word[], verb: number): boolean {
  if (wordAt(words, verb + 1).norm !== ',') return false
  const next = wordAt(words, verb + 2)
  return next.norm !== 'that' && next.pos !== 'adp' && words.slice(verb + 2).some(isVerbal)
}

/** `Britain lied, Kenya said, and it must pay`. */
function isMore(words: readonly Word[], comma: number): boolean {
  return comma >= 0 && wordAt(words, comma + 1).norm === 'and' && wordAt(words, comma + 2).pos === 'pron'
}

/** Where the part of the sentence begins that holds a place: behind the last mark after which somebody else speaks. */
function findPartStart(words: readonly Word[], at: number): number {
  const mark = words.findLastIndex((_, index) => index < at && isPart(words, index, at))
  return mark < 0 ? 0 : mark + (NEXT.has(wordAt(words, mark + 1).norm) ? 2 : 1)
}

/** A semicolon, or a comma with `but` and its like, behind which a new part stands and before which somebody speaks. */
function isPart(words: readonly Word[], mark: number, at: number): boolean {
  const { norm } = wordAt(words, mark)
  if (norm !== ';' && !(norm === ',' && NEXT.has(wordAt(words, mark + 1).norm))) return false
  const isSource = wordAt(words, at).norm === 'according'
  return isSource
    ? wordAt(words, mark + 2).norm === 'according' || wordAt(words, mark + 1).norm === 'according'
    : words.slice(0, mark).some((word, index) => isVerbal(word) && isReporting(words, index))
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
    ({ norm }, at) => at > verb && ((norm === ',' && isSaidBehind(words, at)) || isNextSpeaker(words, at)),
  )
  if (aside >= 0) return aside
  const opensClause = LEADING.has(wordAt(words, 0).norm)
  const first = words.findIndex(({ norm }) => norm === ',')
  if (!(opensClause && first > verb) && !isBeforeInfinitive(words, verb)) return words.length
  const isComma = (at: number) => at > verb && wordAt(words, at).norm === ','
  const main = words.findIndex((_, at) => isComma(at) && opensClause && isStatement(words, at + 1, at + MAIN))
  const comma = main < 0 ? words.findIndex((_, at) => isComma(at)) : main
  return comma < 0 ? words.length : comma
}

/** Words within which the main clause has its verb: cheated and lied, France stayed. */
const MAIN = 6

function isSaidBehind(words: readonly Word[], comma: number): boolean {
  const next = wordAt(words, comma + 1)
  return isVerbal(next) && REPORTING.has(next.lemma) && !isInverted(words, comma + 1)
}

/** `said it was dead, while Macron said it was alive`: behind the comma, semicolon or conjunction somebody else speaks. */
function isNextSpeaker(words: readonly Word[], mark: number): boolean {
  const { norm } = wordAt(words, mark)
  const joined = NEXT.has(wordAt(words, mark + 1).norm)
  const isBare = (norm === 'and' || norm === 'but') && wordAt(words, mark - 1).norm !== ','
  if (!isBare && norm !== ';' && !(norm === ',' && joined)) return false
  const from = mark + (!isBare && joined ? 2 : 1)
  if (wordAt(words, from).norm === 'according') return wordAt(words, from + 1).norm === 'to'
  let verb = words.findIndex((word, at) => at >= from && isVerbal(word))
  const subject = words.slice(from, verb)
  while (wordAt(words, verb).pos === 'aux' || wordAt(words, verb).pos === 'adv') verb += 1
  const isNamed = subject.some(isNominal) && subject.every(({ pos }) => pos !== 'punct' && pos !== 'conj')
  if (verb <= 0 || !isNamed || !isVerbal(wordAt(words, verb)) || isBe(wordAt(words, verb - 1))) return false
  const speaks = isReporting(words, verb) || findSaidClause(words, verb) !== null
  return speaks && !(isBare && THINKING.has(wordAt(words, verb).lemma))
}

/** They may be part of what another says: said Ghana was poor and France thinks so. */
const THINKING = new Set(['think', 'believe', 'know'])

const NEXT = new Set(['while', 'but', 'and', 'whereas', 'though', 'although'])

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
  if (isVerbal(next) || next.pos === 'aux') return false
  // X, from Accra, said talks with the fund would fail
  return !hasClauseBehind(words, subject - 1) || isStatement(words, 0, verb - 1)
}
