/** Observations -> rows of `timeline.csv`, every period between the first and the last included. */
import type { TimelineRow } from '../../pipeline/records/index.ts'
import { bootstrapMean, groupBy, weightedMean } from '../statistics/index.ts'
import type { Observation } from './collect.ts'
import { makePeriod, type Period } from './periods.ts'
import { isEnough, makeCellRandom, makeUnits, RESAMPLES, weigh } from './sample.ts'
import type { CompareSettings } from './settings.ts'

/** Observations of one group, bloc and measure. */
export type Series = Pick<Observation, 'group' | 'bloc' | 'measure'> & { readonly observations: readonly Observation[] }

/** Every series: measures and blocs in the order asked for, groups by name. */
export function makeSeries(observations: readonly Observation[], { measures, blocs }: CompareSettings): Series[] {
  const rank = ({ measure, bloc }: Series) => [measures.indexOf(measure), blocs.indexOf(bloc)] as const
  return [...groupBy(observations, ({ group, bloc, measure }) => `${measure}\n${bloc}\n${group}`).values()]
    .flatMap((own) => {
      const [first] = own
      return first === undefined
        ? []
        : [{ group: first.group, bloc: first.bloc, measure: first.measure, observations: own }]
    })
    .sort((a, b) => {
      const [x, y] = [rank(a), rank(b)]
      return x[0] - y[0] || (a.group < b.group ? -1 : a.group > b.group ? 1 : x[1] - y[1])
    })
}

/** The periods from the first to the last that holds anything; none without observations. */
export function findPeriods(observations: readonly Observation[], { by }: CompareSettings): Period[] {
  let [first, last] = [Infinity, -Infinity]
  for (const { period } of observations) {
    first = Math.min(first, period)
    last = Math.max(last, period)
  }
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, at) => makePeriod(first + at, by))
}

/** The rows of one series: a gap has 0 articles and no value, a period with too few a value without interval. */
export function makeTimeline(series: Series, periods: readonly Period[], settings: CompareSettings): TimelineRow[] {
  const byPeriod = groupBy(series.observations, ({ period }) => period)
  return periods.map((period) => makeRow(series, period, byPeriod.get(period.index) ?? [], settings))
}

function makeRow(
  { group, bloc, measure }: Series,
  { label, start, end }: Period,
  sample: readonly Observation[],
  settings: CompareSettings,
): TimelineRow {
  const enough = isEnough(sample, settings.min)
  const random = makeCellRandom(settings.seed, 'timeline', measure, bloc, group, label)
  const interval = enough ? bootstrapMean(makeUnits(sample), RESAMPLES, random) : null
  return {
    period: label,
    period_start: start,
    period_end: end,
    group_by: settings.group,
    group_value: group,
    bloc,
    measure,
    n_articles: sample.length,
    n_weighted: weigh(sample),
    value: weightedMean(sample),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    enough,
  }
}
