import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import {
  collectivesFile,
  namesakesFile,
  originModelFile,
  organisationsFile,
  personsFile,
  placesFile,
  schemesFile,
  seatsFile,
  statesFile,
  townsFile,
  wordsFile,
} from '../../pipeline/data/schema.ts'
import { makeEntityIndex, type EntityIndex, type GazetteerData } from '../../pipeline/entities/index.ts'
import type { PipelineResources } from '../../pipeline/index.ts'
import { unpackHead } from '../../pipeline/linear/index.ts'
import type { NameModel } from '../../pipeline/names/index.ts'
import { readSpeechModel } from '../../pipeline/tag/index.ts'
import { makeTownIndex } from '../../pipeline/towns/index.ts'
import { makeLexicon, makeStanceResources, type Lexicon } from '../../pipeline/stance/index.ts'
import {
  deedsFile,
  evaluationFile,
  framesFile,
  speechModelFile,
  stanceModelFile,
} from '../../pipeline/data/lexicon-schema.ts'
import { DEFAULT_CONFIG, suggest, type Config } from '../config/index.ts'
import { AgencyscopeError } from '../errors.ts'
import { readNameModel, readNameModelFile } from './name-model.ts'
import { chooseSchemes, type LoadedSchemes } from './schemes.ts'

export { NAME_MODEL_PATH, readNameModel } from './name-model.ts'
export { fingerprintCode, fingerprintData } from './tool-fingerprint.ts'
import { PACKAGE_ROOT } from '../package.ts'

/** A word list as it was used: for the manifest and for store keys. */
export interface DataFingerprint {
  readonly id: string
  readonly version: string
  readonly sha256: string
}

export interface LoadedResources {
  readonly pipeline: PipelineResources
  readonly fingerprints: readonly DataFingerprint[]
  /** The schemes of the run by id and title, the default first. */
  readonly schemes: LoadedSchemes['titles']
}

interface DataFile {
  readonly meta: { readonly version: string }
}

/**
 * Reads and validates every data file, applies the config, and builds what the stages need.
 *
 * @throws AgencyscopeError DATA_INVALID for a broken data file, CONFIG_INVALID for an id that the config names in vain.
 */
export function loadResources(config: Config = DEFAULT_CONFIG): LoadedResources {
  const { load, fingerprints } = makeLoader()
  const gazetteer = loadGazetteer(load, config)
  const entities = loadEntities(load, gazetteer)
  const schemes = chooseSchemes(config, load('schemes', schemesFile).entries, gazetteer)
  const stance = makeStanceResources({
    ...loadLexicon(load),
    deeds: load('deeds', deedsFile),
    model: load('stance-model', stanceModelFile),
    abstainBelow: config.stance.abstain_below,
  })
  const names = readNameModelFile()
  if (names !== null) fingerprints.push({ id: 'names-model', version: '1.0.0', sha256: names.sha256 })
  const pipeline = { entities, names: names?.model ?? null, stance, schemes: schemes.index }
  return { pipeline, fingerprints, schemes: schemes.titles }
}

/** What the training of stances starts from: gazetteer, name tagger and word lists, without the stance model. */
export function loadUntrained(): { entities: EntityIndex; names: NameModel | null; lexicon: Lexicon } {
  const { load } = makeLoader()
  const { evaluation, frames } = loadLexicon(load)
  return {
    entities: loadEntities(load, loadGazetteer(load, DEFAULT_CONFIG)),
    names: readNameModel(),
    lexicon: makeLexicon(evaluation.entries, frames.entries),
  }
}

type Load = <T extends DataFile>(name: string, schema: z.ZodType<T>) => T

function makeLoader(): { load: Load; fingerprints: DataFingerprint[] } {
  const fingerprints: DataFingerprint[] = []
  const load: Load = (name, schema) => {
    const { data, sha256 } = loadFile(name, schema)
    fingerprints.push({ id: name, version: data.meta.version, sha256 })
    return data
  }
  return { load, fingerprints }
}

function loadGazetteer(load: Load, config: Config): GazetteerData {
  return applyConfig(config, {
    states: load('states', statesFile).entries,
    organisations: load('organisations', organisationsFile).entries,
    persons: load('persons', personsFile).entries,
    places: load('places', placesFile).entries,
    collectives: load('collectives', collectivesFile).entries,
    words: load('words', wordsFile).entries,
    namesakes: load('namesakes', namesakesFile).entries,
    seats: load('seats', seatsFile).entries,
  })
}

