/** Reported speech without quotation marks: `said that …`, `…, the minister said`, `according to …`. */
import { flatMapList } from '../document/list.ts'
import { hasSpeaker } from './report-speaker.ts'
import { saysSomething } from './report-content.ts'
import { findEnd, isNextSpeaker, NEXT } from './report-end.ts'
import { findCommaBefore, hasClauseBehind, hasObject, isStatement, TIME } from './report-parts.ts'
import { isBeforeInfinitive, isInverted, isReporting } from './report-verbs.ts'
import { findClauseOfNoun, findEndOfNounClause, findSaidClause } from './said-clause.ts'
import { isSayingVerb, takesClause } from './saying-verbs.ts'
import { isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

/** Words that somebody is said to say; half-open. */
export interface Report {
  /** Index of the verb, noun or `according` that says so. */
  readonly by: number
  readonly first: number
  readonly last: number
}

/** A verb of saying this near to the end of the sentence follows what was said. */
const TAIL = 7

/**
 * The reports of a sentence, in the order of what opens them; the speaker's own clause belongs to none. What a verb of
 * saying within a quotation opens ends with the marks: "He said no to us," Kenya said.
 *
 * @param quoted - One flag per word, true within marks.
 */
export function findReports(words: readonly Word[], quoted: readonly boolean[] = []): Report[] {
  const reports = flatMapList(words, (word, at) => {
    // Kenya "slammed" France: a word alone in marks
    if (quoted[at] === true && (quoted[at - 1] === true || quoted[at + 1] === true)) return []
    if (isSource(words, at)) return [readSource(words, at)]
    // “…” said the lead author: whoever speaks stands behind, whatever his title is taken for
    if (quoted[at] !== true && words[at - 1]?.norm === '"' && quoted[at - 2] === true) return []
    const spans = isVerbal(word) ? readVerb(words, at) : readNoun(words, at)
    return spans
      .filter(([first, last]) => words.slice(first, last).some(hasSense))
      .map(([first, last]) => ({ by: at, first, last }))
  })
  // said that, according to the bank, the loan was late
  const isWithin = ({ by }: Report) =>
    isSource(words, by) && reports.some((other) => !isSource(words, other.by) && other.first <= by && by < other.last)
  return reports.filter((report) => !isWithin(report))
}

/** `according to X`; in `according to which` a plan or law speaks, and what it says follows. */
export function isSource(words: readonly Word[], at: number): boolean {
  const isOpened = wordAt(words, at).norm === 'according' && wordAt(words, at + 1).norm === 'to'
  return isOpened && !/^(?:which|whom|you|me)$/.test(wordAt(words, at + 2).norm)
}

/** A word that says something by itself: denied this, praised him. */
function hasSense({ pos }: Word): boolean {
  return pos !== 'punct' && pos !== 'pron' && pos !== 'det'
}

/** First word and the one behind the last. */
type Range = readonly [number, number]

/** `according to X`: the sentence, or the part of it in which nobody else speaks. */
function readSource(words: readonly Word[], at: number): Report {
  const first = findPartStart(words, at)
  if (closesStatement(words, first, at)) return { by: at, first, last: at }
  const to = words.findIndex((_, index) => index > at && isNextSpeaker(words, index))
  return { by: at, first, last: to < 0 ? words.length : to }
}

/** `Prices rose, according to a report by the bank published on Monday`: all behind it is of the source, unless a comma closes it. */
function closesStatement(words: readonly Word[], first: number, at: number): boolean {
  if (wordAt(words, at - 1).pos === 'conj' || !isStatement(words, first, at)) return false
  const comma = words.findIndex(({ norm }, index) => index > at && norm === ',')
  return comma < 0 || words.slice(at, comma).some(isVerbal)
}

function readVerb(words: readonly Word[], at: number): Range[] {
  if (isReporting(words, at)) return hasSpeaker(words, at) ? readReport(words, at) : []
  const said = findSaidClause(words, at)
  if (said !== null) return hasSpeaker(words, at) ? [[said, findEnd(words, at, said)]] : []
  return isSayingVerb(wordAt(words, at).lemma) && hasSpeaker(words, at) ? (readBefore(words, at) ?? []) : []
}

/** `its claim that …`. */
function readNoun(words: readonly Word[], at: number): Range[] {
  const that = findClauseOfNoun(words, at)
  return that === null ? [] : [[that, Math.min(findEnd(words, that), findEndOfNounClause(words, at, that))]]
}

function readReport(words: readonly Word[], verb: number): Range[] {
  const before = readBefore(words, verb)
  if (before !== null) return before
  const about = findAbout(words, verb)
  if (about !== null) return [[about, findEnd(words, verb, about)]]
  const first = findStart(words, verb)
  return isInverted(words, verb) || !saysSomething(words, verb, first) ? [] : [[first, findEnd(words, verb, first)]]
}

/** `…, the minister said`, `…, said the minister`: what was said stands before; null where it does not. */
function readBefore(words: readonly Word[], verb: number): Range[] | null {
  if (isInverted(words, verb)) {
    const comma = words.findLastIndex((word, at) => at < verb && word.norm === ',')
    return comma === verb - 1 ? [[findPartStart(words, comma), comma]] : null
  }
  const comma = findCommaBefore(words, verb)
  const { lemma } = wordAt(words, verb)
  if (comma < 0 || !takesClause(lemma) || isBeforeInfinitive(words, verb)) return null
  if (hasClauseBehind(words, verb) || hasObject(words, verb)) return null
  const from = findPartStart(words, comma)
  // speaking in Accra, the envoy, Ruto, stressed
  if (wordAt(words, from).form === 'gerund' && words.slice(from, comma).some(({ norm }) => norm === ',')) return null
  const isWhole = isStatement(words, from, comma)
  if (!isWhole && !isInterrupted(words, verb)) return null
  // speaking to the press, she said, …
  const isAdjunct = !isWhole && (isVerbal(wordAt(words, from)) || wordAt(words, from).pos === 'adp')
  const close = words.findIndex(({ norm }, at) => at > verb && norm === ',')
  return [
    ...(isAdjunct ? [] : [[from, comma] as const]),
    ...(!isWhole || isMore(words, close) ? [[close + 1, findEnd(words, close)] as const] : []),
  ]
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
  const isSourceBehind = wordAt(words, mark + 2).norm === 'according' || wordAt(words, mark + 1).norm === 'according'
  return isSource && isSourceBehind
    ? true
    : words.slice(0, mark).some((word, index) => isVerbal(word) && isReporting(words, index))
}

/** Behind the verb, and behind those who are told, where and when: `told the court that`, `said on Monday that`. */
function findStart(words: readonly Word[], verb: number): number {
  const isToOthers = TO_OTHERS.has(wordAt(words, verb).lemma)
  const that = words.findIndex(({ norm }, at) => at > verb && at <= verb + TAIL && norm === 'that')
  const between = words.slice(verb + 1, that)
  const isPlain = that > 0 && !between.some((word) => isVerbal(word) || word.pos === 'punct')
  if (isPlain && (isToOthers || between[0]?.pos === 'adp')) return that
  return skipDay(words, isToOthers ? skipListener(words, verb + 1) : verb + 1)
}

/** Said on Friday he would go, said earlier he had gone. */
function skipDay(words: readonly Word[], from: number): number {
  const day = wordAt(words, from).norm === 'on' ? from + 1 : from
  const { pos } = wordAt(words, day + 1)
  return TIME.test(wordAt(words, day).norm) && (pos === 'pron' || pos === 'det') ? day + 1 : from
}

/** Told lawmakers the naira would recover, told him it was late: behind a noun or two begins what they are told. */
function skipListener(words: readonly Word[], from: number): number {
  if (LISTENERS.has(wordAt(words, from).norm) && !isVerbal(wordAt(words, from + 1))) return from + 1
  let at = wordAt(words, from).pos === 'det' ? from + 1 : from
  while (wordAt(words, at).pos === 'adj') at += 1
  const head = at
  while (isNominal(wordAt(words, at)) || (at > head && wordAt(words, at).norm === '-')) at += 1
  const { pos } = wordAt(words, at)
  return at > head && (pos === 'det' || pos === 'pron') ? at : from
}

/** `told the envoys about new raids`: what is told stands behind `about`. */
function findAbout(words: readonly Word[], verb: number): number | null {
  if (wordAt(words, verb).lemma !== 'tell') return null
  const stop = words.findIndex(
    (word, at) => at > verb && (isVerbal(word) || word.pos === 'punct' || word.pos === 'conj' || word.pos === 'adp'),
  )
  const isListener = words.slice(verb + 1, stop).some((word) => isNominal(word) || word.pos === 'pron')
  return isListener && wordAt(words, stop).norm === 'about' ? stop : null
}

const LISTENERS = new Set(['me', 'him', 'us', 'them'])
const TO_OTHERS = new Set(['tell', 'write', 'tweet'])
