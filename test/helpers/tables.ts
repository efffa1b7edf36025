/** A small output folder with tables of any columns, for tests of what reads results. */
import { makeFolder } from './command.ts'

/** A table: its columns as name -> Frictionless type, and the text of its CSV file below the header. */
export interface SmallTable {
  readonly fields: Readonly<Record<string, string>>
  readonly lines: string
}

/** The files of an output folder with these tables. */
export function makeResultFiles(tables: Readonly<Record<string, SmallTable>>): Record<string, string> {
  const resources = Object.entries(tables).map(([name, { fields }]) => ({
    name,
    path: `${name}.csv`,
    description: `One row is one of ${name}.`,
    schema: {
      fields: Object.entries(fields).map(([field, type]) => ({ name: field, type, description: `The ${field}.` })),
    },
  }))
  const files = Object.entries(tables).map(([name, { fields, lines }]) => [
    `${name}.csv`,
    `${Object.keys(fields).join(',')}\n${lines}`,
  ])
  return {
    '.agencyscope-output': '',
    'datapackage.json': JSON.stringify({ resources }),
    ...(Object.fromEntries(files) as Record<string, string>),
  }
}

/** An output folder with these tables, on disk; returns its path. */
export function makeResultFolder(tables: Readonly<Record<string, SmallTable>>): string {
  return makeFolder(makeResultFiles(tables))
}
