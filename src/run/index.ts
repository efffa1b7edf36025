import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '../config/index.ts'
import { CONFIG_FILE, DEFAULT_CONFIG, loadConfig } from '../config/index.ts'
import { DUPLICATE_RULES, makeDuplicateFinder } from '../duplicates/index.ts'
import type { Effects } from '../effects.ts'
import { EXIT } from '../exit-codes.ts'
import { readVersion } from '../package.ts'
import { findCorpusFiles, planCorpus, type ReadOptions } from '../read/index.ts'
import { loadResources } from '../resources/index.ts'
import { analyseAll, chooseWorkers } from '../workers/index.ts'
import { openOutput } from '../write/index.ts'
import { makeIssueRow, sortIssueRows } from './issue-rows.ts'
import { addToNearCopies, makeNearCopies, summariseNearCopies } from './near-copies.ts'
import { makeProgress } from './progress.ts'
import { addToSchemes, makeSchemeTotals, summariseSchemes } from './schemes.ts'
import { addToSummary, formatSummary, makeSummary, type RunSummary } from './summary.ts'

/** What a run needs to know. Paths are absolute or relative to `effects.cwd`. */
export interface RunInput {
  readonly corpus: readonly string[]
  readonly out: string
  readonly workers: number | null
  readonly config?: Config
  readonly read?: ReadOptions
  readonly effects: Effects
}

/** The options of `run` as commander gives them. */
export interface RunOptions {
  readonly out: string
  readonly workers?: number
  readonly config?: string
  readonly asOf?: string
  readonly dateOrder?: 'dmy' | 'mdy'
  readonly quiet?: boolean
}

/** Said once where the trained tagger's file is missing; the run goes on without it. */
const NO_NAME_MODEL =
  'The trained name model (pipeline/data/names-model.bin) is missing: names are found by gazetteer and patterns alone, and\nmore people and bodies are missed. Install agencyscope again, or train it: npm run train -- ner DATA_DIR.\n'

/** The command `run`: analyses a corpus, prints a summary, and gives the exit code. */
export async function runCommand(corpus: readonly string[], options: RunOptions, effects: Effects): Promise<number> {
  const summary = await runCorpus({
    corpus,
    out: options.out,
    workers: options.workers ?? null,
    config: findConfig(options.config, effects),
    read: { asOf: options.asOf ?? today(effects), dateOrder: options.dateOrder ?? null },
    effects,
  })
  if (options.quiet !== true) effects.out(formatSummary(summary, effects.cwd))
  if (summary.analysed === 0) return EXIT.nothing
  return summary.failed > 0 ? EXIT.failed : EXIT.good
}

/** The config given, else the one in the current folder, else the defaults. */
export function findConfig(stated: string | undefined, effects: Effects): Config {
  if (stated !== undefined) return loadConfig(resolve(effects.cwd, stated))
  const usual = join(effects.cwd, CONFIG_FILE)
  return existsSync(usual) ? loadConfig(usual) : DEFAULT_CONFIG
}

function today(effects: Effects): string {
  return new Date(effects.now()).toISOString().slice(0, 10)
}

/**
 * Plans a run, then carries it out: reads every file once to give it an id, then analyses article by article in the
 * order of their ids and writes as it goes, so that memory does not grow with the corpus.
 *
 * @throws AgencyscopeError for a path that is not there, a folder that is not ours, or a busy one.
 */
export async function runCorpus(input: RunInput): Promise<RunSummary> {
  const { effects } = input
  const started = effects.now()
  const config = input.config ?? DEFAULT_CONFIG
  const read = input.read ?? { asOf: today(effects), dateOrder: null }
  const out = resolve(effects.cwd, input.out)
  const files = findCorpusFiles(
    input.corpus.map((path) => resolve(effects.cwd, path)),
    { outDir: out },
  )
  const resources = loadResources(config)
  if (resources.pipeline.names === null) effects.err(NO_NAME_MODEL)
  const output = await openOutput(out)
  try {
    const plan = await planCorpus(files, { signal: effects.signal })
    const issues = [...plan.failed, ...plan.skipped, ...plan.notes].map(({ file, issue }) =>
      makeIssueRow({ articleId: null, file, issue }),
    )
    const summary = makeSummary(out, { found: plan.found, failed: plan.failed.length, skipped: plan.skipped.length })
    const schemes = makeSchemeTotals(resources.schemes)
    const finder = makeDuplicateFinder()
    const values = makeNearCopies()
    const progress = makeProgress(effects, plan.entries.length)
    const options = { workers: input.workers, config, read, resources, signal: effects.signal }
    for await (const outcome of analyseAll(plan.entries, options)) {
      progress.step()
      if (outcome.kind === 'failed') {
        summary.failed++
        issues.push(makeIssueRow({ articleId: outcome.id, file: outcome.file, issue: outcome.issue }))
        continue
      }
      summary.analysed++
      issues.push(...outcome.records.rows.issues)
      addToSummary(summary, outcome.records)
      addToSchemes(schemes, outcome.records.rows.bloc_schemes)
      finder.add(outcome.records.article)
      addToNearCopies(values, outcome.records)
      output.writeArticle(outcome.records)
    }
    progress.end()
    output.writeIssues(sortIssueRows(issues))
    summary.schemes = summariseSchemes(schemes)
    output.writeSchemes(summary.schemes)
    const duplicates = finder.finish()
    output.writeDuplicates(duplicates)
    summary.nearCopies = summariseNearCopies(values, duplicates)
    await output.finish({
      version: readVersion(),
      started: new Date(started).toISOString(),
      finished: new Date(effects.now()).toISOString(),
      settings: {
        corpus: [...input.corpus],
        workers: chooseWorkers(plan.entries.length, input.workers),
        as_of: read.asOf,
        date_order: read.dateOrder,
        config,
        duplicates: DUPLICATE_RULES,
      },
      inputs: {
        found: summary.found,
        analysed: summary.analysed,
        failed: summary.failed,
        skipped: summary.skipped,
        distinct: summary.nearCopies.distinct,
        hashes: plan.entries.map((a) => a.sha256),
      },
      data: resources.fingerprints,
    })
    return summary
  } catch (error) {
    await output.abort()
    throw error
  }
}
