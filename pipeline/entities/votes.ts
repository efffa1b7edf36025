import type { Bloc } from '../document/index.ts'
import type { Context } from './draft.ts'

/** What speaks for a bloc: points, the country behind it, and the rule to name. */
export interface Vote {
  readonly bloc: Bloc
  readonly country: string | null
  readonly points: number
  readonly rule: string
}

/** The bloc of a state by its ISO code, or null. */
export function blocOfCountry(index: Context['index'], country: string | null): Bloc | null {
  return country === null ? null : (index.statesByIso.get(country)?.bloc ?? null)
}
