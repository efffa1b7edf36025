import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { AS_OF, AWKWARD, makeFolder, runCommand, type Outcome } from '../helpers/command.ts'
import {
  checkEvidence,
  findWrongSpans,
  fingerprintResults,
  listFiles,
  readArticles,
  readJson,
  readTable,
  type Cells,
  type WrittenArticle,
} from '../helpers/results.ts'

const folder = makeFolder()
const out = join(folder, 'results')
let outcome: Outcome
let articles: Map<string, WrittenArticle>
let issues: Cells[]

beforeAll(async () => {
  outcome = await runCommand(['run', AWKWARD, '--out', out, ...AS_OF])
  articles = readArticles(out)
  issues = readTable(join(out, 'issues.csv'))
})

const byFile = (file: string) => [...articles.values()].find((article) => article.file === file)
const codesOf = (file: string) => issues.filter((row) => row['file'] === file).map((row) => row['code'] ?? '')

describe('a folder of awkward inputs', () => {
  test('ends with 1, counts every file, and says where the reasons are', () => {
    const { inputs } = readJson(join(out, 'manifest.json')) as { inputs: Record<string, number> }
    const hidden = listFiles(AWKWARD).filter((path) => path.startsWith('_drafts/'))
    expect(outcome.code).toBe(1)
    expect(outcome.stdout).toContain('issues.csv')
    expect(inputs).toMatchObject({ found: listFiles(AWKWARD).length - hidden.length, failed: 10, skipped: 9 })
    expect(inputs['analysed']).toBe((inputs['found'] ?? 0) - 19)
    expect(articles.size).toBe(inputs['analysed'])
  })

  test('every file is either analysed or named with a code, a severity and advice', () => {
    const named = new Set([...articles.values()].map(({ file }) => file))
    for (const row of issues) {
      expect(row).toMatchObject({
        code: expect.stringMatching(/^[A-Z0-9]+(_[A-Z0-9]+)+$/) as string,
        severity: expect.stringMatching(/^(info|warning|error)$/) as string,
        advice: expect.stringMatching(/\w/) as string,
        message: expect.stringMatching(/\w/) as string,
      })
      named.add(row['file'] ?? '')
    }
    const left = listFiles(AWKWARD).filter((path) => !named.has(path) && !path.startsWith('_drafts/'))
    expect(left).toEqual([])
    expect(named).toContain('_drafts/')
  })

  test.each([
    ['empty.txt', 'FILE_EMPTY'],
    ['white-space-only.txt', 'FILE_EMPTY'],
    ['bom-only.txt', 'FILE_EMPTY'],
    ['front-matter-only.txt', 'FILE_EMPTY'],
    ['random-bytes.txt', 'FILE_NOT_TEXT'],
    ['pdf-named.txt', 'FILE_NOT_TEXT'],
    ['zip-named.txt', 'FILE_NOT_TEXT'],
    ['nul-in-short-text.txt', 'FILE_NOT_TEXT'],
    ['photo.jpg', 'FILE_TYPE_NOT_SUPPORTED'],
    ['not-an-article.docx', 'FILE_TYPE_NOT_SUPPORTED'],
  ])('%s fails as %s and has no results', (file, code) => {
    expect(issues.filter((row) => row['file'] === file)).toMatchObject([{ code, severity: 'error' }])
    expect(byFile(file)).toBeUndefined()
  })

  test.each([
    ['README.md', 'FILE_IS_README'],
    ['LICENSE', 'FILE_IS_LICENSE'],
    ['_draft.txt', 'FILE_IS_HIDDEN'],
    ['.hidden.txt', 'FILE_IS_HIDDEN'],
    ['sidecar-bom/metadata.csv', 'FILE_IS_SIDECAR'],
  ])('%s is skipped as %s, without being a failure', (file, code) => {
    expect(issues.filter((row) => row['file'] === file)).toMatchObject([{ code, severity: 'info' }])
    expect(byFile(file)).toBeUndefined()
  })

  test.each([
    ['utf16le-bom.txt', ['ENCODING_UTF_16']],
    ['windows-1252.txt', ['ENCODING_WINDOWS_1252']],
    ['mojibake.txt', ['MOJIBAKE_SUSPECTED']],
    ['utf8-one-broken-byte.txt', ['ENCODING_UTF_8_BROKEN', 'MOJIBAKE_SUSPECTED']],
    ['front-matter-broken.txt', ['FRONT_MATTER_INVALID']],
    ['front-matter-alias-bomb.txt', ['FRONT_MATTER_INVALID']],
    ['front-matter-unclosed.txt', ['FRONT_MATTER_UNCLOSED']],
    ['date-ambiguous.txt', ['DATE_AMBIGUOUS']],
    ['date-30-february.txt', ['DATE_INVALID']],
    ['date-two-digit-year.txt', ['DATE_TWO_DIGIT_YEAR']],
    ['date-words.txt', ['DATE_NOT_UNDERSTOOD']],
    ['date-long-ago.txt', ['DATE_IMPLAUSIBLE']],
    ['language-mismatch.txt', ['LANGUAGE_MISMATCH', 'LANGUAGE_NOT_ENGLISH']],
    ['front-matter-list.txt', []],
    ['rule-at-top.md', []],
    ['no-actor-at-all.txt', []],
    ['nul-in-text.txt', []],
    ['dateline-no-year.txt', []],
  ])('%s is analysed with exactly the issues %j', (file, codes) => {
    expect(byFile(file)).toBeDefined()
    expect(codesOf(file)).toEqual(codes)
    expect(
      byFile(file)
        ?.issues.map(({ code }) => code)
        .sort(),
    ).toEqual([...codes].sort())
  })

  test('one text in four encodings is one text', () => {
    const texts = ['utf16le-bom.txt', 'utf16be-bom.txt', 'utf16le-no-bom.txt', 'utf8-bom.txt', 'windows-1252.txt'].map(
      (file) => byFile(file)?.text,
    )
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).not.toMatch(/^\uFEFF|\uFFFD/)
  })

  test('the text is the decoded body, line ends included', () => {
    for (const [file, mark] of [
      ['crlf.txt', '\r\n'],
      ['lone-cr.txt', '\r'],
      ['mixed-line-ends.txt', '\r\n'],
    ] as const) {
      expect(byFile(file)?.text).toBe(readFileSync(join(AWKWARD, file), 'utf8'))
      expect(byFile(file)?.text).toContain(mark)
    }
    const whole = readFileSync(join(AWKWARD, 'crlf-front-matter.txt'), 'utf8')
    expect(whole.endsWith(byFile('crlf-front-matter.txt')?.text ?? 'missing')).toBe(true)
    expect(byFile('crlf-front-matter.txt')).toMatchObject({ id: 'crlf-front-matter', date: '2025-03-05' })
  })
})

