import { z } from 'zod'
import { recognise, type PipelineResources } from '../../pipeline/index.ts'
import { tokenise } from '../../pipeline/tokenise/index.ts'
import { makeScores } from './agreement.ts'
import { findBaselineNames } from './baseline-names.ts'
import { parseLabel, readJsonLines, writeLines, type EvaluateInput } from './files.ts'
import { makeRawDocument } from './raw.ts'

const toponym = z.looseObject({
  start: z.int().min(0),
  end: z.int().min(0),
  name: z.string(),
  lat: z.number().nullish(),
  lon: z.number().nullish(),
  type: z.string().nullish(),
})
const placesLine = z.looseObject({ id: z.string(), text: z.string(), toponyms: z.unknown().optional() })

type Gold = z.infer<typeof toponym>

/** A toponym as predicted; offsets in code points. */
interface Found {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
}

interface Counts {
  readonly toponyms: number
  readonly articles: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Of the found toponyms with coordinates in the gold: the share placed within 161 km. */
  readonly within161km: number | null
  readonly medianKm: number | null
}

/** The baseline finds and does not resolve. */
export type PlaceFigures = Counts & { readonly baseline?: Pick<Counts, 'precision' | 'recall' | 'f1'> }

/** Finds and resolves toponyms; null without toponyms to score against. */
export function evaluatePlaces(
  { gold, predictions, baseline }: EvaluateInput,
  resources: PipelineResources,
): PlaceFigures | null {
  const lines = readJsonLines(gold, placesLine)
  const found = lines.map((line) => findToponyms(line.id, line.text, resources))
  if (predictions !== undefined)
    writeLines(
      predictions,
      lines.map((line, i) => JSON.stringify({ id: line.id, toponyms: found[i] })),
    )
  const rows = lines.flatMap((line, i) => {
    const wanted = parseLabel(line.toponyms, z.array(toponym), { path: gold, id: line.id })
    return wanted === null ? [] : [{ gold: wanted, mine: found[i] ?? [], text: line.text }]
  })
  if (rows.length === 0) return null
  if (!baseline) return scorePlaces(rows)
  const { precision, recall, f1 } = scorePlaces(rows.map(({ gold, text }) => ({ gold, mine: findUnlinked(text) })))
  return { ...scorePlaces(rows), baseline: { precision, recall, f1 } }
}

function findUnlinked(text: string): Found[] {
  const toCodePoints = makeCounter(text)
  return findBaselineNames(text).flatMap(({ start, end, label }) =>
    label !== 'Location'
      ? []
      : [
          {
            start: toCodePoints(start),
            end: toCodePoints(end),
            name: text.slice(start, end),
            country: null,
            lat: null,
            lon: null,
          },
        ],
  )
}

function findToponyms(id: string, text: string, resources: PipelineResources): Found[] {
  const doc = recognise(tokenise(makeRawDocument(id, text)), resources)
  const places = new Map(doc.places.map((p) => [p.id, p]))
  const actors = new Map(doc.actors.map((a) => [a.id, a]))
  const toCodePoints = makeCounter(text)
  return doc.mentions.flatMap((mention) => {
    const actor = mention.actor === null ? undefined : actors.get(mention.actor)
    const isState =
      actor?.type === 'state' && (mention.kind === 'name' || mention.kind === 'alias' || mention.kind === 'metonym')
    const place = mention.place === null ? undefined : places.get(mention.place)
    if (place === undefined && !isState) return []
    const state = actor === undefined || !isState ? undefined : resources.entities.statesByIso.get(actor.country ?? '')
    return [
      {
        start: toCodePoints(mention.start),
        end: toCodePoints(mention.end),
        name: text.slice(mention.start, mention.end),
        country: place?.country ?? state?.iso3 ?? null,
        lat: place?.lat ?? state?.lat ?? null,
        lon: place?.lon ?? state?.lon ?? null,
      },
    ]
  })
}

/** Turns UTF-16 offsets into code points. */
function makeCounter(text: string): (offset: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset
  return (offset) => Array.from(text.slice(0, offset)).length
}

/** Gold types that are places to be found; others are neither right nor wrong when predicted. */
const LITERAL = new Set(['Literal', 'Mixed', 'Coercion', 'Literal_Modifier', 'Embedded_Literal'])
const ADJECTIVE = /(ish|ese|ian|can|ean|lian|nian|gan|ench|eek|iss|qi|ni|Dutch)$/
const NO_ADJECTIVE =
  /(Tunisian|Republic|Caspian|Jordan|Sudan|Iran|Japan|Afghanistan|Vatican|Pakistan|Michigan|Milan|Oman|Bhutan|Fagan)$/

function counts(gold: Gold): boolean {
  if (gold.type) return LITERAL.has(gold.type)
  return !ADJECTIVE.test(gold.name) || NO_ADJECTIVE.test(gold.name)
}

function scorePlaces(rows: readonly { gold: readonly Gold[]; mine: readonly Found[] }[]): Counts {
  let tp = 0
  let fp = 0
  let fn = 0
  const errors: number[] = []
  for (const { gold, mine } of rows) {
    const used = new Set<Found>()
    for (const toponym of gold) {
      const hit = mine.find(
        (m) =>
          !used.has(m) &&
          m.start < toponym.end &&
          toponym.start < m.end &&
          (m.start === toponym.start || m.end === toponym.end),
      )
      if (hit !== undefined) used.add(hit)
      if (!counts(toponym)) continue
      if (hit === undefined) fn++
      else {
        tp++
        const error = distanceOf(toponym, hit)
        if (error !== null) errors.push(error)
      }
    }
    fp += mine.filter((m) => !used.has(m)).length
  }
  errors.sort((a, b) => a - b)
  const { p, r, f1 } = makeScores(tp, fp, fn)
  return {
    toponyms: tp + fn,
    articles: rows.length,
    precision: p,
    recall: r,
    f1,
    within161km: errors.length === 0 ? null : errors.filter((e) => e <= 161).length / errors.length,
    medianKm: errors[errors.length >> 1] ?? null,
  }
}

/** Half the earth's girth: the error of a place without coordinates. */
const FARTHEST_KM = 20_038

function distanceOf(gold: Gold, mine: Found): number | null {
  if (gold.lat === null || gold.lat === undefined || gold.lon === null || gold.lon === undefined) return null
  if (mine.lat === null || mine.lon === null) return FARTHEST_KM
  const radians = Math.PI / 180
  const h =
    Math.sin(((mine.lat - gold.lat) * radians) / 2) ** 2 +
    Math.cos(gold.lat * radians) * Math.cos(mine.lat * radians) * Math.sin(((mine.lon - gold.lon) * radians) / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}
