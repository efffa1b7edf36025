import { findCurrencyHomes } from './currency-home.ts'
import { isInDateline } from './dateline.ts'
import type { Context, Draft } from './draft.ts'
import { findOutletHome, isAfricanOutlet } from './outlet-home.ts'
import { findTownCountry } from './town-hints.ts'

/** The country that an article is mostly about, if there is one; unmarked people and bodies are taken to be its own. */
export interface Focus {
  readonly country: string | null
  /** Share of the article's country references that are this country's, in [0, 1]. */
  readonly share: number
  /** Every country's share of the references, largest first. */
  readonly shares: readonly (readonly [country: string, share: number])[]
  /** True where the outlet's name or address says that it is African. */
  readonly africanOutlet: boolean
}

/**
 * Finds the focus: the country referred to most, with a small head start for the outlet's own country
 * (`findOutletHome`). Null where no country reaches two references.
 */
export function findFocus(context: Context, drafts: readonly Draft[]): Focus {
  const { doc, index } = context
  const weights = new Map<string, number>()
  for (const draft of drafts) {
    const country = draft.countries[0] ?? draft.country ?? findHint(context, draft)
    // Brussels as the EU tells nothing of Belgium
    const isSeat = draft.source === 'capital' && draft.actor !== null && draft.actor.country !== draft.country
    if (
      country !== null &&
      !isSeat &&
      !(isInDateline(draft) && draft.reading === 'modifier') &&
      !SAYING_NOTHING.test(draft.rule)
    )
      weights.set(country, (weights.get(country) ?? 0) + weightOf(draft))
  }
  const home = findOutletHome(doc, index)
  if (home !== null) weights.set(home, (weights.get(home) ?? 0) + 1.5)
  for (const country of findCurrencyHomes(doc)) weights.set(country, (weights.get(country) ?? 0) + 1.5)
  // stable: of equals the one named first, so that the letters of a name decide nothing
  const ranked = [...weights].sort((a, b) => b[1] - a[1])
  const total = ranked.reduce((sum, [, n]) => sum + n, 0)
  const [best] = ranked
  const shares = ranked.map(([country, n]) => [country, n / total] as const)
  const africanOutlet = isAfricanOutlet(doc, home, index)
  if (best === undefined || best[1] < 1.5) return { country: null, share: 0, shares, africanOutlet }
  return { country: best[0], share: best[1] / total, shares, africanOutlet }
}

/** Currencies and languages. */
const SAYING_NOTHING = /reading:currency|demonym:language/

/**
 * Who acts counts more than where or whose, the head of the article more than the rest, and a body whose name does not
 * speak of its country (Netflix) less.
 */
function weightOf({ reading, sentence, countries, actor }: Draft): number {
  const kind = reading === 'actor' ? 1 : 0.7
  const known = countries.length > 0
  const ofBody = actor?.type === 'organisation' ? (known ? 0.6 : 0.4) : 1
  return kind * (sentence < HEAD_SENTENCES ? 1.5 : 1) * ofBody
}

const HEAD_SENTENCES = 2

/** Places and bodies that no list holds may have the name of a town. */
function findHint(context: Context, draft: Draft): string | null {
  const { source, actor, place } = draft
  const isUnknown = source === 'name' ? place?.country === null : source === 'organisation' && actor === null
  return isUnknown ? findTownCountry(context, draft) : null
}
