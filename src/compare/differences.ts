/** Two groups, or two stretches of time, set against each other. */
import type { DifferenceRow, DifferenceTest } from '../../pipeline/records/index.ts'
import {
  bootstrapDifference,
  bootstrapMean,
  cliffsDelta,
  groupBy,
  pairedDelta,
  testDifference,
  testPairs,
  weightedMean,
  type Interval,
  type PermutationTest,
} from '../statistics/index.ts'
import { correctByHolm } from './correct.ts'
import { isGroupedWithin, type Observation } from './collect.ts'
import { findLargest } from './largest.ts'
import type { Period } from './periods.ts'
import { isEnough, makeCellRandom, makeUnits, RESAMPLES, weigh } from './sample.ts'
import { ALL, NO_GROUP, type CompareSettings, type Stretch } from './settings.ts'
import { makeSeries, type Series } from './timeline.ts'

/**
 * With groups and no `between`: every pair of the largest groups over all periods. Else, for each group, one stretch of
 * time against another: those of `between`, or the first half of the periods against the second.
 */
export function makeDifferences(
  observations: readonly Observation[],
  periods: readonly Period[],
  settings: CompareSettings,
): DifferenceRow[] {
  const cases =
    settings.group === NO_GROUP || settings.between !== null
      ? listStretches(observations, periods, settings)
      : listPairs(observations, settings)
  return correctByHolm(cases.map((each) => makeRow(each, settings)))
}

/** Two sides that are to be compared. */
interface Case extends Pick<DifferenceRow, 'group_value' | 'side_a' | 'side_b' | 'bloc' | 'measure'> {
  readonly a: readonly Observation[]
  readonly b: readonly Observation[]
  /** Whether both sides are in the same articles. */
  readonly isPaired: boolean
}

function listStretches(
  observations: readonly Observation[],
  periods: readonly Period[],
  settings: CompareSettings,
): Case[] {
  const stretches = settings.between ?? halve(periods)
  if (stretches === null) return []
  const [a, b] = stretches
  const within = (own: readonly Observation[], { start, end }: Stretch) =>
    own.filter((each) => each.start >= start && each.end <= end)
  return findLargest(makeSeries(observations, settings), settings.top).map(
    ({ group, bloc, measure, observations: own }) => ({
      group_value: group,
      side_a: a.label,
      side_b: b.label,
      bloc,
      measure,
      a: within(own, a),
      b: within(own, b),
      isPaired: false,
    }),
  )
}

/** First and second half; of an odd number the one in the middle goes to the second. */
function halve(periods: readonly Period[]): readonly [Stretch, Stretch] | null {
  const middle = Math.floor(periods.length / 2)
  const [first, second] = [join(periods.slice(0, middle)), join(periods.slice(middle))]
  return first === null || second === null ? null : [first, second]
}

function join(periods: readonly Period[]): Stretch | null {
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return null
  const label = first === last ? first.label : `${first.label}..${last.label}`
  return { label, start: first.start, end: last.end }
}

/** Pairs inside the same measure, and inside the same bloc where groups are not blocs or actors themselves. */
function listPairs(observations: readonly Observation[], settings: CompareSettings): Case[] {
  const isPaired = isGroupedWithin(settings)
  const large = findLargest(makeSeries(observations, settings), settings.top)
  const sets = groupBy(large, ({ measure, bloc }) => `${measure}\n${isPaired ? '' : bloc}`)
  return [...sets.values()].flatMap((set) => pairUp(mergeGroups(set), isPaired))
}

/** An actor may stand in different blocs at different dates: one side all the same. */
function mergeGroups(series: readonly Series[]): Series[] {
  return [...groupBy(series, ({ group }) => group).values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [{ ...first, observations: own.flatMap(({ observations }) => observations) }]
  })
}

function pairUp(series: readonly Series[], isPaired: boolean): Case[] {
  return series.flatMap((one, at) =>
    series.slice(at + 1).map((other) => ({
      group_value: ALL,
      side_a: one.group,
      side_b: other.group,
      bloc: isPaired ? null : one.bloc,
      measure: one.measure,
      a: one.observations,
      b: other.observations,
      isPaired,
    })),
  )
}

/** Numbers of one comparison before they are rows. */
interface Outcome {
  readonly interval: Interval | null
  readonly test: PermutationTest | null
  readonly delta: number | null
}

const NOTHING: Outcome = { interval: null, test: null, delta: null }

function makeRow(asked: Case, settings: CompareSettings): DifferenceRow {
  const { group_value, side_a, side_b, bloc, measure, isPaired } = asked
  const [a, b] = isPaired ? keepCommon(asked.a, asked.b) : [asked.a, asked.b]
  const enough = isEnough(a, settings.min) && isEnough(b, settings.min)
  const random = makeCellRandom(settings.seed, 'difference', measure, bloc ?? '', group_value, side_a, side_b)
  const { interval, test, delta } = enough
    ? isPaired
      ? compareWithin(a, b, random)
      : compareApart(a, b, random)
    : NOTHING
  const [meanA, meanB] = [weightedMean(a), weightedMean(b)]
  const kind: DifferenceTest = isPaired ? 'sign_flip' : 'permutation'
  return {
    group_by: settings.group,
    group_value,
    side_a,
    side_b,
    bloc,
    measure,
    test: kind,
    n_a: a.length,
    n_b: b.length,
    weighted_a: weigh(a),
    weighted_b: weigh(b),
    mean_a: meanA,
    mean_b: meanB,
    difference: meanA === null || meanB === null ? null : meanB - meanA,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    p: test?.p ?? null,
    p_holm: null,
    comparisons: 0,
    arrangements: test?.arrangements ?? null,
    cliffs_delta: delta,
    enough,
  }
}

type Sample = readonly Observation[]

/** The observations of articles that are on both sides, in the same order. */
function keepCommon(a: Sample, b: Sample): readonly [Sample, Sample] {
  const inA = new Set(a.map(({ article }) => article))
  const inB = new Set(b.map(({ article }) => article))
  const sort = (sample: Sample) => [...sample].sort((x, y) => (x.article < y.article ? -1 : 1))
  return [sort(a.filter(({ article }) => inB.has(article))), sort(b.filter(({ article }) => inA.has(article)))]
}

function compareApart(a: Sample, b: Sample, random: () => number): Outcome {
  return {
    interval: bootstrapDifference(makeUnits(b), makeUnits(a), RESAMPLES, random),
    test: testDifference(b, a, random),
    delta: cliffsDelta(b, a),
  }
}

function compareWithin(a: Sample, b: Sample, random: () => number): Outcome {
  const differences = b.flatMap((one, at) => {
    const other = a[at]
    return other === undefined ? [] : [{ ...one, value: one.value - other.value }]
  })
  return {
    interval: bootstrapMean(makeUnits(differences), RESAMPLES, random),
    test: testPairs(differences, random),
    delta: pairedDelta(differences),
  }
}
