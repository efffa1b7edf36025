/** A comparison as a person reads it in the terminal. */
import type { DifferenceRow, TimelineRow, TrendRow } from '../../pipeline/records/index.ts'
import { countOf } from '../plural.ts'
import { groupBy } from '../statistics/index.ts'
import { REASONS } from './collect.ts'
import type { Comparison } from './comparison.ts'
import { formatGrid, formatInterval, formatNumber, formatP, formatUsedColumns, formatWeight } from './grid.ts'
import { ALL, NO_GROUP, type CompareSettings } from './settings.ts'
import { LEAST_PERIODS } from './trends.ts'

/** Differences that are printed, the surest first; all of them stand in the file. */
const MOST_DIFFERENCES = 20

/** Everything in order: what was counted, the timeline, trends, differences. */
export function formatComparison(comparison: Comparison, settings: CompareSettings): string {
  const parts = [
    formatCounts(comparison, settings),
    ...(comparison.dated < 2 ? [[TOO_FEW_DATES]] : []),
    ...formatTimelines(comparison, settings),
    formatTrends(comparison, settings),
    formatDifferences(comparison, settings),
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

const TOO_FEW_DATES =
  'Fewer than two articles have a date: there is nothing to compare over time. Give dates in front matter, in\n' +
  'metadata.csv or in file names; issues.csv says which dates were not understood.'

function formatCounts({ counts, periods, groups, rareActors }: Comparison, settings: CompareSettings): string[] {
  const [first, last] = [periods[0], periods.at(-1)]
  const range = first === undefined || last === undefined ? 'no period' : `${first.label} to ${last.label}`
  const heads = ['measure', 'bloc', 'found', 'used', ...REASONS, 'without_bloc']
  const rows = counts.map((count) => [
    count.measure,
    count.bloc,
    ...[count.found, count.used, ...REASONS.map((reason) => count[reason]), count.without_bloc].map(String),
  ])
  const rare = rareActors === 0 ? '' : ` (${rareActors} more in too few articles)`
  const grouped = settings.group === NO_GROUP ? '' : `, by ${settings.group}: ${countOf(groups.length, 'group')}${rare}`
  return [
    `By ${settings.by}: ${range} (${countOf(periods.length, 'period')})${grouped}`,
    'Articles: found = used + all columns to the right of it',
    ...formatGrid(
      heads.map((head, at) => ({ head: head.replaceAll('_', ' '), right: at > 1 })),
      rows,
    ),
  ]
}

const SCALES: Readonly<Record<string, string>> = {
  sentiment: '-1 to 1',
  presence: '0 to 1, share of articles',
  sentences: 'sentences an article',
  mentions: 'mentions an article',
}

function formatTimelines({ rows, groups, names }: Comparison, settings: CompareSettings): string[][] {
  const shown = new Set(groups.slice(0, settings.top))
  const own = rows.timeline.filter(({ group_value }) => shown.has(group_value))
  return [...groupBy(own, ({ measure }) => measure)].map(([measure, rowsOf]) => [
    `${measure} (${SCALES[measure] ?? '0 to 1'}; mean over articles, 95 % interval; too few: below ${settings.min} articles)`,
    ...formatTimeline(rowsOf, settings, names),
    ...(groups.length > shown.size ? [`(${shown.size} of ${groups.length} groups; all of them in timeline.csv)`] : []),
  ])
}

function formatTimeline(
  rows: readonly TimelineRow[],
  { group }: CompareSettings,
  names: ReadonlyMap<string, string>,
): string[] {
  const columns = [
    ...(group === NO_GROUP ? [] : [{ head: group }]),
    ...(group === 'bloc' ? [] : [{ head: 'bloc' }]),
    { head: 'period' },
    { head: 'n', right: true },
    { head: 'weighted', right: true },
    { head: 'value', right: true },
    { head: 'interval' },
  ]
  const series = groupBy(rows, ({ group_value, bloc }) => `${group_value}\n${bloc}`)
  const cells = [...series.values()].flatMap((own) =>
    foldGaps(own).map((line) => [
      ...(group === NO_GROUP ? [] : [names.get(line.row.group_value) ?? line.row.group_value]),
      ...(group === 'bloc' ? [] : [line.row.bloc]),
      ...formatPeriod(line),
    ]),
  )
  return formatGrid(columns, cells)
}

/** A row, or a gap of several periods that ends with `last`. */
interface Line {
  readonly row: TimelineRow
  readonly last: TimelineRow | null
}

/** Three or more periods without articles in a row stand on one line. */
function foldGaps(rows: readonly TimelineRow[]): Line[] {
  const lines: Line[] = []
  for (let at = 0; at < rows.length;) {
    let end = at
    while (rows[end]?.n_articles === 0) end++
    const [row, last] = [rows[at], rows[end - 1]]
    const isGap = end - at >= 3 && last !== undefined
    if (row !== undefined) lines.push({ row, last: isGap ? last : null })
    at = isGap ? end : at + 1
  }
  return lines
}

function formatPeriod({ row, last }: Line): string[] {
  if (last !== null) return [`${row.period} to ${last.period}`, '0', '0', '-', 'no articles']
  const counts = [row.period, String(row.n_articles), formatWeight(row.n_weighted)]
  if (row.enough) return [...counts, formatNumber(row.value), formatInterval(row.low, row.high)]
  return [...counts, '-', row.n_articles === 0 ? 'no articles' : 'too few']
}

function formatTrends({ rows, names }: Comparison, settings: CompareSettings): string[] {
  const tested = rows.trends.filter(({ enough }) => enough)
  const untested = rows.trends.length - tested.length
  const season = settings.seasonal ? ', within seasons' : ''
  const head = `Trends (Mann-Kendall${season}; Theil-Sen slope for a ${settings.by}; Holm's correction for ${countTests(tested)})`
  const left =
    untested === 0 ? [] : [`${untested} not tested: fewer than ${LEAST_PERIODS} periods with enough articles`]
  if (rows.trends.length === 0) return []
  if (tested.length === 0) return [head, ...left]
  const columns = ['measure', 'group', 'bloc', 'periods', 'S', 'tau', 'p', 'p Holm', 'slope', 'interval']
  const cells = tested.map((row) => formatTrend(row, names))
  return [head, ...formatUsedColumns(markNumbers(columns, 3), cells, ALL), ...left]
}

function formatTrend(row: TrendRow, names: ReadonlyMap<string, string>): string[] {
  return [
    row.measure,
    names.get(row.group_value) ?? row.group_value,
    row.bloc,
    String(row.n_periods),
    formatNumber(row.s, 0),
    formatNumber(row.tau, 2),
    formatP(row.p),
    formatP(row.p_holm),
    formatNumber(row.slope, 4),
    formatInterval(row.slope_low, row.slope_high),
  ]
}

function formatDifferences({ rows, names }: Comparison, settings: CompareSettings): string[] {
  if (rows.differences.length === 0) return []
  const tested = rows.differences.filter(({ enough }) => enough)
  const few = rows.differences.length - tested.length
  const shown = [...tested].sort((x, y) => (x.p ?? 1) - (y.p ?? 1)).slice(0, MOST_DIFFERENCES)
  const paired = tested.some(({ test }) => test === 'sign_flip')
  const how = paired ? 'within articles that have both: sign-flip test' : 'permutation test'
  const columns = ['measure', 'group', 'bloc', 'a', 'b', 'n a', 'n b', 'mean a', 'mean b', 'b - a', 'interval']
  const last = ['p', 'p Holm', 'delta']
  return [
    `Differences (${how}; Cliff's delta; Holm's correction for ${countTests(tested)})`,
    ...(shown.length === 0
      ? []
      : formatUsedColumns(
          [...markNumbers(columns, 5), ...last.map((head) => ({ head, right: true }))],
          shown.map((row) => formatDifference(row, names)),
          ALL,
        )),
    ...(tested.length > shown.length ? [`(the ${shown.length} smallest p; all of them in differences.csv)`] : []),
    ...(few === 0 ? [] : [`${few} not tested: a side has fewer than ${settings.min} articles`]),
  ]
}

function formatDifference(row: DifferenceRow, names: ReadonlyMap<string, string>): string[] {
  const name = (group: string) => names.get(group) ?? group
  return [
    row.measure,
    name(row.group_value),
    row.bloc ?? '',
    name(row.side_a),
    name(row.side_b),
    String(row.n_a),
    String(row.n_b),
    formatNumber(row.mean_a),
    formatNumber(row.mean_b),
    formatNumber(row.difference),
    formatInterval(row.low, row.high),
    formatP(row.p),
    formatP(row.p_holm),
    formatNumber(row.cliffs_delta, 2),
  ]
}

/** Heads from `from` on stand at the right, but for intervals. */
function markNumbers(heads: readonly string[], from: number): { head: string; right: boolean }[] {
  return heads.map((head, at) => ({ head, right: at >= from && head !== 'interval' }))
}

function countTests(tested: readonly unknown[]): string {
  return tested.length === 1 ? '1 test' : `${tested.length} tests`
}
