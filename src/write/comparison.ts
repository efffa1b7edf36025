/** The tables of a comparison, put into a folder of results or into one of their own. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ALL_TABLES,
  COMPARISON_TABLES,
  makeCodebook,
  makeDataPackage,
  type AnyTableName,
  type ComparisonRows,
  type Manifest,
  type OutputEntry,
  type Row,
} from '../../pipeline/records/index.ts'
import { AgencyscopeError } from '../errors.ts'
import { OUTPUT_MARKER } from '../output-marker.ts'
import { clearLeftovers, commit, newFilesFolder, realCommitEffects, type CommitEffects } from './commit.ts'
import { makeCsvFormatter } from './csv.ts'
import { openSink } from './file-sink.ts'
import { lockFolder, type FolderLock } from '../lock.ts'
import { makeFolder } from '../new-folder.ts'
import { amendManifest } from './manifest.ts'
import { checkOwnership, STAGING_PREFIX } from './result-files.ts'
import { sortByPath, toJson, writeWhole } from './whole-file.ts'

/** A folder that waits for the tables of a comparison; no run can write to it meanwhile. */
export interface ComparisonFolder {
  /**
   * Puts the tables into place, and what describes them: all or none.
   *
   * @param manifest - Of the results that the folder holds; null where it holds the comparison alone.
   * @param settings - How the comparison was made; added to the manifest's settings as `compare`.
   */
  readonly finish: (
    rows: ComparisonRows,
    manifest: Manifest | null,
    settings: Readonly<Record<string, unknown>>,
  ) => Promise<void>
  /** Gives the folder free; nothing has changed. Harmless after `finish`. */
  readonly abort: () => Promise<void>
}

/**
 * Locks the folder for a comparison.
 *
 * @param dir - A folder of results, or one for the comparison alone: new, empty, or with an earlier comparison.
 * @throws AgencyscopeError OUTPUT_BUSY where a run or another comparison is at it; OUTPUT_NOT_OURS where other files, or,
 *   for a comparison alone, results of another run are there.
 */
export async function openComparison(
  dir: string,
  { alone }: { alone: boolean },
  effects: CommitEffects = realCommitEffects,
): Promise<ComparisonFolder> {
  checkOwnership(dir)
  if (alone && existsSync(join(dir, 'manifest.json'))) throw holdsResults(dir)
  makeFolder(dir)
  const lock = await lockFolder(dir, 'output')
  let isOpen = true
  const abort = async () => {
    if (isOpen) await lock.release()
    isOpen = false
  }
  try {
    clearLeftovers(dir)
  } catch (error) {
    await abort()
    throw error
  }
  return {
    finish: async (rows, manifest, settings) => {
      if (alone)
        writeFileSync(join(dir, OUTPUT_MARKER), 'This folder holds results of agencyscope; compare replaces them.\n')
      putInPlace({ dir, lock, effects, rows, manifest, settings })
      await abort()
    },
    abort,
  }
}

function holdsResults(dir: string): AgencyscopeError {
  return new AgencyscopeError('OUTPUT_NOT_OURS', `The folder ${dir} holds the results of another run.`, {
    context: { dir },
    advice:
      'Give --out an empty or new folder, or leave it out: the tables then go beside the results they are made from.',
  })
}

interface Job {
  readonly dir: string
  readonly lock: FolderLock
  readonly effects: CommitEffects
  readonly rows: ComparisonRows
  readonly manifest: Manifest | null
  readonly settings: Readonly<Record<string, unknown>>
}

function putInPlace({ dir, lock, effects, rows, manifest, settings }: Job): void {
  const staging = join(dir, `${STAGING_PREFIX}${randomBytes(6).toString('hex')}`)
  try {
    mkdirSync(newFilesFolder(staging), { recursive: true })
    const outputs = [...writeTables(staging, rows), ...describe(staging, dir, manifest)]
    if (manifest !== null)
      writeWhole(staging, 'manifest.json', toJson(amendManifest(manifest, sortByPath(outputs), { compare: settings })))
    lock.check()
    const replaced = [...outputs.map(({ path }) => path), 'manifest.json'].filter((path) => existsSync(join(dir, path)))
    commit(dir, staging, effects, manifest === null ? replaced.filter((path) => path !== 'manifest.json') : replaced)
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    throw error
  }
}

function writeTables(staging: string, rows: ComparisonRows): OutputEntry[] {
  return COMPARISON_TABLES.map((table) => {
    const { header, format } = makeCsvFormatter(table)
    const sink = openSink(join(newFilesFolder(staging), table.file))
    sink.append(header, 0)
    for (const row of rows[table.name] as readonly Row[]) sink.append(format([table.rowSchema.parse(row) as Row]), 1)
    return { path: table.file, ...sink.close() }
  })
}

/** The data package, and the codebook beside results; both name the tables that are there. */
function describe(staging: string, dir: string, manifest: Manifest | null): OutputEntry[] {
  const own = COMPARISON_TABLES.map(({ name }) => name)
  const there = ALL_TABLES.filter(({ name, file }) => isOneOf(own, name) || existsSync(join(dir, file)))
  const names: readonly AnyTableName[] = manifest === null ? own : there.map(({ name }) => name)
  const texts = [
    ['datapackage.json', toJson(makeDataPackage(names))],
    ...(manifest === null ? [] : [['codebook.md', makeCodebook({ tables: names })] as const]),
  ] as const
  return texts.map(([path, text]) => ({ path, rows: null, ...writeWhole(staging, path, text) }))
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name)
}
