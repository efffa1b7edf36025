import type { TownEntry } from '../data/schema.ts'

/** A place of the big list. */
export interface KnownPlace {
  /** `place:springfield_usa_il` for a town or county, `place:usa_il` for a region. */
  readonly id: string
  readonly tier: 'region' | 'town' | 'county'
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  /** Code of the first-order division that it is or lies in: `USA.IL`; `USA.` where that is not known. */
  readonly region: string
  /** WGS84 degrees, to the hundredth. */
  readonly lat: number
  readonly lon: number
  /** Ten times the decimal logarithm of the population; 0 where it is not known. */
  readonly level: number
}

/** The big list of towns, regions and counties. */
export interface TownIndex {
  /** Every place with this folded name, largest first; a region also without a word such as `province` at its end. */
  find(folded: string): readonly KnownPlace[]
}

/** Words at the end of a region's name that news leaves out or puts otherwise. */
const REGION_WORDS = new Set(
  'province region state governorate district prefecture department county oblast municipality area'
    .split(' ')
    .map((word) => ` ${word}`),
)
/** The list has counties without that word. */
const COUNTY = / (county|parish)$/

/** Makes the index. Lines are read when they are asked for, since most are never. */
export function makeTownIndex(entries: readonly TownEntry[]): TownIndex {
  const leaves = new Map(entries.map(({ id, places }) => [id, places]))
  const found = new Map<string, readonly KnownPlace[]>()
  return {
    find: (folded) => {
      const known = found.get(folded)
      if (known !== undefined) return known
      const leaf = leaves.get(folded.slice(0, 2).trim()) ?? ''
      // of a county of the United States the word County is always said
      const lines = findLines(leaf, folded).filter((place) => !isCounty(place) || place.country !== 'USA')
      const counties = COUNTY.test(folded) ? findLines(leaf, folded.replace(COUNTY, '')).filter(isCounty) : []
      const places = [...lines, ...counties]
      places.sort((a, b) => b.level - a.level || (a.id < b.id ? -1 : 1))
      found.set(folded, places)
      return places
    },
  }
}

const isCounty = ({ tier }: KnownPlace): boolean => tier === 'county'

/**
 * Lines of this name, and of regions whose name has a word more. Lines that begin alike stand together, since they are
 * sorted.
 */
function findLines(leaf: string, name: string): KnownPlace[] {
  const places: KnownPlace[] = []
  let at = leaf.startsWith(name) ? 0 : leaf.indexOf(`;${name}`) + 1
  while (leaf.startsWith(name, at)) {
    const end = leaf.indexOf(';', at)
    const rest = leaf.slice(at + name.length, leaf.indexOf('|', at))
    const place = rest === '' || REGION_WORDS.has(rest) ? readLine(leaf.slice(at, end < 0 ? leaf.length : end)) : null
    if (place !== null && (rest === '' || place.tier === 'region')) places.push(place)
    if (end < 0) break
    at = end + 1
  }
  return places
}

const TIERS: Readonly<Record<string, KnownPlace['tier']>> = { r: 'region', c: 'county' }

/** Null for a line without a region or point; no file that was made holds one. */
function readLine(line: string): KnownPlace | null {
  const [name, region, lat, lon, level = ''] = line.split('|')
  if (name === undefined || region === undefined || !lat || !lon) return null
  const tier = TIERS[level.slice(-1)] ?? 'town'
  const code = region.toLowerCase().split('.').filter(Boolean).join('_')
  return {
    id: tier === 'region' ? `place:${code}` : `place:${name.replaceAll(' ', '_')}_${code}`,
    tier,
    country: region.slice(0, 3),
    region,
    lat: Number(lat) / 100,
    lon: Number(lon) / 100,
    level: Number.parseInt(level, 10) || 0,
  }
}
