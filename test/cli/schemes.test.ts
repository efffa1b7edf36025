import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { AS_OF, makeFolder, runCommand, type Outcome } from '../helpers/command.ts'
import { readArticles, readHeader, readJson, readTable } from '../helpers/results.ts'

const JAPAN = `---
title: A railway and a quarrel
date: 2023-06-01
---
Japan betrayed Kenya, the ministers in Nairobi said on Monday. Japan failed, and the Japanese engineers lied about the
delays. Germany praised the brave engineers of Kenya. Niger and Mali welcomed the generous plan of the African Union.
`
const CONFIG = `
schemes:
  run: [west_broad, no_germany]
  own:
    - id: no_germany
      title: Germany apart
      rules:
        - {by: state, is: DEU, bloc: other_external}
`
const folder = makeFolder({
  'articles/japan.txt': JAPAN,
  'articles/mali.txt':
    'Mali thanked Niger for the fuel. Lorries crossed the border near Gao, and drivers cheered the brave soldiers.',
  'articles/french.txt':
    'Le président du Mali a remercié le Niger pour le carburant livré la semaine dernière, et les habitants ont applaudi les chauffeurs.',
  'own.yaml': CONFIG,
})
const run = (out: string, ...more: string[]) =>
  runCommand(['run', 'articles', '--out', out, ...AS_OF, ...more], { cwd: folder })
const table = (out: string, name: string) => readTable(join(folder, out, `${name}.csv`))

let outcome: Outcome
beforeAll(async () => {
  outcome = await run('results')
})

