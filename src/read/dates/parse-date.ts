/**
 * A strict reader of written dates in English and in figures. It never guesses: what can be read in two ways is
 * reported as such. (Libraries tried read “march on Kigali” as a month and take the American order by default.)
 */
import type { DatePrecision } from '../../../pipeline/document/index.ts'
import { findMonth, MONTH, WEEKDAY } from './month.ts'

/** Which comes first in 03/04/2025; null: not said. */
export type DateOrder = 'dmy' | 'mdy' | null

/** Why a text gives no date. */
export type DateProblem = 'ambiguous' | 'two_digit_year' | 'invalid' | 'not_understood'

/** A date as read: either `date` and `precision`, or `problem`. */
export type DateReading =
  | { readonly date: string; readonly precision: DatePrecision; readonly problem: null }
  | { readonly date: null; readonly precision: null; readonly problem: DateProblem }

/** What a source says: the words and how they read. */
export interface FoundDate {
  readonly written: string
  readonly reading: DateReading
}

/**
 * Reads a text that is a date as a whole, with or without weekday and time.
 *
 * ISO (the calendar day as written, whatever the zone), `3 June 2025`, `3rd of June, 2025`, `Tuesday, Jun. 3rd 2025`,
 * RFC 2822, `June 2025`, `2025`, `2025/06/03`, `20250603`, and figures with the year last: 25/04/2025 and 05/05/2025
 * can be read in one way only, 03/04/2025 needs `order`.
 *
 * @returns `not_understood` for everything else, the empty text included.
 */
export function parseDate(text: string, options: { readonly order: DateOrder }): DateReading {
  if (text.length > LONGEST_DATE) return failure('not_understood')
  const bare = stripTime(text.normalize('NFKC').trim().replace(/\s+/gu, ' ')).replace(WEEKDAY_FIRST, '')
  for (const parse of [parseYearFirst, parseWords, parseCoarse]) {
    const reading = parse(bare)
    if (reading !== null) return reading
  }
  return parseYearLast(bare, options.order) ?? failure('not_understood')
}

/** A calendar day, checked: 30 February is `invalid`. */
export function makeDay(year: number, month: number, day: number): DateReading {
  const date = new Date(Date.UTC(2000, 0, 1))
  date.setUTCFullYear(year, month - 1, day)
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? success(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, 'day') : failure('invalid')
}

/** A calendar month, checked. */
export function makeMonth(year: number, month: number): DateReading {
  return month >= 1 && month <= 12 ? success(`${pad(year, 4)}-${pad(month, 2)}`, 'month') : failure('invalid')
}

/** Day and month in an order that is known, that follows from the figures, or that is open. */
export function makeDayFromPair(pair: readonly [number, number], year: number, order: DateOrder): DateReading {
  const [first, second] = pair
  const dayFirst = makeDay(year, second, first)
  const monthFirst = makeDay(year, first, second)
  if (order !== null) return order === 'dmy' ? dayFirst : monthFirst
  if (dayFirst.date !== null && monthFirst.date !== null) {
    return dayFirst.date === monthFirst.date ? dayFirst : failure('ambiguous')
  }
  return dayFirst.date === null ? monthFirst : dayFirst
}

/** Letters; a date with weekday, time and zone in full has about sixty. */
const LONGEST_DATE = 200

const WEEKDAY_FIRST = new RegExp(`^(?:${WEEKDAY})\\.?,?\\s+(?=\\S)`, 'iu')

const CLOCK = String.raw`\d{1,2}(?:[:.h]\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?`
/** Whole words only, and few: what may be cut in many ways takes for ever on a long line. */
const ZONE = String.raw`(?:\s?(?:(?:Z|[A-Z]{2,5})(?![A-Z])(?:[+-]\d{1,2})?|[+-]\d{2}:?\d{2}|\([A-Z ]{1,40}\))){0,4}`
const TIME = new RegExp(
  String.raw`(?:(?<=\d)T|\s*[,|]\s*|\s+(?:at\s+|[-–—]\s+)?)(?:${CLOCK}|\d{1,2}\s?[ap]\.?m\.?)${ZONE}$`,
  'iu',
)

function stripTime(text: string): string {
  return text.replace(TIME, '')
}

function parseYearFirst(text: string): DateReading | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/u.exec(text)
  return match === null ? null : makeDay(Number(match[1]), Number(match[3]), Number(match[4]))
}

const ORDINAL = String.raw`(\d{1,2})(?:st|nd|rd|th)?`
const YEAR = String.raw`(?:,?\s*(?:of\s+)?|[-/])(\d{4}|['’]?\d{2})`
const DAY_FIRST = new RegExp(String.raw`^(?:the\s+)?${ORDINAL}(?:\s+of)?[\s./-]*(${MONTH})\.?${YEAR}$`, 'iu')
const MONTH_FIRST = new RegExp(
  String.raw`^(${MONTH})\.?[\s-]*(?:the\s+)?${ORDINAL}(?:,\s*|\s+|-)(\d{4}|['’]\d{2})$`,
  'iu',
)

function parseWords(text: string): DateReading | null {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return fromWords(dayFirst[1], dayFirst[2], dayFirst[3])
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst === null ? null : fromWords(monthFirst[2], monthFirst[1], monthFirst[3])
}

function fromWords(day = '', month = '', year = ''): DateReading {
  if (year.length !== 4) return failure('two_digit_year')
  return makeDay(Number(year), findMonth(month) ?? 0, Number(day))
}

const MONTH_YEAR = new RegExp(String.raw`^(${MONTH})\.?(?:,?\s+(?:of\s+)?|-)(\d{4})$`, 'iu')

function parseCoarse(text: string): DateReading | null {
  const words = MONTH_YEAR.exec(text)
  if (words !== null) return makeMonth(Number(words[2]), findMonth(words[1] ?? '') ?? 0)
  const figures = /^(\d{4})[-/.](\d{1,2})$/u.exec(text)
  if (figures !== null) return makeMonth(Number(figures[1]), Number(figures[2]))
  return /^\d{4}$/u.test(text) ? success(text, 'year') : null
}

function parseYearLast(text: string, order: DateOrder): DateReading | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/u.exec(text)
  if (match === null) return null
  if (match[4]?.length === 2) return failure('two_digit_year')
  return makeDayFromPair([Number(match[1]), Number(match[3])], Number(match[4]), order)
}

function success(date: string, precision: DatePrecision): DateReading {
  return { date, precision, problem: null }
}

function failure(problem: DateProblem): DateReading {
  return { date: null, precision: null, problem }
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