describe('spans and weights', () => {
  test('every span gives its words, emoji, accents and right-to-left marks included', () => {
    expect([...articles.values()].flatMap(findWrongSpans)).toEqual([])
    const beyond = byFile('emoji-and-zwj.txt')?.text ?? ''
    expect(Array.from(beyond).length).toBeLessThan(beyond.length) // else this test would see no difference
  })

  test('the weights of a sentence add up to its sentiment', () => {
    const { checked, wrong } = checkEvidence(out)
    expect(wrong).toEqual([])
    expect(checked).toBeGreaterThan(articles.size)
  })
})

describe('ids', () => {
  test.each([
    ['id-path-escape.txt', 'etc-sahel-talks-2025'],
    ['id-only-emoji.txt', 'article'],
    ['id-reserved-name.txt', 'article-CON'],
    ['UPPER-EXTENSION.TXT', 'upper-extension'],
    ["it's a “quoted” café, número 2.txt", 'it-s-a-quoted-cafe-numero-2'],
    ['%2e%2e & #1 100%.txt', '2e-2e-1-100'],
  ])('%s has the id %s', (file, id) => {
    expect(byFile(file)?.id).toBe(id)
  })

  test('nothing is written outside of the output folder', () => {
    expect(listFiles(folder).filter((path) => !path.startsWith('results/'))).toEqual([])
    expect(listFiles(join(out, 'articles')).filter((path) => path.includes('/'))).toEqual([])
  })

  test.each([
    ['id-case-lower.txt', 'id-case-upper.txt', /^sahel-talks-[0-9a-f]{8}$/i],
    ['id-same-one.txt', 'id-same-two.txt', /^twice-used-[0-9a-f]{8}$/],
    ['same-name.txt', 'sub/same-name.txt', /^same-name-[0-9a-f]{8}$/],
  ])('%s and %s clash, so both get digits of their hash', (one, two, shape) => {
    const ids = [byFile(one), byFile(two)].map((article) => article?.id ?? '')
    expect(ids).toEqual([expect.stringMatching(shape), expect.stringMatching(shape)])
    expect(ids[0]?.toLowerCase()).not.toBe(ids[1]?.toLowerCase())
  })

  test('no two ids differ by case alone', () => {
    const ids = [...articles.keys()].map((id) => id.toLowerCase())
    expect(new Set(ids).size).toBe(ids.length)
    expect([...articles.keys()].filter((id) => !/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id))).toEqual([])
  })

  test('articles with equal text are both analysed, with equal results', () => {
    const [one, two] = [byFile('identical-one.txt'), byFile('identical-two.txt')]
    expect(one?.text).toBe(two?.text)
    expect(two).toEqual({ ...one, id: two?.id, file: two?.file })
    expect(one?.id).not.toBe(two?.id)
  })
})

