/** Words in marks that nobody says: the so-called "liberators" left, and France said nothing. */
import { LEADING } from './report-parts.ts'
import type { Saying } from './sayings.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/** More words in marks are a statement. */
const MOST_WORDS = 3

/**
 * Whether a passage of one to three words in marks is only a way of putting it: the verb of saying nearest to it does not
 * take it. Behind the verb (`called it "a sham"`, `said: "Never"`) no other clause begins between; before it the words open
 * the sentence or a comma, a question or an exclamation mark closes them (`"Never," said Kenya`).
 *
 * @param passage - First word and the one behind the last, marks left out, with its number of words.
 */
export function isScareQuote(
  words: readonly Word[],
  passage: { readonly first: number; readonly last: number; readonly words: number },
  saying: Saying,
): boolean {
  const { first, last } = passage
  if (passage.words > MOST_WORDS) return false
  if (saying.at < first) {
    if (/^[:,]$/.test(wordAt(words, first - 2).norm)) return false
    return words.slice(saying.at + 1, first).some(({ norm }) => /^[,;]$/.test(norm) || LEADING.has(norm))
  }
  if (words.slice(0, first).every(({ pos }) => pos === 'punct')) return false
  const between = words.slice(last, saying.at)
  const next = between.find(({ norm }) => norm !== '"')
  return between.some(isVerbal) || next === undefined || !/^(?:[,.…]|[!?]+|[-–—]+)$/.test(next.norm)
}
