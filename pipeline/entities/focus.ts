import { findAddressCountries } from './address-words.ts'
import { findAway } from './away.ts'
import { findCited } from './cited.ts'
import { findCurrencyHomes } from './currency-home.ts'
import { isInDateline } from './dateline.ts'
import type { Context, Draft } from './draft.ts'
import { findOutletHome, isAfricanOutlet } from './outlet-home.ts'
import { findPlaceCountry, findTownCountry } from './town-hints.ts'
import { isVenue } from './venue.ts'
import { blocOfCountry } from './votes.ts'

/** The country that an article is mostly about, if there is one; unmarked people and bodies are taken to be its own. */
export interface Focus {
  readonly country: string | null
  /** Share of the article's country references that are this country's, in [0, 1]. */
  readonly share: number
  /** Every country's share of the references, largest first. */
  readonly shares: Shares
  /** Every country's share of what says where the article plays, largest first: places count more than those who act. */
  readonly settings: Shares
  /** True where the outlet's name or address says that it is African. */
  readonly africanOutlet: boolean
}

type Shares = readonly (readonly [country: string, share: number])[]

/**
 * Finds the focus: the country referred to most, with a small head start for the outlet's own country
 * (`findOutletHome`). Null where no country reaches two references.
 *
 * @param placed - The same drafts, with the countries of towns that only the big list knows: they say where the article plays,
 *   and not whom it is about.
 */
export function findFocus(context: Context, drafts: readonly Draft[], placed: readonly Draft[]): Focus {
  const { doc, index } = context
  const weights = new Map<string, number>()
  const places = new Map<string, number>()
  const add = (to: Map<string, number>, country: string, weight: number) =>
    to.set(country, (to.get(country) ?? 0) + weight)
  const cited = findCited(context, drafts)
  const towns = findTownsOnce(placed)
  const away = findAway(context, drafts, placed)
  const bodies = new Map<string, number>()
  drafts.forEach((draft, at) => {
    const country = draft.countries[0] ?? draft.country ?? findHint(context, draft)
    // Brussels as the EU tells nothing of Belgium
    const isSeat = draft.source === 'capital' && draft.actor !== null && draft.actor.country !== draft.country
    const isAgency = isInDateline(draft) && draft.reading === 'modifier'
    if (cited.has(draft.actor?.id ?? '')) return
    if (isSeat || isAgency || SAYING_NOTHING.test(draft.rule)) return
    const worth = (isVenue(context, draft) ? VENUE_WEIGHT : 1) * fade(draft, bodies)
    if (country !== null) add(weights, country, weightOf(draft) * worth)
    const setting = country ?? towns[at] ?? null
    if (setting !== null) add(places, setting, settingOf(draft) * worth * (away.has(draft) ? AWAY_WEIGHT : 1))
  })
  const home = findOutletHome(doc, index)
  const hints = [...findAddressCountries(doc, index), ...(home === null ? [] : [home]), ...findCurrencyHomes(doc)]
  for (const country of hints) {
    add(weights, country, HOME_WEIGHT)
    add(places, country, HOME_WEIGHT)
  }
  const africanOutlet = isAfricanOutlet(doc, home, index)
  if (africanOutlet && home === null)
    for (const each of [weights, places])
      for (const [country, weight] of each)
        if (blocOfCountry(index, country) === 'african') each.set(country, weight * PAN_AFRICAN_WEIGHT)
  const shares = rank(weights)
  const settings = rank(places)
  const [best] = shares
  const isClear = best !== undefined && (weights.get(best[0]) ?? 0) >= 1.5
  return { country: isClear ? best[0] : null, share: isClear ? best[1] : 0, shares, settings, africanOutlet }
}

/** A body that is named again and again, a firm or a university, says no more of the country that its home is in. */
function fade({ actor }: Draft, named: Map<string, number>): number {
  if (actor?.type !== 'organisation') return 1
  const times = (named.get(actor.id) ?? 0) + 1
  named.set(actor.id, times)
  return 1 / times
}

/** The country of each place where it is first named; a town of the big list counts once, since Jupiter is one in Florida. */
function findTownsOnce(placed: readonly Draft[]): (string | null)[] {
  const seen = new Set<string>()
  return placed.map(({ place }) => {
    if (place?.country == null || seen.has(place.id)) return null
    seen.add(place.id)
    return place.country
  })
}

/** What the outlet's own country, the words of the address and a currency weigh. */
const HOME_WEIGHT = 2

/** What each country of Africa counts for in an outlet that is African and of no one country. */
const PAN_AFRICAN_WEIGHT = 2

/** Shares of the sum; stable: of equals the one named first, so that the letters of a name decide nothing. */
function rank(weights: ReadonlyMap<string, number>): Shares {
  const ranked = [...weights].sort((a, b) => b[1] - a[1])
  const total = ranked.reduce((sum, [, n]) => sum + n, 0)
  return ranked.map(([country, n]) => [country, n / total] as const)
}

/** Currencies, languages, events and products. */
const SAYING_NOTHING = /reading:(?:currency|event|make)|demonym:language/

/**
 * Who acts counts more than where or whose, the head of the article more than the rest, and a body whose name does not
 * speak of its country (Netflix) less.
 */
function weightOf({ reading, sentence, countries, actor }: Draft): number {
  const kind = reading === 'actor' ? 1 : 0.7
  const known = countries.length > 0
  const ofBody = actor?.type === 'organisation' ? (known ? 0.6 : 0.4) : 1
  return kind * (sentence < HEAD_SENTENCES ? HEAD_WEIGHT : 1) * ofBody
}

const HEAD_SENTENCES = 2
const HEAD_WEIGHT = 1.5
/** What a town says where only a conference is held. */
const VENUE_WEIGHT = 0.3
/** What those who are abroad say of where the article plays. */
const AWAY_WEIGHT = 0.3

/**
 * How much a reference says of where the article plays: donors, companies and envoys are named more often than the villages
 * that they come to. Chosen on mixed articles of our own.
 */
function settingOf({ reading, sentence, countries, actor }: Draft): number {
  const head = sentence < HEAD_SENTENCES ? 2 : 1
  if (reading === 'place') return head
  if (reading === 'modifier') return head * 0.7
  if (actor?.type === 'person') return head * 0.4
  return head * (actor?.type !== 'organisation' ? 0.6 : countries.length > 0 ? 0.4 : 0.2)
}

/** Places and bodies that no list holds may have the name of a town. */
function findHint(context: Context, draft: Draft): string | null {
  const { source, actor, place } = draft
  if (source === 'name') return place?.country === null ? findPlaceCountry(context, draft) : null
  return source === 'organisation' && actor === null ? findTownCountry(context, draft) : null
}
