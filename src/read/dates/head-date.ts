/** Dates at the head of a text: a line of its own (header), or the dateline of the first paragraph. */
import { firstLines } from '../lines.ts'
import { MONTH } from './month.ts'
import { parseDate } from './parse-date.ts'
import type { DateOrder, FoundDate } from './parse-date.ts'

/** How many lines with text are asked. */
const HEAD_LINES = 5

const LABEL = /^(?:date|dated|published|publication date|date of publication|date published|posted)(?:\s+on)?\s*:?\s+/iu

/** Without a label a year, a number of eight digits or 10.12.14 may be anything. */
const MAY_STAND_ALONE = /[a-z]|\d{4}\D\d|\d\D\d{4}/iu

/**
 * A line such as `Date: 3 June 2025` or `Friday, January 4, 2019`, alone on its line.
 *
 * @returns null where no line is a date; a year alone is none, and neither are words after `Published:` that are no date.
 */
export function findDateInHeader(text: string, order: DateOrder): FoundDate | null {
  for (const line of firstLines(text, HEAD_LINES)) {
    const bare = line.replace(/[*_#>|]+/gu, ' ').trim()
    const written = bare.replace(LABEL, '').trim()
    if (written === bare && !MAY_STAND_ALONE.test(bare)) continue
    const reading = parseDate(written, { order })
    if (reading.problem !== 'not_understood') return { written, reading }
  }
  return null
}

/** True for a line that holds a date and nothing else. */
export function isDateLine(line: string): boolean {
  return findDateInHeader(line, null) !== null
}

/** Capitalised words, with small words inside: `Cairo, Egypt`, `Dar es Salaam`, `Port-au-Prince`. */
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|du|des|el|al|es|and))*`
const DAY = String.raw`(?:${MONTH})\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTH})\.?,?\s+\d{4}`
const AGENCY = String.raw`(?:\s*[(/\[][^()/\[\]\n]{2,40}[)/\]])?`

/** Place, date, agency, dash: `ABUJA, June 3, 2025 (AFP) -`. The month in small letters stands for either case. */
const DATELINE = new RegExp(
  String.raw`^[*_\s]*${PLACE}\s*(?:[,/|(]|\s[-–—])\s*(${caseless(DAY)})\)?\s*,?${AGENCY}[*_\s]*(?:[-–—:]|$)`,
  'u',
)

/** The place must keep its capitals, so only the letters of the date are freed of case. */
function caseless(source: string): string {
  return source.replace(/(?<!\\)[a-z]/gu, (c) => `[${c}${c.toUpperCase()}]`)
}

/**
 * The date in a dateline at the head of the text.
 *
 * @returns null where there is none or where it gives no year (`afrol News, 15 October -`): the year is not guessed.
 */
export function findDateInDateline(text: string): FoundDate | null {
  for (const line of firstLines(text, HEAD_LINES)) {
    const written = DATELINE.exec(line.slice(0, 200))?.[1]
    if (written !== undefined) return { written, reading: parseDate(written, { order: null }) }
  }
  return null
}
