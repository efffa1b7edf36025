/** Edges of the noun phrase round a mention. */
import { isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

const INSIDE = new Set(['det', 'adj', 'num', 'noun', 'propn', 'part'])

function isInside(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  if (word.norm === '-') return wordAt(words, at - 1).pos !== 'end' && wordAt(words, at + 1).pos !== 'end'
  if (word.norm === 'to') return false
  if (INSIDE.has(word.pos)) return true
  if (word.norm === '$' || word.norm === '%') return true
  // Adverb before an adjective, and participles that modify: `a newly elected president`.
  if (word.pos === 'adv')
    return ['adj', 'num'].includes(wordAt(words, at + 1).pos) && wordAt(words, at - 1).pos === 'det'
  const modifies = word.pos === 'verb' && (word.form === 'past' || word.form === 'participle' || word.form === 'gerund')
  return modifies && isAttribute(words, at) && isInside(words, at + 1)
}

/** A participle behind a determiner, or an adverb of its own: `the elected president`, `the newly elected president`. */
function isAttribute(words: readonly Word[], at: number): boolean {
  const before = wordAt(words, at - 1)
  if (before.pos === 'det') return true
  return (
    before.pos === 'adv' && before.norm.endsWith('ly') && ['det', 'punct', 'adp'].includes(wordAt(words, at - 2).pos)
  )
}

/** First word of the phrase that ends at `first`: determiners, adjectives, nouns and possessors before it. */
export function phraseStart(words: readonly Word[], first: number): number {
  let at = first
  while (at > 0 && wordAt(words, at).pos !== 'det' && isInside(words, at - 1)) at -= 1
  // A possessor has a phrase of its own before it: `the region's leaders`.
  while (at > 0 && wordAt(words, at - 1).pos === 'part') at = phraseStart(words, at - 1)
  return at
}

/**
 * End of the phrase whose last known word is `last - 1`: runs on over nouns that it modifies (`French troops`).
 *
 * @returns Half-open end; `last` where the mention is the head itself.
 */
export function phraseEnd(words: readonly Word[], last: number): number {
  let end = last
  for (let at = last; at < words.length; at += 1) {
    const word = wordAt(words, at)
    if (isNominal(word)) end = at + 1
    else if (word.norm === '-' && !isVerbal(wordAt(words, at + 1))) continue
    else if (word.pos !== 'adj' && word.pos !== 'num') break
  }
  return end
}

/** True for `'s` and `'` behind a noun, where they mark an owner. */
export function isPossessiveMark(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  return word.pos === 'part' && (word.norm === "'s" || word.norm === "'")
}
