import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCollector } from '../../../../src/compare/collect.ts'
import { makeComparison, type Comparison } from '../../../../src/compare/comparison.ts'
import { parseSettings, type CompareOptions } from '../../../../src/compare/options.ts'
import type { ResultArticle } from '../../../../src/results/index.ts'
import { makeBloc, makeResultActor, makeResultArticle, type ArticleInput } from '../../../helpers/result-article.ts'

const compare = (
  articles: readonly ResultArticle[],
  options: CompareOptions = {},
  weights: Record<string, number> = {},
): Comparison => {
  const settings = parseSettings({ min: '2', ...options })
  const collector = makeCollector(settings, new Map(Object.entries(weights)))
  for (const article of articles) collector.add(article)
  return makeComparison(collector.finish(), settings)
}

/** An article of a day with the sentiment of its African actors, and perhaps of Western ones. */
const on = (date: string | null, african: number, more: ArticleInput = {}): ResultArticle =>
  makeResultArticle({
    id: `${date ?? 'undated'} ${african}`,
    date,
    ...more,
    blocs: { african: makeBloc({ sentiment: african }), ...more.blocs },
  })

const AFRICAN = { bloc: 'african', measure: 'sentiment' }

describe('the timeline', () => {
  test('has every period from the first to the last, gaps with no articles and no value', () => {
    const { rows } = compare([on('2025-01-05', 0.2), on('2025-01-20', 0.4), on('2025-04', -0.5)], AFRICAN)
    const seen = rows.timeline.map(({ period, n_articles, value, enough }) => [period, n_articles, value, enough])
    expect(seen).toEqual([
      ['2025-01', 2, expect.closeTo(0.3, 12), true],
      ['2025-02', 0, null, false],
      ['2025-03', 0, null, false],
      ['2025-04', 1, -0.5, false],
    ])
    expect(rows.timeline.map(({ low, high }) => [low === null, high === null])).toEqual(
      [false, true, true, true].map((none) => [none, none]),
    )
    expect(rows.timeline[0]).toMatchObject({ period_start: '2025-01-01', period_end: '2025-01-31', group_by: 'none' })
  })

  test('counts near-copies by their weight, against the threshold too', () => {
    const articles = [
      on('2025-01-05', 0.2, { id: 'a' }),
      on('2025-01-06', 0.8, { id: 'b' }),
      on('2025-01-07', 0.8, { id: 'c' }),
    ]
    const [row] = compare(articles, AFRICAN, { b: 0.5, c: 0.5 }).rows.timeline
    expect(row).toMatchObject({ n_articles: 3, n_weighted: 2, enough: true })
    expect(row?.value).toBeCloseTo(0.5, 12)
    const [few] = compare(articles, { ...AFRICAN, min: '3' }, { b: 0.5, c: 0.5 }).rows.timeline
    expect(few).toMatchObject({ n_articles: 3, enough: false, low: null, high: null })
  })

  test('an interval holds its value, and widens where outlets hang together', () => {
    const articles = Array.from({ length: 42 }, (_, at) =>
      on('2025-01-05', (at % 7) / 10, { id: `a${at}`, outlet: `outlet ${at % 7}` }),
    )
    const width = (own: readonly ResultArticle[]) => {
      const [row] = compare(own, AFRICAN).rows.timeline
      expect(row?.low).toBeLessThanOrEqual(row?.value ?? NaN)
      expect(row?.high).toBeGreaterThanOrEqual(row?.value ?? NaN)
      return (row?.high ?? 0) - (row?.low ?? 0)
    }
    expect(width(articles)).toBeGreaterThan(2 * width(articles.map((each) => ({ ...each, outlet: 'one' }))))
  })
})

