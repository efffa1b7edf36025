/** Lines that are headings: no full stop, and one verb that tells what happened. */
import { SPEECH_VERBS } from './closed-class.ts'
import { isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

export const isPast = ({ pos, form }: Word): boolean => pos === 'verb' && (form === 'past' || form === 'participle')

/** `arrested and deported`: a second participle right behind the first. */
export function isJoined(words: readonly Word[], at: number): boolean {
  return isPast(wordAt(words, at)) && wordAt(words, at - 1).norm === 'and' && isPast(wordAt(words, at - 2))
}

/** `envoy expelled from Niger`: a line without a full stop and without another verb. */
export function isHeading(words: readonly Word[], at: number): boolean {
  return isLine(words) && isOnlyVerb(words, at)
}

const isLine = (words: readonly Word[]): boolean => wordAt(words, words.length - 1).norm !== '.'

/** `Nigeria hit by floods`: nothing else in the sentence, or in the part of a heading that the verb stands in, is finite. */
export function isOnlyVerb(words: readonly Word[], at: number): boolean {
  const [from, to] = isLine(words) ? partRound(words, at) : [0, words.length]
  return words.every(
    (word, place) => place < from || place >= to || !isFinite(word) || place === at || isBeside(words, place, at),
  )
}

const isFinite = (word: Word): boolean => isVerbal(word) && word.form !== 'gerund' && word.form !== 'infinitive'

/** A verb that leaves another the only one: its twin behind or before `and`, and `…, envoy says` at the end of a heading. */
function isBeside(words: readonly Word[], other: number, at: number): boolean {
  const [first, last] = [Math.min(other, at), Math.max(other, at)]
  return (last - first === 2 && isJoined(words, last)) || (other > at && isReporting(words, other))
}

/** The part of a heading round a word, between marks and before what goes on meanwhile: `Keita: students stranded as …`. */
function partRound(words: readonly Word[], at: number): readonly [number, number] {
  const end = words.findIndex(({ norm }, place) => place > at && (BREAKS.has(norm) || MEANWHILE.has(norm)))
  const start = words.findLastIndex(({ norm }, place) => place < at && BREAKS.has(norm))
  return [start + 1, end < 0 ? words.length : end]
}

const BREAKS = new Set([':', ';', '–', '—', '|'])
const MEANWHILE = new Set('as after before while when since amid'.split(' '))

/** Behind the last comma somebody reports. */
function isReporting(words: readonly Word[], at: number): boolean {
  const comma = words.findLastIndex(({ norm }) => norm === ',')
  const isEnd = comma >= 0 && at > comma && at >= words.length - 2
  return isEnd && isLine(words) && SPEECH_VERBS.has(wordAt(words, at).lemma)
}

export function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from
  while (wordAt(words, at).pos === 'adv') at += 1
  return at
}
