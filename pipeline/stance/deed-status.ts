/** What the words around a deed make of it: denied, only meant, asked about or alleged. */
import { isUnproven } from './deed-claims.ts'
import type { Tie } from './deed-parties.ts'
import { findDenialOf } from './denied-clauses.ts'
import type { Deed } from './deed-types.ts'
import { INTENDED, UNDONE } from './governors.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/** Whether a deed is denied or only meant, by its own words and by the verb that it depends on. */
export function findStatus(
  { words, denials }: Pick<SentenceView, 'words' | 'denials'>,
  verb: number,
  ties: readonly Tie[],
): Pick<Deed, 'negated' | 'modal'> {
  const negated =
    ties.some(({ link, target }) => link.negated || isNobody(words, verb, target)) ||
    isGoverned(words, verb, UNDONE) ||
    isNotTo(words, verb)
  const clause = findDenialOf(denials, verb)
  // falsely accused: so they were
  const denial = clause?.by === verb ? null : clause
  return {
    // denied that it did not pay: it says that it did
    negated: negated !== (denial?.kind === 'denied'),
    modal:
      (denial !== null && denial.kind !== 'denied') ||
      ties.some(({ link }) => link.modal) ||
      isGoverned(words, verb, INTENDED) ||
      isUnproven(words, verb, ties),
  }
}

const NOBODY = new Set(['no', 'neither', 'nor'])
const IN_PHRASE = new Set(['adj', 'noun', 'propn'])

/** `No African state condemned`, `neither Ghana nor Togo was invited`: a subject that is denied. */
function isNobody(words: readonly Word[], verb: number, { first, last }: Target): boolean {
  if (last > verb) return false
  let at = last - 1
  while (at >= first || IN_PHRASE.has(wordAt(words, at).pos)) {
    if (NOBODY.has(wordAt(words, at).norm)) return true
    at -= 1
  }
  return NOBODY.has(wordAt(words, at).norm)
}

/** True for an infinitive or gerund under one of some verbs: `refused to meet`, `asked to be heard`, `considered paying`. */
function isGoverned(words: readonly Word[], verb: number, governors: ReadonlySet<string>): boolean {
  const to = findTo(words, verb)
  if (to !== null) return governors.has(wordAt(words, to - 1).lemma)
  const before = wordAt(words, skipBack(words, verb))
  return wordAt(words, verb).form === 'gerund' && isVerbal(before) && governors.has(before.lemma)
}

/** `decided not to attack`, but not `not only to attack`. */
function isNotTo(words: readonly Word[], verb: number): boolean {
  const to = findTo(words, verb)
  return to !== null && NEVER.has(wordAt(words, to - 1).norm)
}

const NEVER = new Set(['not', 'never'])

/** The `to` of an infinitive, beyond `be` and adverbs; null where it is none. */
function findTo(words: readonly Word[], verb: number): number | null {
  const to = skipBack(words, verb)
  return wordAt(words, to).norm === 'to' ? to : null
}

/** The word before a verb, beyond `be` and adverbs. */
function skipBack(words: readonly Word[], verb: number): number {
  let at = verb - 1
  while (wordAt(words, at).norm === 'be' || wordAt(words, at).pos === 'adv') at -= 1
  return at
}
