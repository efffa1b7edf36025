import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  articleSchema,
  makeColumns,
  ALL_TABLES,
  TABLES,
  toRecords,
  type Column,
  type Row,
  type Table,
} from '../../pipeline/records/index.ts'
import { makeCsvFormatter } from '../../src/write/csv.ts'
import { guardCell, unguardCell } from '../../src/write/guard.ts'
import { findMention, recognise } from '../helpers/entities.ts'
import { makeActor, makeAnalysedDocument, makeEvidence, makeMention, makeStance } from '../helpers/document.ts'

/** What breaks CSV: quotes, line breaks, separators, formulas, apostrophes, odd letters. */
const awkward = fc.constantFrom(
  ...[
    '"',
    '""',
    ',',
    ';',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '=1+1',
    '+',
    '-',
    '@SUM(A1)',
    "'",
    "''=",
    '\u2028',
    '\uFEFF',
    '\0',
  ],
  ...['😀', '👩🏾‍🍳', 'é', 'e\u0301', 'عربي', ' ', 'NULL', '0', '1e5', 'Niger'],
)
const text = fc.oneof(
  fc.array(awkward, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

describe('guardCell', () => {
  test('is undone by unguardCell, and leaves nothing that a spreadsheet computes', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(unguardCell(guardCell(cell))).toBe(cell)
        expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r]/)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('CSV', () => {
  test.each(ALL_TABLES.map((table) => [table.name, table] as const))('%s read back equals its rows', (_, table) => {
    const columns = makeColumns(table)
    fc.assert(
      fc.property(fc.array(rowOf(columns), { maxLength: 5 }), (rows) => {
        const { header, format } = makeCsvFormatter(table)
        expect(readBack(table, header + format(rows))).toEqual(rows.map((row) => asWritten(columns, row)))
      }),
      { numRuns: 60 },
    )
  })

  test.each(['a\rb', 'a\nb', 'a\r\nb', 'a,b', 'a"b'])(
    'a cell that ends a line for some reader stands in quotes: %j',
    (cell) => {
      const table = findTable('issues')
      const line = makeCsvFormatter(table).format([{ message: cell }])
      expect(line).toContain(`"${cell.replaceAll('"', '""')}"`)
    },
  )

  test('a number is never guarded, and has a point only where it may', () => {
    const table = findTable('evidence')
    const blank = Object.fromEntries(makeColumns(table).map(({ name }) => [name, null]))
    const line = makeCsvFormatter(table).format([{ ...blank, sentence: 3, weight: -0.5 }])
    expect(line).toMatch(/(^|,)3,/)
    expect(line).toMatch(/,-0\.5000(,|\n)/)
  })
})

describe('toRecords', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((w) => w.trim() !== '')

  test('gives a valid article whatever stands around the words it points at', () => {
    fc.assert(
      fc.property(words, words, fc.double({ min: -5, max: 5, noNaN: true }), (before, after, weight) => {
        const whole = `${before} Xalgeria broke it ${after}`
        const evidence = [makeEvidence(whole, 'Xalgeria broke', { weight })]
        const { article, rows } = toRecords(
          makeAnalysedDocument({
            text: whole,
            title: after,
            outlet: before,
            sentences: [whole.trim()],
            actors: [makeActor()],
            mentions: [makeMention(whole, 'Xalgeria')],
            stances: [makeStance(0, 'african', { evidence })],
          }),
        )
        expect(articleSchema.parse(article)).toEqual(article)
        expect(JSON.parse(JSON.stringify(article))).toEqual(article)
        const points = Array.from(article.text)
        for (const { start, end, surface } of article.actors.flatMap(({ mentions }) => mentions))
          expect(points.slice(start, end).join('')).toBe(surface)
        for (const table of TABLES)
          for (const row of rows[table.name]) expect(table.rowSchema.safeParse(row).error).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })

  test('refuses what the schema does not allow', () => {
    const { article } = toRecords(makeAnalysedDocument())
    expect(articleSchema.safeParse({ ...article, words: Number.NaN }).success).toBe(false)
    expect(articleSchema.safeParse({ ...article, extra: 1 }).success).toBe(false)
    expect(articleSchema.safeParse({ ...article, countries: null }).success).toBe(false)
  })

  test('keeps the offsets of recognised mentions behind any emoji', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('😀', '👩🏾‍🍳', 'é', 'ab', '\r\n'), { maxLength: 8 }), (head) => {
        const doc = recognise(`${head.join(' ')} and then France met Zambia.`)
        const { article } = toRecords(
          makeAnalysedDocument({
            text: doc.text,
            sentences: doc.sentences.map(({ start, end }) => doc.text.slice(start, end)),
            actors: doc.actors,
            mentions: doc.mentions,
          }),
        )
        expect(findMention(doc, 'Zambia')).not.toBeNull()
        const found = article.actors.find(({ name }) => name === 'Zambia')?.mentions[0]
        expect(Array.from(article.text).slice(found?.start, found?.end).join('')).toBe('Zambia')
      }),
      { numRuns: 50 },
    )
  })
})

function findTable(name: Table['name']): Table {
  const table = TABLES.find((each) => each.name === name)
  if (table === undefined) throw new Error(`There is no table named ${name}.`)
  return table
}

/** Any row that a table may hold, as far as CSV is concerned. */
function rowOf(columns: readonly Column[]): fc.Arbitrary<Row> {
  const valueOf = ({ type }: Column): fc.Arbitrary<Row[string]> => {
    if (type === 'boolean') return fc.option(fc.boolean())
    if (type === 'integer') return fc.option(fc.integer())
    if (type === 'number') return fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }))
    return fc.option(text)
  }
  return fc.record(Object.fromEntries(columns.map((column) => [column.name, valueOf(column)])))
}

function readBack(table: Table, csv: string): Row[] {
  const rows = parse<Record<string, string>>(csv, { columns: true, record_delimiter: '\n', bom: false })
  const columns = makeColumns(table)
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name, type }) => [name, parseCell(row[name] ?? '', type)])),
  )
}

function parseCell(cell: string, type: Column['type']): Row[string] {
  if (cell === '') return null
  if (type === 'boolean') return cell === '1'
  return type === 'string' ? unguardCell(cell) : Number(cell)
}

/** What CSV can tell: an empty text is no value, numbers have four decimals, half a pair of surrogates is U+FFFD. */
function asWritten(columns: readonly Column[], row: Row): Row {
  const tell = (value: Row[string], type: Column['type']): Row[string] => {
    if (typeof value === 'number') return type === 'integer' ? value : Number(value.toFixed(4)) + 0
    if (typeof value !== 'string') return value
    return value === '' ? null : value.replace(/\p{Surrogate}/gu, '\uFFFD')
  }
  return Object.fromEntries(columns.map(({ name, type }) => [name, tell(row[name] ?? null, type)]))
}
