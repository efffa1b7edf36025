/** The tables of a run as Parquet files. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Effects } from '../effects.ts'
import { AgencyscopeError } from '../errors.ts'
import { lockFolder } from '../lock.ts'
import { makeFolder } from '../new-folder.ts'
import { openDatabase } from './duckdb.ts'
import { loadTables, quoteText } from './load-tables.ts'
import { readResults, type Results, type ResultTable } from './results.ts'

/** The file by which an export knows a folder as its own. */
const EXPORT_MARKER = '.agencyscope-parquet'
const STAGING_PREFIX = '.staging-'
const DESCRIPTION = 'datapackage.json'

/**
 * The command `export`: writes each table as a typed Parquet file, rows in the order of the CSV.
 *
 * The files are made aside and renamed one by one; an earlier export in the folder is replaced, tables that are gone
 * included. Same results, same rows; the bytes may change with the version of DuckDB.
 *
 * @throws AgencyscopeError RESULTS_NOT_FOUND, RESULTS_INVALID, DUCKDB_MISSING, OUTPUT_NOT_OURS or OUTPUT_BUSY.
 */
export async function exportCommand(output: string, options: { parquet: string }, effects: Effects): Promise<void> {
  const results = readResults(resolve(effects.cwd, output), output)
  const dir = resolve(effects.cwd, options.parquet)
  checkFolder(dir, options.parquet)
  const isNew = !existsSync(dir)
  makeFolder(dir)
  const lock = await lockFolder(dir, 'output')
  try {
    removeLeftovers(dir)
    const counts = await makeFiles(results, dir, effects.signal)
    effects.out(`${formatCounts(counts)}Parquet:   ${options.parquet}\n`)
  } finally {
    await lock.release()
    if (isNew && readdirSync(dir).length === 0) rmdirSync(dir)
  }
}

function checkFolder(dir: string, shown: string): void {
  if (!existsSync(dir)) return
  const isFree = statSync(dir).isDirectory() && (existsSync(join(dir, EXPORT_MARKER)) || readdirSync(dir).length === 0)
  if (isFree) return
  throw new AgencyscopeError('OUTPUT_NOT_OURS', `${shown} is no empty folder and holds no earlier export.`, {
    context: { dir },
    advice: 'Give --parquet an empty or new folder, or that of an earlier export; nothing was changed.',
  })
}

function removeLeftovers(dir: string): void {
  for (const name of readdirSync(dir).filter((entry) => entry.startsWith(STAGING_PREFIX)))
    rmSync(join(dir, name), { recursive: true, force: true })
}

type Counts = readonly (readonly [table: string, rows: number])[]

async function makeFiles(results: Results, dir: string, signal: AbortSignal): Promise<Counts> {
  const staging = join(dir, `${STAGING_PREFIX}${randomBytes(4).toString('hex')}`)
  mkdirSync(staging)
  try {
    const counts = await writeTables(results, staging, signal)
    writeFileSync(join(staging, DESCRIPTION), `${JSON.stringify(describeExport(results), null, 2)}\n`)
    signal.throwIfAborted()
    putInPlace(dir, staging)
    return counts
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

async function writeTables(results: Results, staging: string, signal: AbortSignal): Promise<Counts> {
  const database = await openDatabase(signal)
  try {
    // one thread, so that the same version of DuckDB gives the same bytes
    await database.connection.run('SET threads = 1')
    await loadTables(database.connection, results)
    const counts: [string, number][] = []
    for (const { name } of results.tables) {
      const path = quoteText(join(staging, `${name}.parquet`))
      const done = await database.connection.run(`COPY "${name}" TO ${path} (FORMAT parquet, COMPRESSION zstd)`)
      counts.push([name, done.rowsChanged])
    }
    return counts
  } finally {
    database.close()
  }
}

/** `datapackage.json` for the Parquet files: the same tables and meanings. */
function describeExport({ description, tables }: Results): Readonly<Record<string, unknown>> {
  return { ...description, profile: 'data-package', resources: tables.map(describeFile) }
}

function describeFile({ name, description, schema }: ResultTable): Readonly<Record<string, unknown>> {
  const path = `${name}.parquet`
  return { name, path, description, format: 'parquet', mediatype: 'application/vnd.apache.parquet', schema }
}

function putInPlace(dir: string, staging: string): void {
  writeFileSync(join(dir, EXPORT_MARKER), 'Parquet files of agencyscope. `agencyscope export` may replace them.\n')
  const made = readdirSync(staging)
  for (const name of made) renameSync(join(staging, name), join(dir, name))
  const isGone = (name: string) => name.endsWith('.parquet') && !made.includes(name)
  for (const name of readdirSync(dir).filter(isGone)) rmSync(join(dir, name))
}

function formatCounts(counts: Counts): string {
  const width = Math.max(...counts.map(([name]) => name.length))
  return counts.map(([name, rows]) => `${name.padEnd(width)}  ${String(rows).padStart(9)} rows\n`).join('')
}
