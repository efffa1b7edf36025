/** CSV tables -> typed tables in DuckDB. */
import { join } from 'node:path'
import { GUARDED } from '../write/index.ts'
import type { Connection } from './duckdb.ts'
import { invalidResults, type ResultField, type Results, type ResultTable } from './results.ts'

/** Longer than any article that is read, so than any cell. */
const MAX_LINE_BYTES = 1 << 26

const SQL_TYPES: Readonly<Record<string, string>> = {
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
}

/**
 * Makes one table of each CSV file, rows in the order of the file: typed as the Table Schema says, an empty cell NULL,
 * the apostrophe of the formula guard taken off.
 *
 * @throws AgencyscopeError RESULTS_INVALID where a cell does not fit its type.
 */
export async function loadTables(connection: Connection, { dir, tables }: Results): Promise<void> {
  for (const table of tables)
    try {
      await connection.run(makeLoadSql(join(dir, table.path), table))
    } catch (error) {
      if (!(error instanceof Error) || !/^(?:Conversion|Invalid Input) Error/.test(error.message)) throw error
      throw invalidResults(join(dir, table.path), firstLine(error.message))
    }
}

/** SQL that creates a table from its file. */
function makeLoadSql(path: string, { name, schema }: ResultTable): string {
  const types = schema.fields.map((field) => `${quoteText(field.name)}: ${quoteText(sqlType(field))}`)
  const options = [
    'auto_detect = false, header = true, parallel = false',
    `delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = ''`,
    `max_line_size = ${MAX_LINE_BYTES}, buffer_size = ${MAX_LINE_BYTES * 2}`,
    `columns = {${types.join(', ')}}`,
  ]
  const cells = schema.fields.map(makeCellSql)
  return `CREATE TABLE "${name}" AS SELECT ${cells.join(', ')} FROM read_csv(${quotePath(path)}, ${options.join(', ')})`
}

function makeCellSql(field: ResultField): string {
  const cell = `"${field.name}"`
  if (sqlType(field) !== 'VARCHAR') return cell
  return `CASE WHEN regexp_matches(${cell}, ${quoteText(GUARDED.source)}) THEN substr(${cell}, 2) ELSE ${cell} END AS ${cell}`
}

function sqlType({ type }: ResultField): string {
  return SQL_TYPES[type] ?? 'VARCHAR'
}

/** A text as SQL literal. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A path in which `*`, `?` and `[` mean themselves: DuckDB takes them for patterns. */
function quotePath(path: string): string {
  return quoteText(path.replace(/[*?[]/g, '[$&]'))
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/\.$/, '')
}
