import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import {
  ALL_TABLES,
  articleSchema,
  COMPARISON_SCHEMA_NAMES,
  JSON_SCHEMA_NAMES,
  makeCodebook,
  makeColumns,
  makeDataPackage,
  makeJsonSchema,
  makeTableSchema,
  TABLES,
  toRecords,
} from '../../../../pipeline/records/index.ts'
import { makeAnalysedDocument, makeRichDocument } from '../../../helpers/document.ts'

const STATA_RESERVED =
  /^(_.*|byte|double|float|if|in|int|long|strL|str\d+|using|with|_n|_N|_all|_b|_coef|_cons|_pi|_pred|_rc|_skip)$/

describe('every table', () => {
  test.each(ALL_TABLES.map((table) => [table.file, table] as const))(
    '%s has columns that any program takes',
    (_, table) => {
      for (const { name } of makeColumns(table)) {
        expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/)
        expect(name).not.toMatch(STATA_RESERVED)
      }
    },
  )

  test.each(ALL_TABLES.map((table) => [table.file, table] as const))(
    '%s says of every column what it and empty mean',
    (_, table) => {
      for (const column of makeColumns(table)) {
        expect(column.meaning, column.name).not.toBe('')
        if (column.nullable) expect(column.empty, column.name).not.toBe('')
      }
    },
  )

  test('begins with article_id, but for the table of the corpus', () => {
    const first = TABLES.map((table) => [table.name, makeColumns(table)[0]?.name])
    expect(first.filter(([, name]) => name !== 'article_id')).toEqual([['bloc_schemes_summary', 'scheme']])
  })

  test('has keys that are columns, here and where they point', () => {
    for (const table of ALL_TABLES) {
      const names = makeColumns(table).map(({ name }) => name)
      for (const key of [...table.primaryKey, ...table.foreignKeys.flatMap(({ columns }) => columns)])
        expect(names).toContain(key)
      for (const { table: other, referenced } of table.foreignKeys)
        expect(TABLES.find(({ name }) => name === other)?.primaryKey).toEqual(referenced)
    }
  })

  test('has rows whose keys are unique and whose foreign keys are met', () => {
    const { rows } = toRecords(makeRichDocument())
    const keyOf = (row: object, names: readonly string[]) =>
      JSON.stringify(names.map((name) => (row as Record<string, unknown>)[name]))
    for (const { name, primaryKey, foreignKeys } of TABLES) {
      const keys = rows[name].map((row) => keyOf(row, primaryKey))
      if (primaryKey.length > 0) expect(new Set(keys).size).toBe(keys.length)
      for (const { columns, table, referenced } of foreignKeys) {
        const there = rows[table].map((row) => keyOf(row, referenced))
        for (const row of rows[name]) expect(there).toContain(keyOf(row, columns))
      }
    }
  })
})

test('summary.csv has the columns of the contract in their order, and one more for each bloc', () => {
  const bloc = (b: string) =>
    [
      'sentences',
      'sentiment',
      'sentiment_low',
      'sentiment_high',
      'label',
      'agency',
      'quoted_share',
      'spoken_share',
    ].map((c) => `${b}_${c}`)
  const [summary] = TABLES
  expect(summary === undefined ? [] : makeColumns(summary).map(({ name }) => name)).toEqual([
    ...['article_id', 'date', 'date_precision', 'outlet', 'title', 'words', 'language'],
    ...[...bloc('western'), ...bloc('african'), ...bloc('external')],
    ...['agency_balance', 'top_actors', 'countries', 'status', 'note'],
  ])
})

describe('the codebook', () => {
  const codebook = makeCodebook({ tables: ALL_TABLES.map(({ name }) => name) })

  test('explains every column of every table in its own section', () => {
    for (const table of ALL_TABLES) {
      const section = codebook.split(`\n## ${table.file}\n`)[1]?.split('\n## ')[0] ?? ''
      for (const { name } of makeColumns(table)) expect(section).toContain(`| \`${name}\` |`)
    }
  })

  test('explains every code that a column may hold', () => {
    for (const code of ALL_TABLES.flatMap((table) => makeColumns(table).flatMap(({ codes }) => codes ?? [])))
      expect(codebook).toContain(`| \`${code}\` |`)
  })

  test('names a code list for every column of codes', () => {
    for (const { codes, codeList, name } of ALL_TABLES.flatMap((table) => makeColumns(table)))
      if (codes !== null) expect(codeList, name).not.toBeNull()
  })

  test('tells how to undo the apostrophes', () => {
    expect(codebook).toContain("^'+[=+@\\t\\r-]")
  })

  test('describes nested fields with their path', () => {
    expect(codebook).toContain('| `sentences[].western.role` |')
    expect(codebook).toContain('| `inputs.found` |')
  })

  test('leaves out tables that are not there', () => {
    const small = makeCodebook({ tables: ['summary'] })
    expect(small).not.toContain('## mentions.csv')
    expect(small).not.toContain('## Comparisons')
    expect(codebook).toContain('## Comparisons')
  })

  test('wraps its prose', () => {
    const prose = codebook.split('\n').filter((line) => !line.startsWith('|'))
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(110)
  })
})