function loadEntities(load: Load, gazetteer: GazetteerData): EntityIndex {
  return makeEntityIndex(
    gazetteer,
    makeTownIndex(load('towns', townsFile).entries),
    unpackHead(load('origin-model', originModelFile).head),
    readSpeechModel(load('speech-model', speechModelFile)),
  )
}

function loadLexicon(load: Load) {
  return { evaluation: load('evaluation', evaluationFile), frames: load('frames', framesFile) }
}

function loadFile<T>(name: string, schema: z.ZodType<T>): { data: T; sha256: string } {
  const path = join(PACKAGE_ROOT, 'pipeline', 'data', `${name}.json`)
  const bytes = readFileSync(path)
  const parsed = schema.safeParse(JSON.parse(bytes.toString('utf8')))
  if (!parsed.success) {
    const [first] = parsed.error.issues
    throw new AgencyscopeError(
      'DATA_INVALID',
      `The data file ${name}.json is not valid: ${first?.message ?? ''} at ${first?.path.map(String).join('.') ?? ''}.`,
      {
        context: { name },
        advice: 'Install agencyscope again, or undo your change to its data files.',
      },
    )
  }
  return { data: parsed.data, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Adds the person's own actors and places and moves actors between blocs. */
export function applyConfig(config: Config, data: GazetteerData): GazetteerData {
  const own = new Set(config.actors.map((a) => a.id))
  const ownPlaces = new Set(config.places.map((p) => p.id))
  const added = config.actors.map((a) => ({ ...a, kind: 'user', wikidata: null, wikidata_source: null, ambiguous: [] }))
  const merged: GazetteerData = {
    ...data,
    organisations: [...data.organisations.filter((o) => !own.has(o.id)), ...added],
    places: [
      ...data.places.filter((p) => !ownPlaces.has(p.id)),
      ...config.places.map((p) => ({ ...p, point_source: null, ambiguous: [] })),
    ],
  }
  checkIds(config, merged)
  return {
    ...merged,
    states: merged.states.map((e) => moved(config, e)),
    organisations: merged.organisations.map((e) => moved(config, e)),
    collectives: merged.collectives.map((e) => moved(config, e)),
  }
}

function moved<T extends { id: string; bloc: string; sub_bloc: string | null }>(config: Config, entry: T): T {
  const move = config.blocs[entry.id]
  if (move === undefined) return entry
  return typeof move === 'string'
    ? { ...entry, bloc: move, sub_bloc: null }
    : { ...entry, bloc: move.bloc, sub_bloc: move.sub_bloc }
}

function checkIds(config: Config, data: GazetteerData): void {
  const ids = [...data.states, ...data.organisations, ...data.collectives].map((e) => e.id)
  const known = new Set(ids)
  const unknown = Object.keys(config.blocs).filter((id) => !known.has(id))
  const problems = unknown.map((id) => `blocs names "${id}", which is no id of the gazetteer${suggest(id, ids)}`)
  if (problems.length > 0)
    throw invalid(problems, 'Use an id such as org:imf or state:TUR; ids stand in actors.csv and in pipeline/data.')
  const clashes = findClashes(config, data)
  if (clashes.length > 0)
    throw invalid(
      clashes,
      'Give each actor an id of its own, such as org:my_movement; blocs moves an actor that is there.',
    )
}

/** Own actors that would stand beside another entry of their id; an organisation alone is replaced. */
function findClashes({ actors }: Config, { states, persons, collectives }: GazetteerData): string[] {
  const own = actors.map(({ id }) => id)
  const taken = new Set([...states, ...persons, ...collectives].map(({ id }) => id))
  return [...new Set(own)].flatMap((id) => {
    if (taken.has(id)) return [`actors has "${id}", which is the id of another entry of the gazetteer`]
    return own.lastIndexOf(id) > own.indexOf(id) ? [`actors has "${id}" more than once`] : []
  })
}

function invalid(problems: readonly string[], advice: string): AgencyscopeError {
  return new AgencyscopeError('CONFIG_INVALID', `The config is not valid: ${problems.join('; ')}.`, {
    context: { problems },
    advice,
  })
}
