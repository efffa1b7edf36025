import { describe, expect, test } from 'vitest'
import { parseDate } from '../../../../../src/read/index.ts'

const read = (text: string, order: 'dmy' | 'mdy' | null = null): string | null => {
  const { date, problem } = parseDate(text, { order })
  return date ?? problem
}

describe('parseDate', () => {
  test.each([
    '2025-06-03',
    '2025-6-3',
    '2025/06/03',
    '2025.06.03',
    '20250603',
    '2025-06-03T23:30:00Z',
    '2025-06-03T00:30:00.123+03:00',
    '2025-06-03 10:00',
    '3 June 2025',
    '03 June 2025',
    '3rd of June, 2025',
    'the 3rd of June 2025',
    '3-Jun-2025',
    'June 3, 2025',
    'JUNE 3, 2025',
    'Jun 3rd 2025',
    'Jun. 3, 2025',
    'Tuesday, 3 June 2025',
    'Tuesday June 3, 2025',
    'Tues., June 3, 2025',
    'Tue, 03 Jun 2025 10:00:00 +0000',
    'Tue, 3 Jun 2025 10:00 GMT',
    'June 3, 2025 at 10:30 a.m. EST',
    '3 June 2025, 14:05',
    '3 June 2025 | 9pm',
  ])('reads %s as the calendar day written', (text) => {
    expect(parseDate(text, { order: null })).toEqual({ date: '2025-06-03', precision: 'day', problem: null })
  })

  test.each([
    ['June 2025', '2025-06', 'month'],
    ['Sept. 2024', '2024-09', 'month'],
    ['2025-06', '2025-06', 'month'],
    ['2025', '2025', 'year'],
  ])('reads %s no finer than it is', (text, date, precision) => {
    expect(parseDate(text, { order: null })).toEqual({ date, precision, problem: null })
  })

  test.each([
    ['03/04/2025', 'ambiguous'],
    ['3.6.2025', 'ambiguous'],
    ['25/04/2025', '2025-04-25'],
    ['04/25/2025', '2025-04-25'],
    ['05/05/2025', '2025-05-05'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s without an order as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  // once tried every way to cut the words after a time into zones, and never came back
  test.each([
    `At 10:30 ${'ministers of the neighbouring states met again '.repeat(3)}!`,
    `5 p.m. ${'x'.repeat(180)}!`,
    `10:30 ${'ab '.repeat(50)}!`,
    `3 June 2025, 10:00 ${'(a b) '.repeat(25)}!`,
    `3 June 2025, ${'far away '.repeat(5000)}`,
  ])('a long line after a time is no date, and is soon known to be none', (text) => {
    expect(read(text)).toBe('not_understood')
  })

  test('takes the order that the person states, even against a day that only the other order allows', () => {
    expect(read('03/04/2025', 'dmy')).toBe('2025-04-03')
    expect(read('03/04/2025', 'mdy')).toBe('2025-03-04')
    expect(read('25/04/2025', 'mdy')).toBe('invalid')
  })

  test.each(['03/04/25', '3 June 25', "June 3, '25", '25/04/25'])('does not guess the century of %s', (text) => {
    expect(read(text)).toBe('two_digit_year')
  })

  test.each(['30 February 2025', '2025-02-29', '2025-13-01', '31/04/2025', 'June 31, 2025', '2025-00'])(
    'finds %s not in the calendar',
    (text) => {
      expect(read(text)).toBe('invalid')
    },
  )

  test.each([
    '',
    'yesterday',
    'march on Kigali',
    'May 5',
    '15 October',
    'in 2019',
    '12345',
    '2025-06-03 and later',
    'Q1 2025',
  ])('does not understand %j', (text) => {
    expect(read(text)).toBe('not_understood')
  })
})
