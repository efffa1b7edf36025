import { hashText } from '../document/hash.ts'
import type { Bloc } from '../document/index.ts'
import { scoreClasses, softmax, type Feature, type LinearHead } from '../linear/index.ts'

/** Where a person's name is at home, in the order of the model's classes. */
export const ORIGINS = ['african', 'western', 'latin', 'middle_eastern', 'south_asian', 'east_asian'] as const
export type Origin = (typeof ORIGINS)[number]

/** What a name's spelling says of where it is at home: shares in [0, 1] that sum to 1. */
export type OriginShares = Readonly<Record<Origin, number>>

/** Shares of the origins for the norms of a full name (method and limits: docs/stance-model.md, `Names`). */
export function findOrigin(norms: readonly string[], model: LinearHead): OriginShares {
  const shares = softmax(scoreClasses(model, findOriginFeatures(norms)))
  // every class is given its share here, so the record is whole
  return Object.fromEntries(ORIGINS.map((origin, at) => [origin, shares[at] ?? 0])) as OriginShares
}

const group = (countries: string): ReadonlySet<string> => new Set(countries.split(' '))
const LATIN = group(
  'ARG BOL BRA CHL COL CRI CUB DOM ECU GTM HND MEX NIC PAN PER PRY SLV URY VEN ESP PRT BLZ GUY SUR HTI PRI',
)
const MIDDLE_EASTERN = group('ARE BHR KWT OMN QAT SAU IRN IRQ ISR JOR LBN PSE SYR TUR YEM AFG')
const SOUTH_ASIAN = group('BGD BTN IND LKA MDV NPL PAK')
const EAST_ASIAN = group('CHN HKG MAC JPN KOR PRK TWN MNG THA VNM KHM LAO MMR MYS SGP IDN PHL BRN TLS')

/** Where the names of a country's people are mostly at home. */
export function originOf(country: string, bloc: Bloc): Origin {
  if (bloc === 'african') return 'african'
  if (LATIN.has(country)) return 'latin'
  if (MIDDLE_EASTERN.has(country)) return 'middle_eastern'
  if (SOUTH_ASIAN.has(country)) return 'south_asian'
  return EAST_ASIAN.has(country) ? 'east_asian' : 'western'
}

/** How far names spread beyond their home: Arabic, Portuguese and English names are African too, Spanish ones European. */
const SPREAD: Readonly<Record<Origin, Partial<Record<Origin, number>>>> = {
  african: { latin: 0.15, middle_eastern: 0.35, western: 0.2 },
  western: { latin: 0.25 },
  latin: { western: 0.3 },
  middle_eastern: { african: 0.1 },
  south_asian: { middle_eastern: 0.2 },
  east_asian: { western: 0.05 },
}

/** How well a name fits people of a country's origin, in [0, 1]. */
export function fitOf(shares: OriginShares, origin: Origin): number {
  const spread = SPREAD[origin]
  return ORIGINS.reduce((sum, each) => sum + shares[each] * (each === origin ? 1 : (spread[each] ?? 0)), 0)
}

/** The words of a name, and runs of two to four letters in them; first and last word apart. */
export function findOriginFeatures(norms: readonly string[]): Feature[] {
  const features: Feature[] = []
  const seen = new Set<string>()
  norms.forEach((norm, at) => {
    if (!/^\p{L}/u.test(norm)) return
    const place = at === norms.length - 1 ? 'last' : at === 0 ? 'first' : 'middle'
    const word = `^${norm}$`
    const keys = [`word:${norm}`, `${place}:${norm}`]
    for (const length of [2, 3, 4])
      for (let from = 0; from + length <= word.length; from++) keys.push(`letters:${word.slice(from, from + length)}`)
    for (const end of [2, 3, 4]) keys.push(`${place}:ends:${word.slice(-end - 1)}`)
    for (const key of keys) {
      if (seen.has(key)) continue
      seen.add(key)
      features.push({ hash: hashText(key), value: key.startsWith('letters') ? 0.3 : 0.6 })
    }
  })
  return features
}