describe('what is left out is counted', () => {
  const articles = [
    on('2025-03-03', 0.1, { id: 'day' }),
    on('2025-03', 0.1, { id: 'month' }),
    on('2025', 0.1, { id: 'year' }),
    on(null, 0.1, { id: 'undated' }),
    on('2019-03-03', 0.1, { id: 'early' }),
    on('2025-03-04', 0.1, { id: 'french', status: 'not_scored' }),
    makeResultArticle({ id: 'west', date: '2025-03-05', blocs: { western: makeBloc() } }),
  ]

  test.each([
    ['week', { used: 1, undated: 1, too_coarse: 2, outside: 1, not_scored: 1, without_bloc: 1 }],
    ['month', { used: 2, undated: 1, too_coarse: 1, outside: 1, not_scored: 1, without_bloc: 1 }],
    ['quarter', { used: 2, undated: 1, too_coarse: 1, outside: 1, not_scored: 1, without_bloc: 1 }],
    ['year', { used: 3, undated: 1, too_coarse: 0, outside: 1, not_scored: 1, without_bloc: 1 }],
  ])('by %s', (by, expected) => {
    const { counts, rows } = compare(articles, { ...AFRICAN, by, from: '2024' })
    expect(counts).toEqual([{ bloc: 'african', measure: 'sentiment', found: 7, without_group: 0, ...expected }])
    expect(rows.timeline.reduce((sum, { n_articles }) => sum + n_articles, 0)).toBe(expected.used)
  })

  test('whatever the articles, found is used and all reasons together', () => {
    const dates = fc.option(fc.constantFrom('2025-03-03', '2025-03', '2025', '2018-12-31'))
    const article = fc.record({
      date: dates,
      outlet: fc.option(fc.constant('X')),
      status: fc.constantFrom('ok', 'not_scored'),
    })
    fc.assert(
      fc.property(fc.array(article, { maxLength: 12 }), (inputs) => {
        const own = inputs.map((input, at) => on(input.date, at % 2, { ...input, id: `a${at}` }))
        const { counts } = compare(own, { by: 'month', from: '2020', group: 'outlet' })
        for (const { found, used, measure, bloc, ...reasons } of counts) {
          expect([measure, bloc]).not.toContain(undefined)
          expect(Object.values(reasons).reduce((sum, n) => sum + n, used)).toBe(found)
        }
      }),
    )
  })
})

describe('trends', () => {
  const months = ['01', '02', '03', '04', '05', '06']
  const rising = months.flatMap((month, at) => [0, 0.02].map((more) => on(`2025-${month}-10`, at / 10 + more)))

  test('a rise is found, its slope stands for one period', () => {
    const [trend] = compare(rising, AFRICAN).rows.trends
    expect(trend).toMatchObject({
      s: 15,
      tau: 1,
      n_periods: 6,
      first_period: '2025-01',
      last_period: '2025-06',
      enough: true,
    })
    expect(trend?.slope).toBeCloseTo(0.1, 12)
    // 2 of the 720 orders of six values are as steep
    expect(trend?.p).toBeCloseTo(2 / 720, 12)
  })

  test('periods with too few articles are in no trend, and three periods make none', () => {
    const thin = rising.filter(({ id }) => !/2025-0[456]-10 0\.[0-9]2/.test(id))
    const [trend] = compare(thin, AFRICAN).rows.trends
    expect(trend).toMatchObject({
      n_periods: 3,
      s: null,
      p: null,
      p_holm: null,
      slope: null,
      enough: false,
      comparisons: 0,
    })
  })

  test('adding a constant to every value leaves S and the slope', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 12, maxLength: 12 }), (values) => {
        const make = (constant: number) =>
          values.map((value, at) => on(`2025-${months[at % 6] ?? ''}-10`, (value + constant) / 100, { id: `a${at}` }))
        const [plain, moved] = [0, 50].map((constant) => compare(make(constant), AFRICAN).rows.trends[0])
        // sums of decimals may break ties by a rounding error: tenths of equal means are compared as whole numbers
        fc.pre(new Set(months.map((_, at) => (values[at] ?? 0) + (values[at + 6] ?? 0))).size === 6)
        expect(moved?.s).toBe(plain?.s)
        expect(moved?.slope).toBeCloseTo(plain?.slope ?? NaN, 10)
      }),
      { numRuns: 30 },
    )
  })

  test('with seasons, periods without another of their season count for nothing', () => {
    const days = ['2023-05-01', '2024-05-01', '2025-05-01', '2024-06-01', '2025-06-01', '2025-07-01']
    const yearly = days.flatMap((day, at) => [0, 0.02].map((more) => on(day, at / 10 + more)))
    const [plain] = compare(yearly, AFRICAN).rows.trends
    expect(plain).toMatchObject({ n_periods: 6, seasonal: false })
    const [trend] = compare(yearly, { ...AFRICAN, seasonal: true }).rows.trends
    // May rises three times in three pairs, June once in one; July stands alone
    expect(trend).toMatchObject({ n_periods: 5, seasonal: true, s: 4, tau: 1, last_period: '2025-06' })
    const [few] = compare(yearly.slice(0, 6), { ...AFRICAN, seasonal: true }).rows.trends
    expect(few).toMatchObject({ n_periods: 3, s: null, enough: false })
  })

  test('p is corrected for the number of series', () => {
    const both = rising.map((article) => ({ ...article, blocs: { ...article.blocs, western: article.blocs.african } }))
    const { trends } = compare(both, { measure: 'sentiment' }).rows
    expect(trends.map(({ bloc, comparisons }) => [bloc, comparisons])).toEqual([
      ['western', 2],
      ['african', 2],
    ])
    for (const { p, p_holm } of trends) expect(p_holm).toBeCloseTo((p ?? NaN) * 2, 12)
  })
})

