import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { AS_OF, AWKWARD, CORPUS, makeFolder, ROOT, runCommand, startCommand } from '../helpers/command.ts'
import { listFiles, readJson, readTable } from '../helpers/results.ts'

const results = join(makeFolder(), 'results')
const awkward = join(makeFolder(), 'results')

beforeAll(async () => {
  await runCommand(['run', CORPUS, '--out', results, ...AS_OF, '--quiet'])
  await runCommand(['run', AWKWARD, '--out', awkward, ...AS_OF, '--quiet'])
})

const ask = (sql: string, ...args: string[]) => runCommand(['query', sql, '--in', results, ...args])

describe('the questions of the README', () => {
  const questions = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/agencyscope query "([^"]+)" --in/g)]

  test('there are three', () => {
    expect(questions.length).toBe(3)
  })

  test.each(questions.map(([, sql = '']) => sql))('%s', async (sql) => {
    const { code, stdout, stderr } = await ask(sql)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/\n\(\d{1,2} rows\)\n$/)
    expect(stdout).not.toContain('\u001b')
    const csv = await ask(sql, '--format', 'csv')
    expect(parse(csv.stdout, { columns: true }).length).toBeGreaterThan(2)
  })

  test('the first counts what the table holds', async () => {
    const { stdout } = await ask(questions[0]?.[1] ?? '', '--format', 'json')
    const told = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { outlet: string; articles: number; african: number })
    const rows = readTable(join(results, 'summary.csv'))
    expect(told.reduce((sum, { articles }) => sum + articles, 0)).toBe(rows.length)
    for (const { outlet, african } of told) {
      const values = rows.filter(
        (row) => row['outlet'] === ((outlet as string | null) ?? '') && row['african_sentiment'] !== '',
      )
      const mean = values.reduce((sum, row) => sum + Number(row['african_sentiment']), 0) / values.length
      expect(african).toBeCloseTo(mean, 10)
    }
  })
})

