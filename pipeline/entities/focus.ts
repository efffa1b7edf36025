import type { TokenisedDocument } from '../document/index.ts'
import type { Context, Draft } from './draft.ts'
import type { EntityIndex } from './gazetteer.ts'
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

/** Hosts whose last label names a country in which the outlet sits; `.com` and the like say nothing. */
const HOST_COUNTRY = /^https?:\/\/(?:[^/]*\.)?[^/.]+\.(?:(?:com|co|org|gov|net|gouv|ac)\.)?([a-z]{2})(?:[/:]|$)/i

/** Domain labels of countries, ISO 3166-1 alpha-2 as used in addresses, for outlets in our field. */
const DOMAINS: Readonly<Record<string, string>> = {
  ng: 'NGA', ke: 'KEN', za: 'ZAF', gh: 'GHA', tz: 'TZA', ug: 'UGA', rw: 'RWA', et: 'ETH', eg: 'EGY', ma: 'MAR', dz: 'DZA',
  tn: 'TUN', sn: 'SEN', ci: 'CIV', cm: 'CMR', zm: 'ZMB', zw: 'ZWE', bw: 'BWA', na: 'NAM', mw: 'MWI', mu: 'MUS', ls: 'LSO',
  sz: 'SWZ', mz: 'MOZ', ao: 'AGO', bf: 'BFA', ml: 'MLI', ne: 'NER', sl: 'SLE', lr: 'LBR', gm: 'GMB', uk: 'GBR', fr: 'FRA',
  de: 'DEU', au: 'AUS', ca: 'CAN', nz: 'NZL', ie: 'IRL', es: 'ESP', it: 'ITA', ru: 'RUS', cn: 'CHN', tr: 'TUR', in: 'IND',
} // prettier-ignore

/**
 * Finds the focus: the country referred to most, with a small head start for the outlet's own country
 * (front matter `outlet_country`, a code or a name, else the address). Null where no country reaches two references.
 */
export function findFocus(context: Context, drafts: readonly Draft[]): Focus {
  const { doc, index } = context
  const weights = new Map<string, number>()
  for (const draft of drafts) {
    const country = draft.countries[0] ?? draft.country ?? findHint(context, draft)
    // Brussels as the EU tells nothing of Belgium
    const isSeat = draft.source === 'capital' && draft.actor !== null && draft.actor.country !== draft.country
    if (country !== null && !isSeat && !SAYING_NOTHING.test(draft.rule))
      weights.set(country, (weights.get(country) ?? 0) + weightOf(draft))
  }
  const home = findHome(doc, index)
  if (home !== null) weights.set(home, (weights.get(home) ?? 0) + 1.5)
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
  return kind * (sentence < HEAD_SENTENCES ? 1.5 : 1) * (countries.length > 0 || actor?.type === 'person' ? 1 : 0.4)
}

const HEAD_SENTENCES = 2

/** Places and bodies that no list holds may have the name of a town. */
function findHint(context: Context, draft: Draft): string | null {
  const { source, actor, place } = draft
  const isUnknown = source === 'name' ? place?.country === null : source === 'organisation' && actor === null
  return isUnknown ? findTownCountry(context, draft) : null
}

function isAfricanOutlet({ outlet, url }: TokenisedDocument, home: string | null, index: EntityIndex): boolean {
  if (home !== null) return index.statesByIso.get(home)?.bloc === 'african'
  const host = url === null ? '' : (/^https?:\/\/([^/:]+)/i.exec(url)?.[1] ?? '')
  return /afri[ck]/i.test(`${outlet ?? ''} ${host}`)
}

function findHome(doc: TokenisedDocument, index: EntityIndex): string | null {
  const stated = doc.metadata['outlet_country']
  if (typeof stated === 'string') {
    if (index.statesByIso.has(stated.toUpperCase())) return stated.toUpperCase()
    const named = [...index.statesByIso.values()].find(({ name }) => name.toLowerCase() === stated.trim().toLowerCase())
    if (named !== undefined) return named.iso3
  }
  const label = doc.url === null ? undefined : HOST_COUNTRY.exec(doc.url)?.[1]?.toLowerCase()
  return label === undefined ? null : (DOMAINS[label] ?? null)
}
