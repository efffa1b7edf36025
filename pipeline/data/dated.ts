/** What held on the day of an article: memberships, sub-blocs, offices. Dates are ISO days, months or years. */
import type { PersonEntry, StateEntry } from './schema.ts'

type Office = PersonEntry['offices'][number]

/** Beginning, in force that day, and end, the first day outside; null is open. A month or year counts as a whole. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

/**
 * Whether a period holds for an article.
 *
 * @param date - Date of the article: a month counts by its 15th, a year by 1 July. Null, where it has none, asks for
 *   today: true where the period has no end.
 */
export function isInForce({ from, to }: Period, date: string | null): boolean {
  if (date === null) return to === null
  const day = dayOf(date)
  return (from === null || `${from}-01-01`.slice(0, 10) <= day) && (to === null || day < lastDayOf(to))
}

function dayOf(date: string): string {
  if (date.length === 4) return `${date}-07-01`
  return date.length === 7 ? `${date}-15` : date
}

function lastDayOf(to: string): string {
  return to.length === 10 ? to : to.length === 7 ? `${to}-32` : `${to}-13`
}

/** Whether a state belonged to a body on the day of an article. */
export function isMember(state: StateEntry, body: string, date: string | null): boolean {
  return state.memberships.some((membership) => membership.of === body && isInForce(membership, date))
}

/** Sub-blocs that stand for membership of a body. */
const BODY_OF: Readonly<Record<string, string>> = { aes: 'org:aes', eu: 'org:european_union' }

/**
 * The sub-bloc of a state on the day of an article; today's where the article has no date.
 *
 * Mali, Burkina Faso and Niger are `ecowas` until they left it on 29 January 2025, and `aes` from then on: while both
 * memberships last, from 16 September 2023, the older and wider union counts. A member of the European Union of today
 * has none before it joined.
 */
export function findSubBloc(state: StateEntry, date: string | null): string | null {
  const { sub_bloc: today } = state
  const body = today === null || date === null ? undefined : BODY_OF[today]
  if (body === undefined) return today
  if (today === 'aes' && isMember(state, 'org:ecowas', date)) return 'ecowas'
  const dated = state.memberships.some(({ of }) => of === body)
  return !dated || isMember(state, body, date) ? today : null
}

/** The year of a date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

/** Whether an office was held at some time of a year, as far as its years tell; false where it has none. */
export function isHeldIn({ from, to }: Office, year: number): boolean {
  return (from !== null || to !== null) && (from ?? year) <= year && year <= (to ?? year)
}

/** Whether an office was held the whole of a year. */
export function isHeldThrough({ from, to }: Office, year: number): boolean {
  return from !== null && from < year && (to === null || to > year)
}

/**
 * The office for which a person speaks on the day of an article: the last one held then, else the last one whose years
 * are not known. Null where every office was held at other times. Without a date the last office of all.
 */
export function findOffice({ offices }: PersonEntry, date: string | null): Office | null {
  if (date === null) return offices.at(-1) ?? null
  const year = yearOf(date)
  return (
    offices.findLast((office) => isHeldIn(office, year)) ??
    offices.findLast(({ from, to }) => from === null && to === null) ??
    null
  )
}
