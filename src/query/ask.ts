/** A person's SQL -> its answer; nothing but a single question is let through. */
import { AgencyscopeError } from '../errors.ts'
import type { Database, Statement, Value } from './duckdb.ts'
import { parseSql } from './parse-sql.ts'
import { explainSqlError } from './sql-error.ts'
import type { Results } from './results.ts'

/** The answer to a question. */
export interface Answer {
  /** Names of the columns; a second one of the same name has a number behind it. */
  readonly names: readonly string[]
  /** True for EXPLAIN, whose one cell is a drawing. */
  readonly isPlan: boolean
  /** Rows, some thousand at a time. Errors in the SQL that show only then are thrown here. */
  readonly batches: AsyncIterable<readonly (readonly Value[])[]>
}

/**
 * Shuts the database in: from here on SQL reaches no file, no network and no setting, and changes no table.
 * The configuration is locked, so SQL cannot undo it.
 */
export async function lockDatabase({ connection }: Database): Promise<void> {
  await connection.run('SET enable_external_access = false; SET lock_configuration = true')
  await connection.run('BEGIN TRANSACTION READ ONLY')
}

/**
 * Asks a locked database.
 *
 * @throws AgencyscopeError SQL_REFUSED for anything but one SELECT, WITH, FROM, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN;
 *   SQL_INVALID where DuckDB cannot answer.
 */
export async function ask(database: Database, sql: string, results: Results): Promise<Answer> {
  try {
    const statement = await prepareQuestion(database, sql)
    const answer = await statement.stream()
    return {
      names: answer.deduplicatedColumnNames(),
      isPlan: statement.statementType !== database.questionTypes[0],
      batches: explainErrors(answer.yieldConvertedRows(database.convert), (error) =>
        explainSqlError(error, database.connection, sql, results),
      ),
    }
  } catch (error) {
    throw explainSqlError(error, database.connection, sql, results)
  }
}

async function* explainErrors<T>(items: AsyncIterable<T>, explain: (error: unknown) => unknown): AsyncGenerator<T> {
  try {
    yield* items
  } catch (error) {
    throw explain(error)
  }
}

/**
 * DuckDB's own parser says what the text is: only questions can be told as JSON, and of the rest EXPLAIN alone is taken.
 * The type of the prepared statement is not enough, because PRAGMA is rewritten to SELECT before it is prepared.
 */
async function prepareQuestion({ connection, questionTypes }: Database, sql: string): Promise<Statement> {
  const parsed = await parseSql(connection, sql)
  if (parsed.error && parsed.error_type === 'parser') throw new Error(`Parser Error: ${parsed.error_message}`)
  if (!parsed.error && parsed.statements.length !== 1) throw refuse(countStatements(parsed.statements.length))
  const extracted = await connection.extractStatements(sql)
  if (extracted.count !== 1) throw refuse(countStatements(extracted.count))
  const statement = await extracted.prepare(0)
  const [select, explain] = questionTypes
  if (statement.statementType !== (parsed.error ? explain : select)) throw refuse('it does not ask, it acts')
  return statement
}

function countStatements(count: number): string {
  return count === 0 ? 'there is no statement in it' : `it holds ${count} statements`
}

function refuse(why: string): AgencyscopeError {
  return new AgencyscopeError('SQL_REFUSED', `This SQL is not run: ${why}.`, {
    advice:
      'Give one SELECT, WITH, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN. The tables are read only; --out FILE writes an answer to a file.',
  })
}
