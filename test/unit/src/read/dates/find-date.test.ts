import { describe, expect, test } from 'vitest'
import { findDate } from '../../../../../src/read/dates/find-date.ts'
import type { ArticleDate, DateClues } from '../../../../../src/read/dates/find-date.ts'

const silent: DateClues = { frontMatter: null, sidecar: null, text: 'The envoy left.', file: 'envoy.txt', url: null }

const find = (clues: Partial<DateClues>): ArticleDate =>
  findDate({ ...silent, ...clues }, { asOf: '2025-12-31', order: null })

const brief = (clues: Partial<DateClues>): string => {
  const { date, source, issues } = find(clues)
  return [date, source, ...issues.map(({ code }) => code)].map(String).join(' ')
}

describe('findDate', () => {
  test('asks the sources in their order', () => {
    const clues: Partial<DateClues>[] = [
      { text: 'ABUJA, January 6, 2025 (AFP) - The envoy left.' },
      { url: 'https://example.org/2025/01/05/envoy' },
      { file: 'a/2025-01-04-envoy.txt' },
      { text: 'Published: 3 January 2025\n\nABUJA, January 6, 2025 (AFP) - The envoy left.' },
      { sidecar: '2025-01-02' },
      { frontMatter: '2025-01-01' },
    ]
    const found = clues.map((_, index) => brief(Object.assign({}, ...clues.slice(0, index + 1)) as Partial<DateClues>))
    expect(found).toEqual([
      '2025-01-06 dateline',
      '2025-01-05 url',
      '2025-01-04 filename',
      '2025-01-03 header',
      '2025-01-02 sidecar',
      '2025-01-01 front_matter',
    ])
  })

  test('is silent where nothing says a date', () => {
    expect(find({})).toEqual({ date: null, source: null, precision: null, issues: [] })
  })

  test.each([
    ['03/04/2025', 'DATE_AMBIGUOUS'],
    ['3 June 25', 'DATE_TWO_DIGIT_YEAR'],
    ['30 February 2025', 'DATE_INVALID'],
    ['soon', 'DATE_NOT_UNDERSTOOD'],
    ['2026-01-01', 'DATE_IN_FUTURE'],
    ['2026-01', 'DATE_IN_FUTURE'],
    ['2026', 'DATE_IN_FUTURE'],
    ['1719-05-01', 'DATE_IMPLAUSIBLE'],
  ])('flags %s and asks no later source', (frontMatter, code) => {
    const found = find({ frontMatter, file: '2025-01-04-envoy.txt' })
    expect(found).toMatchObject({ date: null, source: null, precision: null })
    expect(found.issues.map((issue) => issue.code)).toEqual([code])
    expect(found.issues[0]?.message).toContain(frontMatter)
  })

  test.each(['2025-12-31', '2025-12', '2025'])(
    'does not take %s for the future on the last day of 2025',
    (frontMatter) => {
      expect(brief({ frontMatter })).toBe(`${frontMatter} front_matter`)
    },
  )
})

describe('header', () => {
  test.each([
    'Date: 3 June 2025\n\nText.',
    'A headline\nBy Ama Example\nPublished on June 3, 2025\n\nText.',
    '**Published:** 3 June 2025\n\nText.',
    'Tuesday, June 3, 2025 \r\n\r\nText.',
    '2025-06-03\nText.',
  ])('is found in %j', (text) => {
    expect(brief({ text })).toBe('2025-06-03 header')
  })

  test.each([
    'The summit of 3 June 2025 was short.',
    '2019\n\nText.',
    '10.12.14\n\nText.',
    'Published: by the ministry\n\nText.',
    'One.\nTwo.\nThree.\nFour.\nFive.\n3 June 2025',
  ])('is not seen in %j', (text) => {
    expect(brief({ text })).toBe('null null')
  })

  test('flags figures that can be read in two ways', () => {
    expect(brief({ text: 'Date: 03/04/2025\n\nText.' })).toBe('null null DATE_AMBIGUOUS')
  })
})

describe('file name', () => {
  test.each([
    ['2025-06-03-envoy.txt', '2025-06-03'],
    ['2025_06_03 envoy.md', '2025-06-03'],
    ['mali20250603.txt', '2025-06-03'],
    ['mali-2025-06.txt', '2025-06'],
    ['25-04-2025.txt', '2025-04-25'],
  ])('of %s gives %s', (file, date) => {
    expect(brief({ file })).toBe(`${date} filename`)
  })

  test.each([
    '2025/06/03.txt',
    'agenda-2063.txt',
    'season-2019-20.txt',
    'report-12345678.txt',
    'id-202506031234.txt',
    '20251399.txt',
    'un-resolution-2085-2012.txt',
    'call-0044-20-1234.txt',
  ])('%s holds no date', (file) => {
    expect(brief({ file })).toBe('null null')
  })

  test('03-04-2025.txt is flagged', () => {
    expect(brief({ file: '03-04-2025.txt' })).toBe('null null DATE_AMBIGUOUS')
  })
})

describe('address', () => {
  test.each([
    ['https://example.org/world/2025/06/03/envoy', '2025-06-03'],
    ['https://example.org/world/2025/jun/03/envoy', '2025-06-03'],
    ['https://example.org/2025/06/envoy-leaves', '2025-06'],
    ['https://example.org/news/2025-06-03-envoy-leaves', '2025-06-03'],
    ['https://example.org/20250603/envoy', '2025-06-03'],
    ['example.org/2025/06/', '2025-06'],
  ])('%s gives %s', (url, date) => {
    expect(brief({ url })).toBe(`${date} url`)
  })

  test.each([
    'https://example.org/world-africa-20190101',
    'https://example.org/stories/202506030001.html',
    'https://example.org/2025/13/45/envoy',
    'https://example.org/envoy?from=2025-06-03',
    'no address at all',
    '',
  ])('%j holds no date', (url) => {
    expect(brief({ url })).toBe('null null')
  })
})

describe('dateline', () => {
  test.each([
    ['ABUJA, June 3, 2025 (AFP) - The envoy left.', '2025-06-03'],
    ['Cairo, Egypt, Apr 21 2022 (IPS) - The dam is full.', '2022-04-21'],
    ['Harare, Zimbabwe , Jun 21 2022 (IPS) – Prices rose.', '2022-06-21'],
    ['CAIRO – 26 July 2022: The minister spoke.', '2022-07-26'],
    ['Port-au-Prince, 3 May 2025 — The envoy left.', '2025-05-03'],
    ['DAR ES SALAAM, 3rd May, 2025 /PANA/ -- The envoy left.', '2025-05-03'],
    ['A headline\n\nN’Djaména, 3 May 2025 (Example Agency) - The envoy left.', '2025-05-03'],
  ])('%s gives %s', (text, date) => {
    expect(brief({ text })).toBe(`${date} dateline`)
  })

  test.each([
    'afrol News, 15 October - The drought is over.',
    'BEIJING, June 3 (Xinhua) -- The envoy left.',
    'LAGOS (Example Agency) - On June 3, 2025 the envoy left.',
    'The treaty signed in Abuja, June 3, 2025 - a Tuesday - is void.',
    'Mali left on January 29, 2025, a year after it had said so.',
  ])('%s gives none', (text) => {
    expect(brief({ text })).toBe('null null')
  })
})
