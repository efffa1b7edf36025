import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duplicateRow } from '../../../../pipeline/records/index.ts'
import { makeDuplicateFinder, makeDuplicateTrace, type DuplicateInput } from '../../../../src/duplicates/index.ts'
import { makeShinglePool } from '../../../../src/duplicates/shingle-pool.ts'
import { drawWords, makeCopyInput, makeRandom } from '../../../helpers/duplicates.ts'

const random = makeRandom(5)
const words = drawWords(320, random)
const story = words.slice(0, 200).join(' ')
const other = drawWords(200, random).join(' ')
const edited = words
  .slice(0, 200)
  .map((word, at) => (at % 20 === 19 ? 'changed' : word))
  .join(' ')

function findRows(articles: readonly DuplicateInput[], pool = makeShinglePool()) {
  const finder = makeDuplicateFinder(pool)
  for (const article of articles) finder.add(makeDuplicateTrace(article))
  return finder.finish()
}

const input = (id: string, text = '', date: string | null = null) => makeCopyInput(id, text, { date })

describe('rows', () => {
  const rows = findRows([
    input('d', story, '2024-03-04'),
    input('c', edited, '2024-03-09'),
    input('b', `${story}\n# Photo: Ama Mensah`, '2024-03'),
    input('a', story),
    input('alone', other, '2024-01-01'),
    input('empty'),
  ])
  const pick = (name: 'cluster' | 'role' | 'days_after' | 'cluster_size' | 'weight') =>
    Object.fromEntries(rows.map((row) => [row.article_id, row[name]]))

  test('there is one for every article, by id, and each is valid', () => {
    expect(rows.map((row) => row.article_id)).toEqual(['a', 'alone', 'b', 'c', 'd', 'empty'])
    for (const row of rows) expect(duplicateRow.safeParse(row).success).toBe(true)
  })

  test('the earliest is the first, a month before its days, no date last', () => {
    expect(pick('role')).toEqual({ a: 'copy', alone: 'single', b: 'first', c: 'edited', d: 'copy', empty: 'single' })
    expect(pick('cluster')).toEqual({ a: 'b', alone: 'alone', b: 'b', c: 'b', d: 'b', empty: 'empty' })
  })

  test('days are counted where both dates are known to the day', () => {
    expect(pick('days_after')).toEqual({ a: null, alone: null, b: null, c: null, d: null, empty: null })
    const dated = findRows([input('x', story, '2024-02-27'), input('y', story, '2024-03-01')])
    expect(dated.map((row) => row.days_after)).toEqual([null, 3])
  })

  test('weights of a cluster add up to one', () => {
    expect(pick('weight')).toEqual({ a: 0.25, alone: 1, b: 0.25, c: 0.25, d: 0.25, empty: 1 })
    expect(pick('cluster_size')['c']).toBe(4)
  })

  test('overlap is that with the first; empty for the first and for those alone', () => {
    for (const { role, overlap, jaccard } of rows) {
      if (role === 'copy') expect([overlap, jaccard]).toEqual([1, 1])
      else if (role === 'edited')
        expect([overlap, jaccard].every((share) => Number(share) > 0.5 && share !== 1)).toBe(true)
      else expect([overlap, jaccard]).toEqual([null, null])
    }
  })

  test('without a date the id decides', () => {
    expect(findRows([input('z', story), input('k', story)]).map((row) => row.role)).toEqual(['first', 'copy'])
  })
})

const articles = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'B', 'é', '1', '-') }),
    start: fc.nat(120),
    length: fc.constantFrom(0, 10, 29, 60, 140, 200),
    every: fc.constantFrom(9, 25, 1000),
    date: fc.constantFrom(null, '2024', '2024-03', '2024-03-04', '2024-03-05'),
  }),
  { selector: ({ id }) => id, maxLength: 14 },
)

describe('for any articles', () => {
  test('neither the order in which they come nor where shingles are kept changes anything', () => {
    fc.assert(
      fc.property(articles, fc.nat(), (drafts, seed) => {
        const inputs = drafts.map(({ id, start, length, every, date }) => {
          const own = words.slice(start, start + length).map((word, at) => (at % every === every - 1 ? id : word))
          return input(id, own.join(' '), date)
        })
        const shuffle = makeRandom(seed)
        const mixed = inputs.map((each) => ({ each, key: shuffle() })).sort((a, b) => a.key - b.key)
        const rows = findRows(inputs)
        expect(findRows(mixed.map(({ each }) => each))).toEqual(rows)
        expect(findRows(inputs, makeShinglePool({ bytes: 512, chunkBytes: 512 }))).toEqual(rows)
        const sizes = new Map<string, number>()
        for (const { cluster } of rows) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
        for (const row of rows) {
          expect(row.cluster_size).toBe(sizes.get(row.cluster))
          expect(row.cluster === row.article_id).toBe(row.role === 'first' || row.role === 'single')
          expect(row.role === 'single').toBe(row.cluster_size === 1)
        }
      }),
      { numRuns: 60 },
    )
  })
})
