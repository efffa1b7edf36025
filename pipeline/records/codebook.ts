/** `codebook.md`: what every column means, made from the schemas, for people. */
import { z } from 'zod'
import { articleSchema } from './article.ts'
import { CODE_LISTS, type CodeList } from './code-lists.ts'
import { CODEBOOK_COMPARISON, CODEBOOK_INTRODUCTION, CODEBOOK_RULES } from './codebook-text.ts'
import { makeColumns, type Column } from './columns.ts'
import { COMPARE_CODE_LISTS } from './compare-codes.ts'
import { fieldNotes } from './fields.ts'
import { manifestSchema } from './manifest.ts'
import { ALL_TABLES, COMPARISON_TABLES, type AnyTableName, type Table } from './tables.ts'

/** What to put into a codebook. */
export interface CodebookOptions {
  /** The tables that are there. */
  readonly tables: readonly AnyTableName[]
}

/**
 * The codebook in Markdown: how to read the files, every code with its rule, every column of every table given, and
 * every field of the JSON. Holds nothing that changes with time.
 */
export function makeCodebook({ tables }: CodebookOptions): string {
  const there = ALL_TABLES.filter(({ name }) => tables.includes(name))
  const isCompared = COMPARISON_TABLES.some(({ name }) => tables.includes(name))
  return (
    [
      CODEBOOK_INTRODUCTION,
      formatFiles(there),
      CODEBOOK_RULES,
      ...(isCompared ? [CODEBOOK_COMPARISON] : []),
      '## Codes',
      ...Object.values(CODE_LISTS).map(formatCodes),
      ...(isCompared ? Object.values(COMPARE_CODE_LISTS).map(formatCodes) : []),
      ...there.map(formatTable),
      formatJson(
        'articles/<id>.json',
        'One object is an article. articles.jsonl holds the same objects, one a line.',
        articleSchema,
      ),
      formatJson('manifest.json', 'How the results were made; the only file that holds times.', manifestSchema),
    ].join('\n\n') + '\n'
  )
}

function formatFiles(tables: readonly Table[]): string {
  const rows = [
    ...tables.map(({ file, description }) => [`\`${file}\``, description]),
    ['`articles/<id>.json`', 'One object is an article, with everything nested in it.'],
    ['`articles.jsonl`', 'The same objects, one a line, sorted by id.'],
    ['`datapackage.json`', 'The columns of the tables, for programs (Frictionless).'],
    ['`schema/*.json`', 'JSON Schema of the objects, for programs.'],
    ['`manifest.json`', 'Version, settings, hashes, counts and times.'],
  ]
  return `## Files\n\n${formatGrid(['file', 'what it holds'], rows)}`
}

function formatCodes({ title, rule, codes }: CodeList): string {
  const rows = codes.map(({ code, label }) => [`\`${code}\``, label])
  return `### ${title}\n\n${wrap(rule)}\n\n${formatGrid(['code', 'meaning'], rows)}`
}

const COLUMN_HEADS = ['type', 'unit and range', 'meaning', 'empty means']

function formatTable(table: Table): string {
  const rows = makeColumns(table).map((column) => [`\`${column.name}\``, ...formatColumn(column)])
  const keys = table.primaryKey.map((name) => `\`${name}\``).join(', ')
  const key = keys === '' ? '' : ` Key: ${keys}.`
  return `## ${table.file}\n\n${wrap(table.description + key)}\n\n${formatGrid(['column', ...COLUMN_HEADS], rows)}`
}

function formatColumn(column: Column): string[] {
  return [formatType(column), formatRange(column), column.meaning, column.empty]
}

function formatType({ type, codeList }: Column): string {
  if (codeList !== null) return `code: ${titleOf(codeList)}`
  return { integer: 'whole number', number: 'number', string: 'text', boolean: '0 or 1' }[type]
}

function titleOf(codeList: string): string {
  const lists: Readonly<Record<string, CodeList>> = { ...CODE_LISTS, ...COMPARE_CODE_LISTS }
  return lists[codeList]?.title ?? codeList
}

function formatRange({ unit, minimum, maximum, type }: Column): string {
  if (type === 'string' || type === 'boolean') return unit
  const range = minimum === null ? '' : maximum === null ? `${minimum} and more` : `${minimum} to ${maximum}`
  return [unit, range].filter((part) => part !== '').join('; ')
}

/** A field of an object, with its path: `sentences[].western.role`. */
interface JsonField {
  readonly path: string
  readonly schema: z.ZodType
}

function formatJson(file: string, description: string, schema: z.ZodObject): string {
  const rows = listFields(schema, '').map(({ path, schema: inner }) => [
    `\`${path}\``,
    formatNotes(inner),
    inner.description ?? '',
    fieldNotes.get(inner)?.empty ?? '',
  ])
  return `## ${file}\n\n${wrap(description)}\n\n${formatGrid(['field', 'unit or codes', 'meaning', 'null means'], rows)}`
}

function formatNotes(schema: z.ZodType): string {
  const { unit, codes } = fieldNotes.get(schema) ?? {}
  return codes === undefined ? (unit ?? '') : `code: ${titleOf(codes)}`
}

function listFields(schema: z.ZodObject, prefix: string): JsonField[] {
  return Object.entries(schema.shape).flatMap(([name, value]) => {
    const inner = value as z.ZodType // shapes are typed as core types
    const { object, suffix } = unwrap(inner)
    const path = `${prefix}${name}${suffix}`
    return [{ path, schema: inner }, ...(object === null ? [] : listFields(object, `${path}.`))]
  })
}

function unwrap(schema: unknown): { object: z.ZodObject | null; suffix: string } {
  if (schema instanceof z.ZodNullable) return unwrap(schema.unwrap())
  if (schema instanceof z.ZodArray) return { object: unwrap(schema.element).object, suffix: '[]' }
  return { object: schema instanceof z.ZodObject ? schema : null, suffix: '' }
}

function formatGrid(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

const WIDTH = 100

/** Breaks a paragraph into lines of at most 100 characters, words kept whole. */
function wrap(text: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