describe('dates', () => {
  test('a date after the day of the analysis is flagged, kept as written, and null', () => {
    expect(byFile('date-future.txt')).toMatchObject({ date: null, date_source: null, date_precision: null })
    expect(issues.filter((row) => row['file'] === 'date-future.txt')).toMatchObject([
      { code: 'DATE_IN_FUTURE', message: expect.stringContaining('2099-01-01') as string },
    ])
  })

  test.each([
    ['date-ambiguous.txt', null, null],
    ['date-only-one-way.txt', '2025-04-23', 'front_matter'],
    ['date-conflict-2024-12-24.txt', '2025-01-07', 'front_matter'],
    ['dateline-no-year.txt', null, null],
    ['dateline-with-year.txt', '2025-06-14', 'dateline'],
    ['sidecar-semicolons/two.txt', '2025-03-03', 'sidecar'],
  ])('%s has the date %s from %s', (file, date, source) => {
    expect(byFile(file)).toMatchObject({ date, date_source: source, date_precision: date === null ? null : 'day' })
  })

  test.each([
    ['dmy', '2025-04-03'],
    ['mdy', '2025-03-04'],
  ])('--date-order %s reads 03/04/2025 as %s', async (order, date) => {
    const to = join(makeFolder(), 'results')
    const file = join(AWKWARD, 'date-ambiguous.txt')
    expect(await runCommand(['run', file, '--out', to, '--date-order', order, ...AS_OF])).toMatchObject({ code: 0 })
    expect(readTable(join(to, 'summary.csv'))).toMatchObject([{ date, date_precision: 'day', note: '' }])
  })

  test('--as-of moves the day: the same date is kept on that day and set aside on the day before', async () => {
    const corpus = makeFolder({ 'a.txt': '---\ndate: 2025-06-10\n---\nKenya thanked Norway.\n' })
    const dateAsOf = async (day: string) => {
      const to = join(makeFolder(), 'results')
      await runCommand(['run', corpus, '--out', to, '--as-of', day])
      expect(readJson(join(to, 'manifest.json'))).toMatchObject({ settings: { as_of: day } })
      return readTable(join(to, 'summary.csv'))[0]?.['date']
    }
    expect([await dateAsOf('2025-06-10'), await dateAsOf('2025-06-09')]).toEqual(['2025-06-10', ''])
  })
})

describe('texts that are not English', () => {
  test.each([
    ['french.txt', 'fr'],
    ['swahili.txt', 'sw'],
    ['language-mismatch.txt', 'de'],
  ])('%s is listed in language %s, all scores null', (file, language) => {
    const article = byFile(file)
    expect(article).toMatchObject({ language, status: 'not_scored' })
    const scores = Object.values(article?.blocs ?? {}).map(({ sentiment }) => sentiment)
    expect(scores).toEqual([null, null, null])
    expect(article?.sentences.flatMap((s) => [s.western.sentiment, s.african.label, s.external.present])).not.toEqual(
      expect.arrayContaining([expect.anything()]),
    )
    const row = readTable(join(out, 'summary.csv')).find((cells) => cells['article_id'] === article?.id)
    expect(row).toMatchObject({ western_sentences: '', african_sentiment: '', external_agency: '', language })
    expect(readTable(join(out, 'evidence.csv')).filter((cells) => cells['article_id'] === article?.id)).toEqual([])
  })

  test('an English text with nobody in it is scored, with every bloc absent', () => {
    expect(byFile('no-actor-at-all.txt')).toMatchObject({ status: 'ok', actors: [] })
    const row = readTable(join(out, 'summary.csv')).find((cells) => cells['article_id'] === 'no-actor-at-all')
    expect(row).toMatchObject({ western_sentences: '0', western_sentiment: '', african_agency: '' })
  })
})

