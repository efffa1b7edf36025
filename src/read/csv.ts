/** The one place that knows csv-parse: text of a table -> rows of cells with their line numbers. */
import { CsvError, parse } from 'csv-parse/sync'

/** A row; `line` counts from 1 and is where the row ends. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Rows up to the first error, if there is one; its `line` is where the broken row begins. */
export interface CsvTable {
  readonly rows: readonly CsvRow[]
  readonly error: { readonly line: number; readonly reason: string } | null
}

/** Reads a table separated by commas, semicolons or tabs: whichever is most frequent in the first line. Empty lines are left out. */
export function parseCsv(text: string): CsvTable {
  const rows: CsvRow[] = []
  const keep = (cells: string[], { lines }: { lines: number }): null => {
    rows.push({ line: lines, cells })
    return null
  }
  try {
    parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: keep,
    })
    return { rows, error: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows, error: { line: (rows.at(-1)?.line ?? 0) + 1, reason: REASONS[error.code] ?? error.message } }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is not closed',
}

function findDelimiter(text: string): string {
  const header = (/^[^\r\n]*/u.exec(text)?.[0] ?? '').replace(/"[^"]*"/gu, '')
  const [best = ','] = [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length)
  return best
}