describe('differences', () => {
  const years = [...[0.1, 0.2, 0.3].map((v) => on('2024-05-01', v)), ...[0.6, 0.7, 0.8].map((v) => on('2025-05-01', v))]

  test('without groups the first half of the periods stands against the second', () => {
    const [row] = compare(years, { ...AFRICAN, by: 'year' }).rows.differences
    expect(row).toMatchObject({ side_a: '2024', side_b: '2025', n_a: 3, n_b: 3, test: 'permutation', cliffs_delta: 1 })
    expect(row?.difference).toBeCloseTo(0.5, 12)
    // only the split seen and its mirror, of 6 choose 3
    expect(row?.p).toBeCloseTo(2 / 20, 12)
    const [quarters] = compare(years, { ...AFRICAN, by: 'quarter' }).rows.differences
    expect(quarters).toMatchObject({ side_a: '2024-Q2..2024-Q3', side_b: '2024-Q4..2025-Q2' })
  })

  test('--between takes any stretch of time, and turned round it flips the sign alone', () => {
    const forth = compare(years, { ...AFRICAN, by: 'year', between: '2024,2025' }).rows.differences[0]
    const back = compare(years, { ...AFRICAN, by: 'year', between: '2025,2024' }).rows.differences[0]
    expect(back?.difference).toBeCloseTo(-(forth?.difference ?? NaN), 12)
    expect(back?.cliffs_delta).toBe(-(forth?.cliffs_delta ?? NaN))
    expect(back?.p).toBe(forth?.p)
    const [other] = compare(years, { ...AFRICAN, between: '2024-01..2024-04,2025-Q2' }).rows.differences
    expect(other).toMatchObject({ n_a: 0, mean_a: null, difference: null, p: null, enough: false })
  })

  test('with groups every pair is compared, and p corrected for all', () => {
    const articles = ['A', 'B', 'C'].flatMap((outlet, at) =>
      [0, 0.1, 0.2].map((v) => on('2025-05-01', v + at / 2, { id: `${outlet}${v}`, outlet })),
    )
    const { differences } = compare(articles, { ...AFRICAN, group: 'outlet' }).rows
    expect(differences.map(({ side_a, side_b, comparisons }) => [side_a, side_b, comparisons])).toEqual([
      ['A', 'B', 3],
      ['A', 'C', 3],
      ['B', 'C', 3],
    ])
    for (const { p, p_holm } of differences) expect(p_holm).toBeCloseTo(Math.min(1, (p ?? NaN) * 3), 12)
    const two = compare(articles, { ...AFRICAN, group: 'outlet', top: '2' }).rows
    expect(two.differences.map(({ side_a, side_b }) => [side_a, side_b])).toEqual([['A', 'B']])
    expect(new Set(two.timeline.map(({ group_value }) => group_value))).toEqual(new Set(['A', 'B', 'C']))
  })

  test('blocs are compared within the articles that have both', () => {
    const articles = [0.1, 0.2, 0.3].map((v) =>
      on('2025-05-01', v, { blocs: { western: makeBloc({ sentiment: v - 0.1 }) } }),
    )
    const { differences } = compare([...articles, on('2025-05-02', -0.9)], { measure: 'sentiment', group: 'bloc' }).rows
    const row = differences.find(({ side_b }) => side_b === 'western')
    expect(row).toMatchObject({ side_a: 'african', bloc: null, test: 'sign_flip', n_a: 3, n_b: 3, cliffs_delta: -1 })
    expect(row?.difference).toBeCloseTo(-0.1, 12)
    // +++ and --- of eight
    expect(row?.p).toBeCloseTo(2 / 8, 12)
  })
})

