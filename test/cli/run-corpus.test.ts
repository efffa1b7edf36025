import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import { AS_OF, CORPUS, makeFolder, runCommand, type Outcome } from '../helpers/command.ts'
import {
  checkEvidence,
  findWrongSpans,
  listFiles,
  readArticles,
  readHeader,
  readJson,
  readTable,
} from '../helpers/results.ts'

const TABLES = [
  'summary',
  'articles',
  'sentences',
  'mentions',
  'actors',
  'places',
  'evidence',
  'dyads',
  'bloc_schemes',
  'duplicates',
  'issues',
]
const LATER = ['timeline.csv']

const out = join(makeFolder(), 'results')
let outcome: Outcome

beforeAll(async () => {
  outcome = await runCommand(['run', CORPUS, '--out', out, ...AS_OF])
})

const table = (name: string) => readTable(join(out, `${name}.csv`))

describe('run corpus', () => {
  test('ends well, says which file to open first, and shows the blocs', () => {
    expect(outcome).toMatchObject({ code: 0, stderr: '' })
    expect(outcome.stdout).toMatch(/summary\.csv \(open this first\)/)
    expect(outcome.stdout).toMatch(/^western +\d+ +-?\d\.\d\d +\d\.\d\d$/m)
    expect(outcome.stdout).toMatch(/^african +\d+ +-?\d\.\d\d +\d\.\d\d$/m)
  })

  test('writes every file that is promised, and nothing half-made', () => {
    const files = listFiles(out)
    expect(files).toEqual(
      expect.arrayContaining([
        ...TABLES.map((name) => `${name}.csv`),
        ...['articles.jsonl', 'manifest.json', 'datapackage.json', 'codebook.md', 'schema/article.json'],
      ]),
    )
    expect(files.filter((path) => path.startsWith('.'))).toEqual(['.agencyscope-output'])
    const ids = table('articles').map((row) => row['article_id'] ?? '')
    expect(files.filter((path) => path.startsWith('articles/'))).toEqual(ids.map((id) => `articles/${id}.json`).sort())
  })

  test('gives a row of summary.csv and articles.csv to each article, sorted by id as in articles.jsonl', () => {
    const lines = readFileSync(join(out, 'articles.jsonl'), 'utf8').split('\n').slice(0, -1)
    const nested = lines.map((line) => JSON.parse(line) as { id: string })
    const ids = nested.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort())
    for (const name of ['summary', 'articles']) expect(table(name).map((row) => row['article_id'])).toEqual(ids)
    expect(nested).toEqual([...readArticles(out).values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
  })

  test('says in dyads.csv who does what to whom, in actors and words that are there', () => {
    const rows = table('dyads')
    expect(rows).toContainEqual(
      expect.objectContaining({
        agent_name: 'Belgium',
        patient_name: 'Rwanda',
        verb_class: 'sanction',
        quad: 'material_conflict',
        negated: '0',
        modal: '0',
        voice: 'author',
      }),
    )
    const actors = new Set(table('actors').map((row) => `${row['article_id'] ?? ''} ${row['actor_id'] ?? ''}`))
    const articles = readArticles(out)
    for (const { article_id: id = '', agent_id: from = '', patient_id: to = '', ...row } of rows) {
      expect(from).not.toBe(to)
      expect([`${id} ${from}`, `${id} ${to}`].filter((key) => !actors.has(key))).toEqual([])
      const text = Array.from(articles.get(id)?.text ?? '')
      expect(text.slice(Number(row['start']), Number(row['end'])).join('')).toBe(row['words'])
      expect(row['text']).toContain(row['words'])
    }
  })

  test('says in quotes.csv who says what, in words that are there', () => {
    const rows = table('quotes')
    const known = rows.filter((row) => row['speaker_id'] !== '')
    expect(known.length).toBeGreaterThan(rows.length / 2)
    const actors = new Map(table('actors').map((row) => [`${row['article_id'] ?? ''} ${row['actor_id'] ?? ''}`, row]))
    for (const { article_id: id = '', speaker_id: speaker = '', ...row } of known) {
      const { name, bloc } = actors.get(`${id} ${speaker}`) ?? {}
      expect([row['speaker_name'], row['speaker_bloc']]).toEqual([name, bloc])
    }
    const articles = readArticles(out)
    for (const { article_id: id = '', ...row } of rows) {
      const text = Array.from(articles.get(id)?.text ?? '')
      expect(text.slice(Number(row['start']), Number(row['end'])).join('')).toBe(row['words'])
    }
    const quoted = table('sentences').filter((row) => row['speaker_id'] !== '')
    expect(quoted.length).toBeGreaterThan(0)
    expect(quoted.every((row) => row['voice'] === 'quoted' && row['speaker_bloc'] !== '')).toBe(true)
  })

  test('counts found as analysed, failed and skipped', () => {
    const { inputs } = readJson(join(out, 'manifest.json')) as { inputs: Record<string, number> }
    expect(inputs['found']).toBe((inputs['analysed'] ?? 0) + (inputs['failed'] ?? 0) + (inputs['skipped'] ?? 0))
    expect(inputs['found']).toBe(listFiles(CORPUS).length)
    expect(inputs['analysed']).toBe(table('summary').length)
    expect(table('issues').map((row) => [row['file'], row['code']])).toEqual([
      ['README.md', 'FILE_IS_README'],
      ['metadata.csv', 'FILE_IS_SIDECAR'],
    ])
  })

  test('every article fits the JSON Schema that the command prints', async () => {
    const printed = await runCommand(['schema', 'article'])
    expect(printed.stdout).toBe(readFileSync(join(out, 'schema', 'article.json'), 'utf8'))
    const validate = makeValidator(JSON.parse(printed.stdout) as object)
    for (const article of readArticles(out).values()) expect([article.id, validate(article)]).toEqual([article.id, []])
  })

  test('the JSON Schema refuses an article with a wrong value or without a field', () => {
    const validate = makeValidator(readJson(join(out, 'schema', 'article.json')) as object)
    const [article] = readArticles(out).values()
    expect(validate({ ...article, date: '13/06/2022' })).not.toEqual([])
    expect(validate({ ...article, text: undefined })).not.toEqual([])
    expect(validate({ ...article, countries: ['Mali'] })).not.toEqual([])
  })

  test('datapackage.json lists the tables that are there, each with the columns of its header', () => {
    const { resources } = readJson(join(out, 'datapackage.json')) as {
      resources: { path: string; schema: { fields: { name: string; description: string }[] } }[]
    }
    expect(resources.map(({ path }) => path).sort()).toEqual(listFiles(out).filter((path) => path.endsWith('.csv')))
    expect(LATER.filter((path) => existsSync(join(out, path)))).toEqual([])
    const codebook = readFileSync(join(out, 'codebook.md'), 'utf8')
    for (const { path, schema } of resources) {
      expect([path, schema.fields.map(({ name }) => name)]).toEqual([path, readHeader(join(out, path))])
      expect(schema.fields.filter(({ description }) => description === '')).toEqual([])
      expect(codebook).toContain(path)
    }
  })

  test.each(TABLES)('%s.csv has short lower-case columns, article_id first, LF line ends and no NaN', (name) => {
    const bytes = readFileSync(join(out, `${name}.csv`), 'utf8')
    const header = readHeader(join(out, `${name}.csv`))
    expect(header[0]).toBe('article_id')
    expect(header.filter((column) => !/^[a-z][a-z0-9_]{0,31}$/.test(column))).toEqual([])
    expect(new Set(header).size).toBe(header.length)
    expect(bytes).toMatch(/^article_id,/) // no byte order mark
    expect(bytes.endsWith('\n')).toBe(true)
    expect(bytes).not.toMatch(/\r\n/) // the sample articles have LF alone
    expect(table(name).flatMap((row) => Object.values(row).filter((cell) => /^-?(NaN|Infinity)$/.test(cell)))).toEqual(
      [],
    )
  })

  test('writes scores with 4 decimals in their ranges', () => {
    const cells = (name: string, ...columns: string[]) =>
      table(name).flatMap((row) => columns.map((column) => row[column] ?? 'no such column').filter(Boolean))
    const scores = [
      ...cells('summary', 'western_sentiment', 'african_sentiment', 'external_sentiment', 'agency_balance'),
      ...cells('sentences', 'sentiment'),
      ...cells('actors', 'sentiment'),
    ]
    const shares = cells('summary', 'western_agency', 'african_agency', 'western_quoted_share', 'african_quoted_share')
    expect(scores.filter((cell) => !/^-?[01]\.\d{4}$/.test(cell) || Math.abs(Number(cell)) > 1)).toEqual([])
    expect(shares.filter((cell) => !/^[01]\.\d{4}$/.test(cell) || Number(cell) > 1)).toEqual([])
    expect(scores.length).toBeGreaterThan(table('summary').length)
  })

  test('every span, cut out of the text in code points, gives its words', () => {
    const articles = [...readArticles(out).values()]
    expect(articles.flatMap(findWrongSpans)).toEqual([])
    expect(articles.flatMap((article) => article.evidence).length).toBeGreaterThan(articles.length)
  })

  test('the tables have the same spans as the articles', () => {
    const articles = readArticles(out)
    const cut = (row: Readonly<Record<string, string>>) =>
      Array.from(articles.get(row['article_id'] ?? '')?.text ?? '')
        .slice(Number(row['start']), Number(row['end']))
        .join('')
    const undo = (cell = '') => cell.replace(/^'(?='*[=+\-@\t\r])/, '')
    const rows = [
      ...table('sentences').map((row) => [undo(row['text']), cut(row)]),
      ...table('mentions').map((row) => [undo(row['surface']), cut(row)]),
      ...table('evidence')
        .filter((row) => row['source'] !== 'intercept')
        .map((row) => [undo(row['words']), cut(row)]),
    ]
    expect(rows.filter(([words, found]) => words !== found)).toEqual([])
  })

  test('the weights of a sentence add up to its sentiment', () => {
    const { checked, wrong } = checkEvidence(out)
    expect(wrong).toEqual([])
    expect(checked).toBeGreaterThan(table('summary').length)
  })

  test('an agency is (agent + both / 2) / (agent + patient + both), and the balance African less Western', () => {
    const counts = new Map(table('articles').map((row) => [row['article_id'], row]))
    for (const row of table('summary')) {
      const agencies = (['western', 'african'] as const).map((bloc) => {
        const of = (role: string) => Number(counts.get(row['article_id'])?.[`${bloc}_${role}`])
        const all = of('agent') + of('patient') + of('both')
        const agency = all === 0 ? null : (of('agent') + of('both') / 2) / all
        expect(row[`${bloc}_agency`]).toBe(agency === null ? '' : agency.toFixed(4))
        return agency
      })
      const [western, african] = agencies
      const balance = western == null || african == null ? null : african - western
      if (balance === null) expect(row['agency_balance']).toBe('')
      else expect(Number(row['agency_balance'])).toBeCloseTo(balance, 3)
    }
  })
})

/** Errors of a value against a JSON Schema, by a validator that shares nothing with the code. */
function makeValidator(schema: object): (value: unknown) => unknown[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  formats.default(ajv)
  const validate = ajv.compile(schema)
  return (value) => (validate(JSON.parse(JSON.stringify(value))) ? [] : (validate.errors ?? []))
}
