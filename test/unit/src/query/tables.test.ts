import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase, type Value } from '../../../../src/query/duckdb.ts'
import { loadTables } from '../../../../src/query/load-tables.ts'
import { readResults } from '../../../../src/query/results.ts'
import { makeFolder } from '../../../helpers/command.ts'
import { makeResultFiles, makeResultFolder, type SmallTable } from '../../../helpers/tables.ts'

const FIELDS = { id: 'string', n: 'integer', x: 'number', yes: 'boolean', day: 'date', other: 'duration' }

async function load(dir: string, sql: string): Promise<(readonly Value[])[]> {
  const database = await openDatabase(new AbortController().signal)
  try {
    await loadTables(database.connection, readResults(dir, dir))
    return (await database.connection.runAndReadAll(sql)).convertRows(database.convert)
  } finally {
    database.close()
  }
}

function loadCells(lines: string, fields: SmallTable['fields'] = FIELDS): Promise<(readonly Value[])[]> {
  return load(makeResultFolder({ t: { fields, lines } }), 'from t')
}

describe('a table', () => {
  test('has the types of its Table Schema; a type not known is text', async () => {
    const dir = makeResultFolder({ t: { fields: FIELDS, lines: '' } })
    expect((await load(dir, 'describe t')).map((row) => row.slice(0, 2))).toEqual([
      ['id', 'VARCHAR'],
      ['n', 'BIGINT'],
      ['x', 'DOUBLE'],
      ['yes', 'BOOLEAN'],
      ['day', 'DATE'],
      ['other', 'VARCHAR'],
    ])
  })

  test('has values of these types, NULL for an empty cell, 0 for 0', async () => {
    expect(await loadCells('a,12,-0.5000,1,2024-02-29,P1D\nb,0,0.0000,0,,\nc,,,,,\n')).toEqual([
      ['a', 12, -0.5, true, '2024-02-29', 'P1D'],
      ['b', 0, 0, false, null, null],
      ['c', null, null, null, null, null],
    ])
  })

  test.each([
    ["'=1+1", '=1+1'],
    ["''=1", "'=1"],
    ["'tis", "'tis"],
    ["'", "'"],
    ["'-5", '-5'],
    ['"\'\tx"', '\tx'],
    ['"\'\rx"', '\rx'],
    ['"a ""quote"", and more"', 'a "quote", and more'],
    ['"two\nlines\r\nand\rmore"', 'two\nlines\r\nand\rmore'],
    ['Côte d’Ivoire 🇨🇮', 'Côte d’Ivoire 🇨🇮'],
    ['NULL', 'NULL'],
    ['2024-06', '2024-06'],
  ])('gives %j back as %j', async (cell, text) => {
    expect(await loadCells(`1,${cell}\n2,end\n`, { n: 'integer', s: 'string' })).toEqual([
      [1, text],
      [2, 'end'],
    ])
  })

  test('keeps the order of the file and words of SQL as names, and takes a cell of megabytes', async () => {
    const long = 'word '.repeat(1_000_000)
    const rows = await loadCells(`9,1,${long}\n3,2,b\n7,3,c\n`, { end: 'integer', select: 'integer', text: 'string' })
    expect(rows.map(([end]) => end)).toEqual([9, 3, 7])
    expect(rows[0]?.[2]).toBe(long)
  })

  test('is read from a folder whose name DuckDB would take for a pattern or the end of a text', async () => {
    const dir = join(makeFolder(), "run [1] * it's ?")
    mkdirSync(dir)
    const files = makeResultFiles({ t: { fields: { n: 'integer' }, lines: '1\n' } })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
    expect(await load(dir, 'from t')).toEqual([[1]])
  })

  test('is refused where a cell does not fit, naming the file', async () => {
    await expect(loadCells('a,many,,,,\n')).rejects.toMatchObject({
      code: 'RESULTS_INVALID',
      message: expect.stringMatching(/t\.csv/) as string,
    })
    await expect(loadCells('a,1\n')).rejects.toMatchObject({ code: 'RESULTS_INVALID' })
  })
})

describe('an output folder', () => {
  const files = makeResultFiles({ t: { fields: { n: 'integer', s: 'string' }, lines: '1,a\n' } })
  const read = (changed: Record<string, string | undefined>) => () => {
    const left = Object.entries({ ...files, ...changed }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    )
    return readResults(makeFolder(Object.fromEntries(left)), 'results')
  }
  const describeTable = (name: string, path: string) =>
    JSON.stringify({ resources: [{ name, path, schema: { fields: [{ name: 'n', type: 'integer' }] } }] })

  test('is known by its mark and its description', () => {
    expect(read({})().tables.map(({ name }) => name)).toEqual(['t'])
    expect(read({ '.agencyscope-output': undefined })).toThrow(/no results of agencyscope in results/)
    expect(read({ 'datapackage.json': undefined })).toThrow(/no results of agencyscope in results/)
  })

  test.each([
    ['broken JSON', { 'datapackage.json': '{' }],
    ['no tables', { 'datapackage.json': '{}' }],
    ['a path out of the folder', { 'datapackage.json': describeTable('t', '../t.csv') }],
    ['a name that is SQL', { 'datapackage.json': describeTable('t"; drop', 't.csv') }],
    ['a missing file', { 't.csv': undefined }],
    ['other columns in the file', { 't.csv': 's,n\na,1\n' }],
    ['an empty file', { 't.csv': '' }],
  ])('is refused with %s', (_, changed) => {
    expect(read(changed)).toThrow(expect.objectContaining({ code: 'RESULTS_INVALID' }) as Error)
  })
})
