/** Days, ISO weeks, months, quarters and years: names, limits and numbers that count on without a gap. */
import { PERIOD_KINDS, type PeriodKind } from '../../pipeline/records/index.ts'

/** Days from `start` to `end`, both included, as ISO days. */
export interface Span {
  readonly start: string
  readonly end: string
}

export interface Period extends Span {
  readonly kind: PeriodKind
  /** Counts periods of this kind; the next one is one more. */
  readonly index: number
  readonly label: string
}

const DAY_MS = 86_400_000

/** The period of that kind in which an ISO day lies. */
export function findPeriod(day: string, kind: PeriodKind): Period {
  return makePeriod(indexOf(day, kind), kind)
}

function indexOf(day: string, kind: PeriodKind): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  switch (kind) {
    case 'day':
      return dayNumber(day)
    case 'week':
      return Math.floor((dayNumber(day) + THURSDAY) / 7)
    case 'month':
      return year * 12 + month - 1
    case 'quarter':
      return year * 4 + Math.floor((month - 1) / 3)
    case 'year':
      return year
  }
}

/** 1 January 1970 was a Thursday, three days after a Monday. */
const THURSDAY = 3

/** The period of that number. */
export function makePeriod(index: number, kind: PeriodKind): Period {
  const start = startOf(index, kind)
  const end = addDays(startOf(index + 1, kind), -1)
  return { kind, index, label: nameOf(start, kind), start, end }
}

function startOf(index: number, kind: PeriodKind): string {
  switch (kind) {
    case 'day':
      return dayOf(index)
    case 'week':
      return dayOf(index * 7 - THURSDAY)
    case 'month':
      return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}-01`
    case 'quarter':
      return `${pad(Math.floor(index / 4), 4)}-${pad((index % 4) * 3 + 1)}-01`
    case 'year':
      return `${pad(index, 4)}-01-01`
  }
}

function nameOf(start: string, kind: PeriodKind): string {
  switch (kind) {
    case 'day':
      return start
    case 'week':
      return nameWeek(start)
    case 'month':
      return start.slice(0, 7)
    case 'quarter':
      return `${start.slice(0, 4)}-Q${(Number(start.slice(5, 7)) + 2) / 3}`
    case 'year':
      return start.slice(0, 4)
  }
}

/** A week belongs to the year of its Thursday (ISO 8601). */
function nameWeek(monday: string): string {
  const thursday = addDays(monday, THURSDAY)
  const year = thursday.slice(0, 4)
  const number = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1
  return `${year}-W${pad(number)}`
}

/**
 * The place of a period in its cycle, for seasonal tests: month or quarter of the year, ISO week, day of the week; 0 for
 * years, which have no season.
 */
export function seasonOf({ kind, index, label }: Period): number {
  switch (kind) {
    case 'day':
      return (index + THURSDAY) % 7
    case 'week':
      return Number(label.slice(6))
    case 'month':
      return index % 12
    case 'quarter':
      return index % 4
    case 'year':
      return 0
  }
}

/** The days that a date of day, month or year precision may mean. */
export function findSpan(date: string): Span {
  const kind = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
  const { start, end } = findPeriod(`${date}-01-01`.slice(0, 10), kind)
  return { start, end }
}

const LABELS: Readonly<Record<PeriodKind, RegExp>> = {
  day: /^\d{4}-\d\d-\d\d$/,
  week: /^(\d{4})-W(\d\d)$/,
  month: /^\d{4}-\d\d$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  year: /^\d{4}$/,
}

/** The days of a period written as in the tables, of any length, or of `A..B`; null for anything else. */
export function parseSpan(text: string): Span | null {
  const [first = '', last = first, more] = text.split('..')
  const [from, to] = [parseLabel(first), parseLabel(last)]
  return from === null || to === null || more !== undefined || from.start > to.end
    ? null
    : { start: from.start, end: to.end }
}

function parseLabel(label: string): Period | null {
  const kind = PERIOD_KINDS.find((each) => LABELS[each].test(label))
  if (kind === undefined || Number.isNaN(dayNumber(dayIn(label, kind)))) return null
  const period = findPeriod(dayIn(label, kind), kind)
  return period.label === label ? period : null
}

function dayIn(label: string, kind: PeriodKind): string {
  const [year = '', number = ''] = label.split(/-[WQ]/)
  if (kind === 'week') return addDays(`${year}-01-04`, (Number(number) - 1) * 7)
  if (kind === 'quarter') return `${year}-${pad(Number(number) * 3)}-01`
  return `${label}-01-01`.slice(0, 10)
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

function addDays(day: string, days: number): string {
  return dayOf(dayNumber(day) + days)
}

function pad(number: number, width = 2): string {
  return String(number).padStart(width, '0')
}
