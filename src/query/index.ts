/** The commands `query` and `export`: SQL over the tables of a run, and the tables as Parquet. */
import { resolve } from 'node:path'
import { isatty } from 'node:tty'
import pc from 'picocolors'
import type { Effects } from '../effects.ts'
import { AgencyscopeError } from '../errors.ts'
import { surviveSignals } from '../lock.ts'
import { ask, lockDatabase } from './ask.ts'
import { openDatabase } from './duckdb.ts'
import { formatAnswer, type Format } from './format-answer.ts'
import { formatTables } from './format-tables.ts'
import { loadTables } from './load-tables.ts'
import { findNeeded, parseSql } from './parse-sql.ts'
import { readResults, type Results } from './results.ts'
import { checkTarget, writePieces } from './write-answer.ts'

export { exportCommand } from './export.ts'

/** The options of `query` as commander gives them. */
export interface QueryOptions {
  /** Output folder of a run. */
  readonly in: string
  readonly format?: Format
  readonly out?: string
  readonly tables?: boolean
}

/**
 * The command `query`: answers one SQL question on standard output or in a file, or lists the tables.
 *
 * @throws AgencyscopeError RESULTS_NOT_FOUND, RESULTS_INVALID, DUCKDB_MISSING, SQL_REFUSED or SQL_INVALID.
 */
export async function queryCommand(sql: string | undefined, options: QueryOptions, effects: Effects): Promise<void> {
  const results = readResults(resolve(effects.cwd, options.in), options.in)
  const colours = pc.createColors(options.out === undefined && isatty(process.stdout.fd) && pc.isColorSupported)
  if (options.tables === true) {
    effects.out(formatTables(results, colours))
    return
  }
  if (sql === undefined) throw noQuestion()
  const target = options.out === undefined ? null : checkTarget(resolve(effects.cwd, options.out), results)
  const format = options.format ?? formatOf(options.out ?? '')
  await withTables(sql, results, effects.signal, async (database) => {
    const pieces = formatAnswer(await ask(database, sql, results), format, colours)
    if (target !== null) await writePieces(target, pieces)
    else for await (const piece of pieces) effects.out(piece)
  })
}

type Use = (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<void>

async function withTables(sql: string, results: Results, signal: AbortSignal, use: Use): Promise<void> {
  const stopListening = surviveSignals()
  const database = await openDatabase(signal)
  try {
    const needed = findNeeded(await parseSql(database.connection, sql), results.tables)
    await loadTables(database.connection, { ...results, tables: needed })
    await lockDatabase(database)
    signal.throwIfAborted() // an interrupt between two statements meets none
    await use(database)
  } finally {
    database.close()
    stopListening()
  }
}

function formatOf(path: string): Format {
  if (path.endsWith('.csv')) return 'csv'
  return /\.(?:json|jsonl|ndjson)$/.test(path) ? 'json' : 'table'
}

function noQuestion(): AgencyscopeError {
  return new AgencyscopeError('SQL_REFUSED', 'There is no SQL to run.', {
    advice:
      'agencyscope query "select outlet, count(*) from summary group by outlet"; --tables lists what can be asked.',
  })
}
