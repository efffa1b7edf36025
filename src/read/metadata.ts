/** Joins what front matter and sidecar say of an article: the known fields, and everything else verbatim. */
import type { Issue, MetadataValue } from '../../pipeline/document/index.ts'
import { makeIssue } from './issues.ts'

/** Known fields and the keys that give them, the first found wins; without regard to case. */
const FIELD_KEYS = {
  id: ['id'],
  title: ['title'],
  date: ['date'],
  outlet: ['outlet', 'source', 'publication'],
  author: ['author', 'byline'],
  url: ['url', 'link'],
  language: ['language', 'lang'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A field with a meaning of its own. */
export type FieldName = keyof typeof FIELD_KEYS

const FIELD_NAMES = Object.keys(FIELD_KEYS) as FieldName[]

/** Values by key. */
export type Fields = Readonly<Record<string, MetadataValue>>

/** One source taken apart. */
export interface SortedFields {
  readonly known: Readonly<Partial<Record<FieldName, string>>>
  readonly rest: Fields
  readonly issues: readonly Issue[]
}

/**
 * Takes the known fields out of what one source says.
 *
 * Numbers and booleans become texts, a list of texts for `author` is joined with `; `. Empty values count as absent.
 * A list or mapping elsewhere gives an issue and stays in `rest`.
 */
export function sortFields(fields: Fields): SortedFields {
  const entries = Object.entries(fields)
  const used = new Set<string>()
  const known: Partial<Record<FieldName, string>> = {}
  const issues: Issue[] = []
  for (const name of FIELD_NAMES) {
    const found = findField(entries, FIELD_KEYS[name])
    if (found === null) continue
    const text = toText(found.value, name)
    if (text === null) issues.push(unusableIssue(found.key))
    else known[name] = text
    if (text !== null) used.add(found.key)
  }
  return { known, rest: Object.fromEntries(entries.filter(([key]) => !used.has(key))), issues }
}

/** Front matter before sidecar, field by field and, in the rest, key by key without regard to case. */
export function joinFields(frontMatter: SortedFields, sidecar: SortedFields): SortedFields {
  const keys = new Set(Object.keys(frontMatter.rest).map((key) => key.toLowerCase()))
  const added = Object.entries(sidecar.rest).filter(([key, value]) => !keys.has(key.toLowerCase()) && value !== '')
  return {
    known: { ...sidecar.known, ...frontMatter.known },
    rest: Object.fromEntries([...Object.entries(frontMatter.rest), ...added]),
    issues: [...frontMatter.issues, ...sidecar.issues],
  }
}

function findField(
  entries: readonly (readonly [string, MetadataValue])[],
  keys: readonly string[],
): { readonly key: string; readonly value: MetadataValue } | null {
  for (const wanted of keys) {
    const found = entries.find(([key, value]) => key.trim().toLowerCase() === wanted && !isEmpty(value))
    if (found !== undefined) return { key: found[0], value: found[1] }
  }
  return null
}

function isEmpty(value: MetadataValue): boolean {
  return (
    value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
  )
}

function toText(value: MetadataValue, name: FieldName): string | null {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (name !== 'author' || !Array.isArray(value)) return null
  const parts = (value as readonly MetadataValue[]).map((part) => toText(part, 'title'))
  return parts.includes(null) ? null : parts.join('; ')
}

function unusableIssue(key: string): Issue {
  return makeIssue({
    code: 'METADATA_VALUE_UNUSABLE',
    message: `The field ${key} holds a list or mapping where one text is expected; it is kept in metadata only.`,
    advice: 'Write the value as one text in double quotes.',
  })
}
