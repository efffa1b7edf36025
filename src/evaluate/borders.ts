import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as isoCountries from 'i18n-iso-countries'
import type * as topojson from 'topojson-client'
import { z } from 'zod'

/** Says in which country a point lies: ISO 3166-1 alpha-3, or null on the high seas and where borders have no code. */
export type FindCountry = (lat: number, lon: number) => string | null

/** A ring of a polygon: points as longitude and latitude; the first polygon ring is the border, the others are holes. */
type Ring = readonly (readonly number[])[]

/** A country with its polygons. */
export interface Territory {
  readonly country: string
  readonly polygons: readonly (readonly Ring[])[]
}

/** A point in the sea is given to the coast that is no farther than this, since borders are drawn coarsely. */
const COAST_DEGREES = 0.5

/**
 * Loads the borders of Natural Earth (packages world-atlas, topojson-client and i18n-iso-countries). They serve for
 * measuring only and are not installed with the program: null where one of them is missing.
 */
export function loadBorders(): FindCountry | null {
  const require = createRequire(import.meta.url)
  try {
    const { feature } = require('topojson-client') as typeof topojson
    const codes = require('i18n-iso-countries') as typeof isoCountries
    const atlas = parseAtlas(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'))
    const land = feature(atlas, atlas.objects.countries)
    return makeCountryFinder(
      land.features.flatMap(({ id, properties, geometry }) => {
        const country = codes.numericToAlpha3(String(id ?? '')) ?? WITHOUT_CODE.get(nameOf(properties))
        if (country === undefined) return []
        if (geometry.type === 'Polygon') return [{ country, polygons: [geometry.coordinates] }]
        return geometry.type === 'MultiPolygon' ? [{ country, polygons: geometry.coordinates }] : []
      }),
    )
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Territories that have no numeric code, and to whom gold data count them. */
const WITHOUT_CODE = new Map([
  ['Kosovo', 'XKX'],
  ['Somaliland', 'SOM'],
  ['N. Cyprus', 'CYP'],
])

const nameOf = (properties: unknown): string => z.object({ name: z.string() }).safeParse(properties).data?.name ?? ''

/** What of a topology is looked at; `feature` reads the rest. */
type Atlas = Parameters<typeof topojson.feature>[0] & {
  objects: { countries: Extract<Parameters<typeof topojson.feature>[1], { type: 'GeometryCollection' }> }
}

function parseAtlas(text: string): Atlas {
  // the file of a pinned package; `feature` throws for anything that is no topology
  return JSON.parse(text) as Atlas
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND'
}

/** Makes the look-up from polygons: inside one, else on the nearest coast within half a degree, else null. */
export function makeCountryFinder(territories: readonly Territory[]): FindCountry {
  const parts = territories.flatMap(({ country, polygons }) =>
    polygons.map((rings) => ({ country, rings, box: boxOf(rings[0] ?? []) })),
  )
  return (lat, lon) => {
    const near = parts.filter(({ box }) => isInBox(box, lat, lon, COAST_DEGREES))
    const inside = near.find(({ rings }) => isInPolygon(rings, lat, lon))
    if (inside !== undefined) return inside.country
    const coasts = near
      .map(({ country, rings }) => ({ country, degrees: degreesToCoast(rings[0] ?? [], lat, lon) }))
      .filter(({ degrees }) => degrees <= COAST_DEGREES)
      .sort((a, b) => a.degrees - b.degrees)
    return coasts[0]?.country ?? null
  }
}

interface Box {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

function boxOf(ring: Ring): Box {
  const box = { south: 90, north: -90, west: 180, east: -180 }
  for (const [lon = 0, lat = 0] of ring) {
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
  }
  return box
}

function isInBox(box: Box, lat: number, lon: number, margin: number): boolean {
  const fits = lat >= box.south - margin && lat <= box.north + margin
  return fits && lon >= box.west - margin && lon <= box.east + margin
}

function isInPolygon([border = [], ...holes]: readonly Ring[], lat: number, lon: number): boolean {
  return isInRing(border, lat, lon) && !holes.some((hole) => isInRing(hole, lat, lon))
}

/** Counts how often a line eastward crosses the ring: an odd number of times from inside. */
function isInRing(ring: Ring, lat: number, lon: number): boolean {
  let inside = false
  let [lastLon = 0, lastLat = 0] = ring.at(-1) ?? []
  for (const [nextLon = 0, nextLat = 0] of ring) {
    const crosses = nextLat > lat !== lastLat > lat
    if (crosses && lon < ((lastLon - nextLon) * (lat - nextLat)) / (lastLat - nextLat) + nextLon) inside = !inside
    lastLon = nextLon
    lastLat = nextLat
  }
  return inside
}

/** Degrees to the nearest corner of the ring, longitudes shortened as they are at this latitude. */
function degreesToCoast(ring: Ring, lat: number, lon: number): number {
  const shorter = Math.cos((lat * Math.PI) / 180)
  let least = Infinity
  for (const [otherLon = 0, otherLat = 0] of ring)
    least = Math.min(least, Math.hypot(otherLat - lat, (otherLon - lon) * shorter))
  return least
}
