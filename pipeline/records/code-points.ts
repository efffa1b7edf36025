/** From UTF-16 units, in which the pipeline counts, to Unicode code points, in which R and Python count. */

/** Gives the number of code points before a UTF-16 offset of the text it was made for. */
export type OffsetConverter = (offset: number) => number

/**
 * Makes the converter for one text.
 *
 * Texts without surrogate pairs, nearly all, are converted for nothing; otherwise each offset costs one binary search.
 * A lone surrogate counts as one code point, as in Python. An offset inside a pair counts as the end of that pair.
 *
 * @param text - Any text; the empty one gives a converter on which 0 stays 0.
 */
export function makeOffsetConverter(text: string): OffsetConverter {
  const pairs = findPairs(text)
  return pairs.length === 0 ? (offset) => offset : (offset) => offset - countBefore(pairs, offset)
}

/** Number of Unicode code points of a text. */
export function countCodePoints(text: string): number {
  return makeOffsetConverter(text)(text.length)
}

/** Ascending offsets just behind each surrogate pair. */
function findPairs(text: string): readonly number[] {
  const ends: number[] = []
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) ends.push(match.index + 2)
  return ends
}

/** How many of the ascending `ends` are at or before `offset`. */
function countBefore(ends: readonly number[], offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
