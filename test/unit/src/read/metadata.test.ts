import { describe, expect, test } from 'vitest'
import { joinFields, sortFields } from '../../../../src/read/metadata.ts'

describe('sortFields', () => {
  test('takes the known fields out, without regard to case, and keeps the rest verbatim', () => {
    expect(
      sortFields({ Title: ' A year on ', Source: 'Mock Post', Lang: 'en', Desk: 'Sahel', tags: ['a', 1] }),
    ).toEqual({
      known: { title: 'A year on', outlet: 'Mock Post', language: 'en' },
      rest: { Desk: 'Sahel', tags: ['a', 1] },
      issues: [],
    })
  })

  test('prefers outlet to source and then keeps source', () => {
    const { known, rest } = sortFields({ source: 'Example Agency', outlet: 'Mock Post' })
    expect({ known, rest }).toEqual({ known: { outlet: 'Mock Post' }, rest: { source: 'Example Agency' } })
  })

  test('joins a list of authors and makes texts of numbers', () => {
    expect(sortFields({ author: ['Ama Example', 'Ben Sample'], title: 1994, date: 2025 }).known).toEqual({
      author: 'Ama Example; Ben Sample',
      title: '1994',
      date: '2025',
    })
  })

  test('reports a title that is a mapping, and keeps it in the rest', () => {
    const { known, rest, issues } = sortFields({ title: { en: 'A year on' } })
    expect(known).toEqual({})
    expect(rest).toEqual({ title: { en: 'A year on' } })
    expect(issues.map(({ code }) => code)).toEqual(['METADATA_VALUE_UNUSABLE'])
  })

  test.each([null, '', '  '])('takes %j for absent, so that an alias is asked', (outlet) => {
    expect(sortFields({ outlet, publication: 'Mock Post' }).known.outlet).toBe('Mock Post')
  })
})

describe('joinFields', () => {
  test('lets front matter win cell by cell', () => {
    const joined = joinFields(
      sortFields({ title: 'Front', Desk: 'Sahel' }),
      sortFields({ title: 'Side', outlet: 'Mock Post', desk: 'World', page: '3' }),
    )
    expect(joined.known).toEqual({ title: 'Front', outlet: 'Mock Post' })
    expect(joined.rest).toEqual({ Desk: 'Sahel', page: '3' })
  })
})
