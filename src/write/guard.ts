/** Text cells that a spreadsheet would take for a formula, and back. */

const DANGEROUS = /^'*[=+\-@\t\r]/
/** A cell that `guardCell` put an apostrophe before. Written so that RE2, which DuckDB uses, reads it alike. */
export const GUARDED = /^'+[=+\-@\t\r]/

/**
 * Puts one apostrophe before a text that begins with `=`, `+`, `-`, `@`, tab or CR, so that no spreadsheet computes it.
 *
 * A text that begins with apostrophes followed by one of these gets one more, so that `unguardCell` always finds the
 * way back. Any other text, the empty one included, stays as it is.
 */
export function guardCell(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text
}

/** Undoes `guardCell`: removes the one apostrophe that it put there. */
export function unguardCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
