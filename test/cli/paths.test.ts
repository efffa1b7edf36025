/** Paths that cannot be written, or must not be: one message with the path and advice, exit 2, nothing lost. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { AS_OF, makeFolder, runCommand } from '../helpers/command.ts'

const cwd = makeFolder({ 'articles/a.txt': 'Kenya thanked Norway.\n', 'file.txt': 'mine\n' })
const ask = (...args: string[]) => runCommand(args, { cwd })

beforeAll(async () => {
  await ask('run', 'articles', '--out', 'results', ...AS_OF, '--quiet')
})

describe('a path that cannot be written ends with 2, one message and advice', () => {
  test.each([
    ['run', 'articles', '--out', 'file.txt/x'],
    ['run', 'articles', '--out', 'new', '--store', 'file.txt/x'],
    ['watch', 'articles', '--out', 'file.txt/x'],
    ['compare', 'results', '--out', 'file.txt/x'],
    ['export', 'results', '--parquet', 'file.txt/x'],
    ['query', 'select 1', '--in', 'results', '--out', 'file.txt/x.csv'],
    ['store', 'export', 'results', '--out', 'file.txt/x.jsonl'],
    ['store', 'export', 'results', '--out', 'nodir/x.jsonl'],
    ['store', 'vacuum', 'file.txt/x'],
  ])('%s %s %s %s', async (...args) => {
    const { code, stdout, stderr } = await ask(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^agencyscope: .*(?:file\.txt|nodir).*\.\n {2}[A-Z].*\.\n$/)
    expect(existsSync(join(cwd, 'new'))).toBe(false)
  })

  test('the message says why', async () => {
    const { stderr } = await ask('run', 'articles', '--out', 'file.txt/x')
    const path = join(cwd, 'file.txt', 'x')
    expect(stderr).toContain(`The path ${path} cannot be written: a part of the path is a file, not a folder.`)
  })
})

describe('an answer or an export replaces nothing', () => {
  const query = ['query', 'select 1', '--in', 'results']
  const store = ['store', 'export', 'results']
  test.each([
    [query, 'results/summary.csv', 'among the results'],
    [store, 'results/summary.csv', 'among the results'],
    [query, 'other/mine.csv', 'among the results'],
    [store, 'results/mine.jsonl', 'among the results'],
    [store, 'results/articles/mine.jsonl', 'among the results'],
    [store, 'results/.store/mine.jsonl', 'among the results'],
    [query, 'file.txt', 'there already'],
    [store, 'file.txt', 'there already'],
    [store, 'articles', 'there already'],
  ])('%j --out %s', async (args, out, said) => {
    if (out.startsWith('other')) cpSync(join(cwd, 'results'), join(cwd, 'other'), { recursive: true })
    const path = join(cwd, out)
    const read = () => (/(?:summary\.csv|\.txt)$/.test(out) ? readFileSync(path) : existsSync(path))
    const before = read()
    const { code, stdout, stderr } = await ask(...args, '--out', out)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)])
    expect(stderr).toMatch(/\n {2}Give --out /)
    expect(read()).toEqual(before)
  })

  test('a copy of results without the mark is kept from answers about it as well', async () => {
    cpSync(join(cwd, 'results'), join(cwd, 'copy'), { recursive: true })
    rmSync(join(cwd, 'copy', '.agencyscope-output'))
    const { code } = await ask('query', 'select 1', '--in', 'copy', '--out', 'copy/new.csv')
    expect([code, existsSync(join(cwd, 'copy', 'new.csv'))]).toEqual([2, false])
  })
})

describe('a store is kept apart from results', () => {
  test.each([
    ['fresh', 'fresh', 'is the output folder'],
    ['fresh', './fresh/', 'is the output folder'],
    ['fresh', 'fresh/kept', 'lies in the output folder'],
    ['fresh', 'fresh/.store/deep', 'lies in the output folder'],
    ['fresh/out', 'fresh', 'holds the output'],
    ['results', 'results', 'is the output folder'],
  ])('--out %s --store %s ends with 2 before anything is made', async (out, store, said) => {
    const before = readdirSync(cwd, { recursive: true })
    const { code, stdout, stderr } = await ask('run', 'articles', '--out', out, '--store', store)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)])
    expect(stderr).toMatch(/\n {2}Leave --store out /)
    expect(readdirSync(cwd, { recursive: true })).toEqual(before)
  })

  test.each([
    ['one', 'one/.store'],
    ['two', 'two-store'],
    ['three', '..three'],
  ])('--out %s --store %s is taken', async (out, store) => {
    const { code } = await ask('run', 'articles', '--out', out, '--store', store, '--quiet')
    expect([code, existsSync(join(cwd, store, '.agencyscope-store'))]).toEqual([0, true])
  })
})
