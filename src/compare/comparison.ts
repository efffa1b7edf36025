/** A collection of observations -> everything that `compare` says and writes about one output. */
import type { ComparisonRows } from '../../pipeline/records/index.ts'
import type { Collection, Observation } from './collect.ts'
import { makeDifferences } from './differences.ts'
import { rankGroups } from './largest.ts'
import { findPeriods, makeSeries, makeTimeline, type Series } from './timeline.ts'
import type { Period } from './periods.ts'
import { isEnough } from './sample.ts'
import type { CompareSettings } from './settings.ts'
import { makeTrends } from './trends.ts'

export interface Comparison extends Pick<Collection, 'counts' | 'dated' | 'names'> {
  readonly rows: ComparisonRows
  readonly periods: readonly Period[]
  /** The largest first. */
  readonly groups: readonly string[]
  /** Actors in too few articles, which are in no row; 0 for other groups. */
  readonly rareActors: number
}

/** How many rows `timeline.csv` would have; a person asks for fewer before a million are written. */
export function countRows(observations: readonly Observation[], settings: CompareSettings): number {
  return findPeriods(observations, settings).length * makeSeries(observations, settings).length
}

/** Leaves out actors whose articles never weigh enough together: a corpus names thousands once. */
export function dropRareActors(collection: Collection, settings: CompareSettings): { kept: Collection; rare: number } {
  if (settings.group !== 'actor') return { kept: collection, rare: 0 }
  const series = makeSeries(collection.observations, settings)
  const all = new Set(series.map(({ group }) => group))
  const common = new Set(series.filter((own) => isEnough(own.observations, settings.min)).map(({ group }) => group))
  const observations = collection.observations.filter(({ group }) => common.has(group))
  return { kept: { ...collection, observations }, rare: all.size - common.size }
}

/** Computes timeline, trends and differences. Same articles, settings and seed, same numbers, in whatever order they came. */
export function makeComparison(collection: Collection, settings: CompareSettings): Comparison {
  const { kept, rare } = dropRareActors(collection, settings)
  const series: readonly Series[] = makeSeries(kept.observations, settings)
  const periods = findPeriods(kept.observations, settings)
  const timed = series.map((each) => ({ series: each, rows: makeTimeline(each, periods, settings) }))
  return {
    counts: kept.counts,
    dated: kept.dated,
    names: kept.names,
    periods,
    groups: rankGroups(series),
    rareActors: rare,
    rows: {
      timeline: timed.flatMap(({ rows }) => rows),
      trends: makeTrends(timed, periods, settings),
      differences: makeDifferences(kept.observations, periods, settings),
    },
  }
}
