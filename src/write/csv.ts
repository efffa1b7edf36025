/** Rows -> CSV. The only file that imports csv-stringify. */
import { stringify, type Options } from 'csv-stringify/sync'
import { makeColumns, type Column, type Row, type Table } from '../../pipeline/records/index.ts'
import { guardCell } from './guard.ts'

/** Writes the rows of one table as CSV text. */
export interface CsvFormatter {
  /** The line with the names of the columns. */
  readonly header: string
  /** One line for each row; '' for none. Line breaks inside a cell stay, in quotes. */
  readonly format: (rows: readonly Row[]) => string
}

/**
 * Makes the formatter of a table.
 *
 * Columns stand in the order of the schema. null is an empty cell, booleans are 0 and 1, whole numbers have no point,
 * other numbers 4 decimals. Text cells are guarded against formulas, numbers never.
 *
 * @throws Error in `format` for NaN, infinity, a fraction where a whole number belongs, or a value of the wrong type:
 *   rows are validated before, so this is a bug.
 */
export function makeCsvFormatter(table: Table): CsvFormatter {
  const columns = makeColumns(table)
  const { header, format } = makeFormatter(columns.map(({ name }) => name))
  return { header, format: (rows) => format(rows.map((row) => formatRow(columns, row))) }
}

/** Cells that are text already -> lines. */
function makeFormatter(names: readonly string[]): {
  header: string
  format: (rows: readonly (readonly string[])[]) => string
} {
  const options: Options = {
    columns: [...names],
    header: false,
    record_delimiter: '\n',
    // a lone CR would stand unquoted otherwise, and readers take it for the end of a line
    quoted_match: /[\r\n]/,
  }
  return {
    header: stringify([names], options),
    format: (rows) => (rows.length === 0 ? '' : stringify([...rows], options)),
  }
}

/** A cell of an answer to a question, whose columns no schema describes. */
export type AnswerCell = string | number | bigint | boolean | null

/**
 * Makes the formatter of an answer whose columns are known by name only.
 *
 * As `makeCsvFormatter`, names of columns guarded too; but numbers keep all their digits.
 */
export function makeAnswerFormatter(names: readonly string[]): {
  header: string
  format: (rows: readonly (readonly AnswerCell[])[]) => string
} {
  const { header, format } = makeFormatter(names.map(guardCell))
  return { header, format: (rows) => format(rows.map((row) => row.map(formatAnswerCell))) }
}

function formatAnswerCell(value: AnswerCell): string {
  if (value === null) return ''
  if (typeof value === 'string') return guardCell(replaceHalfPairs(value))
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value)
}

function formatRow(columns: readonly Column[], row: Row): string[] {
  return columns.map((column) => formatCell(column, row[column.name] ?? null))
}

function formatCell({ name, type }: Column, value: Row[string]): string {
  if (value === null) return ''
  if (type === 'string' && typeof value === 'string') return guardCell(replaceHalfPairs(value))
  if (type === 'boolean' && typeof value === 'boolean') return value ? '1' : '0'
  if (type === 'integer' && Number.isSafeInteger(value)) return String(value)
  if (type === 'number' && typeof value === 'number' && Number.isFinite(value)) return formatNumber(value)
  throw new Error(`Column ${name} holds ${String(value)}, which is no ${type}.`)
}

const DECIMALS = 4

function formatNumber(value: number): string {
  const text = value.toFixed(DECIMALS)
  return text === '-0.0000' ? '0.0000' : text
}

/** Half of a surrogate pair has no form in UTF-8; it becomes U+FFFD, which counts as one code point too. */
function replaceHalfPairs(text: string): string {
  return /[\uD800-\uDFFF]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : text
}