describe('cells', () => {
  const rowOf = (name: string) =>
    readTable(join(out, `${name}.csv`)).filter((row) => row['article_id'] === 'formula-guard')

  test('text that a spreadsheet would compute gets one apostrophe in CSV and none in JSON', () => {
    expect(rowOf('articles')).toMatchObject([
      { title: `'=HYPERLINK("x")`, outlet: "'+Sample Post", author: "'@sample", date: '2025-07-07' },
    ])
    expect(byFile('formula-guard.txt')).toMatchObject({ title: '=HYPERLINK("x")', outlet: '+Sample Post' })
    const texts = new Set(rowOf('sentences').map((row) => row['text']?.slice(0, 3)))
    expect(texts).toEqual(new Set(["'=S", "'+4", "'-5", "'@d", "'=1"]))
    expect(byFile('formula-guard.txt')?.sentences.map(({ text }) => text.slice(0, 2))).toEqual([
      '=S',
      '+4',
      '-5',
      '@d',
      '=1',
    ])
  })

  test('no text cell of any table begins like a formula', () => {
    const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell)
    for (const path of listFiles(out).filter((name) => name.endsWith('.csv'))) {
      const cells = readTable(join(out, path)).flatMap((row) => Object.values(row))
      expect([path, cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !isNumber(cell))]).toEqual([path, []])
    }
  })

  test('negative numbers are numbers', () => {
    const weights = readTable(join(out, 'evidence.csv')).map((row) => row['weight'] ?? '')
    expect(weights.filter((cell) => cell.startsWith('-')).length).toBeGreaterThan(0)
    expect(weights.filter((cell) => !Number.isFinite(Number(cell)))).toEqual([])
  })

  test('line breaks and quotes inside a cell come back as they were', () => {
    const three = byFile('sidecar-bom/three.txt')
    const row = readTable(join(out, 'articles.csv')).find((cells) => cells['article_id'] === three?.id)
    expect(three?.title).toContain('\n')
    expect(row?.['title']).toBe(three?.title)
    expect(JSON.parse(row?.['metadata'] ?? '')).toEqual(three?.metadata)
  })

  test('every row has as many cells as the header, lone line ends in texts included', () => {
    for (const path of listFiles(out).filter((name) => name.endsWith('.csv')))
      expect(() => parse(readFileSync(join(out, path))) as unknown).not.toThrow()
    const texts = readTable(join(out, 'sentences.csv')).filter((row) => row['article_id'] === 'lone-cr')
    expect(new Set(texts.map((row) => row['text']))).toEqual(
      new Set(byFile('lone-cr.txt')?.sentences.map(({ text }) => text)),
    )
  })
})

describe('the same input', () => {
  test('gives the same bytes with two workers, and on a second run into the same folder', async () => {
    const other = join(makeFolder(), 'results')
    await runCommand(['run', AWKWARD, '--out', other, '--workers', '2', ...AS_OF])
    const first = fingerprintResults(out, ['workers'])
    expect(fingerprintResults(other, ['workers'])).toEqual(first)
    await runCommand(['run', AWKWARD, '--out', other, '--workers', '1', ...AS_OF])
    expect(fingerprintResults(other, ['workers'])).toEqual(first)
  })

  test('gives the same bytes whatever the order of the files', async () => {
    const files = ['crlf.txt', 'id-same-two.txt', 'sub/same-name.txt', 'same-name.txt', 'id-same-one.txt', 'empty.txt']
    const runOn = async (names: readonly string[]) => {
      const to = join(makeFolder(), 'results')
      await runCommand(['run', ...names.map((name) => join(AWKWARD, name)), '--out', to, ...AS_OF])
      return fingerprintResults(to, ['corpus'])
    }
    const forwards = await runOn(files)
    expect(await runOn([...files].reverse())).toEqual(forwards)
    expect(Object.keys(forwards).filter((path) => path.startsWith('articles/'))).toHaveLength(5)
  })
})
