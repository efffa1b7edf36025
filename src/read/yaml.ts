/** The one place that knows the package yaml: text of a mapping -> plain values. */
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { MetadataValue } from '../../pipeline/document/index.ts'

/** A mapping, or why it is none; `line` counts from 1 within the YAML. */
export type YamlMapping =
  | { readonly ok: true; readonly fields: Readonly<Record<string, MetadataValue>> }
  | { readonly ok: false; readonly line: number; readonly reason: string }

/** More than any front matter needs, and too few for an alias bomb. */
const MAX_ALIASES = 50
const MAX_DEPTH = 20

interface Conversion {
  readonly document: Document
  aliases: number
}

/**
 * Parses YAML 1.2 (core schema): `NO` and dates stay texts.
 *
 * A number stays as it was written (a text) where the number would be written in another way: 012, 1.10, 1e3, and all
 * that a double cannot hold. An empty text is an empty mapping.
 */
export function parseYamlMapping(yaml: string): YamlMapping {
  const document = parseDocument(yaml.replace(/\r\n?/gu, '\n'), { version: '1.2', schema: 'core', prettyErrors: true })
  const error = document.errors[0]
  if (error !== undefined) return fail(error.linePos?.[0].line ?? 1, firstLine(error.message))
  if (document.contents === null || isEmptyScalar(document.contents)) return { ok: true, fields: {} }
  if (!isMap(document.contents)) return fail(1, 'fields of the form key: value were expected')
  const value = toValue(document.contents, { document, aliases: 0 }, 0)
  return value === undefined ? fail(1, 'too many aliases or too deep') : { ok: true, fields: value as Fields }
}

/** A mapping's value is always an object; TypeScript cannot see it through the recursion. */
type Fields = Readonly<Record<string, MetadataValue>>

function fail(line: number, reason: string): YamlMapping {
  return { ok: false, line, reason }
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '')
}

function isEmptyScalar(node: unknown): boolean {
  return isScalar(node) && node.value === null && (node.source ?? '') === ''
}

/** undefined where the limits are passed; otherwise a plain value. */
function toValue(node: unknown, state: Conversion, depth: number): MetadataValue | undefined {
  if (depth > MAX_DEPTH) return undefined
  if (isAlias(node)) {
    state.aliases += 1
    return state.aliases > MAX_ALIASES ? undefined : toValue(node.resolve(state.document), state, depth + 1)
  }
  if (isScalar(node)) return toScalar(node.value, node.source)
  if (isSeq(node)) return allOrNothing(node.items.map((item) => toValue(item, state, depth + 1)))
  if (!isMap(node)) return null
  const values = allOrNothing(node.items.map((pair) => toValue(pair.value, state, depth + 1)))
  return values && Object.fromEntries(node.items.map((pair, index) => [toKey(pair.key), values[index] ?? null]))
}

function toScalar(value: unknown, source: string | undefined): MetadataValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value !== 'number') return source === undefined || value === null ? null : source
  return String(value) === source ? value : (source ?? value)
}

function toKey(key: unknown): string {
  return isScalar(key) ? (key.source ?? String(key.value)) : String(key)
}

function allOrNothing(values: readonly (MetadataValue | undefined)[]): readonly MetadataValue[] | undefined {
  const kept = values.filter((value) => value !== undefined)
  return kept.length === values.length ? kept : undefined
}
