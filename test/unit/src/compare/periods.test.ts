import { describe, expect, test } from 'vitest'
import { findPeriod, findSpan, makePeriod, parseSpan, seasonOf } from '../../../../src/compare/periods.ts'

describe('findPeriod', () => {
  test.each([
    ['2025-02-11', 'day', '2025-02-11', '2025-02-11', '2025-02-11'],
    ['2025-02-11', 'week', '2025-W07', '2025-02-10', '2025-02-16'],
    ['2025-02-11', 'month', '2025-02', '2025-02-01', '2025-02-28'],
    ['2024-02-11', 'month', '2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02-11', 'quarter', '2025-Q1', '2025-01-01', '2025-03-31'],
    ['2025-12-31', 'quarter', '2025-Q4', '2025-10-01', '2025-12-31'],
    ['2025-02-11', 'year', '2025', '2025-01-01', '2025-12-31'],
    // a week belongs to the year of its Thursday
    ['2020-12-31', 'week', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-01-03', 'week', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-01-04', 'week', '2021-W01', '2021-01-04', '2021-01-10'],
    ['2024-12-30', 'week', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2023-01-01', 'week', '2022-W52', '2022-12-26', '2023-01-01'],
    ['1969-12-31', 'week', '1970-W01', '1969-12-29', '1970-01-04'],
  ] as const)('%s lies in the %s %s', (day, kind, label, start, end) => {
    expect(findPeriod(day, kind)).toMatchObject({ label, start, end })
  })

  test('periods count on without a gap', () => {
    for (const kind of ['day', 'week', 'month', 'quarter', 'year'] as const) {
      const { index, end } = findPeriod('2020-12-31', kind)
      const next = makePeriod(index + 1, kind)
      expect(Date.parse(next.start) - Date.parse(end)).toBe(86_400_000)
      expect(findPeriod(next.start, kind)).toEqual(next)
    }
  })
})

test('a date means all days that it may be', () => {
  expect(findSpan('2024-02')).toEqual({ start: '2024-02-01', end: '2024-02-29' })
  expect(findSpan('2024')).toEqual({ start: '2024-01-01', end: '2024-12-31' })
  expect(findSpan('2024-02-11')).toEqual({ start: '2024-02-11', end: '2024-02-11' })
})

describe('parseSpan', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-W01', '2024-01-01', '2024-01-07'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-05', '2024-05-01', '2024-05-31'],
    ['2024-05-09', '2024-05-09', '2024-05-09'],
    ['2024-Q3..2025-01', '2024-07-01', '2025-01-31'],
  ])('%s runs from %s to %s', (text, start, end) => {
    expect(parseSpan(text)).toEqual({ start, end })
  })

  test.each(['', '24', '2024-13', '2024-02-30', '2024-Q5', '2021-W53', '2024-W00', '2025..2024', '2024..', 'May'])(
    '%j is no period',
    (text) => {
      expect(parseSpan(text)).toBeNull()
    },
  )
})

test('seasons are months, quarters, ISO weeks and days of the week', () => {
  const season = (day: string, kind: 'day' | 'week' | 'month' | 'quarter' | 'year') => seasonOf(findPeriod(day, kind))
  expect(season('2024-05-09', 'month')).toBe(season('1999-05-01', 'month'))
  expect(season('2024-05-09', 'quarter')).toBe(season('2025-06-30', 'quarter'))
  expect(season('2024-05-09', 'day')).toBe(season('2024-05-16', 'day'))
  expect(season('2024-05-09', 'week')).toBe(19)
  expect(season('2024-05-09', 'month')).not.toBe(season('2024-06-09', 'month'))
  expect(season('2024-05-09', 'year')).toBe(season('1987-05-09', 'year'))
})
