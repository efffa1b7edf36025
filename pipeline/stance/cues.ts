/** Finds the words of a sentence that may move a score. */
import { mapList } from '../document/list.ts'
import type { EvaluationEntry, FrameEntry } from '../data/lexicon-schema.ts'
import { findAfinn } from '../lexical/index.ts'
import { findPattern } from './lexicon.ts'
import type { Found, Lexicon } from './lexicon.ts'
import { isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

/** A match of a word list; at least one of the three is there. */
export interface Cue {
  /** Half-open range of words in the sentence. */
  readonly first: number
  readonly last: number
  readonly frame: FrameEntry | null
  readonly evaluation: EvaluationEntry | null
  /** AFINN's value in [-1, 1], where our own lists do not know the word. */
  readonly afinn: number | null
}

/**
 * Every cue of a sentence, left to right, none overlapping.
 *
 * @param taken - True for words that belong to a name and so judge nothing (Ministry of Justice).
 */
export function findCues(words: readonly Word[], taken: readonly boolean[], lexicon: Lexicon): Cue[] {
  const norms = mapList(words, (word) => word.norm)
  const cues: Cue[] = []
  for (let at = 0; at < words.length;) {
    const cue = taken[at] === true ? null : findCue(words, norms, at, lexicon)
    if (cue !== null) cues.push(cue)
    at = cue?.last ?? at + 1
  }
  return cues
}

function findCue(words: readonly Word[], norms: readonly string[], at: number, lexicon: Lexicon): Cue | null {
  const frame = findFrame(words, norms, at, lexicon)
  const evaluation = findPattern(lexicon.evaluation, norms, at)
  const longer = (evaluation?.last ?? 0) > (frame?.last ?? 0)
  const shorter = (evaluation?.last ?? 0) < (frame?.last ?? 0)
  const plain = evaluation !== null && !shorter && (longer || frame?.entry.kind !== 'verb') ? evaluation : null
  const last = Math.max(plain?.last ?? 0, longer ? 0 : (frame?.last ?? 0))
  if (last > at)
    return {
      first: at,
      last,
      frame: longer ? null : (frame?.entry ?? null),
      evaluation: plain?.entry ?? null,
      afinn: null,
    }
  const afinn = wordAt(words, at).pos === 'propn' ? null : findAfinn(norms[at] ?? '')
  return afinn === null ? null : { first: at, last: at + 1, frame: null, evaluation: null, afinn }
}

/** Forms in which a verb looks like a noun. */
const OPENING = new Set(['base', 'infinitive', 'present'])

/** Verb frames for verbs (`re-elected` as well), noun frames for nouns; an untagged word may be either. */
function findFrame(
  words: readonly Word[],
  norms: readonly string[],
  at: number,
  lexicon: Lexicon,
): Found<FrameEntry> | null {
  const word = wordAt(words, at)
  // Trust in France has faded: a verb for the tagger
  const isOpening = at === 0 && OPENING.has(word.form) && wordAt(words, 1).pos === 'adp'
  const opening = isOpening && words.slice(2).some(isVerbal) ? findPattern(lexicon.nouns, norms, at) : null
  if (opening?.last === 1) return opening
  if (isVerbal(word)) return findPattern(lexicon.verbs, norms, at)
  const hyphened =
    isVerbal(wordAt(words, at + 2)) && norms[at + 1] === '-' ? findPattern(lexicon.verbs, norms, at) : null
  if (hyphened !== null && hyphened.last > at + 2) return hyphened
  const noun = findPattern(lexicon.nouns, norms, at)
  if (noun !== null && (isNominal(word) || noun.last > at + 1)) return noun
  return word.pos === 'other' ? findPattern(lexicon.verbs, norms, at) : null
}
