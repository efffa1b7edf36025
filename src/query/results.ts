/** The tables of an output folder as `datapackage.json` describes them. */
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AgencyscopeError } from '../errors.ts'
import { OUTPUT_MARKER } from '../output-marker.ts'

/** Names go into SQL and paths into the disk, so both are held to what agencyscope itself writes. */
const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/)
const fieldSchema = z.object({
  name: identifier,
  /** Frictionless type; a type that is not known here is read as text. */
  type: z.string(),
  description: z.string().default(''),
})
const resourceSchema = z.object({
  name: identifier,
  path: z.string().regex(/^[a-z][a-z0-9_]*\.csv$/),
  description: z.string().default(''),
  schema: z.object({ fields: z.array(fieldSchema).min(1) }),
})
const packageSchema = z.looseObject({ resources: z.array(resourceSchema) })

/** A table of the results. */
export type ResultTable = z.infer<typeof resourceSchema>
/** A column of a table. */
export type ResultField = z.infer<typeof fieldSchema>

/** An output folder and its tables. */
export interface Results {
  readonly dir: string
  readonly tables: readonly ResultTable[]
  /** The whole of `datapackage.json`. */
  readonly description: Readonly<Record<string, unknown>>
}

/**
 * Reads which tables an output folder holds.
 *
 * @param shown - The folder as the person wrote it, for messages.
 * @throws AgencyscopeError RESULTS_NOT_FOUND, or RESULTS_INVALID where `datapackage.json` is damaged.
 */
export function readResults(dir: string, shown: string): Results {
  const path = join(dir, 'datapackage.json')
  if (!existsSync(join(dir, OUTPUT_MARKER)) || !existsSync(path)) throw notFound(shown)
  const parsed = packageSchema.safeParse(parseJson(path))
  if (!parsed.success) throw invalidResults(path, parsed.error.issues[0]?.message ?? 'not valid')
  for (const table of parsed.data.resources) checkHeader(dir, table)
  return { dir, tables: parsed.data.resources, description: parsed.data }
}

function notFound(shown: string): AgencyscopeError {
  return new AgencyscopeError('RESULTS_NOT_FOUND', `There are no results of agencyscope in ${shown}.`, {
    context: { dir: shown },
    advice: 'Give the folder of an earlier `agencyscope run CORPUS --out FOLDER`.',
  })
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    if (cause instanceof SyntaxError) throw invalidResults(path, cause.message)
    throw cause
  }
}

/** DuckDB takes the columns by position, so the header has to say what the description says. */
function checkHeader(dir: string, { path, schema }: ResultTable): void {
  const full = join(dir, path)
  if (!existsSync(full)) throw invalidResults(full, 'the file is missing')
  const expected = `${schema.fields.map(({ name }) => name).join(',')}\n`
  if (readStart(full, expected.length) !== expected)
    throw invalidResults(full, 'its columns are not those that datapackage.json names')
}

function readStart(path: string, bytes: number): string {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(bytes)
    return start.toString('utf8', 0, readSync(file, start, 0, bytes, 0))
  } finally {
    closeSync(file)
  }
}

/** A RESULTS_INVALID for a file. */
export function invalidResults(path: string, what: string): AgencyscopeError {
  return new AgencyscopeError('RESULTS_INVALID', `${path} cannot be used: ${what}.`, {
    context: { path },
    advice: 'Run agencyscope again with the same --out; files edited in a spreadsheet are not read.',
  })
}
