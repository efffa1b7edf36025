/** What DuckDB says of a person's SQL -> what they can do. */
import { suggest } from '../config/index.ts'
import { AgencyscopeError } from '../errors.ts'
import type { Connection } from './duckdb.ts'
import type { Results, ResultTable } from './results.ts'

const NO_TABLE = /Table with name (.+?) does not exist/
const NO_COLUMN = /(?:Referenced column "(.+?)" (?:not found|was not found)|does not have a column named "(.+?)")/

/**
 * Turns an error of DuckDB into one with advice: the tables there are, or the columns of the tables in the SQL.
 * Anything that is no plain error of DuckDB comes back unchanged.
 */
export function explainSqlError(error: unknown, connection: Connection, sql: string, results: Results): unknown {
  if (!(error instanceof Error) || error instanceof AgencyscopeError) return error
  const message = tidy(error.message)
  const details = { context: { sql }, cause: error }
  if (/^(?:Permission Error|TransactionContext Error)/.test(message))
    return new AgencyscopeError('SQL_REFUSED', `This SQL is not run: ${message}`, {
      ...details,
      advice: 'SQL sees the tables of the results and no file, and changes nothing; --out FILE writes an answer.',
    })
  return new AgencyscopeError('SQL_INVALID', message, { ...details, advice: advise(message, connection, sql, results) })
}

/** Without DuckDB's own guesses, which name tables of its own as well. */
function tidy(message: string): string {
  return message
    .replace(/^Failed to extract statements: /, '')
    .split('\n')
    .filter((line) => !/^(?:Candidate bindings|Did you mean)/.test(line))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trimEnd()
}

function advise(message: string, connection: Connection, sql: string, { tables }: Results): string {
  const table = NO_TABLE.exec(message)?.[1]
  const names = tables.map(({ name }) => name)
  if (table !== undefined)
    return `There is no table "${table}"${hint(table, names)}. Tables: ${names.join(', ')}.\n  agencyscope query --tables lists their columns.`
  const column = NO_COLUMN.exec(message)
  if (column === null) return 'agencyscope query --tables lists the tables and columns.'
  const name = column[1] ?? column[2] ?? ''
  const used = findUsed(connection, sql, tables)
  const columns = used.flatMap((t) => t.schema.fields.map((field) => field.name))
  const lists = used.map((t) => `Columns of ${t.name}: ${t.schema.fields.map((field) => field.name).join(', ')}.`)
  return [`There is no column "${name}"${hint(name, columns)}.`, ...lists].join('\n  ')
}

/** The closest name; nothing where none is close, because all are listed anyway. */
function hint(word: string, names: readonly string[]): string {
  const found = suggest(word, names)
  return found.includes('did you mean') ? found : ''
}

/** The tables that the SQL names; all of them where it names none of ours. */
function findUsed(connection: Connection, sql: string, tables: readonly ResultTable[]): readonly ResultTable[] {
  const named = connection.getTableNames(sql, false)
  const used = tables.filter(({ name }) => named.includes(name))
  return used.length > 0 ? used : tables
}
