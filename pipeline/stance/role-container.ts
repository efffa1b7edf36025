/** The phrase that a name is part of: members of the union, states such as Kenya, Mali along with Niger. */
import { isPeopleNoun, isWorker } from './people-nouns.ts'
import { isNominal, wordAt } from './words.ts'
import type { Word } from './words.ts'

const MEMBERSHIP = new Set(['of', 'from', 'in', 'at'])

/** The word before `of`, `including`, `such as` or `along with`, which the mention is part of or beside. */
export function findContainer(words: readonly Word[], preposition: number | null): number | null {
  if (preposition === null) return null
  const { norm } = wordAt(words, preposition)
  const example = exampleStart(words, preposition)
  if (example !== null) {
    const at = wordAt(words, example - 1).norm === ',' ? example - 2 : example - 1
    return isNominal(wordAt(words, at)) || wordAt(words, at).norm === 'others' ? at : null
  }
  // who speaks for somebody
  if (norm === 'for' && SPEAKERS.test(wordAt(words, preposition - 1).norm)) return preposition - 1
  if (norm === 'of' && isShare(wordAt(words, preposition - 1))) return preposition - 1
  if (norm === 'of' && isOfCountry(words, preposition - 2)) return preposition - 2
  return MEMBERSHIP.has(norm) && isNominal(wordAt(words, preposition - 1)) ? preposition - 1 : null
}

const SPEAKERS = /^spokes(?:man|woman|person|people)s?$/

/** First word of what names somebody as one of the phrase before, or joins them to it; null for other prepositions. */
function exampleStart(words: readonly Word[], preposition: number): number | null {
  const { norm } = wordAt(words, preposition)
  const before = wordAt(words, preposition - 1)
  if (norm === 'including' || norm === 'alongside') return preposition
  if (norm === 'as' && before.norm === 'such') return preposition - 1
  if (norm === 'with' && (before.norm === 'along' || before.norm === 'together')) return preposition - 1
  if (norm === 'as' && before.norm === 'well' && wordAt(words, preposition - 2).norm === 'as') return preposition - 2
  // experts like Keita, against a man like Keita
  return norm === 'like' && isSeveral(before) ? preposition : null
}

const isSeveral = ({ pos, norm }: Word): boolean => pos === 'noun' && norm.endsWith('s') && isActing(norm)

const isActing = (norm: string): boolean => isPeopleNoun(norm) || isWorker(norm)

/**
 * True for a word that has its part together with the name inside its phrase.
 *
 * @param preposition - What the name hangs on, or null where it owns the word.
 */
export function handsOn(words: readonly Word[], head: number, preposition: number | null): boolean {
  if (preposition !== null && exampleStart(words, preposition) !== null) return true
  const word = wordAt(words, head)
  const isFrom = preposition !== null && wordAt(words, preposition).norm !== 'of'
  return isPeopleNoun(word.norm) || isShare(word) || isOfCountry(words, head) || (isFrom && isWorker(word.norm))
}

/** `Musa Keita, of Mali's party, refused`: a name set apart from where its bearer belongs. */
function isOfCountry(words: readonly Word[], head: number): boolean {
  return (
    wordAt(words, head).pos === 'propn' && wordAt(words, head + 1).norm === ',' && wordAt(words, head + 2).norm === 'of'
  )
}

/** `two of the soldiers`, `44 per cent of Kenyans`: some of them, who have the part. */
function isShare({ pos, norm }: Word): boolean {
  return pos === 'num' || SHARES.has(norm)
}

const SHARES = new Set(
  'one some most many all half none each several both few neither either cent percent % quarter third thirds rest bulk lot part dozen host batch handful bunch section minority contingent'.split(
    ' ',
  ),
)

/** The number before `per cent`. */
export function shareStart(words: readonly Word[], head: number): number {
  const isPerCent = wordAt(words, head).norm === 'cent' && wordAt(words, head - 1).norm === 'per'
  if (isPerCent) return head - 2
  return wordAt(words, head).norm === '%' || wordAt(words, head).norm === 'percent' ? head - 1 : head
}
