/** Building blocks of the record schemas: every field says what it means, in which unit, and what empty means. */
import { z } from 'zod'

/** What the codebook says of a field beside its meaning. */
export interface FieldNotes {
  /** Unit of a number, where the range does not say it. */
  readonly unit?: string
  /** What an empty cell or `null` means; required wherever a field may be empty. */
  readonly empty?: string
  /** Name of the code list in `code-lists.ts`. */
  readonly codes?: string
}

/** Notes of every field, looked up by the makers of JSON Schema, Table Schema and codebook. */
export const fieldNotes = z.registry<FieldNotes>()

/** Names a field: the schema with its meaning and notes. */
export function field<T extends z.ZodType>(schema: T, meaning: string, notes: FieldNotes = {}): T {
  const described = schema.describe(meaning)
  fieldNotes.add(described, notes)
  return described
}

/** Text between items of a list in one cell. */
export const LIST_SEPARATOR = '; '

/** A score in [-1, 1]. */
export const score = () => z.number().min(-1).max(1)
/** A share or a confidence in [0, 1]. */
export const share = () => z.number().min(0).max(1)
/** Something counted: a whole number from 0. */
export const count = () => z.int().min(0)
/** Text that is never the empty string, so that an empty cell can only mean null. */
export const filled = () => z.string().min(1)
/** ISO 3166-1 alpha-3. */
export const country = () => z.string().regex(/^[A-Z]{3}$/)
/** Item number of Wikidata. */
export const wikidata = () => z.string().regex(/^Q[1-9][0-9]*$/)
/** Hex SHA-256. */
export const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/)
/** ISO day, month or year. */
export const isoDate = () => z.string().regex(/^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$/)
/** Id of an article, safe as a file name. */
export const articleId = () => z.string().regex(/^(?!\.{1,2}$)[^/\\]+$/)
