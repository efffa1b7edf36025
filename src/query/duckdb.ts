/** The only file that imports @duckdb/node-api, which is optional and loaded when it is used. */
import { AgencyscopeError } from '../errors.ts'

export type { DuckDBConnection as Connection, DuckDBPreparedStatement as Statement } from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBValueConverter } from '@duckdb/node-api'

type Library = typeof import('@duckdb/node-api')

/** A value of an answer. Whole numbers beyond 2^53 are bigint; dates and times are text; lists and structs are JSON. */
export type Value = null | boolean | number | bigint | string | Value[] | { [key: string]: Value }

/** A database in memory, and what of the library is needed to read it. */
export interface Database {
  readonly connection: DuckDBConnection
  readonly convert: DuckDBValueConverter<Value>
  /** Which statement types are questions, by the library's numbers. */
  readonly questionTypes: readonly number[]
  readonly close: () => void
}

/**
 * Opens an empty database in memory. It writes no temporary files, and neither loads nor fetches extensions.
 *
 * @param signal - Interrupts what is running when aborted.
 * @throws AgencyscopeError DUCKDB_MISSING.
 */
export async function openDatabase(signal: AbortSignal): Promise<Database> {
  const library = await loadLibrary()
  signal.throwIfAborted()
  const instance = await library.DuckDBInstance.create(':memory:', {
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_persistent_secrets: 'false',
  })
  const connection = await instance.connect()
  const interrupt = () => {
    connection.interrupt()
  }
  signal.addEventListener('abort', interrupt)
  return {
    connection,
    convert: makeConverter(library),
    questionTypes: [library.StatementType.SELECT, library.StatementType.EXPLAIN],
    close: () => {
      signal.removeEventListener('abort', interrupt)
      connection.closeSync()
      instance.closeSync()
    },
  }
}

const NOT_THERE = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED']

async function loadLibrary(): Promise<Library> {
  try {
    return await import('@duckdb/node-api')
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && NOT_THERE.includes(String(cause.code)))) throw cause
    throw new AgencyscopeError('DUCKDB_MISSING', 'SQL and Parquet need DuckDB, which is not installed here.', {
      cause,
      advice:
        'npm install @duckdb/node-api (about 70 MB, with -g where agencyscope is installed so). All else works without it.',
    })
  }
}

function makeConverter({ DuckDBDecimalValue, JsonDuckDBValueConverter }: Library): DuckDBValueConverter<Value> {
  // the library's own converter calls itself for what is nested by the hook given to it; our bigints pass through it
  const fallback = JsonDuckDBValueConverter as DuckDBValueConverter<Value>
  return (value, type, self) => {
    if (typeof value === 'bigint') return toWhole(value)
    if (value instanceof DuckDBDecimalValue) return value.toDouble()
    return fallback(value, type, self)
  }
}

function toWhole(value: bigint): number | bigint {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}
