/** Keeps what was computed for a word. */
const MOST_WORDS = 50_000

/** A function that computes once for each word; the same word, the same result. */
export const remember = <T>(compute: (word: string) => T): ((word: string) => T) => {
  const known = new Map<string, T>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= MOST_WORDS) known.clear()
    const computed = compute(word)
    known.set(word, computed)
    return computed
  }
}
