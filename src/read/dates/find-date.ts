/**
 * Finds the date of an article: front matter, sidecar, header, file name, address, dateline, asked in this order.
 *
 * The first source that says something decides. If what it says cannot be used, the date is null and flagged: a later
 * source must not silently overrule what the person wrote.
 */
import type { DatePrecision, DateSource, Issue } from '../../../pipeline/document/index.ts'
import type { IssueCode } from '../../errors.ts'
import { makeIssue } from '../issues.ts'
import { findDateInFileName } from './file-name-date.ts'
import { findDateInDateline, findDateInHeader } from './head-date.ts'
import { parseDate } from './parse-date.ts'
import type { DateOrder, DateProblem, FoundDate } from './parse-date.ts'
import { findDateInUrl } from './url-date.ts'

/** Where a date may stand; null where the source is silent. */
export interface DateClues {
  readonly frontMatter: string | null
  readonly sidecar: string | null
  readonly text: string
  readonly file: string
  readonly url: string | null
}

export interface DateOptions {
  /** ISO day; later dates are set aside. */
  readonly asOf: string
  readonly order: DateOrder
}

/** The three fields are null together. */
export interface ArticleDate {
  readonly date: string | null
  readonly source: DateSource | null
  readonly precision: DatePrecision | null
  readonly issues: readonly Issue[]
}

/** No article of interest is older; such years are slips of the pen. */
const FIRST_YEAR = '1800'

/** Asks the sources in order. Without any clue all is null and there is no issue. */
export function findDate(clues: DateClues, options: DateOptions): ArticleDate {
  for (const [source, ask] of sourcesOf(clues, options.order)) {
    const found = ask()
    if (found !== null) return judge(source, found, options.asOf)
  }
  return { date: null, source: null, precision: null, issues: [] }
}

function sourcesOf(clues: DateClues, order: DateOrder): readonly (readonly [DateSource, () => FoundDate | null])[] {
  const stated = (written: string | null): FoundDate | null =>
    written === null ? null : { written, reading: parseDate(written, { order }) }
  return [
    ['front_matter', () => stated(clues.frontMatter)],
    ['sidecar', () => stated(clues.sidecar)],
    ['header', () => findDateInHeader(clues.text, order)],
    ['filename', () => findDateInFileName(clues.file, order)],
    ['url', () => (clues.url === null ? null : findDateInUrl(clues.url))],
    ['dateline', () => findDateInDateline(clues.text)],
  ]
}

function judge(source: DateSource, found: FoundDate, asOf: string): ArticleDate {
  const { date, precision, problem } = found.reading
  const code = problem === null ? findLimitPassed(date, asOf) : CODES[problem]
  if (code === null) return { date, source, precision, issues: [] }
  return { date: null, source: null, precision: null, issues: [dateIssue(code, source, found.written, asOf)] }
}

const CODES = {
  ambiguous: 'DATE_AMBIGUOUS',
  two_digit_year: 'DATE_TWO_DIGIT_YEAR',
  invalid: 'DATE_INVALID',
  not_understood: 'DATE_NOT_UNDERSTOOD',
} as const satisfies Readonly<Record<DateProblem, IssueCode>>

type DateCode = (typeof CODES)[DateProblem] | 'DATE_IN_FUTURE' | 'DATE_IMPLAUSIBLE'

/** Compares at the precision of the date: a month is in the future when it begins after the month of `asOf`. */
function findLimitPassed(date: string, asOf: string): DateCode | null {
  if (date > asOf.slice(0, date.length)) return 'DATE_IN_FUTURE'
  return date.slice(0, 4) < FIRST_YEAR ? 'DATE_IMPLAUSIBLE' : null
}

function dateIssue(code: DateCode, source: DateSource, written: string, asOf: string): Issue {
  const place = source.replaceAll('_', ' ')
  return makeIssue({
    code,
    message: `The date “${written}” (${place}) ${reasonOf(code, asOf)}, so the article has no date.`,
    advice: ADVICE[code],
  })
}

function reasonOf(code: DateCode, asOf: string): string {
  return code === 'DATE_IN_FUTURE' ? `is later than ${asOf}` : REASONS[code]
}

const REASONS: Readonly<Record<Exclude<DateCode, 'DATE_IN_FUTURE'>, string>> = {
  DATE_AMBIGUOUS: 'can be read with the day or with the month first',
  DATE_TWO_DIGIT_YEAR: 'has a year of two digits',
  DATE_INVALID: 'is not in the calendar',
  DATE_NOT_UNDERSTOOD: 'was not understood as a date',
  DATE_IMPLAUSIBLE: `is before ${FIRST_YEAR}`,
}

const ADVICE: Readonly<Record<DateCode, string>> = {
  DATE_AMBIGUOUS: 'Write it as 2025-04-03, or say --date-order dmy or mdy if that holds for the whole corpus.',
  DATE_TWO_DIGIT_YEAR: 'Write the year with four digits: 2025-04-03.',
  DATE_INVALID: 'Look up the date and write it as 2025-04-03.',
  DATE_NOT_UNDERSTOOD: 'Write it as 2025-04-03, 2025-04 or 2025, or leave the field empty.',
  DATE_IN_FUTURE: 'Correct the date, or set --as-of to a later day if it is right.',
  DATE_IMPLAUSIBLE: 'Look up the date and write it as 2025-04-03.',
}
