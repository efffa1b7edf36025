import { describe, expect, test } from 'vitest'
import { formatRuns } from '../../../../src/compare/runs-format.ts'
import { diffRuns, type Run, type RunArticle } from '../../../../src/compare/runs.ts'
import { makeBloc, makeResultArticle } from '../../../helpers/result-article.ts'

const HASH = 'a'.repeat(64)
const file = (id: string, sha256 = HASH) => ({ id, version: '1', sha256 })

const manifest = (more: Partial<Run['manifest']> = {}): Run['manifest'] => ({
  tool: 'agencyscope',
  version: '0.1.0',
  schema_version: '1.0',
  started: '2026-01-01T00:00:00Z',
  finished: '2026-01-01T00:00:01Z',
  duration_ms: 1000,
  node: 'v20',
  settings: { corpus: ['x'], workers: 1, as_of: '2026-01-01', config: { blocs: {} } },
  inputs: { found: 1, analysed: 1, failed: 0, skipped: 0, distinct: 1, sha256: HASH },
  data: [file('frames'), file('words')],
  models: [],
  counts: {},
  outputs: [],
  ...more,
})

const article = (id: string, sentiment: number | null, more: Partial<RunArticle> = {}): RunArticle => ({
  ...makeResultArticle({ id, date: '2025-01-01', blocs: { african: makeBloc({ sentiment, agency: null }) } }),
  textHash: 'same',
  about: 'same',
  sha256: id.padEnd(64, '0'),
  actors: 0,
  ...more,
})

const run = (name: string, articles: readonly RunArticle[], more: Partial<Run['manifest']> = {}): Run => ({
  name,
  articles,
  manifest: manifest(more),
})

describe('diffRuns', () => {
  test('a run differs from itself in nothing', () => {
    const one = run('a', [article('x', 0.1), article('y', 0.2)])
    expect(diffRuns(one, one)).toMatchObject({
      counts: { same: 2, new: 0, gone: 0 },
      manifests: [],
      movers: [],
      articles: [],
    })
  })

  test('tells new, gone, renamed, changed text, metadata and numbers apart, with causes', () => {
    const before = run('a', [
      article('gone', 0.1),
      article('old-name', 0.1, { sha256: 'b'.repeat(64) }),
      article('text', 0.1),
      article('numbers', 0.1),
      article('dated', 0.1),
      article('titled', 0.1),
    ])
    const after = run(
      'b',
      [
        article('new', 0.1),
        article('new-name', 0.1, { sha256: 'b'.repeat(64) }),
        article('text', 0.5, { textHash: 'other', sha256: 'c'.repeat(64) }),
        article('numbers', 0.3),
        article('dated', 0.2, { date: '2024-01-01' }),
        article('titled', 0.1, { about: 'other' }),
      ],
      { data: [file('frames', 'b'.repeat(64)), file('words')] },
    )
    const diff = diffRuns(before, after)
    expect(diff.articles.map(({ id, change, why }) => [id, change, why])).toEqual([
      ['dated', 'changed_numbers', ['date', 'word list frames']],
      ['gone', 'gone', []],
      ['new', 'new', []],
      ['new-name', 'renamed', []],
      ['numbers', 'changed_numbers', ['word list frames']],
      ['text', 'changed_text', ['text']],
      ['titled', 'changed_metadata', ['metadata']],
    ])
    expect(diff.articles.find(({ id }) => id === 'new-name')?.id_before).toBe('old-name')
    expect(diff.movers.map(({ id, difference }) => [id, difference])).toEqual([
      ['text', expect.closeTo(0.4, 12)],
      ['numbers', expect.closeTo(0.2, 12)],
      ['dated', expect.closeTo(0.1, 12)],
    ])
  })

  test('means stand over articles with a value in both, with and without changed texts', () => {
    const before = run('a', [article('x', 0.1), article('y', 0.2), article('z', null), article('t', 0)])
    const after = run('b', [
      article('x', 0.3),
      article('y', null),
      article('z', 0.9),
      article('t', 1, { textHash: 'other' }),
    ])
    const find = (over: string) =>
      diffRuns(before, after).blocs.find(
        (row) => row.over === over && row.bloc === 'african' && row.measure === 'sentiment',
      )
    expect(find('common')).toMatchObject({ n: 2, before: 0.05, after: 0.65, gained: 1, lost: 1 })
    expect(find('same_text')).toMatchObject({ n: 1, before: 0.1, after: 0.3, gained: 1, lost: 1 })
  })

  test('names settings by path and word lists by id; threads and folders count for nothing', () => {
    const one = run('a', [article('x', 0.1)])
    const other = run('b', [article('x', 0.2), article('undated', 0.1)], {
      version: '0.2.0',
      settings: {
        corpus: ['y'],
        workers: 8,
        as_of: '2026-02-01',
        config: { blocs: { 'org:imf': 'multilateral' } },
        compare: {},
      },
      data: [file('words'), file('origins')],
    })
    const { manifests, articles } = diffRuns(one, other)
    expect(manifests.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['version', '0.1.0', '0.2.0'],
      ['setting as_of', '"2026-01-01"', '"2026-02-01"'],
      ['setting config.blocs.org:imf', 'not set', '"multilateral"'],
      ['word list frames', '1 (aaaaaaaa)', 'not used'],
      ['word list origins', 'not used', '1 (aaaaaaaa)'],
    ])
    // the day of the analysis moves no article that has a date
    expect(articles.find(({ id }) => id === 'x')?.why).toEqual([
      'version',
      'setting config.blocs.org:imf',
      'word list frames',
      'word list origins',
    ])
  })

  test('says so where nothing explains a move', () => {
    const { articles } = diffRuns(run('a', [article('x', 0.1)]), run('b', [article('x', 0.2)]))
    expect(articles[0]?.why).toEqual(['not explained by the manifests'])
  })
})

test('the text shows as many movers as asked for, and says how many there are', () => {
  const before = run(
    'a',
    ['x', 'y', 'z'].map((id) => article(id, 0)),
  )
  const after = run(
    'b',
    ['x', 'y', 'z'].map((id, at) => article(id, at / 10 + 0.1)),
  )
  const text = formatRuns(diffRuns(before, after), 2)
  expect(text).toContain('Largest movers (2 of 3 values that moved)')
  expect(text).toMatch(/^z +african +sentiment +0\.000 +0\.300 +0\.300 +not explained by the manifests$/m)
  expect(text).not.toMatch(/^x +african/m)
})