describe('groups', () => {
  test('a column of the metadata; articles without it are counted', () => {
    const articles = [
      on('2025-05-01', 0.1, { id: 'a', metadata: { section: 'World' } }),
      on('2025-05-01', 0.2, { id: 'b', metadata: { section: ['World', 'Africa'] } }),
      on('2025-05-01', 0.3, { id: 'c', metadata: { section: ' ' } }),
      on('2025-05-01', 0.4, { id: 'd' }),
    ]
    const { rows, counts } = compare(articles, { ...AFRICAN, group: 'section' })
    expect(rows.timeline.map(({ group_value }) => group_value)).toEqual(['World', 'World; Africa'])
    expect(counts[0]).toMatchObject({ found: 4, used: 2, without_group: 2, without_bloc: 0 })
  })

  test('actors have their own values, and those in too few articles are counted', () => {
    const mali = (sentiment: number) => makeResultActor({ sentiment, agency: null, mentions: 3 })
    const rare = makeResultActor({ id: 'state:CHN', name: 'China', bloc: 'china' })
    const nobody = makeResultActor({ id: 'x:partners', bloc: 'unspecified' })
    const articles = [
      on('2025-05-01', 0.9, { id: 'a', actors: [mali(0.2), rare, nobody] }),
      on('2025-05-01', 0.9, { id: 'b', actors: [mali(0.4)] }),
    ]
    const { rows, rareActors, names } = compare(articles, { measure: 'sentiment,mentions', group: 'actor' })
    expect(rows.timeline.map(({ group_value, bloc, measure, value }) => [group_value, bloc, measure, value])).toEqual([
      ['state:MLI', 'african', 'sentiment', expect.closeTo(0.3, 12)],
      ['state:MLI', 'african', 'mentions', 3],
    ])
    expect(rareActors).toBe(1)
    expect(names.get('state:MLI')).toBe('Mali')
  })

  test('armed groups stay out of the mentions of their bloc', () => {
    const actors = [makeResultActor({ mentions: 3 }), makeResultActor({ id: 'x', apart: true, mentions: 9 })]
    const { rows } = compare([on('2025-05-01', 0, { actors })], { bloc: 'african', measure: 'mentions,presence' })
    expect(rows.timeline.map(({ measure, value }) => [measure, value])).toEqual([
      ['presence', 1],
      ['mentions', 3],
    ])
  })

  test('a bloc that is absent has 0 sentences and no share', () => {
    const { rows } = compare([on('2025-05-01', 0)], { bloc: 'western', measure: 'sentences,presence,agent_share' })
    expect(rows.timeline.map(({ measure, value }) => [measure, value])).toEqual([
      ['presence', 0],
      ['sentences', 0],
    ])
  })
})

test('the order of articles changes nothing, the seed changes intervals alone', () => {
  const articles = Array.from({ length: 30 }, (_, at) =>
    on(`2025-0${(at % 3) + 1}-10`, ((at * 37) % 100) / 100, { id: `a${at}`, outlet: `o${at % 8}` }),
  )
  const options = [{}, { group: 'outlet' }]
  const base = options.map((own) => compare(articles, own).rows)
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
      expect(options.map((own) => compare(shuffled, own).rows)).toEqual(base)
    }),
    { numRuns: 5 },
  )
  const [first] = base
  const other = compare(articles, { seed: '2' }).rows
  expect(other.timeline).not.toEqual(first?.timeline)
  const values = (rows: Comparison['rows'] | undefined) =>
    rows?.timeline.map(({ value, n_weighted }) => [value, n_weighted])
  expect(values(other)).toEqual(values(first))
})

describe('options', () => {
  test.each([
    [{ by: 'weak' }, 'did you mean "week"'],
    [{ bloc: 'afircan' }, 'did you mean "african"'],
    [{ measure: 'sentiment,agnecy' }, 'did you mean "agency"'],
    [{ group: 'actor', measure: 'voice_share' }, 'An actor has no voice_share'],
    [{ from: '2025', to: '2024' }, '--from lies after --to'],
    [{ from: '03/04/2025' }, 'is no date'],
    [{ between: '2024' }, 'does not name two'],
    [{ between: '2024,soon' }, 'soon is no period'],
    [{ between: '2024,2024' }, '2024 and 2024 overlap'],
    [{ between: '2024-Q4,2024-12..2025' }, '2024-Q4 and 2024-12..2025 overlap'],
    [{ between: '2025-01,2024-W40..2025-W01' }, '2025-01 and 2024-W40..2025-W01 overlap'],
    [{ min: '1' }, '--min 1 is no whole number from 2'],
    [{ min: 'ten' }, '--min ten'],
    [{ seed: '' }, '--seed'],
    [{ seasonal: true, by: 'year' }, 'Years have no season'],
    [{ group: '' }, '--group is empty'],
  ] as const)('%j is refused with a reason', (options, said) => {
    expect(() => parseSettings(options)).toThrow(said)
  })
})
