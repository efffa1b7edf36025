/** `metadata.csv`: what a table says of the articles of its folder and of the folders below. */
import type { Issue } from '../../pipeline/document/index.ts'
import { parseCsv } from './csv.ts'
import type { CsvRow } from './csv.ts'
import { makeIssue } from './issues.ts'

/** The cells of one row by column name as written; empty cells and the key column are left out. */
export type SidecarCells = Readonly<Record<string, string>>

/** A row and the file that it names, relative to the folder of the table. */
export interface SidecarRow {
  readonly key: string
  readonly line: number
  readonly cells: SidecarCells
}

export interface Sidecar {
  /** In the order of the table. */
  readonly rows: readonly SidecarRow[]
  readonly issues: readonly Issue[]
}

/** The rows of one sidecar given to files, as far as they name one. */
export interface SidecarMatch {
  /** By the file's path relative to the folder of the table. */
  readonly cells: ReadonlyMap<string, SidecarCells>
  readonly issues: readonly Issue[]
}

/**
 * Reads a table whose column `file` names files.
 *
 * Rows with more filled cells than columns are reported and not used, since their cells have moved; rows with fewer are
 * fine. What follows an unclosed quotation mark is lost and reported.
 */
export function parseSidecar(text: string): Sidecar {
  const { rows, error } = parseCsv(text)
  const broken = error === null ? [] : [invalidIssue(error.line, error.reason)]
  const [header, ...body] = rows
  if (header === undefined) return { rows: [], issues: error === null ? [noFileColumnIssue([])] : broken }
  const keyIndex = header.cells.findIndex((name) => name.trim().toLowerCase() === 'file')
  if (keyIndex < 0) return { rows: [], issues: [noFileColumnIssue(header.cells), ...broken] }
  const shifted = body.filter((row) => hasSurplus(row, header.cells.length))
  const kept = body.filter((row) => !hasSurplus(row, header.cells.length) && (row.cells[keyIndex] ?? '').trim() !== '')
  return {
    rows: kept.map((row) => toSidecarRow(row, header.cells, keyIndex)),
    issues: [...shifted.map((row) => surplusIssue(row, header.cells.length)), ...broken],
  }
}

function hasSurplus(row: CsvRow, columns: number): boolean {
  return row.cells.slice(columns).some((cell) => cell.trim() !== '')
}

function toSidecarRow(row: CsvRow, header: readonly string[], keyIndex: number): SidecarRow {
  const pairs = header.map((name, index): readonly [string, string] => [name.trim(), row.cells[index] ?? ''])
  const filled = pairs.filter(([name, cell], index) => index !== keyIndex && name !== '' && cell.trim() !== '')
  return {
    key: toKey(row.cells[keyIndex] ?? ''),
    line: row.line,
    cells: Object.fromEntries(filled.filter(isFirstOfName)),
  }
}

function isFirstOfName(
  pair: readonly [string, string],
  index: number,
  all: readonly (readonly [string, string])[],
): boolean {
  return all.findIndex(([name]) => name === pair[0]) === index
}

/** `.\sub\a.txt` and `sub/a.txt` are one; so are the two ways of writing an accent. */
function toKey(cell: string): string {
  return cell
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '')
    .normalize('NFC')
}

/**
 * Gives rows to files: the name with its extension before the name without, equal case before any case.
 *
 * @param files - Paths relative to the folder of the table.
 * @param whole - False where only some files of the folder are read: then rows without a file are no fault.
 */
export function matchSidecar(sidecar: Sidecar, files: readonly string[], whole: boolean): SidecarMatch {
  const index = indexRows(sidecar.rows)
  const used = new Set<SidecarRow>()
  const cells = new Map<string, SidecarCells>()
  for (const file of files) {
    const row = findRow(file.normalize('NFC'), index)
    if (row === null) continue
    used.add(row)
    cells.set(file, row.cells)
  }
  return { cells, issues: [...sidecar.issues, ...findRowIssues(sidecar.rows, index, used, whole)] }
}

interface RowIndex {
  readonly exact: ReadonlyMap<string, SidecarRow>
  readonly anyCase: ReadonlyMap<string, SidecarRow>
}

/** First wins: later rows of the same key are set first and overwritten. */
function indexRows(rows: readonly SidecarRow[]): RowIndex {
  const backwards = [...rows].reverse()
  return {
    exact: new Map(backwards.map((row) => [row.key, row])),
    anyCase: new Map(backwards.map((row) => [row.key.toLowerCase(), row])),
  }
}

function findRow(file: string, { exact, anyCase }: RowIndex): SidecarRow | null {
  const bare = file.replace(/\.[^./]*$/u, '')
  return (
    exact.get(file) ?? exact.get(bare) ?? anyCase.get(file.toLowerCase()) ?? anyCase.get(bare.toLowerCase()) ?? null
  )
}

function findRowIssues(
  rows: readonly SidecarRow[],
  index: RowIndex,
  used: ReadonlySet<SidecarRow>,
  whole: boolean,
): readonly Issue[] {
  return rows.flatMap((row) => {
    const first = index.exact.get(row.key)
    if (first !== undefined && first !== row) return [duplicateIssue(row, first)]
    return used.has(row) || !whole ? [] : [unmatchedIssue(row)]
  })
}

function invalidIssue(line: number, reason: string): Issue {
  return makeIssue({
    code: 'SIDECAR_INVALID',
    message: `The table could not be read from line ${line} on: ${reason}. The rows before are used.`,
    advice:
      'Close every quotation mark and double those inside a cell; a spreadsheet program does so when it saves CSV.',
  })
}

function surplusIssue(row: CsvRow, columns: number): Issue {
  return makeIssue({
    code: 'SIDECAR_INVALID',
    message: `Line ${row.line} has ${row.cells.length} cells where there are ${columns} columns; the row is not used.`,
    advice: 'Put cells that hold the separator in double quotes.',
  })
}

function noFileColumnIssue(header: readonly string[]): Issue {
  const found = header.length === 0 ? 'The table is empty' : `The columns are ${header.join(', ')}`
  return makeIssue({
    code: 'SIDECAR_WITHOUT_FILE_COLUMN',
    message: `${found}; a column named file is expected, so the table is not used.`,
    advice: 'Name the column with the file names file.',
  })
}

function unmatchedIssue(row: SidecarRow): Issue {
  return makeIssue({
    code: 'SIDECAR_ROW_UNMATCHED',
    message: `Line ${row.line} names “${row.key}”, but no such file was found.`,
    advice: 'Check the spelling of the name; paths are relative to the folder of the table.',
  })
}

function duplicateIssue(row: SidecarRow, first: SidecarRow): Issue {
  return makeIssue({
    code: 'SIDECAR_ROW_DUPLICATE',
    message: `Line ${row.line} names “${row.key}” again; line ${first.line} is used.`,
    advice: 'Keep one row for each file.',
  })
}
