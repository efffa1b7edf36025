/** Rows of a timeline -> whether they rise or fall. */
import type { TimelineRow, TrendRow } from '../../pipeline/records/index.ts'
import { estimateSlope, groupBy, testTrend, type Point } from '../statistics/index.ts'
import { correctByHolm } from './correct.ts'
import { seasonOf, type Period } from './periods.ts'
import type { CompareSettings } from './settings.ts'
import type { Series } from './timeline.ts'

/** With three points even a perfect rise has p = 1/3; four is the least that says anything. */
export const LEAST_PERIODS = 4

/** One series with its rows, a row for each period. */
export interface TimedSeries {
  readonly series: Series
  readonly rows: readonly TimelineRow[]
}

/** A row for each series; p corrected over all that could be tested. */
export function makeTrends(
  all: readonly TimedSeries[],
  periods: readonly Period[],
  settings: CompareSettings,
): TrendRow[] {
  return correctByHolm(all.map(({ series, rows: own }) => makeTrend(series, own, periods, settings)))
}

function makeTrend(
  { group, bloc, measure }: Series,
  rows: readonly TimelineRow[],
  periods: readonly Period[],
  { group: groupedBy, seasonal }: CompareSettings,
): TrendRow {
  const points = periods.flatMap((period, at): TimedPoint[] => {
    const row = rows[at]
    if (row?.enough !== true || row.value === null) return []
    return [{ time: period.index, value: row.value, season: seasonal ? seasonOf(period) : 0, label: period.label }]
  })
  const used = seasonal ? keepComparable(points) : points
  const trend = used.length >= LEAST_PERIODS ? testTrend(used) : null
  const slope = trend === null ? null : estimateSlope(used, trend.variance)
  return {
    group_by: groupedBy,
    group_value: group,
    bloc,
    measure,
    first_period: used[0]?.label ?? null,
    last_period: used.at(-1)?.label ?? null,
    n_periods: used.length,
    seasonal,
    s: trend?.s ?? null,
    tau: trend?.tau ?? null,
    p: trend?.p ?? null,
    p_holm: null,
    comparisons: 0,
    slope: slope?.slope ?? null,
    slope_low: slope?.low ?? null,
    slope_high: slope?.high ?? null,
    enough: trend !== null,
  }
}

type TimedPoint = Required<Point> & { readonly label: string }

/** Points that have another one of their season to be compared with. */
function keepComparable(points: readonly TimedPoint[]): TimedPoint[] {
  const seasons = groupBy(points, ({ season }) => season)
  return points.filter(({ season }) => (seasons.get(season)?.length ?? 0) > 1)
}
