import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ask, lockDatabase } from '../../../../src/query/ask.ts'
import { openDatabase, type Database, type Value } from '../../../../src/query/duckdb.ts'
import { loadTables } from '../../../../src/query/load-tables.ts'
import { findNeeded, parseSql } from '../../../../src/query/parse-sql.ts'
import { readResults } from '../../../../src/query/results.ts'
import { makeFolder } from '../../../helpers/command.ts'
import { listFiles } from '../../../helpers/results.ts'
import { makeResultFolder } from '../../../helpers/tables.ts'

const dir = makeResultFolder({
  outlets: { fields: { name: 'string', articles: 'integer' }, lines: 'Courier,3\nStar,1\n' },
  people: { fields: { name: 'string', born: 'integer' }, lines: 'Amina,1970\n' },
})
const results = readResults(dir, 'results')
const secret = join(makeFolder({ 'secret.csv': 'word\nhidden\n' }), 'secret.csv')
const elsewhere = makeFolder()

/** Opens, loads and locks a database, and closes it after use: an error leaves its transaction aborted. */
async function withDatabase<T>(
  use: (database: Database) => Promise<T>,
  signal = new AbortController().signal,
): Promise<T> {
  const database = await openDatabase(signal)
  try {
    await loadTables(database.connection, results)
    await lockDatabase(database)
    return await use(database)
  } finally {
    database.close()
  }
}

async function answerFrom(database: Database, sql: string): Promise<(readonly Value[])[]> {
  const rows: (readonly Value[])[] = []
  for await (const batch of (await ask(database, sql, results)).batches) rows.push(...batch)
  return rows
}

function answer(sql: string): Promise<(readonly Value[])[]> {
  return withDatabase((database) => answerFrom(database, sql))
}

describe('a question', () => {
  test.each<[string, unknown]>([
    ['select name from outlets order by articles', [['Star'], ['Courier']]],
    ['SELECT 1;', [[1]]],
    ['-- how many\nwith n as (select sum(articles) as s from outlets) from n', [[4]]],
    ['from people', [['Amina', 1970]]],
    ['values (1, null)', [[1, null]]],
    ['show tables', [['outlets'], ['people']]],
    ['pivot outlets on name in (Courier, Star) using sum(articles)', [[3, 1]]],
    [
      "select date '2024-02-29', timestamp '2024-02-29 12:00:00', 1.5, true",
      [['2024-02-29', '2024-02-29 12:00:00', 1.5, true]],
    ],
    ['select 9007199254740992::bigint, [1::bigint], {a: 2::hugeint}', [[9007199254740992n, [1], { a: 2 }]]],
    ["select 'copy x to y; drop table outlets'", [['copy x to y; drop table outlets']]],
  ])('%s', async (sql, rows) => {
    expect(await answer(sql)).toEqual(rows)
  })

  test.each(['describe outlets', 'summarize outlets', 'explain from outlets', 'explain analyze from outlets'])(
    '%s is one too',
    async (sql) => {
      expect((await answer(sql)).length).toBeGreaterThan(0)
    },
  )

  test('tells columns of one name apart', async () => {
    expect((await withDatabase((database) => ask(database, 'select 1 as a, 2 as a', results))).names).toEqual([
      'a',
      'a:1',
    ])
  })
})

describe('the tables that are loaded', () => {
  test.each([
    ['from outlets', ['outlets']],
    ['select * from OUTLETS o where o.name in (select name from main.people)', ['outlets', 'people']],
    ['select (select max(born) from people)', ['people']],
    ["select 'from outlets'", []],
    // in doubt all
    ['show tables', ['outlets', 'people']],
    ['summarize people', ['outlets', 'people']],
    ["from query_table('people')", ['outlets', 'people']],
    ['with p as (from people) from p', ['outlets', 'people']],
    ['from information_schema.tables', ['outlets', 'people']],
    ['from people, gone', ['outlets', 'people']],
    ['explain from people', ['outlets', 'people']],
    ['selec', ['outlets', 'people']],
  ])('for %s: %j', async (sql, names) => {
    const parsed = await withDatabase(({ connection }) => parseSql(connection, sql))
    expect(findNeeded(parsed, results.tables).map(({ name }) => name)).toEqual(names)
  })
})

