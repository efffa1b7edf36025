/** Dates in file names: 2025-06-03, 2025_06_03, 20250603, 2025-06, and 25-04-2025. */
import { makeDay, makeDayFromPair, makeMonth } from './parse-date.ts'
import type { DateOrder, DateReading, FoundDate } from './parse-date.ts'

/** Years that a number in a name can stand for; others are ids. */
const YEAR = String.raw`((?:19|20)\d{2})`

const YEAR_FIRST = new RegExp(String.raw`(?<!\d)${YEAR}([-_. ]?)(\d{2})\2(\d{2})(?!\d)`, 'gu')
const YEAR_LAST = new RegExp(String.raw`(?<!\d|\d[-_.])(\d{1,2})([-_.])(\d{1,2})\2${YEAR}(?!\d)`, 'gu')
const MONTH_ONLY = new RegExp(String.raw`(?<![\d]|\d[-_.])${YEAR}[-_.](\d{2})(?!\d|[-_.]\d)`, 'gu')

/**
 * The first date in the name of a file, its folders left out.
 *
 * @returns null where no number is a date of the calendar; `ambiguous` only for figures with the year last.
 */
export function findDateInFileName(file: string, order: DateOrder): FoundDate | null {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '')
  return (
    firstReal(name.matchAll(YEAR_FIRST), (m) => makeDay(Number(m[1]), Number(m[3]), Number(m[4]))) ??
    firstReal(name.matchAll(YEAR_LAST), (m) => makeDayFromPair([Number(m[1]), Number(m[3])], Number(m[4]), order)) ??
    firstReal(name.matchAll(MONTH_ONLY), (m) => makeMonth(Number(m[1]), Number(m[2])))
  )
}

/** Numbers that are not in the calendar are no dates, rather than wrong ones. */
function firstReal(
  matches: Iterable<RegExpMatchArray>,
  read: (match: RegExpMatchArray) => DateReading,
): FoundDate | null {
  for (const match of matches) {
    const reading = read(match)
    if (reading.problem !== 'invalid') return { written: match[0], reading }
  }
  return null
}
