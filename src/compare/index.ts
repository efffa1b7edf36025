/** The command `compare`. This file and `read-runs.ts` look at the disk; every other file of the room is pure. */
import { relative, resolve } from 'node:path'
import type { Effects } from '../effects.ts'
import { EXIT } from '../exit-codes.ts'
import { suggest } from '../config/index.ts'
import { readManifest, readResultArticles, readWeights } from '../results/index.ts'
import { openComparison, type ComparisonFolder } from '../write/index.ts'
import { makeCollector, type Collection } from './collect.ts'
import { countRows, dropRareActors, makeComparison, type Comparison } from './comparison.ts'
import { formatComparison } from './format.ts'
import { invalid, parseSettings, type CompareOptions } from './options.ts'
import { compareRuns } from './read-runs.ts'
import { NO_GROUP, type CompareSettings } from './settings.ts'

export type { CompareOptions } from './options.ts'

/** More rows than this help nobody, and a single wrong date of 1850 makes as many out of days. */
const MOST_ROWS = 500_000

/**
 * `compare OUTPUT`: a timeline with trends and differences. `compare RUN_A RUN_B`: what moved between two runs, and why.
 *
 * @throws AgencyscopeError RESULTS_NOT_FOUND, RESULTS_INVALID, COMPARE_INVALID, OUTPUT_BUSY or OUTPUT_NOT_OURS.
 */
export async function compareCommand(
  folder: string,
  other: string | undefined,
  options: CompareOptions,
  effects: Effects,
): Promise<number> {
  if (other !== undefined) return compareRuns(folder, other, options, effects)
  const settings = parseSettings(options)
  const dir = resolve(effects.cwd, folder)
  readManifest(dir)
  const out = resolve(effects.cwd, options.out ?? folder)
  const target = await openComparison(out, { alone: out !== dir })
  try {
    await compareOutput({ dir, out, settings, options, target, effects })
    return EXIT.good
  } finally {
    await target.abort()
  }
}

interface Job {
  readonly dir: string
  readonly out: string
  readonly settings: CompareSettings
  readonly options: CompareOptions
  readonly target: ComparisonFolder
  readonly effects: Effects
}

async function compareOutput({ dir, out, settings, options, target, effects }: Job): Promise<void> {
  const manifest = readManifest(dir)
  const weights = options.weights === false ? null : readWeights(dir)
  const collection = await collect(dir, settings, weights ?? new Map(), effects)
  checkGroup(settings, collection)
  checkSize(settings, collection)
  const comparison = makeComparison(collection, settings)
  const used = { ...settings, weights: weights === null ? 'none' : 'duplicates.csv' }
  await target.finish(comparison.rows, out === dir ? manifest : null, used)
  if (options.json === true) effects.out(`${JSON.stringify(makeJson(comparison, used), null, 2)}\n`)
  else effects.out(`${formatComparison(comparison, settings)}\n${formatPointers(out, hasLess(weights), effects)}`)
}

async function collect(
  dir: string,
  settings: CompareSettings,
  weights: ReadonlyMap<string, number>,
  { signal }: Effects,
): Promise<Collection> {
  const collector = makeCollector(settings, weights)
  for await (const article of readResultArticles(dir, signal)) collector.add(article)
  return collector.finish()
}

function checkGroup({ group }: CompareSettings, { groups }: Collection): void {
  if (group === NO_GROUP || groups.includes(group)) return
  throw invalid(
    `No article has ${JSON.stringify(group)} in its metadata${suggest(group, groups)}`,
    'Give --group outlet, bloc, actor, or the name of a column of metadata.csv or of a key in the front matter.',
  )
}

function checkSize(settings: CompareSettings, collection: Collection): void {
  const rows = countRows(dropRareActors(collection, settings).kept.observations, settings)
  if (rows > MOST_ROWS)
    throw invalid(
      `timeline.csv would have ${rows} rows by ${settings.by}`,
      'Choose longer periods with --by, or limit the dates with --from and --to: a single wrong date stretches the table.',
    )
}

function makeJson({ counts, periods, rows }: Comparison, settings: object): object {
  return { settings, counts, periods: periods.map(({ label }) => label), ...rows }
}

/** Whether any article counts in part; where none does, there are no near-copies among them. */
function hasLess(weights: ReadonlyMap<string, number> | null): boolean {
  return [...(weights?.values() ?? [])].some((weight) => weight < 1)
}

function formatPointers(out: string, isWeighted: boolean, { cwd }: Effects): string {
  const shown = relative(cwd, out)
  const path = shown === '' || shown.startsWith('..') ? out : shown
  const weights = isWeighted ? 'near-copies weigh less (duplicates.csv)' : 'every article weighs 1'
  return `Results:   ${path}/timeline.csv, trends.csv, differences.csv; ${weights}\n`
}