describe('refused', () => {
  test.each([
    `select * from read_csv('${secret}')`,
    `select content from read_text('${secret}')`,
    `from glob('${secret}')`,
    `from sniff_csv('${secret}')`,
    `from query('from read_text(''${secret}'')')`,
    `copy outlets to '${elsewhere}/a.csv'`,
    `explain analyze copy outlets to '${elsewhere}/a.csv'`,
    `export database '${elsewhere}/all'`,
    `attach '${elsewhere}/a.db' as a`,
    "attach ':memory:' as a",
    'install httpfs',
    'load json',
    'pragma show_tables',
    "pragma table_info('outlets')",
    'pragma disable_verification',
    'call pragma_version()',
    'set enable_external_access = true',
    'reset lock_configuration',
    'set variable a = 1',
    'create table a as select 1',
    'create temp table a as select 1',
    "insert into outlets values ('x', 1)",
    "insert into outlets values ('x', 1) returning *",
    'delete from outlets',
    'drop table outlets',
    'checkpoint',
    'begin',
    'prepare a as select 1',
    'select 1; select 2',
    'select 1; drop table outlets',
    '',
    '-- nothing',
    "explain analyze insert into outlets values ('x', 1)",
    `from '${secret}'`,
  ])('%s', async (sql) => {
    await withDatabase(async (database) => {
      await expect(answerFrom(database, sql)).rejects.toMatchObject({
        code: 'SQL_REFUSED',
        message: expect.not.stringContaining('is aborted') as string,
        advice: expect.stringContaining('--out') as string,
      })
      await database.connection.run('ROLLBACK')
      expect(await answerFrom(database, 'from outlets')).toEqual([
        ['Courier', 3],
        ['Star', 1],
      ])
      expect(await answerFrom(database, 'show tables')).toEqual([['outlets'], ['people']])
    })
  })

  test('and nothing was written by all of that', () => {
    expect(existsSync(secret)).toBe(true)
    expect(listFiles(elsewhere)).toEqual([])
    expect(listFiles(dir)).toEqual(['.agencyscope-output', 'datapackage.json', 'outlets.csv', 'people.csv'])
  })

  test('what is refused would have been done before the database was shut', async () => {
    const database = await openDatabase(new AbortController().signal)
    const reader = await database.connection.runAndReadAll(`from '${secret}'`)
    expect(reader.convertRows(database.convert)).toEqual([['hidden']])
    database.close()
  })
})

describe('advice', () => {
  test.each<[string, RegExp]>([
    ['from outlet', /no table "outlet" \(did you mean "outlets"\?\)\. Tables: outlets, people/],
    ['from zzz', /no table "zzz"\. Tables: outlets, people/],
    [
      'select artices from outlets',
      /no column "artices" \(did you mean "articles"\?\)\.\s+Columns of outlets: name, articles\.$/,
    ],
    ['select o.nme from outlets o', /no column "nme" \(did you mean "name"\?\)/],
    ['selec 1', /--tables/],
    ['select name::int from outlets', /--tables/],
    ['select $1', /--tables/],
  ])('%s', async (sql, said) => {
    await expect(answer(sql)).rejects.toMatchObject({
      code: 'SQL_INVALID',
      advice: expect.stringMatching(said) as string,
    })
  })

  test('keeps what DuckDB says of the place, without its guesses at names of its own', async () => {
    await expect(answer('select 1\nfrom outlet')).rejects.toMatchObject({
      message: expect.stringMatching(/outlet does not exist!\nLINE 2: from outlet\n +\^$/) as string,
    })
  })
})

test('an interrupt ends a question that would run for long', async () => {
  const stop = new AbortController()
  const sql = 'select sum(a.range * b.range) from range(10000000) a, range(10000000) b'
  const asked = withDatabase((database) => answerFrom(database, sql), stop.signal)
  setTimeout(() => {
    stop.abort()
  }, 300)
  await expect(asked).rejects.toThrow(/[Ii]nterrupt/)
}, 20_000)
