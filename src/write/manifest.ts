import { createHash } from 'node:crypto'
import { z } from 'zod'
import { manifestSchema, SCHEMA_VERSION, type Manifest, type OutputEntry } from '../../pipeline/records/index.ts'
import { sortByPath } from './whole-file.ts'

/** What the run knows for its manifest. */
export interface ManifestInput {
  /** Version of the tool. */
  readonly version: string
  /** ISO 8601, UTC. */
  readonly started: string
  readonly finished: string
  /** Plain data; written as it is. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly inputs: {
    readonly found: number
    readonly analysed: number
    readonly failed: number
    readonly skipped: number
    /** Articles when near-copies are counted once. */
    readonly distinct: number
    /** Hex SHA-256 of every file, in any order. */
    readonly hashes: readonly string[]
  }
  readonly data: readonly Fingerprint[]
  readonly models?: readonly Fingerprint[]
}

interface Fingerprint {
  readonly id: string
  readonly version: string
  readonly sha256: string
}

/**
 * The content of `manifest.json`, validated.
 *
 * @throws Error where the counts of the files do not add up or a value does not fit: a bug in the run.
 */
export function makeManifest(input: ManifestInput, outputs: readonly OutputEntry[]): Manifest {
  const { found, analysed, failed, skipped, distinct, hashes } = input.inputs
  if (found !== analysed + failed + skipped)
    throw new Error(`${found} files found, but ${analysed} analysed, ${failed} failed and ${skipped} skipped.`)
  const parsed = manifestSchema.safeParse({
    tool: 'agencyscope',
    version: input.version,
    schema_version: SCHEMA_VERSION,
    started: input.started,
    finished: input.finished,
    duration_ms: Math.max(0, Date.parse(input.finished) - Date.parse(input.started)),
    node: process.version,
    settings: input.settings,
    inputs: {
      found,
      analysed,
      failed,
      skipped,
      distinct,
      sha256: hashOf([...hashes].sort().map((hash) => `${hash}\n`)),
    },
    data: [...input.data],
    models: [...(input.models ?? [])],
    counts: countRows(outputs),
    outputs: [...outputs],
  })
  if (parsed.success) return parsed.data
  throw new Error(`The manifest does not fit its schema:\n${z.prettifyError(parsed.error)}`)
}

/**
 * The manifest after some files were made anew: their entries replaced, counts taken anew, settings added.
 *
 * @throws Error where a value does not fit: a bug of the caller.
 */
export function amendManifest(
  manifest: Manifest,
  outputs: readonly OutputEntry[],
  settings: Readonly<Record<string, unknown>>,
): Manifest {
  const renewed = new Set(outputs.map(({ path }) => path))
  const all = sortByPath([...manifest.outputs.filter(({ path }) => !renewed.has(path)), ...outputs])
  return manifestSchema.parse({
    ...manifest,
    settings: { ...manifest.settings, ...settings },
    counts: countRows(all),
    outputs: all,
  })
}

/** Hex SHA-256 of texts put together. */
function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex')
}

function countRows(outputs: readonly OutputEntry[]): Record<string, number> {
  const tables = outputs.flatMap(({ path, rows }) =>
    path.endsWith('.csv') && rows !== null ? [[path.replace('.csv', ''), rows] as const] : [],
  )
  return Object.fromEntries(tables)
}
