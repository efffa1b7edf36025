/** What DuckDB's own parser makes of a person's SQL. Nothing is looked up or run for it, so no file is touched. */
import { z } from 'zod'
import type { Connection } from './duckdb.ts'
import type { ResultTable } from './results.ts'

const parsedSchema = z.discriminatedUnion('error', [
  z.object({ error: z.literal(false), statements: z.array(z.unknown()) }),
  z.object({ error: z.literal(true), error_type: z.string(), error_message: z.string() }),
])

/** The statements as trees; or why there are none: only questions can be told so, EXPLAIN and PRAGMA not among them. */
export type ParsedSql = z.infer<typeof parsedSchema>

/** Parses SQL. Errors in it are part of the result. */
export async function parseSql(connection: Connection, sql: string): Promise<ParsedSql> {
  const reader = await connection.runAndReadAll('SELECT json_serialize_sql($1::VARCHAR)', [sql])
  return parsedSchema.parse(JSON.parse(String(reader.value(0, 0))))
}

/**
 * The tables that are enough to answer the SQL: those it names where it names nothing else, such as a table function or
 * a subquery's name, and all of them where there is any doubt.
 */
export function findNeeded(parsed: ParsedSql, tables: readonly ResultTable[]): readonly ResultTable[] {
  if (parsed.error) return tables
  const sources = [...walk(parsed.statements)].flatMap((node) => sourceSchema.safeParse(node).data ?? [])
  const names = sources.map((source) => (source.type === 'BASE_TABLE' ? source.table_name.toLowerCase() : null))
  const isKnown = names.every((name) => tables.some((table) => table.name === name))
  return isKnown ? tables.filter(({ name }) => names.includes(name)) : tables
}

const sourceSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('BASE_TABLE'), table_name: z.string() }),
  z.object({ type: z.enum(['TABLE_FUNCTION', 'SHOW_REF']) }),
])

function* walk(node: unknown): Generator {
  if (typeof node !== 'object' || node === null) return
  yield node
  for (const part of Object.values(node)) yield* walk(part)
}
