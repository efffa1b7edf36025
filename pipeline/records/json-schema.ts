/** JSON Schema, draft 2020-12, from the same schemas that validate. */
import { z } from 'zod'
import { articleSchema, SCHEMA_VERSION } from './article.ts'
import { fieldNotes } from './fields.ts'
import { differenceRow, timelineRow, trendRow } from './compare-rows.ts'
import { manifestSchema } from './manifest.ts'
import { issueRow } from './rows.ts'

const SCHEMAS = {
  article: { schema: articleSchema, title: 'agencyscope article: articles/<id>.json and a line of articles.jsonl' },
  manifest: { schema: manifestSchema, title: 'agencyscope manifest: manifest.json' },
  issue: { schema: issueRow, title: 'agencyscope issue: a row of issues.csv' },
  timeline: { schema: timelineRow, title: 'agencyscope timeline: a row of timeline.csv' },
  trend: { schema: trendRow, title: 'agencyscope trend: a row of trends.csv' },
  difference: { schema: differenceRow, title: 'agencyscope difference: a row of differences.csv' },
} as const satisfies Record<string, { schema: z.ZodType; title: string }>

/** A name that `makeJsonSchema` knows. */
export type JsonSchemaName = keyof typeof SCHEMAS

/** The schemas that a run puts into `schema/`. */
export const JSON_SCHEMA_NAMES: readonly JsonSchemaName[] = ['article', 'manifest', 'issue']

/** The schemas of what `compare` writes. */
export const COMPARISON_SCHEMA_NAMES: readonly JsonSchemaName[] = ['timeline', 'trend', 'difference']

/**
 * The JSON Schema of one kind of object.
 *
 * `$id` names its version; descriptions hold meaning, unit and what null means.
 */
export function makeJsonSchema(name: JsonSchemaName): Readonly<Record<string, unknown>> {
  const { schema, title } = SCHEMAS[name]
  const { $schema, ...body } = z.toJSONSchema(schema, { override: addNotes })
  return { $schema, $id: `urn:agencyscope:schema:${SCHEMA_VERSION}:${name}`, title, ...body }
}

interface OverrideContext {
  readonly zodSchema: z.core.$ZodTypes
  readonly jsonSchema: z.core.JSONSchema.BaseSchema
}

function addNotes({ zodSchema, jsonSchema }: OverrideContext): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  const { unit, empty } = fieldNotes.get(zodSchema) ?? {}
  if (jsonSchema.description === undefined) return
  if (unit !== undefined) jsonSchema.description += ` Unit: ${unit}.`
  if (empty !== undefined) jsonSchema.description += ` null: ${empty}.`
}
