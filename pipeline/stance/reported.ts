/** Reported speech without quotation marks: `said that …`, `…, the minister said`, `according to …`. */
import { SUBJECT_PRONOUNS } from './closed-class.ts'
import { isBe, isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

/** Verbs whose clause is somebody's word, by lemma. */
const REPORTING = new Set(
  'say tell add warn claim argue state declare announce insist assert allege accuse contend maintain admit acknowledge confirm deny observe remark comment conclude lament complain believe think suggest reveal stress emphasise emphasize underline reiterate highlight note explain denounce criticise criticize condemn blame praise hail commend describe call slam'.split(
    ' ',
  ),
)
/** A verb of saying this near to the end of the sentence follows what was said. */
const TAIL = 7

/** One flag per word of the sentence; the speaker's own clause is not flagged. */
export function findReported(words: readonly Word[]): boolean[] {
  const flags = words.map(() => false)
  words.forEach((word, at) => {
    if (word.norm === 'according' && wordAt(words, at + 1).norm === 'to') flags.fill(true)
    else if (isVerbal(word) && REPORTING.has(word.lemma) && hasSpeaker(words, at)) markReport(words, flags, at)
  })
  return flags
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
  const tail = words.length - verb <= TAIL && comma > 3
  if (tail) flags.fill(true, 0, comma)
  else if (!isInverted(words, verb)) flags.fill(true, verb + 1)
}

/** `…," said the minister`: behind the verb stands who says it, not what is said. */
function isInverted(words: readonly Word[], verb: number): boolean {
  const after = wordAt(words, verb + 1)
  const subject = after.pos === 'det' ? wordAt(words, verb + 2) : after
  return wordAt(words, verb - 1).pos === 'punct' && isNominal(subject)
}
