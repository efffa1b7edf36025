import { z } from 'zod'
import type { StateEntry } from '../../pipeline/data/schema.ts'
import { recognise, type PipelineResources } from '../../pipeline/index.ts'
import { tokenise } from '../../pipeline/tokenise/index.ts'
import { findBaselineNames } from './baseline-names.ts'
import type { FindCountry } from './borders.ts'
import { parseLabel, readJsonLines, writeLines, type EvaluateInput } from './files.ts'
import { scorePlaces, type FoundToponym, type PlaceScores } from './place-score.ts'
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

/** The baseline finds and does not resolve. */
export type PlaceFigures = PlaceScores & { readonly baseline?: Pick<PlaceScores, 'precision' | 'recall' | 'f1'> }

/** Finds and resolves toponyms; null without toponyms to score against. Without borders, countries are not measured. */
export function evaluatePlaces(
  { gold, predictions, baseline }: EvaluateInput,
  resources: PipelineResources,
  findCountry: FindCountry | null,
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
  if (!baseline) return scorePlaces(rows, findCountry)
  const { precision, recall, f1 } = scorePlaces(
    rows.map(({ gold, text }) => ({ gold, mine: findUnlinked(text) })),
    null,
  )
  return { ...scorePlaces(rows, findCountry), baseline: { precision, recall, f1 } }
}

function findUnlinked(text: string): FoundToponym[] {
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

function findToponyms(id: string, text: string, resources: PipelineResources): FoundToponym[] {
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
    const name = text.slice(mention.start, mention.end)
    const point = place ?? findCapital(state, name) ?? state
    return [
      {
        start: toCodePoints(mention.start),
        end: toCodePoints(mention.end),
        name,
        country: place?.country ?? state?.iso3 ?? null,
        lat: point?.lat ?? null,
        lon: point?.lon ?? null,
      },
    ]
  })
}

/** A capital that stands for its government lies where it lies: Moscow is not the middle of Russia. */
function findCapital(state: StateEntry | undefined, name: string): StateEntry['capitals'][number] | undefined {
  return state?.capitals.find((capital) => [capital.name, ...capital.aliases].includes(name))
}

/** Turns UTF-16 offsets into code points. */
function makeCounter(text: string): (offset: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset
  return (offset) => Array.from(text.slice(0, offset)).length
}
