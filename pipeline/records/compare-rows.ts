/** The rows of the tables that `compare` writes. */
import { z } from 'zod'
import { SCORED_BLOCS } from '../document/codes.ts'
import { DIFFERENCE_TESTS, MEASURES } from './compare-codes.ts'
import { count, field, filled, isoDate, share } from './fields.ts'

const TOO_FEW = 'too few articles'
const TOO_FEW_PERIODS = 'too few periods with enough articles'
const TOO_FEW_PAIRS = 'too few periods with enough articles for an interval at that level'
const IN_MEASURE = { unit: 'as the measure' }

const groupBy = () =>
  field(filled(), 'What the articles are grouped by: outlet, bloc, actor, a column of the metadata; none: not at all.')
const groupValue = () => field(filled(), 'Which group: an outlet, a bloc, the id of an actor; all where there is none.')
const bloc = () => field(z.enum(SCORED_BLOCS), 'Bloc that is spoken of.', { codes: 'scored_bloc' })
const measure = () => field(z.enum(MEASURES), 'What is compared.', { codes: 'measure' })
const periodLabel = (meaning: string) => field(filled().nullable(), meaning, { empty: 'no period has enough' })
const articles = (meaning: string) => field(count(), meaning, { unit: 'articles' })
const weighted = (meaning: string) => field(z.number().min(0), meaning, { unit: 'articles, copies counted in part' })
const p = (meaning: string, empty: string) => field(share().nullable(), meaning, { empty })
const number = (meaning: string, empty: string) => field(z.number().nullable(), meaning, { ...IN_MEASURE, empty })
const comparisons = () =>
  field(count(), 'How many tests stand in the file; p_holm corrects for so many.', { unit: 'tests' })

export const timelineRow = z.strictObject({
  period: field(filled(), 'Period: 2025-02-11, 2025-W07, 2025-02, 2025-Q1 or 2025.'),
  period_start: field(isoDate(), 'First day of the period.', { unit: 'ISO 8601' }),
  period_end: field(isoDate(), 'Last day of the period.', { unit: 'ISO 8601' }),
  group_by: groupBy(),
  group_value: groupValue(),
  bloc: bloc(),
  measure: measure(),
  n_articles: articles('Articles of the period with a value.'),
  n_weighted: weighted('The same, near-copies counted by their weight.'),
  value: number('Weighted mean over these articles.', 'there are none'),
  low: number('Lower end of its 95 % bootstrap interval.', TOO_FEW),
  high: number('Upper end of its 95 % bootstrap interval.', TOO_FEW),
  enough: field(z.boolean(), 'Whether the articles weigh as much as the threshold.'),
})

export const trendRow = z.strictObject({
  group_by: groupBy(),
  group_value: groupValue(),
  bloc: bloc(),
  measure: measure(),
  first_period: periodLabel('First period with enough articles.'),
  last_period: periodLabel('Last period with enough articles.'),
  n_periods: field(
    count(),
    'Periods with enough articles, and with another one of their season where seasonal; the others are left out.',
    { unit: 'periods' },
  ),
  seasonal: field(z.boolean(), 'Whether only periods of the same season were compared with each other.'),
  s: field(z.int().nullable(), 'Mann-Kendall’s S: pairs of periods that rise minus pairs that fall.', {
    unit: 'pairs',
    empty: TOO_FEW_PERIODS,
  }),
  tau: field(z.number().min(-1).max(1).nullable(), 'Kendall’s tau-b against time.', {
    unit: '-1 always falls to 1 always rises',
    empty: `${TOO_FEW_PERIODS}, or all values are equal`,
  }),
  p: p('Two-sided p of no trend.', TOO_FEW_PERIODS),
  p_holm: p('The same after Holm’s correction.', TOO_FEW_PERIODS),
  comparisons: comparisons(),
  slope: field(z.number().nullable(), 'Theil-Sen slope.', {
    unit: 'as the measure, for each period',
    empty: TOO_FEW_PERIODS,
  }),
  slope_low: number('Lower end of Sen’s 95 % interval of the slope.', TOO_FEW_PAIRS),
  slope_high: number('Upper end of Sen’s 95 % interval of the slope.', TOO_FEW_PAIRS),
  enough: field(z.boolean(), 'Whether there are enough periods to test.'),
})

export const differenceRow = z.strictObject({
  group_by: groupBy(),
  group_value: field(filled(), 'Group within which two stretches of time are compared; all where sides are groups.'),
  side_a: field(filled(), 'One side: a group, or a stretch of time.'),
  side_b: field(filled(), 'The other side.'),
  bloc: field(z.enum(SCORED_BLOCS).nullable(), 'Bloc that is spoken of.', {
    empty: 'the sides are blocs, or actors of different blocs',
    codes: 'scored_bloc',
  }),
  measure: measure(),
  test: field(z.enum(DIFFERENCE_TESTS), 'How the difference was tested.', { codes: 'difference_test' }),
  n_a: articles('Articles with a value on side a; for sign_flip those with both.'),
  n_b: articles('Articles with a value on side b; for sign_flip those with both.'),
  weighted_a: weighted('The articles of side a, near-copies counted by their weight.'),
  weighted_b: weighted('The articles of side b, near-copies counted by their weight.'),
  mean_a: number('Weighted mean of side a.', 'there are no articles'),
  mean_b: number('Weighted mean of side b.', 'there are no articles'),
  difference: number('mean_b minus mean_a.', 'a side has no articles'),
  low: number('Lower end of its 95 % bootstrap interval.', TOO_FEW),
  high: number('Upper end of its 95 % bootstrap interval.', TOO_FEW),
  p: p('Two-sided p of no difference.', TOO_FEW),
  p_holm: p('The same after Holm’s correction.', TOO_FEW),
  comparisons: comparisons(),
  arrangements: field(count().nullable(), 'Arrangements that the test looked at.', {
    unit: 'arrangements',
    empty: TOO_FEW,
  }),
  cliffs_delta: field(
    z.number().min(-1).max(1).nullable(),
    'Effect size: how much oftener b lies above a than below.',
    {
      unit: '-1 always below to 1 always above',
      empty: TOO_FEW,
    },
  ),
  enough: field(z.boolean(), 'Whether both sides weigh as much as the threshold.'),
})

/** The rows of each table of a comparison. */
export interface ComparisonRows {
  readonly timeline: readonly TimelineRow[]
  readonly trends: readonly TrendRow[]
  readonly differences: readonly DifferenceRow[]
}
export type TimelineRow = z.infer<typeof timelineRow>
export type TrendRow = z.infer<typeof trendRow>
export type DifferenceRow = z.infer<typeof differenceRow>
