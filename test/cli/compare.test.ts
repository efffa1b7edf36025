/** `compare OUTPUT`: the tables it writes, what it prints, and what it refuses; built command. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import { AS_OF, CORPUS, makeFolder, runCommand } from '../helpers/command.ts'
import { fingerprintResults, listFiles, readHeader, readJson, readTable, type Cells } from '../helpers/results.ts'

const FILES = ['differences.csv', 'timeline.csv', 'trends.csv']

const folder = makeFolder()
const out = join(folder, 'results')
const compare = (...args: string[]) => runCommand(['compare', ...args], { cwd: folder })
const table = (name: string, dir = out) => readTable(join(dir, `${name}.csv`))
const number = (cell: string | undefined) => (cell === undefined || cell === '' ? null : Number(cell))

beforeAll(async () => {
  await runCommand(['run', CORPUS, '--out', out, ...AS_OF])
})

describe('compare over the sample articles', () => {
  test('prints counts that add up, a table for each measure, trends and differences, and where they are', async () => {
    const { code, stdout, stderr } = await compare('results', '--by', 'quarter', '--min', '5')
    expect([code, stderr]).toEqual([0, ''])
    const counts = [...stdout.matchAll(/^(?:sentiment|agency) +(?:western|african|external)((?: +\d+){8})$/gm)]
    expect(counts).toHaveLength(6)
    for (const [, cells = ''] of counts) {
      const [found, ...parts] = cells.trim().split(/ +/).map(Number)
      expect(parts.reduce((sum, n) => sum + n, 0)).toBe(found)
      expect(found).toBe(table('summary').length)
    }
    expect(stdout).toMatch(/^african +2025-Q2 +\d+ +\d+ +-?\d\.\d{3} +\[-?\d\.\d{3}, -?\d\.\d{3}\]$/m)
    expect(stdout).toMatch(/^western +2025-Q1 +\d +\d +- +too few$/m)
    expect(stdout).toMatch(/Holm's correction for [1-9]\d* tests/)
    expect(stdout).toMatch(/results\/timeline\.csv, trends\.csv, differences\.csv; every article weighs 1\n$/)
  })

  test('a value is the mean over the articles of summary.csv', async () => {
    await compare('results', '--by', 'year', '--measure', 'sentiment,agency,voice_share')
    const column = { sentiment: 'sentiment', agency: 'agency', voice_share: 'quoted_share' } as const
    const rows = table('timeline')
    expect(rows).toHaveLength(18)
    for (const row of rows) {
      const name = `${row['bloc'] ?? ''}_${column[row['measure'] as keyof typeof column]}`
      const values = table('summary')
        .filter((own) => own['date']?.startsWith(row['period'] ?? '-'))
        .flatMap((own) => number(own[name]) ?? [])
      expect(Number(row['n_articles'])).toBe(values.length)
      expect(Number(row['value'])).toBeCloseTo(values.reduce((sum, v) => sum + v, 0) / values.length, 3)
      const enough = values.length >= 10
      expect([row['enough'], row['low'] !== '', row['high'] !== '']).toEqual([enough ? '1' : '0', enough, enough])
    }
  })

  test('the tables stand in datapackage.json, codebook.md and manifest.json, and fit the schemas that are printed', async () => {
    await compare('results', '--by', 'quarter', '--min', '2', '--group', 'outlet')
    const { resources } = readJson(join(out, 'datapackage.json')) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[]
    }
    expect(resources.map(({ path }) => path).sort()).toEqual(listFiles(out).filter((path) => path.endsWith('.csv')))
    const codebook = readFileSync(join(out, 'codebook.md'), 'utf8')
    const manifest = readJson(join(out, 'manifest.json')) as {
      counts: Record<string, number>
      settings: Record<string, unknown>
      outputs: { path: string; sha256: string }[]
    }
    for (const file of FILES) {
      expect(resources.find(({ path }) => path === file)?.schema.fields.map(({ name }) => name)).toEqual(
        readHeader(join(out, file)),
      )
      expect(codebook).toContain(`\n## ${file}\n`)
      expect(manifest.counts[file.replace('.csv', '')]).toBe(readTable(join(out, file)).length)
    }
    for (const { path, sha256 } of manifest.outputs.filter((entry) => !entry.path.endsWith('/')))
      expect([path, hash(join(out, path))]).toEqual([path, sha256])
    expect(manifest.settings).toMatchObject({ as_of: AS_OF[1], compare: { by: 'quarter', group: 'outlet', seed: 1 } })
    for (const [name, file] of [
      ['timeline', 'timeline'],
      ['trend', 'trends'],
      ['difference', 'differences'],
    ] as const) {
      const validate = await makeValidator(name)
      const { stdout } = await compare('results', '--by', 'quarter', '--min', '2', '--group', 'outlet', '--json')
      for (const row of (JSON.parse(stdout) as Record<string, unknown[]>)[file] ?? []) expect(validate(row)).toBe(true)
      expect(validate({ period: 3 })).toBe(false)
    }
  })

  test('timeline.csv has the columns of the contract in their order', () => {
    expect(readHeader(join(out, 'timeline.csv'))).toEqual([
      ...['period', 'period_start', 'period_end', 'group_by', 'group_value', 'bloc', 'measure'],
      ...['n_articles', 'n_weighted', 'value', 'low', 'high', 'enough'],
    ])
  })

  test('the same command gives the same bytes, another seed other intervals', async () => {
    const read = async (...args: string[]) => {
      const { stdout } = await compare('results', '--by', 'year', ...args)
      return [stdout, ...FILES.map((file) => readFileSync(join(out, file), 'utf8'))]
    }
    const first = await read()
    expect(await read()).toEqual(first)
    expect(await read('--seed', '2')).not.toEqual(first)
  })

  test('--json holds what the tables hold', async () => {
    const { stdout } = await compare('results', '--by', 'quarter', '--bloc', 'african', '--json')
    const { timeline, counts } = JSON.parse(stdout) as {
      timeline: Record<string, unknown>[]
      counts: { found: number }[]
    }
    expect(counts[0]?.found).toBe(30)
    const cells = table('timeline').map((row) => [row['period'], row['measure'], number(row['value'])])
    expect(timeline.map(({ period, measure, value }) => [period, measure, round(value)])).toEqual(cells)
  })

  test('a later run removes the tables, and nothing names them', async () => {
    const dir = join(folder, 'renewed')
    const again = () => runCommand(['run', CORPUS, '--out', dir, ...AS_OF])
    await again()
    const before = fingerprintResults(dir)
    await compare(dir)
    expect(listFiles(dir)).toEqual(expect.arrayContaining(FILES))
    await again()
    expect(fingerprintResults(dir)).toEqual(before)
  })

  test('--out leaves the results as they are', async () => {
    const before = fingerprintResults(out)
    const { code, stdout } = await compare('results', '--out', 'elsewhere')
    expect(code).toBe(0)
    expect(stdout).toContain('elsewhere/timeline.csv')
    expect(fingerprintResults(out)).toEqual(before)
    const other = join(folder, 'elsewhere')
    expect(listFiles(other)).toEqual(['.agencyscope-output', 'datapackage.json', ...FILES])
    const { resources } = readJson(join(other, 'datapackage.json')) as { resources: { path: string }[] }
    expect(resources.map(({ path }) => path).sort()).toEqual(FILES)
    expect(await compare('results', '--out', 'elsewhere', '--by', 'year')).toMatchObject({ code: 0 })
  })
})

describe('dates', () => {
  const TEXT = 'Kenya thanked Norway for the brave engineers.'
  // each article its own words, for equal ones would share a weight
  const dated = (date: string) => `---\ndate: ${date}\n---\n${TEXT} So said note ${date}.\n`
  const days = ['2020-12-31', '2021-01-03', '2021-01-04', '2021-01-20', '2021-01-21', '2021-02', '2021']
  const articles = Object.fromEntries(days.map((day, at) => [`in/a${at}.txt`, dated(day)]))
  const own = makeFolder({ ...articles, 'in/none.txt': `${TEXT} Nobody knows when.\n` })
  const weekly = ['compare', 'out', '--measure', 'presence', '--bloc', 'african', '--min', '2', '--by']

  beforeAll(async () => {
    await runCommand(['run', 'in', '--out', 'out', ...AS_OF], { cwd: own })
  })

  test('weeks are those of ISO 8601, gaps are shown, undated and coarse dates are counted', async () => {
    const { code, stdout } = await runCommand([...weekly, 'week'], { cwd: own })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^presence +african +8 +5 +1 +2 +0 +0 +0 +0$/m)
    expect(table('timeline', join(own, 'out')).map((row) => [row['period'], row['n_articles'], row['value']])).toEqual([
      ['2020-W53', '2', '1.0000'],
      ['2021-W01', '1', '1.0000'],
      ['2021-W02', '0', ''],
      ['2021-W03', '2', '1.0000'],
    ])
    expect(stdout).toMatch(/^african +2021-W02 +0 +0 +- +no articles$/m)
    expect(stdout).toMatch(/^african +2021-W01 +1 +1 +- +too few$/m)
  })

  test.each([
    ['day', 5, 2],
    ['month', 6, 1],
    ['quarter', 6, 1],
    ['year', 7, 0],
  ])('by %s %i articles are used and %i are too coarse', async (by, used, coarse) => {
    const { stdout } = await runCommand([...weekly, by, '--json'], { cwd: own })
    const { counts } = JSON.parse(stdout) as { counts: unknown[] }
    expect(counts).toEqual([expect.objectContaining({ found: 8, used, undated: 1, too_coarse: coarse })])
  })

  test('three periods or more without articles stand on one line', async () => {
    const { stdout } = await runCommand([...weekly, 'day'], { cwd: own })
    expect(stdout).toMatch(/^african +2021-01-05 to 2021-01-19 +0 +0 +- +no articles$/m)
    expect(table('timeline', join(own, 'out'))).toHaveLength(22)
  })

  test('without dates there is a message, and no period', async () => {
    const none = makeFolder({ 'in/a.txt': TEXT, 'in/b.txt': dated('2021-01-01') })
    await runCommand(['run', 'in', '--out', 'out', ...AS_OF], { cwd: none })
    const { code, stdout } = await runCommand(['compare', 'out'], { cwd: none })
    expect(code).toBe(0)
    expect(stdout).toContain('Fewer than two articles have a date')
    expect(new Set(table('timeline', join(none, 'out')).map((row) => row['enough']))).toEqual(new Set(['0']))
    for (const name of ['trends', 'differences'])
      expect(table(name, join(none, 'out')).filter((row) => row['p'] !== '')).toEqual([])
  })

  test('near-copies weigh what duplicates.csv says; --no-weights counts them in full', async () => {
    const dir = join(own, 'out')
    const rows = ['a0', 'a1'].map((id) => `${id},0.5\n`).join('')
    writeFileSync(join(dir, 'duplicates.csv'), `article_id,cluster,weight\n${rows.replaceAll(',', ',c1,')}`)
    const first = (): Cells | undefined => table('timeline', dir)[0]
    const { stdout } = await runCommand([...weekly, 'week'], { cwd: own })
    expect(stdout).toContain('near-copies weigh less (duplicates.csv)')
    expect(first()).toMatchObject({ n_articles: '2', n_weighted: '1.0000', enough: '0' })
    writeFileSync(join(dir, 'duplicates.csv'), 'article_id,weight\na0,1\na1,1\n')
    const equal = await runCommand([...weekly, 'week'], { cwd: own })
    expect(equal.stdout).toContain('; every article weighs 1\n')
    await runCommand([...weekly, 'week', '--no-weights'], { cwd: own })
    expect(first()).toMatchObject({ n_articles: '2', n_weighted: '2.0000', enough: '1' })
    writeFileSync(join(dir, 'duplicates.csv'), 'article_id,weight\na0,heavy\n')
    const broken = await runCommand([...weekly, 'week'], { cwd: own })
    expect(broken).toMatchObject({ code: 2, stdout: '' })
    expect(broken.stderr).toContain('"heavy" at line 2')
  })
})

describe('what is refused', () => {
  test.each([
    [['nowhere'], 'does not exist'],
    [[CORPUS], 'holds no manifest.json'],
    [['results', '--group', 'outlet_contry'], 'did you mean "outlet_country"?'],
    [['results', '--by', 'weak'], 'did you mean "week"?'],
    [['results', 'results', '--by', 'year'], '--by has no meaning between two runs'],
    [['results', '--out', CORPUS], 'holds files that are no results'],
  ])('%j: exit 2 with advice', async (args, said) => {
    const { code, stdout, stderr } = await compare(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(stderr).toMatch(/\n {2}\S/)
  })

  test('results of another run are no place for the tables', async () => {
    await runCommand(['run', join(CORPUS, 'agoa-lapses.txt'), '--out', 'other', ...AS_OF], { cwd: folder })
    const before = fingerprintResults(join(folder, 'other'))
    const { code, stderr } = await compare('results', '--out', 'other')
    expect(code).toBe(2)
    expect(stderr).toContain('holds the results of another run')
    expect(fingerprintResults(join(folder, 'other'))).toEqual(before)
  })

  test('a folder that is being written to: exit 4, nothing changed', async () => {
    const before = fingerprintResults(out)
    mkdirSync(join(out, '.lock'))
    writeFileSync(join(out, '.lock-owner'), JSON.stringify({ pid: process.pid, host: 'elsewhere' }))
    const { code, stderr } = await compare('results')
    expect(code).toBe(4)
    expect(stderr).toContain('Another run is writing')
    const { '.lock-owner': owner, ...after } = fingerprintResults(out)
    expect(owner).toBeDefined()
    expect(after).toEqual(before)
  })

  test('a damaged articles.jsonl: exit 2, saying where, and the old tables stay', async () => {
    const own = makeFolder({ 'a.txt': 'Kenya thanked Norway.\n' })
    await runCommand(['run', 'a.txt', '--out', 'out', ...AS_OF], { cwd: own })
    await runCommand(['compare', 'out'], { cwd: own })
    writeFileSync(join(own, 'out', 'articles.jsonl'), '{"id":')
    const before = fingerprintResults(join(own, 'out'))
    const { code, stderr } = await runCommand(['compare', 'out'], { cwd: own })
    expect(code).toBe(2)
    expect(stderr).toMatch(/articles\.jsonl: line 1 is no article/)
    expect(fingerprintResults(join(own, 'out'))).toEqual(before)
  })
})

test('the help says what is measured, tested and written', async () => {
  const { code, stdout } = await compare('--help')
  expect(code).toBe(0)
  for (const words of ['timeline.csv', 'Mann-Kendall', 'Holm', 'too few', 'voice_share', '--between', 'Examples:'])
    expect(stdout).toContain(words)
})

function hash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

async function makeValidator(name: string): Promise<(row: unknown) => boolean> {
  const { stdout } = await runCommand(['schema', name])
  const ajv = new Ajv2020({ strict: false })
  formats.default(ajv)
  const validate = ajv.compile(JSON.parse(stdout) as object)
  return (row) => validate(row)
}

function round(value: unknown): number | null {
  return typeof value === 'number' ? Number(value.toFixed(4)) : null
}
