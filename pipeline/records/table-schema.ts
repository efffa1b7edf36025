/** `datapackage.json`: Frictionless descriptors made from the row schemas. */
import { SCHEMA_VERSION } from './article.ts'
import { makeColumns, type Column } from './columns.ts'
import { ALL_TABLES, type AnyTableName, type ForeignKey, type Table } from './tables.ts'

/** A plain JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The Table Schema of one table. Empty cells are missing values; booleans are 0 and 1. */
export function makeTableSchema(table: Table): JsonObject {
  return {
    fields: makeColumns(table).map(makeField),
    missingValues: [''],
    ...(table.primaryKey.length > 0 ? { primaryKey: table.primaryKey } : {}),
    ...(table.foreignKeys.length > 0 ? { foreignKeys: table.foreignKeys.map(makeForeignKey) } : {}),
  }
}

function makeField(column: Column): JsonObject {
  return {
    name: column.name,
    type: column.type,
    ...(column.type === 'boolean' ? { trueValues: ['1'], falseValues: ['0'] } : {}),
    description: describe(column),
    constraints: makeConstraints(column),
  }
}

function describe({ meaning, unit, empty }: Column): string {
  return [meaning, unit === '' ? '' : `Unit: ${unit}.`, empty === '' ? '' : `Empty: ${empty}.`]
    .filter(Boolean)
    .join(' ')
}

/** A text column that is never null may hold the empty text, which a reader takes for missing: not `required`. */
function makeConstraints({ nullable, minimum, maximum, codes, pattern, name }: Column): JsonObject {
  return {
    required: !nullable && name !== 'text',
    ...(codes === null ? {} : { enum: codes }),
    ...(minimum === null ? {} : { minimum }),
    ...(maximum === null ? {} : { maximum }),
    ...(pattern === null ? {} : { pattern }),
  }
}

function makeForeignKey({ columns, table, referenced }: ForeignKey): JsonObject {
  return { fields: columns, reference: { resource: table, fields: referenced } }
}

/**
 * The content of `datapackage.json` for the tables that are there, in the order of `ALL_TABLES`.
 *
 * Holds nothing that changes with time. The texts belong to their publishers, so no licence is stated.
 */
export function makeDataPackage(names: readonly AnyTableName[]): JsonObject {
  return {
    profile: 'tabular-data-package',
    name: 'agencyscope-results',
    title: 'How news articles portray Western and African agency',
    description: 'Results of agencyscope. codebook.md explains every column; manifest.json says how they were made.',
    version: SCHEMA_VERSION,
    resources: ALL_TABLES.filter(({ name }) => names.includes(name)).map(makeResource),
  }
}

function makeResource(table: Table): JsonObject {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: table.file,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: makeTableSchema(table),
  }
}
