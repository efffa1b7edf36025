/** Whether somebody is said to speak. */
import { isByDoing } from './bare-passive.ts'
import { NEGATORS, SUBJECT_PRONOUNS } from './closed-class.ts'
import { UNDONE } from './governors.ts'
import { isBe, isNominal, isVerbal, wordAt, type Word } from './words.ts'

/** Words before a verb within which its subject is looked for. */
const REACH = 8

/**
 * Somebody speaks: a noun or pronoun shortly before, or behind an inverted verb; `it is said` has none. What whoever writes
 * thinks is no report, nor what the reader is asked.
 */
export function hasSpeaker(words: readonly Word[], verb: number): boolean {
  if (isIdle(words, verb) || isDoneBySomebody(words, verb)) return false
  let group = verb - 1
  while (wordAt(words, group).pos === 'adv') group -= 1
  if (isBe(wordAt(words, group)) || isWriter(words, verb) || isDenied(words, verb)) return false
  // the stated goals, of said persons
  if (OPENING.has(wordAt(words, group).norm)) return false
  // a self-described friend
  if (wordAt(words, verb - 1).norm === '-') return false
  // note that, with nobody before it, is said to the reader
  if (verb === 0 && wordAt(words, 0).form !== 'past' && wordAt(words, 0).form !== 'gerund') return false
  const before = words.slice(Math.max(0, verb - REACH), verb)
  const speaker = (word: Word): boolean => isNominal(word) || word.pos === 'pron' || SUBJECT_PRONOUNS.has(word.norm)
  const isBehind = wordAt(words, verb - 1).pos === 'punct' || verb === 0
  return before.some(speaker) || (isBehind && speaker(wordAt(words, verb + 1)))
}

/** `land claimed by Kenya`, `a death confirmed yet by nobody`: whoever stands behind `by` speaks, and of what stands before. */
function isDoneBySomebody(words: readonly Word[], verb: number): boolean {
  if (!isNominal(wordAt(words, verb - 1))) return false
  let by = verb + 1
  while (wordAt(words, by).pos === 'adv') by += 1
  return wordAt(words, by).norm === 'by' && wordAt(words, verb).form !== 'present' && !isByDoing(words, by)
}

/** `I think`, `as we said`, `would you describe`: outside of marks these are who writes and who reads. */
function isWriter(words: readonly Word[], verb: number): boolean {
  let at = verb - 1
  while (['aux', 'adv'].includes(wordAt(words, at).pos)) at -= 1
  // you will be able to tell
  if (wordAt(words, at).norm === 'to') at = findSubjectBefore(words, at)
  return WRITERS.has(wordAt(words, at).norm)
}

/** Behind these stands a noun: no finite verb. */
const OPENING = new Set("the a an of its his their our my 's".split(' '))
const WRITERS = new Set(['i', 'we', 'you'])

/** `did not criticise`, `never said`, `did not concede or admit`: nobody says it. */
export function isDenied(words: readonly Word[], verb: number): boolean {
  let before = verb - 1
  while (wordAt(words, before).pos === 'aux' || wordAt(words, before).pos === 'adv') {
    if (NEGATORS.has(wordAt(words, before).norm)) return true
    before -= 1
  }
  const isFurther = wordAt(words, before).norm === 'or' && isVerbal(wordAt(words, before - 1))
  return isFurther && isDenied(words, before - 1)
}

/** The last name or pronoun shortly before; -1 for none. */
function findSubjectBefore(words: readonly Word[], to: number): number {
  return words.findLastIndex(({ pos }, at) => at < to && at >= to - REACH && (pos === 'pron' || pos === 'propn'))
}

/** `important to think`, `refused to say`: an infinitive that no verb leads to, or one after which nothing is said. */
function isIdle(words: readonly Word[], verb: number): boolean {
  const { norm } = wordAt(words, verb - 1)
  if (norm !== 'to' || wordAt(words, verb).form !== 'infinitive') return false
  const governor = wordAt(words, verb - 2)
  return !(isVerbal(governor) || governor.pos === 'conj') || isBe(governor) || UNDONE.has(governor.lemma)
}