describe('query', () => {
  test('takes the folder output where none is named, and says what to do where there is none', async () => {
    const cwd = makeFolder()
    cpSync(results, join(cwd, 'output'), { recursive: true })
    const { code, stdout } = await runCommand(['query', 'select count(*) as n from summary', '--format', 'csv'], {
      cwd,
    })
    expect([code, stdout]).toEqual([0, `n\n${readTable(join(results, 'summary.csv')).length}\n`])
    const none = await runCommand(['query', 'select 1'], { cwd: makeFolder({ 'output/README.md': 'mine' }) })
    expect([none.code, none.stdout]).toEqual([2, ''])
    expect(none.stderr).toMatch(/no results of agencyscope in output[\s\S]*agencyscope run/)
  })

  test('--out writes the answer whole, by the name of the file, and prints nothing', async () => {
    const folder = makeFolder()
    const sql = 'select article_id, words from summary order by article_id'
    expect(await ask(sql, '--out', join(folder, 'a.csv'))).toEqual({ code: 0, stdout: '', stderr: '' })
    const expected = readTable(join(results, 'summary.csv')).map(({ article_id, words }) => ({ article_id, words }))
    expect(readTable(join(folder, 'a.csv'))).toEqual(expected)
    await ask(sql, '--out', join(folder, 'a.jsonl'))
    expect(readFileSync(join(folder, 'a.jsonl'), 'utf8').split('\n')[0]).toMatch(/^\{"article_id":".+","words":\d+\}$/)
    await ask(sql, '--out', join(folder, 'b.csv'), '--format', 'table')
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toMatch(/^article_id +words\n-/)
    expect(listFiles(folder)).toEqual(['a.csv', 'a.jsonl', 'b.csv'])
  })

  test('an interrupt ends a long question with 130 and leaves nothing behind', async () => {
    const folder = makeFolder()
    const sql = 'select sum(a.range * b.range) from range(10000000) a, range(10000000) b'
    const { process: child, outcome } = startCommand(['query', sql, '--in', results, '--out', join(folder, 'a.csv')])
    await sleep(4000) // it would run for hours
    child.kill('SIGINT')
    const { code, stderr } = await outcome
    expect([code, listFiles(folder)]).toEqual([130, []])
    expect(stderr).toContain('Interrupted')
  })

  test('an answer that fails half way leaves no file', async () => {
    const folder = makeFolder()
    const sql = "select case when range < 50000 then '1' else 'x' end::int as n from range(60000)"
    expect(await ask(sql, '--out', join(folder, 'a.csv'))).toMatchObject({ code: 2, stdout: '' })
    expect(listFiles(folder)).toEqual([])
  })

  test.each([
    ['among the results', () => join(results, 'summary.csv')],
    ['in a folder that is not there', () => join(results, '..', 'gone', 'a.csv')],
    ['a folder', () => join(results, '..')],
  ])('--out is refused for a path %s', async (_, path) => {
    const before = readFileSync(join(results, 'summary.csv'))
    expect(await ask('select 1', '--out', path())).toMatchObject({ code: 2, stdout: '' })
    expect(readFileSync(join(results, 'summary.csv'))).toEqual(before)
  })

  test.each([
    ["from read_csv('/etc/hosts')", /not run: Permission Error/],
    ["copy summary to 'a.csv'", /not run/],
    ["attach 'a.db'", /not run/],
    ['install httpfs', /not run/],
    ['pragma database_list', /not run/],
    ['select 1; select 2', /2 statements/],
    ['select sentimnt from actors', /did you mean "sentiment"[\s\S]*Columns of actors: article_id/],
    ['from actor', /did you mean "actors"[\s\S]*Tables: summary/],
    ['selec 1', /syntax error[\s\S]*--tables/],
  ])('ends with 2 for %s, with advice, and writes nothing', async (sql, said) => {
    const cwd = makeFolder()
    const { code, stdout, stderr } = await runCommand(['query', sql, '--in', results], { cwd })
    expect([code, stdout, listFiles(cwd)]).toEqual([2, '', []])
    expect(stderr).toMatch(said)
    expect(stderr).not.toMatch(/\n {4}at /)
  })

  test('ends with 2 without SQL, and for a format that there is not', async () => {
    expect((await runCommand(['query', '--in', results])).stderr).toContain('--tables')
    expect(await ask('select 1', '--format', 'xml')).toMatchObject({ code: 2, stdout: '' })
  })

  test('--tables lists every column with its meaning', async () => {
    const { code, stdout } = await runCommand(['query', '--tables', '--in', results])
    expect(code).toBe(0)
    const { resources } = readJson(join(results, 'datapackage.json')) as Described
    const text = stdout.replace(/\s+/g, ' ')
    for (const { name, schema } of resources) {
      expect(stdout).toMatch(new RegExp(`^${name} `, 'm'))
      for (const field of schema.fields) expect(text).toContain(`${field.name} ${field.type} ${field.description}`)
    }
  })
})

interface Described {
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string; readonly description: string }[]
    }
  }[]
}

