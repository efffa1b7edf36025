import { makeScores } from './agreement.ts'
import type { FindCountry } from './borders.ts'

/** A toponym of the gold. */
export interface GoldToponym {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly lat?: number | null | undefined
  readonly lon?: number | null | undefined
  readonly type?: string | null | undefined
}

/** A toponym as predicted; offsets in code points. */
export interface FoundToponym {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
}

export interface PlaceScores {
  readonly toponyms: number
  readonly articles: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Of the found toponyms with coordinates in the gold: the share placed within 161 km. */
  readonly within161km: number | null
  /** Of the same: the middle error; a place without coordinates counts as half the earth's girth away. */
  readonly medianKm: number | null
  /** Of the same: the share whose country is the one in which the gold's point lies; null without borders. */
  readonly countryAccuracy: number | null
}

interface Pair {
  readonly gold: GoldToponym
  readonly mine: FoundToponym
}

/** Scores what was found against the gold of each article; without `findCountry`, countries are not measured. */
export function scorePlaces(
  rows: readonly { gold: readonly GoldToponym[]; mine: readonly FoundToponym[] }[],
  findCountry: FindCountry | null,
): PlaceScores {
  const pairs: Pair[] = []
  let [fp, fn] = [0, 0]
  for (const { gold, mine } of rows) {
    const used = new Set<FoundToponym>()
    for (const toponym of gold) {
      const hit = mine.find((m) => !used.has(m) && isSameName(m, toponym))
      if (hit !== undefined) used.add(hit)
      if (!counts(toponym)) continue
      if (hit === undefined) fn++
      else pairs.push({ gold: toponym, mine: hit })
    }
    fp += mine.filter((m) => !used.has(m)).length
  }
  const errors = pairs.flatMap((pair) => distanceOf(pair) ?? [])
  const { p, r, f1 } = makeScores(pairs.length, fp, fn)
  return {
    toponyms: pairs.length + fn,
    articles: rows.length,
    precision: p,
    recall: r,
    f1,
    within161km: shareOf(errors.map((error) => error <= 161)),
    medianKm: median(errors),
    countryAccuracy: findCountry === null ? null : scoreCountries(pairs, findCountry),
  }
}

function isSameName(mine: FoundToponym, gold: GoldToponym): boolean {
  const overlaps = mine.start < gold.end && gold.start < mine.end
  return overlaps && (mine.start === gold.start || mine.end === gold.end)
}

/** Gold types that are places to be found; others are neither right nor wrong when predicted. */
const LITERAL = new Set(['Literal', 'Mixed', 'Coercion', 'Literal_Modifier', 'Embedded_Literal'])
const ADJECTIVE = /(ish|ese|ian|can|ean|lian|nian|gan|ench|eek|iss|qi|ni|Dutch)$/
const NO_ADJECTIVE =
  /(Tunisian|Republic|Caspian|Jordan|Sudan|Iran|Japan|Afghanistan|Vatican|Pakistan|Michigan|Milan|Oman|Bhutan|Fagan)$/

function counts(gold: GoldToponym): boolean {
  if (gold.type) return LITERAL.has(gold.type)
  return !ADJECTIVE.test(gold.name) || NO_ADJECTIVE.test(gold.name)
}

/** The upper of the two middle values for an even number, as the usual scorers have it; null for none. */
export function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null
}

function shareOf(rights: readonly boolean[]): number | null {
  return rights.length === 0 ? null : rights.filter(Boolean).length / rights.length
}

function scoreCountries(pairs: readonly Pair[], findCountry: FindCountry): number | null {
  return shareOf(
    pairs.flatMap(({ gold: { lat, lon }, mine }) => {
      const country =
        lat === null || lat === undefined || lon === null || lon === undefined ? null : findCountry(lat, lon)
      return country === null ? [] : [country === mine.country]
    }),
  )
}

/** Half the earth's girth: the error of a place without coordinates. */
const FARTHEST_KM = 20_038

function distanceOf({ gold, mine }: Pair): number | null {
  if (gold.lat === null || gold.lat === undefined || gold.lon === null || gold.lon === undefined) return null
  if (mine.lat === null || mine.lon === null) return FARTHEST_KM
  const radians = Math.PI / 180
  const h =
    Math.sin(((mine.lat - gold.lat) * radians) / 2) ** 2 +
    Math.cos(gold.lat * radians) * Math.cos(mine.lat * radians) * Math.sin(((mine.lon - gold.lon) * radians) / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}
