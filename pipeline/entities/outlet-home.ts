/** Where an outlet sits: the country that its articles are likeliest to be about when they do not say. */
import { flatMapList } from '../document/list.ts'
import type { OrganisationEntry, StateEntry } from '../data/schema.ts'
import type { TokenisedDocument } from '../document/index.ts'

type Outlet = Pick<TokenisedDocument, 'outlet' | 'url' | 'metadata'>

interface Homes {
  readonly statesByIso: ReadonlyMap<string, StateEntry>
  /** From `makeOutletHomes`. */
  readonly outletHomes: ReadonlyMap<string, string>
}

/** Domain labels of countries, ISO 3166-1 alpha-2 as used in addresses, without those that are given away or sold everywhere. */
const DOMAINS: Readonly<Record<string, string>> = {
  ao: 'AGO', bf: 'BFA', bi: 'BDI', bj: 'BEN', bw: 'BWA', cd: 'COD', cg: 'COG', ci: 'CIV', cm: 'CMR', cv: 'CPV',
  dz: 'DZA', eg: 'EGY', er: 'ERI', et: 'ETH', gh: 'GHA', gm: 'GMB', gn: 'GIN', gw: 'GNB',
  ke: 'KEN', km: 'COM', lr: 'LBR', ls: 'LSO', ma: 'MAR', mg: 'MDG', ml: 'MLI', mr: 'MRT', mu: 'MUS', mw: 'MWI', mz: 'MOZ',
  na: 'NAM', ne: 'NER', ng: 'NGA', rw: 'RWA', sd: 'SDN', sl: 'SLE', sn: 'SEN', so: 'SOM', ss: 'SSD', sz: 'SWZ', td: 'TCD',
  tg: 'TGO', tn: 'TUN', tz: 'TZA', ug: 'UGA', za: 'ZAF', zm: 'ZMB', zw: 'ZWE',
  at: 'AUT', au: 'AUS', be: 'BEL', ca: 'CAN', ch: 'CHE', cz: 'CZE', de: 'DEU', dk: 'DNK', es: 'ESP', fi: 'FIN', fr: 'FRA',
  gr: 'GRC', hu: 'HUN', ie: 'IRL', it: 'ITA', nl: 'NLD', no: 'NOR', nz: 'NZL', pl: 'POL', pt: 'PRT', ro: 'ROU', se: 'SWE',
  uk: 'GBR', us: 'USA',
  ae: 'ARE', ar: 'ARG', bd: 'BGD', bo: 'BOL', br: 'BRA', cl: 'CHL', cn: 'CHN', cr: 'CRI', cu: 'CUB', ec: 'ECU', gt: 'GTM',
  hk: 'HKG', id: 'IDN', il: 'ISR', in: 'IND', iq: 'IRQ', ir: 'IRN', jo: 'JOR', jp: 'JPN', kr: 'KOR', kw: 'KWT', lb: 'LBN',
  lk: 'LKA', mx: 'MEX', my: 'MYS', ni: 'NIC', np: 'NPL', om: 'OMN', pa: 'PAN', pe: 'PER', ph: 'PHL', pk: 'PAK', ps: 'PSE',
  py: 'PRY', qa: 'QAT', ru: 'RUS', sa: 'SAU', sg: 'SGP', sv: 'SLV', sy: 'SYR', th: 'THA', tr: 'TUR', tw: 'TWN', ua: 'UKR',
  uy: 'URY', ve: 'VEN', vn: 'VNM', ye: 'YEM',
} // prettier-ignore

