import { filterList, mapList } from '../document/list.ts'
import type { KnownPlace } from '../towns/index.ts'
import type { Container } from './place-context.ts'

/** What the article says of where things happen. */
export interface Evidence {
  /** References to each country, by ISO 3166-1 alpha-3. */
  readonly weights: ReadonlyMap<string, number>
  /** Codes of the first-order divisions that hold a place of the article. */
  readonly regions: ReadonlySet<string>
  /** Places that are settled; those near them are likelier. */
  readonly settled: KnownPlace[]
}

/** A place chosen among its namesakes. */
export interface Choice {
  readonly place: KnownPlace
  /** `place:container`, `place:article`, `place:near`, `place:only`, `place:size` or `place:open`. */
  readonly rule: string
  readonly confidence: number
  /** Namesakes that stay possible, best first. */
  readonly others: readonly KnownPlace[]
}

const CONFIDENCE = { container: 0.9, article: 0.75, near: 0.6, only: 0.5, size: 0.45, open: 0.3 } as const

/** Chooses among namesakes; null where there is none. */
export function chooseAmong(
  candidates: readonly KnownPlace[],
  containers: readonly Container[],
  evidence: Evidence,
): Choice | null {
  const held = filterList(candidates, (place) => containers.some((container) => holds(container, place)))
  const likely = held.length > 0 ? held : filterList(candidates, (place) => isLikely(place, evidence))
  const ranked = mapList(likely, (place) => ({
    place,
    score: scoreOf(place, evidence) + nearnessOf(place, evidence),
  })).sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (best === undefined) return null
  const clear = second === undefined || best.score - second.score >= MARGIN || isSame(best.place, second.place)
  const rule = held.length > 0 ? 'container' : findRule(best.place, { clear, alone: second === undefined, evidence })
  const others = ranked
    .slice(1)
    .filter(({ place, score }) => best.score - score < POSSIBLE && !isSame(place, best.place))
  return {
    place: best.place,
    rule: `place:${rule}`,
    confidence: CONFIDENCE[rule],
    others: held.length === 1 ? [] : others.slice(0, MOST_CANDIDATES).map(({ place }) => place),
  }
}

/** In a country of which the article says nothing, while it speaks of others, a small place is not believed. */
function isLikely({ country, level }: KnownPlace, { weights }: Evidence): boolean {
  return weights.size === 0 || weights.has(country) || level >= LARGE
}

/** Ten thousand people. */
const LARGE = 40

/** Half a power of ten in people decides, as does a country that the article names. */
const MARGIN = 0.5
const POSSIBLE = 2
const MOST_CANDIDATES = 3

function holds({ country, region }: Container, place: KnownPlace): boolean {
  return region === null ? place.country === country : place.region === region
}

/** A town and the region around it, or the same town twice in the list. */
function isSame(a: KnownPlace, b: KnownPlace): boolean {
  return a.country === b.country && findDistance(a, b) < SAME_KM
}

const SAME_KM = 50

interface Standing {
  readonly clear: boolean
  readonly alone: boolean
  readonly evidence: Evidence
}

function findRule(place: KnownPlace, { clear, alone, evidence }: Standing): keyof typeof CONFIDENCE {
  if ((evidence.weights.get(place.country) ?? 0) > 0)
    return clear ? 'article' : nearnessOf(place, evidence) > 0 ? 'near' : 'open'
  if (alone) return 'only'
  return clear ? 'size' : 'open'
}

/** Places whose population is not known are taken for small. */
const UNKNOWN_LEVEL = 25

/** The power of ten of the population, and what the article says of the country and region. */
function scoreOf({ country, region, level }: KnownPlace, { weights, regions }: Evidence): number {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const share = total === 0 ? 0 : (weights.get(country) ?? 0) / total
  return (level === 0 ? UNKNOWN_LEVEL : level) / 10 + (share > 0 ? 1.5 : 0) + 2 * share + (regions.has(region) ? 2 : 0)
}

/** Bonus for a place that is near another one of the article, in powers of ten of the population. */
function nearnessOf(place: KnownPlace, { settled }: Evidence): number {
  const nearest = Math.min(...settled.map((other) => findDistance(place, other)))
  return nearest < 150 ? 1.5 : nearest < 400 ? 0.75 : 0
}

/** Great-circle distance in kilometres. */
function findDistance(a: KnownPlace, b: KnownPlace): number {
  const radians = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}