describe('export', () => {
  test.each([
    ['the sample articles', () => results],
    ['awkward files', () => awkward],
  ])('Parquet of %s has the rows of the CSV, typed', async (_, from) => {
    const dir = join(makeFolder(), 'parquet')
    const { code, stderr } = await runCommand(['export', from(), '--parquet', dir])
    expect([code, stderr]).toEqual([0, ''])
    const { resources } = readJson(join(from(), 'datapackage.json')) as Described
    expect(listFiles(dir)).toEqual(
      ['.agencyscope-parquet', 'datapackage.json', ...resources.map(({ name }) => `${name}.parquet`)].sort(),
    )
    for (const { name, path, schema } of resources) {
      const fields = schema.fields
      const rows = readTable(join(from(), path)).map((row) => fields.map((f) => typed(row[f.name] ?? '', f.type)))
      expect(await readParquet(join(dir, `${name}.parquet`))).toEqual(rows)
    }
  })

  test('the same results give the same files; an earlier export is replaced, tables that are gone included', async () => {
    const dir = join(makeFolder(), 'parquet')
    await runCommand(['export', results, '--parquet', dir])
    const first = readdirSync(dir).map((name) => readFileSync(join(dir, name)))
    writeFileSync(join(dir, 'gone.parquet'), '')
    mkdirSync(join(dir, '.staging-left'))
    expect(await runCommand(['export', results, '--parquet', dir])).toMatchObject({ code: 0 })
    expect(readdirSync(dir).map((name) => readFileSync(join(dir, name)))).toEqual(first)
  })

  test('a folder with other files, and the results themselves, are refused and left as they are', async () => {
    const mine = makeFolder({ 'thesis.txt': 'mine' })
    for (const dir of [mine, results, join(mine, 'thesis.txt')]) {
      const { code, stdout, stderr } = await runCommand(['export', results, '--parquet', dir])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('nothing was changed')
    }
    expect(listFiles(mine)).toEqual(['thesis.txt'])
    expect(listFiles(results).filter((name) => name.endsWith('.parquet'))).toEqual([])
  })

  test('results that are damaged leave no folder behind', async () => {
    const broken = makeFolder()
    cpSync(results, broken, { recursive: true })
    writeFileSync(join(broken, 'issues.csv'), `${readFileSync(join(broken, 'issues.csv'), 'utf8')}a,b\n`)
    const dir = join(makeFolder(), 'parquet')
    const { code, stderr } = await runCommand(['export', broken, '--parquet', dir])
    expect([code, existsSync(dir)]).toEqual([2, false])
    expect(stderr).toMatch(/issues\.csv cannot be used/)
  })
})

/** A cell by the rules of the codebook, told again here. */
function typed(cell: string, type: string): string | number | boolean | null {
  if (cell === '') return null
  if (type === 'boolean') return cell === '1'
  return type === 'string' ? cell.replace(/^'('*[=+\-@\t\r])/, '$1') : Number(cell)
}

async function readParquet(path: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll('select * from read_parquet($1)', [path])
  const rows = reader.getRowsJS().map((row) => row.map((v) => (typeof v === 'bigint' ? Number(v) : v)))
  connection.closeSync()
  instance.closeSync()
  return rows
}

describe('without DuckDB', () => {
  const copy = join(makeFolder(), 'copy')
  const main = join(copy, 'dist', 'src', 'main.js')

  beforeAll(() => {
    for (const part of ['dist', 'package.json', 'pipeline/data'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true })
    mkdirSync(join(copy, 'node_modules'))
    for (const name of readdirSync(join(ROOT, 'node_modules')).filter((entry) => entry !== '@duckdb'))
      symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name))
  })

  test.each([
    ['query', () => ['query', 'select 1', '--in', results]],
    ['export', () => ['export', results, '--parquet', join(copy, 'parquet')]],
  ])('%s ends with 2 and says what to install', async (_, args) => {
    const failed = await promisify(execFile)(process.execPath, [main, ...args()]).catch((error: unknown) => error)
    expect(failed).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('npm install @duckdb/node-api') as string,
    })
    expect(existsSync(join(copy, 'parquet'))).toBe(false)
  })

  test('all else works: --tables, and a run', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [main, 'query', '--tables', '--in', results])
    expect(stdout).toMatch(/^summary {2}/)
    const text = makeFolder({ 'a.txt': 'Ghana thanked France.\n' })
    const { stderr } = await promisify(execFile)(process.execPath, [main, 'run', text, '--out', join(copy, 'out')])
    expect(stderr).toBe('')
  })

  test('it is an optional peer, so that installing agencyscope does not bring it', () => {
    const packageJson = readJson(join(ROOT, 'package.json')) as Record<string, Record<string, unknown>>
    expect(Object.keys(packageJson['dependencies'] ?? {})).not.toContain('@duckdb/node-api')
    expect(packageJson['peerDependenciesMeta']).toEqual({ '@duckdb/node-api': { optional: true } })
  })
})