/** The host of an address. */
const HOST = /^https?:\/\/(?:www\.)?([^/:?#]+)/i
/** Labels below a country's own that say no more than that an outlet is one. */
const SECOND_LEVEL = new Set('com co org gov net gouv ac or info'.split(' '))

/** Words that stand before the name of a country or town in titles of newspapers, broadcasters and sites. */
const FIRST_WORDS =
  'the le la el al daily weekly sunday today now live news newsroom radio tv diario agence voice of de du inside all my our business'
/** Words that stand behind it. */
const LAST_WORDS =
  'daily weekly sunday morning evening today now live online web digital news newsroom newspaper newspapers times time post herald gazette observer tribune journal star sun standard chronicle mirror independent nation national world international report reporter reports review voice express mail guardian insider business english in hub info watch update updates telegraph globe monitor media press presse radio television tv fm broadcasting corporation agency service network local digest leader citizen advocate examiner bulletin courier dispatch record argus mercury matin actu economist 24'
const TITLE_WORDS = { first: FIRST_WORDS.split(' '), last: LAST_WORDS.split(' ') }

/**
 * The country in which an outlet sits, ISO 3166-1 alpha-3: front matter `outlet_country` (a code or a name), else the
 * label of the address, else an African outlet that we know, or the country, people or capital that the outlet's name or address is
 * made of. Null where
 * nothing says it.
 */
export function findOutletHome({ outlet, url, metadata }: Outlet, { statesByIso, outletHomes }: Homes): string | null {
  const stated = findStated(metadata['outlet_country'], statesByIso)
  if (stated !== null) return stated
  const home = findHome(outlet, url, outletHomes)
  return isAfricanName(outlet, url) && blocOf(home, statesByIso) !== 'african' ? null : home
}

/** Pan-African outlets that sit abroad are not at home there. */
function isAfricanName(outlet: string | null, url: string | null): boolean {
  return /afri[ckq]/i.test(`${outlet ?? ''} ${url === null ? '' : (HOST.exec(url)?.[1] ?? '')}`)
}

function findHome(outlet: string | null, url: string | null, homes: ReadonlyMap<string, string>): string | null {
  const labels = (url === null ? '' : (HOST.exec(url)?.[1] ?? '')).toLowerCase().split('.')
  return (
    DOMAINS[labels.at(-1) ?? ''] ??
    (outlet === null ? null : findNamed(squashName(outlet), homes)) ??
    findNamed(squashName(findOwnLabel(labels)), homes)
  )
}

function findStated(stated: unknown, states: ReadonlyMap<string, StateEntry>): string | null {
  if (typeof stated !== 'string') return null
  if (states.has(stated.toUpperCase())) return stated.toUpperCase()
  const wanted = stated.trim().toLowerCase()
  return [...states.values()].find(({ name }) => name.toLowerCase() === wanted)?.iso3 ?? null
}

/** `mexiconewsdaily` of mexiconewsdaily.com, `dailypost` of dailypost.co.ke. */
function findOwnLabel(labels: readonly string[]): string {
  return labels.slice(0, -1).findLast((label) => !SECOND_LEVEL.has(label)) ?? ''
}

/** The country of the longest known name that is left once words of titles are taken off both ends. */
function findNamed(name: string, homes: ReadonlyMap<string, string>): string | null {
  let left = new Set([name])
  while (left.size > 0) {
    for (const each of left) {
      const home = homes.get(each)
      if (home !== undefined) return home
    }
    left = new Set(flatMapList([...left], takeWordOff))
  }
  return null
}

function takeWordOff(name: string): string[] {
  const { first, last } = TITLE_WORDS
  return [
    ...flatMapList(first, (word) => (name.startsWith(word) ? [name.slice(word.length)] : [])),
    ...flatMapList(last, (word) => (name.endsWith(word) ? [name.slice(0, -word.length)] : [])),
  ].filter((left) => left.length >= SHORTEST)
}

/** Shorter names of countries are too often parts of other words. */
const SHORTEST = 4

/** True where the outlet is an African one, by its country, its name or its address. */
export function isAfricanOutlet({ outlet, url }: Outlet, home: string | null, { statesByIso }: Homes): boolean {
  return home === null ? isAfricanName(outlet, url) : blocOf(home, statesByIso) === 'african'
}

function blocOf(country: string | null, states: ReadonlyMap<string, StateEntry>): string | null {
  return country === null ? null : (states.get(country)?.bloc ?? null)
}

/**
 * Country by the squashed names of states, their people and capitals, and of African papers and broadcasters. Those of other
 * continents that we know write of the whole world: a head start for their homes made the blocs of people no better.
 */
export function makeOutletHomes(
  states: readonly StateEntry[],
  organisations: readonly OrganisationEntry[],
): Map<string, string> {
  const homes = new Map<string, string>()
  const add = (form: string, country: string) => {
    const name = squashName(form)
    if (name.length >= SHORTEST && !homes.has(name)) homes.set(name, country)
  }
  for (const { kind, bloc, name, aliases, country } of organisations)
    if (kind === 'media' && bloc === 'african' && country !== null)
      for (const form of [name, ...aliases]) add(form, country)
  for (const { iso3, name, adjectives, singular, plural } of states)
    for (const form of [name, ...adjectives, ...singular, ...plural]) add(form, iso3)
  for (const { iso3, capitals } of states) for (const { name } of capitals) add(name, iso3)
  return homes
}

/** Small letters and digits alone. */
function squashName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}
