/** Lines of text with aligned columns. */

/** A column: its head, and whether its cells stand at the right, as numbers do. */
export interface GridColumn {
  readonly head: string
  readonly right?: boolean
}

/** The head and the rows, columns two blanks apart, no blanks at the end of lines. */
export function formatGrid(columns: readonly GridColumn[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map(({ head }, at) => Math.max(head.length, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]) =>
    columns
      .map(({ right }, at) => {
        const cell = cells[at] ?? ''
        return right === true ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)
      })
      .join('  ')
      .trimEnd()
  return [line(columns.map(({ head }) => head)), ...rows.map(line)]
}

/** The same without columns of text in which every cell is `idle` or empty: they would only take room. */
export function formatUsedColumns(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  idle: string,
): string[] {
  const used = columns.map(({ right }, at) => right === true || rows.some((row) => row[at] !== '' && row[at] !== idle))
  const keep = <T>(cells: readonly T[]) => cells.filter((_, at) => used[at] === true)
  return formatGrid(keep(columns), rows.map(keep))
}

/** A number with its sign shown where it is below 0; a dash for none. */
export function formatNumber(value: number | null, digits = 3): string {
  if (value === null) return '-'
  const text = value.toFixed(digits)
  return Number(text) === 0 ? (0).toFixed(digits) : text
}

/** `[low, high]`, or nothing. */
export function formatInterval(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `[${formatNumber(low)}, ${formatNumber(high)}]`
}

/** p with three digits; smaller ones as such. */
export function formatP(p: number | null): string {
  if (p === null) return '-'
  return p < 0.001 ? '<0.001' : p.toFixed(3)
}

/** Whole weights without a point. */
export function formatWeight(weight: number): string {
  return Number.isInteger(weight) ? String(weight) : weight.toFixed(1)
}
