/** What the schemas say of each field, in plain words: for Table Schema, CSV and codebook alike. */
import { z } from 'zod'
import { fieldNotes } from './fields.ts'
import type { Table } from './tables.ts'

/** A column of a table. */
export interface Column {
  readonly name: string
  /** `number` is written with 4 decimals, `boolean` as 0 or 1. */
  readonly type: 'integer' | 'number' | 'string' | 'boolean'
  readonly nullable: boolean
  readonly minimum: number | null
  readonly maximum: number | null
  /** The codes allowed; null where the column is no code. */
  readonly codes: readonly string[] | null
  readonly pattern: string | null
  readonly meaning: string
  /** '' where the range says it. */
  readonly unit: string
  /** What an empty cell means; '' where there is none. */
  readonly empty: string
  /** Key into `CODE_LISTS`, or null. */
  readonly codeList: string | null
}

interface FieldShape {
  /** zod writes a nullable boolean as a list of two. */
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly anyOf?: readonly FieldShape[]
}

const TYPES = ['integer', 'number', 'string', 'boolean'] as const

/** The columns of a table, in the order of its file. */
export function makeColumns({ rowSchema }: Pick<Table, 'rowSchema'>): Column[] {
  return Object.entries(rowSchema.shape).map(([name, schema]) => makeColumn(name, schema as z.ZodType)) // shapes of core types
}

function makeColumn(name: string, schema: z.ZodType): Column {
  const whole = z.toJSONSchema(schema) as FieldShape // the parts that are read here have these types
  const shape = whole.anyOf?.find(({ type }) => type !== 'null') ?? whole
  const notes = fieldNotes.get(schema) ?? {}
  const kinds = [shape.type ?? []].flat()
  const type = TYPES.find((t) => kinds.includes(t))
  if (type === undefined) throw new Error(`Column ${name} has no type that a CSV cell can hold.`)
  return {
    name,
    type,
    nullable: whole.anyOf !== undefined || kinds.includes('null'),
    minimum: limit(shape.minimum),
    maximum: limit(shape.maximum),
    codes: shape.enum?.map(String) ?? null,
    pattern: shape.pattern ?? null,
    meaning: schema.description ?? '',
    unit: notes.unit ?? '',
    empty: notes.empty ?? '',
    codeList: notes.codes ?? null,
  }
}

/** zod gives whole numbers the limits of exact integers, which say nothing to a reader. */
function limit(value: number | undefined): number | null {
  return value === undefined || Math.abs(value) === Number.MAX_SAFE_INTEGER ? null : value
}
