/** An answer -> text: a table to look at, CSV, or JSON lines. */
import type { createColors } from 'picocolors'
import { makeAnswerFormatter } from '../write/index.ts'
import type { Answer } from './ask.ts'
import type { Value } from './duckdb.ts'

/** How an answer is written. */
export type Format = 'table' | 'csv' | 'json'
type Colours = ReturnType<typeof createColors>

/** Wider cells are cut in a table; CSV and JSON have all of them. */
const MAX_WIDTH = 60

/** The answer as pieces of text. CSV and JSON lines come as the rows do; a table waits for its last row. */
export async function* formatAnswer(answer: Answer, format: Format, colours: Colours): AsyncGenerator<string> {
  if (format === 'table') yield await formatTable(answer, colours)
  else yield* format === 'csv' ? formatCsv(answer) : formatLines(answer)
}

async function* formatCsv({ names, batches }: Answer): AsyncGenerator<string> {
  const { header, format } = makeAnswerFormatter(names)
  yield header
  for await (const rows of batches)
    yield format(rows.map((row) => row.map((v) => (typeof v === 'object' && v !== null ? toJson(v) : v))))
}

async function* formatLines({ names, batches }: Answer): AsyncGenerator<string> {
  for await (const rows of batches)
    yield rows.map((row) => `${toJson(Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])))}\n`).join('')
}

/** JSON has no whole numbers beyond 2^53 that every reader keeps; they are text. */
function toJson(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v))
}

async function formatTable({ names, batches, isPlan }: Answer, colours: Colours): Promise<string> {
  const rows: (readonly Value[])[] = []
  for await (const batch of batches) rows.push(...batch)
  if (isPlan) return `${rows.map(showPlan).join('\n')}\n`
  const cells = rows.map((row) => row.map(showCell))
  const titles = names.map(showText)
  const widths = titles.map((title, i) => Math.max(...[title, ...cells.map((row) => row[i] ?? '')].map(widthOf)))
  const isRight = names.map(
    (_, i) => rows.some((row) => isNumber(row[i])) && rows.every((row) => isNumberOrNull(row[i])),
  )
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => pad(text, widths[i] ?? 0, isRight[i] === true))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  const count = `(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`
  return `${[colours.bold(line(titles)), colours.dim(rule), ...cells.map(line), colours.dim(count)].join('\n')}\n`
}

/** A drawing in several lines, in the last cell of the row. */
function showPlan(row: readonly Value[]): string {
  const last = row.at(-1)
  return typeof last === 'string' ? last.trimEnd() : ''
}

function showCell(value: Value): string {
  if (value === null) return '-'
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(4)
  return showText(typeof value === 'object' ? toJson(value) : String(value))
}

/** On one line, without control characters (texts of articles could hold some that move the cursor), cut if long. */
function showText(text: string): string {
  const points = Array.from(text.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '\uFFFD'))
  return points.length <= MAX_WIDTH ? points.join('') : `${points.slice(0, MAX_WIDTH - 1).join('')}…`
}

function widthOf(text: string): number {
  return Array.from(text).length
}

function pad(text: string, width: number, isRight: boolean): string {
  const space = ' '.repeat(width - widthOf(text))
  return isRight ? space + text : text + space
}

function isNumber(value: Value | undefined): boolean {
  return typeof value === 'number' || typeof value === 'bigint'
}

function isNumberOrNull(value: Value | undefined): boolean {
  return value === null || isNumber(value)
}
