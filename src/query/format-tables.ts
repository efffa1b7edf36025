/** The tables and columns of the results, for reading in a terminal. */
import type { createColors } from 'picocolors'
import type { Results, ResultTable } from './results.ts'

type Colours = ReturnType<typeof createColors>

const WIDTH = 118

/** Every table with what a row is, and every column with its type and meaning. */
export function formatTables({ tables }: Results, colours: Colours): string {
  return `${tables.map((table) => formatTable(table, colours)).join('\n\n')}\n`
}

function formatTable({ name, description, schema }: ResultTable, colours: Colours): string {
  const width = Math.max(...schema.fields.map((field) => field.name.length)) + 2
  const lines = schema.fields.map((field) => {
    const head = `  ${field.name.padEnd(width)}${field.type.padEnd(9)}`
    return head + wrap(field.description, WIDTH - head.length).join(`\n${' '.repeat(head.length)}`)
  })
  return [`${colours.bold(name)}  ${description}`, ...lines].join('\n')
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
