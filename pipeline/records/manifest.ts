/** The public shape of `manifest.json`, the only file that holds times. */
import { z } from 'zod'
import { SCHEMA_VERSION } from './article.ts'
import { count, field, filled, sha256 } from './fields.ts'

const fingerprint = z.strictObject({
  id: field(filled(), 'Name of the file.'),
  version: field(z.string(), 'Version it states.'),
  sha256: field(sha256(), 'SHA-256 of its content.'),
})

const output = z.strictObject({
  path: field(filled(), 'File, relative to the output folder; articles/ stands for all files in it.'),
  rows: field(count().nullable(), 'Rows or objects in it.', { empty: 'the file holds no rows' }),
  bytes: field(count(), 'Size.', { unit: 'bytes' }),
  sha256: field(
    sha256(),
    'SHA-256 of its content; for articles/ that of the lines “hash, two blanks, path” of its files, in their order.',
  ),
})

/** `manifest.json`. */
export const manifestSchema = z.strictObject({
  tool: field(z.literal('agencyscope'), 'Name of the tool.'),
  version: field(filled(), 'Version of the tool.'),
  schema_version: field(z.literal(SCHEMA_VERSION), 'Version of the shapes of all files.'),
  started: field(z.iso.datetime(), 'When the run began.', { unit: 'ISO 8601, UTC' }),
  finished: field(z.iso.datetime(), 'When the run ended.', { unit: 'ISO 8601, UTC' }),
  duration_ms: field(count(), 'How long the run took.', { unit: 'milliseconds' }),
  node: field(filled(), 'Version of Node.js.'),
  settings: field(z.record(z.string(), z.json()), 'The settings of the run, defaults included.'),
  inputs: field(
    z.strictObject({
      found: field(count(), 'Files found: analysed, failed and skipped ones together.', { unit: 'files' }),
      analysed: field(count(), 'Files with results.', { unit: 'files' }),
      failed: field(count(), 'Files that could not be read; see issues.csv.', { unit: 'files' }),
      skipped: field(count(), 'Files that are no articles, or were reached twice; see issues.csv.', { unit: 'files' }),
      distinct: field(count(), 'Articles when near-copies are counted once: the sum of weight in duplicates.csv.', {
        unit: 'articles',
      }),
      sha256: field(sha256(), 'SHA-256 of the sorted SHA-256 of the files, one a line.'),
    }),
    'What was read.',
  ),
  data: field(z.array(fingerprint), 'Word lists and gazetteers used.'),
  models: field(z.array(fingerprint), 'Model files used.'),
  counts: field(z.record(z.string(), count()), 'Rows of each table.', { unit: 'rows' }),
  outputs: field(z.array(output), 'Files written, this one left out.'),
})

export type Manifest = z.infer<typeof manifestSchema>
export type OutputEntry = z.infer<typeof output>