describe('datapackage.json', () => {
  test('lists the tables that are there, with every column typed and described', () => {
    const { resources } = makeDataPackage(['summary', 'issues']) as { resources: { path: string; schema: object }[] }
    expect(resources.map(({ path }) => path)).toEqual(['summary.csv', 'issues.csv'])
    for (const { schema } of resources)
      for (const fieldOf of (schema as { fields: object[] }).fields)
        for (const key of ['name', 'type', 'description'])
          expect(fieldOf).toHaveProperty(key, expect.stringMatching(/./))
  })

  test('states enumerations, limits, booleans and missing values', () => {
    const sentences = TABLES.find(({ name }) => name === 'sentences')
    const schema = sentences === undefined ? {} : makeTableSchema(sentences)
    expect(schema).toMatchObject({ missingValues: [''], primaryKey: ['article_id', 'sentence', 'bloc'] })
    const fields = schema['fields'] as { name: string }[]
    const find = (name: string) => fields.find((f) => f.name === name)
    expect(find('bloc')).toMatchObject({ constraints: { required: true, enum: ['western', 'african', 'external'] } })
    expect(find('sentiment')).toMatchObject({
      type: 'number',
      constraints: { required: false, minimum: -1, maximum: 1 },
    })
    expect(find('present')).toMatchObject({ type: 'boolean', trueValues: ['1'], falseValues: ['0'] })
  })

  test('is the same each time', () => {
    expect(JSON.stringify(makeDataPackage(['summary']))).toBe(JSON.stringify(makeDataPackage(['summary'])))
  })
})

describe('the JSON Schema, compiled by another validator,', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  // the types of ajv-formats name the default export twice under NodeNext
  ;(addFormats as unknown as (a: Ajv2020) => void)(ajv)
  const validators = new Map(JSON_SCHEMA_NAMES.map((name) => [name, ajv.compile(makeJsonSchema(name))]))
  const isValid = (value: unknown) => validators.get('article')?.(value) === true
  const good = toRecords(makeRichDocument()).article

  test.each([
    ['a rich article', makeRichDocument()],
    ['an empty one', makeAnalysedDocument({ text: '' })],
    ['one that was not scored', makeAnalysedDocument({ scorable: false })],
  ])('takes %s', (_, doc) => {
    expect(isValid(JSON.parse(JSON.stringify(toRecords(doc).article)))).toBe(true)
  })

  const bad: readonly (readonly [string, object])[] = [
    ['an unknown field', { extra: 1 }],
    ['an impossible month', { date: '2022-13' }],
    ['a score above 1', { blocs: { ...good.blocs, western: { ...good.blocs.western, sentiment: 1.1 } } }],
    ['a country that is no code', { countries: ['Mali'] }],
    ['an id with a slash', { id: 'a/b' }],
    ['an id that is a parent folder', { id: '..' }],
    ['an id missing', { id: undefined }],
    ['a negative count', { words: -1 }],
    ['half a word', { words: 1.5 }],
    ['another version', { schema_version: '0.9' }],
    ['an unknown source of dates', { date_source: 'guess' }],
    ['an empty title', { title: '' }],
    ['text as null', { text: null }],
    [
      'an unknown role',
      { sentences: [{ ...good.sentences[0], western: { ...good.sentences[0]?.western, role: 'hero' } }] },
    ],
  ]
  test.each(bad)('refuses %s, as zod does', (_, change) => {
    const value: unknown = JSON.parse(JSON.stringify({ ...good, ...change }))
    expect([isValid(value), articleSchema.safeParse(value).success]).toEqual([false, false])
  })

  test('names its version and title', () => {
    for (const name of [...JSON_SCHEMA_NAMES, ...COMPARISON_SCHEMA_NAMES])
      expect(makeJsonSchema(name)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:agencyscope:schema:1.0:${name}`,
      })
  })

  test('describes every property', () => {
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      const { properties, ...rest } = node as { properties?: Record<string, { description?: string }> }
      for (const [name, property] of Object.entries(properties ?? {})) {
        expect(property.description ?? '', name).not.toBe('')
        walk(property)
      }
      for (const value of Object.values(rest)) walk(value)
    }
    walk(makeJsonSchema('article'))
    walk(makeJsonSchema('manifest'))
  })
})