describe('bloc schemes', () => {
  test('every article has a row for each scheme and bloc, the default first and equal to summary.csv', () => {
    expect(outcome).toMatchObject({ code: 0, stderr: '' })
    const rows = table('results', 'bloc_schemes')
    const schemes = ['default', 'bretton_woods', 'west_broad', 'west_sahel']
    const keys = ['french', 'japan', 'mali'].flatMap((id) =>
      schemes.flatMap((scheme) => ['western', 'african', 'external'].map((bloc) => [id, scheme, bloc])),
    )
    expect(rows.map((row) => [row['article_id'], row['scheme'], row['bloc']])).toEqual(keys)
    const summary = new Map(table('results', 'summary').map((row) => [row['article_id'], row]))
    const names = ['sentences', 'sentiment', 'sentiment_low', 'sentiment_high', 'label', 'agency']
    for (const row of rows.filter(({ scheme }) => scheme === 'default')) {
      const same = summary.get(row['article_id'] ?? '')
      expect(names.map((name) => row[name])).toEqual(names.map((name) => same?.[`${row['bloc'] ?? ''}_${name}`]))
    }
  })

  test('moving Japan moves its sentences, and a change of sign is marked', () => {
    const rows = table('results', 'bloc_schemes').filter((row) => row['article_id'] === 'japan')
    const find = (scheme: string, bloc: string) => rows.find((row) => row['scheme'] === scheme && row['bloc'] === bloc)
    expect(Number(find('west_broad', 'western')?.['sentences'])).toBeGreaterThan(
      Number(find('default', 'western')?.['sentences']),
    )
    expect(find('west_broad', 'external')?.['sentences']).toBe('0')
    expect(Number(find('west_broad', 'western')?.['moved_actors'])).toBeGreaterThan(0)
    for (const row of rows) {
      const [one, other] = [row['sentiment'] ?? '', find('default', row['bloc'] ?? '')?.['sentiment'] ?? '']
      const expected = one === '' || other === '' ? '' : Number(one) * Number(other) < 0 ? '1' : '0'
      expect(row['sign_change']).toBe(expected)
    }
    expect(find('west_broad', 'external')?.['sign_change']).toBe('')
  })

  test('what is not English has empty numbers under every scheme', () => {
    const rows = table('results', 'bloc_schemes').filter((row) => row['article_id'] === 'french')
    expect(new Set(rows.flatMap((row) => [row['sentences'], row['sentiment'], row['sign_change']]))).toEqual(
      new Set(['']),
    )
  })

  test('a row of bloc_schemes_summary.csv is the mean over the articles', () => {
    const rows = table('results', 'bloc_schemes')
    for (const row of table('results', 'bloc_schemes_summary')) {
      const own = rows.filter(
        (each) => each['scheme'] === row['scheme'] && each['bloc'] === 'african' && each['sentiment'] !== '',
      )
      const mean = own.reduce((sum, each) => sum + Number(each['sentiment']), 0) / own.length
      expect(Number(row['african_articles'])).toBe(own.length)
      expect(Number(row['african_sentiment'])).toBeCloseTo(mean, 3)
      expect(row['articles']).toBe('2')
    }
    expect(readHeader(join(folder, 'results', 'bloc_schemes_summary.csv'))[0]).toBe('scheme')
  })

  test('the printed summary names the schemes, and whether a sign changes', () => {
    expect(outcome.stdout).toMatch(
      /^Schemes {4}bretton_woods, west_broad, west_sahel; a mean of the corpus changes its sign under /m,
    )
    expect(outcome.stdout).toMatch(/bretton_woods \d+, west_broad \d+, west_sahel \d+ \(bloc_schemes\.csv/)
  })

  test('the word list of schemes stands in the manifest, and the tables in codebook and package', () => {
    const { data } = readJson(join(folder, 'results', 'manifest.json')) as { data: { id: string; sha256: string }[] }
    expect(data.find(({ id }) => id === 'schemes')?.sha256).toMatch(/^[0-9a-f]{64}$/)
    const codebook = readFileSync(join(folder, 'results', 'codebook.md'), 'utf8')
    for (const name of ['bloc_schemes.csv', 'bloc_schemes_summary.csv']) expect(codebook).toContain(`\n## ${name}\n`)
  })

  test('the config chooses schemes and adds own ones, the same with two workers', async () => {
    const [one, two] = await Promise.all([
      run('chosen', '--config', 'own.yaml', '--workers', '1'),
      run('pooled', '--config', 'own.yaml', '--workers', '2'),
    ])
    expect([one.code, two.code]).toEqual([0, 0])
    const rows = table('chosen', 'bloc_schemes')
    expect([...new Set(rows.map((row) => row['scheme']))]).toEqual(['default', 'no_germany', 'west_broad'])
    const german = rows.filter((row) => row['article_id'] === 'japan' && row['bloc'] === 'western')
    expect(german.find((row) => row['scheme'] === 'no_germany')?.['sentences']).toBe('0')
    expect(table('chosen', 'bloc_schemes_summary').map((row) => row['title'])).toEqual([
      'Codebook',
      'Germany apart',
      'Broad West',
    ])
    for (const name of ['bloc_schemes', 'bloc_schemes_summary'])
      expect(readFileSync(join(folder, 'pooled', `${name}.csv`))).toEqual(
        readFileSync(join(folder, 'chosen', `${name}.csv`)),
      )
  })

  test.each([
    ['schemes: {runs: [west_broad]}', 'did you mean "run"'],
    ['schemes: {run: [west_brod]}', 'did you mean "west_broad"'],
    ['schemes: {own: [{id: a, title: A, rules: [{by: state, is: DE, bloc: western}]}]}', '"DE", which is no ISO code'],
    ['schemes: {own: [{id: a, title: A, rules: [{by: state, is: DEU, blok: western}]}]}', 'did you mean "bloc"'],
    ['schemes: {own: [{id: west_broad, title: A, rules: [{by: state, is: DEU, bloc: gulf}]}]}', 'an id that is taken'],
  ])('%s is refused with a reason', async (yaml, said) => {
    const other = makeFolder({ 'a.txt': 'Mali thanked Niger.', 'c.yaml': yaml })
    const { code, stderr } = await runCommand(['run', 'a.txt', '--out', 'out', '--config', 'c.yaml'], { cwd: other })
    expect(code).toBe(2)
    expect(stderr).toContain(said)
  })
})

describe('articles are read as of their date', () => {
  test('a 2023 article has the members of 2023, its twin without a date those of today', () => {
    const niger = table('results', 'actors').filter((row) => row['country'] === 'NER' && row['type'] === 'state')
    expect(niger.map((row) => [row['article_id'], row['sub_bloc']])).toEqual([
      ['japan', 'ecowas'],
      ['mali', 'aes'],
    ])
    expect([...readArticles(join(folder, 'results')).values()].map(({ id, date }) => [id, date])).toEqual([
      ['french', null],
      ['japan', '2023-06-01'],
      ['mali', null],
    ])
  })
})
