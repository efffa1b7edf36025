/**
 * The one place that imports natural, and by sub-path only: its root prints to standard output and loads
 * database drivers.
 */
import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js'
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'

/** Words kept before the memory starts anew, so that long runs stay flat. */
const MEMORY_LIMIT = 50_000

const stems = new Map<string, string>()

/**
 * The Porter stem of a word, remembered from call to call.
 *
 * @param word - A single word, lower case, accents folded.
 * @returns The stem; '' for ''.
 */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= MEMORY_LIMIT) stems.clear()
  const made = PorterStemmer.stem(word)
  stems.set(word, made)
  return made
}

/**
 * Jaro-Winkler similarity of two strings. Fold case and accents first: the measure counts both as differences.
 *
 * @returns In [0, 1]; 1 for equal strings, 0 where exactly one is empty.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  if (a === '' || b === '') return 0
  return JaroWinklerDistance(a, b)
}
