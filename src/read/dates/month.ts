/** English names of months and weekdays, in full and short, as sources of regular expressions. */

/** Month names; the short forms may be followed by a full stop outside of this pattern. */
export const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec'

export const WEEKDAY =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun'

const FIRST_LETTERS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The number of a month name that `MONTH` matches, 1-12, or null. */
export function findMonth(name: string): number | null {
  const index = FIRST_LETTERS.indexOf(name.slice(0, 3).toLowerCase())
  return index < 0 ? null : index + 1
}
