import { z } from 'zod'
import { COMPARISON_SCHEMA_NAMES, JSON_SCHEMA_NAMES, makeJsonSchema } from '../../pipeline/records/index.ts'
import { configSchema, suggest } from '../config/index.ts'
import { AgencyscopeError } from '../errors.ts'

/** The JSON Schema (draft 2020-12) of that name, as text. @throws AgencyscopeError SCHEMA_UNKNOWN with the names there are. */
export function schemaCommand(name: string): string {
  if (name === 'config') return `${JSON.stringify(z.toJSONSchema(configSchema, { io: 'input' }), null, 2)}\n`
  const names = [...JSON_SCHEMA_NAMES, ...COMPARISON_SCHEMA_NAMES]
  const known = names.find((n) => n === name)
  if (known === undefined)
    throw new AgencyscopeError(
      'SCHEMA_UNKNOWN',
      `There is no schema named "${name}"${suggest(name, [...names, 'config'])}.`,
      {
        context: { name },
        advice: 'agencyscope schema article prints the schema of articles/<id>.json.',
      },
    )
  return `${JSON.stringify(makeJsonSchema(known), null, 2)}\n`
}
