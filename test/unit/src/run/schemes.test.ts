import { expect, test } from 'vitest'
import type { BlocSchemeRow } from '../../../../pipeline/records/index.ts'
import { addToSchemes, formatSchemes, makeSchemeTotals, summariseSchemes } from '../../../../src/run/schemes.ts'

const SCHEMES = [
  { id: 'default', title: 'Codebook' },
  { id: 'other', title: 'Other' },
]

type Values = readonly [sentiment: number | null, agency: number | null]

/** The rows of an article under one scheme; external is absent. */
function makeRows(scheme: string, western: Values, african: Values, change: boolean | null): BlocSchemeRow[] {
  const blocs = { western, african, external: [null, null] } as const
  return (['western', 'african', 'external'] as const).map((bloc) => {
    const [sentiment, agency] = blocs[bloc]
    const sentences = sentiment === null ? 0 : 2
    const rest = { sentiment_low: sentiment, sentiment_high: sentiment, label: null, moved_actors: 0 }
    return {
      article_id: 'a',
      scheme,
      bloc,
      sentences,
      sentiment,
      agency,
      ...rest,
      sign_change: bloc === 'western' ? change : null,
    }
  })
}

const summarise = (articles: readonly (readonly BlocSchemeRow[])[]) => {
  const totals = makeSchemeTotals(SCHEMES)
  for (const rows of articles) addToSchemes(totals, rows)
  return summariseSchemes(totals)
}

test('means over the corpus are set against the default, and flips named', () => {
  const rows = summarise([
    [...makeRows('default', [0.2, 0.5], [0.1, 1], false), ...makeRows('other', [-0.4, 1], [0.1, 0.5], true)],
    [...makeRows('default', [0.1, 0.5], [null, null], false), ...makeRows('other', [0.1, 0.5], [null, null], false)],
  ])
  expect(rows).toMatchObject([
    {
      scheme: 'default',
      articles: 2,
      articles_changed: 0,
      western_sentiment: 0.15,
      sign_change: false,
      sign_changes: null,
    },
    {
      ...{ scheme: 'other', articles: 2, articles_changed: 1, articles_sign_change: 1, western_sentiment: -0.15 },
      ...{ african_articles: 1, african_sentiment: 0.1, external_sentiment: null, agency_balance: -0.5 },
      ...{ sign_change: true, sign_changes: 'western_sentiment; agency_balance' },
    },
  ])
  expect(formatSchemes(rows).join('\n')).toMatch(/under other \(western_sentiment; agency_balance\)[^]*: other 1 /)
})

test('from or to 0 is no change of sign', () => {
  const rows = summarise([
    [...makeRows('default', [0, 0.5], [0.1, 0.5], false), ...makeRows('other', [0.3, 0.5], [0.1, 0.2], false)],
  ])
  expect(rows[1]).toMatchObject({ articles_changed: 1, articles_sign_change: 0, sign_change: false })
  expect(formatSchemes(rows)[0]).toContain('under none of them')
})

test('articles without scores count nowhere, and no scheme beside the default says nothing', () => {
  const unscored = [
    ...makeRows('default', [null, null], [null, null], null),
    ...makeRows('other', [null, null], [null, null], null),
  ]
  const rows = summarise([unscored.map((row) => ({ ...row, sentences: null }))])
  expect(rows[1]).toMatchObject({ articles: 0, western_articles: 0, western_sentiment: null, sign_change: false })
  expect(formatSchemes(rows.slice(0, 1))).toEqual([])
})

test('articles with a change of sign are those that have a row of that kind, a turned balance alone is none', () => {
  const turned = [
    ...makeRows('default', [0.1, 0.5], [0.1, 1], false),
    ...makeRows('other', [0.1, 1], [0.1, 0.5], false),
  ]
  const changed = [
    ...makeRows('default', [0.2, 0.5], [0.1, 1], false),
    ...makeRows('other', [-0.4, 0.5], [0.1, 1], true),
  ]
  const [, other] = summarise([turned, changed, changed])
  expect(other).toMatchObject({ articles_changed: 3, articles_sign_change: 2 })
  expect(other?.articles_sign_change).toBe([turned, changed, changed].filter(hasSignChange).length)
})

const hasSignChange = (rows: readonly BlocSchemeRow[]) => rows.some((row) => row.sign_change === true)
