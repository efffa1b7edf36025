/** What all articles of a run share, and what of it a run must know even where it analyses nothing. */
import type { Config } from '../config/index.ts'
import { readVersion } from '../package.ts'
import type { PlanEntry, ReadOptions } from '../read/index.ts'
import { fingerprintCode, fingerprintData, type LoadedResources } from '../resources/index.ts'
import { makeContext, makeKey, type Wanted } from '../store/index.ts'

/** Kept once for all entries of a run; plain data. */
export interface RunFacts {
  readonly version: string
  readonly node: string
  /** Word lists and models, as in the manifest. */
  readonly data: LoadedResources['fingerprints']
  readonly schemes: LoadedResources['schemes']
  /** False where the trained tagger's file is missing. */
  readonly hasNameModel: boolean
}

/** Facts of resources that are loaded. */
export function makeFacts({ fingerprints, schemes, pipeline }: LoadedResources): RunFacts {
  const [version, node] = [readVersion(), process.version]
  return { version, node, data: fingerprints, schemes, hasNameModel: pipeline.names !== null }
}

/** Hash of code, data, settings and Node version. */
export function makeRunContext(config: Config, { dateOrder }: ReadOptions): string {
  return makeContext({ code: fingerprintCode(), data: fingerprintData(), node: process.version, config, dateOrder })
}

/** What to look up for an article. */
export function makeWanted(context: string, entry: PlanEntry, { asOf }: ReadOptions): Wanted {
  return { key: makeKey(context, entry), asOf }
}
