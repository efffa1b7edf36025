/** Dates in the path of an address: /2025/06/03/, /2025/jun/03/, /2025/06/, 2025-06-03, /20250603/. */
import { findMonth, MONTH } from './month.ts'
import { makeDay, makeMonth } from './parse-date.ts'
import type { DateReading, FoundDate } from './parse-date.ts'

const YEAR = String.raw`((?:19|20)\d{2})`
const MONTH_PART = String.raw`(\d{1,2}|${MONTH})`

/** Eight digits count only as a whole segment: within a name they are mostly article numbers. */
const DAYS = [
  new RegExp(String.raw`/${YEAR}/${MONTH_PART}/(\d{1,2})(?=/|$)`, 'iu'),
  new RegExp(String.raw`(?<!\d)${YEAR}-(\d{2})-(\d{2})(?!\d)`, 'u'),
  new RegExp(String.raw`/${YEAR}(\d{2})(\d{2})(?=/|$)`, 'u'),
]
const MONTHS = [
  new RegExp(String.raw`/${YEAR}/${MONTH_PART}(?=/|$)`, 'iu'),
  new RegExp(String.raw`/${YEAR}-(\d{2})(?=/|$)`, 'u'),
]

/** The date in an address, or null where no part of its path is one. Never throws, whatever the text. */
export function findDateInUrl(url: string): FoundDate | null {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\//iu, '').replace(/[?#].*$/u, '')
  const day = (m: RegExpExecArray): DateReading => makeDay(Number(m[1]), monthOf(m[2]), Number(m[3]))
  const month = (m: RegExpExecArray): DateReading => makeMonth(Number(m[1]), monthOf(m[2]))
  return firstMatch(path, DAYS, day) ?? firstMatch(path, MONTHS, month)
}

function firstMatch(
  path: string,
  patterns: readonly RegExp[],
  read: (match: RegExpExecArray) => DateReading,
): FoundDate | null {
  for (const pattern of patterns) {
    const match = pattern.exec(path)
    if (match === null) continue
    const reading = read(match)
    if (reading.problem === null) return { written: match[0], reading }
  }
  return null
}

function monthOf(part = ''): number {
  return findMonth(part) ?? Number(part)
}
