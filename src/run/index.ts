import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '../config/index.ts'
import { CONFIG_FILE, DEFAULT_CONFIG, loadConfig } from '../config/index.ts'
import { DUPLICATE_RULES, makeDuplicateFinder } from '../duplicates/index.ts'
import type { Effects } from '../effects.ts'
import { EXIT } from '../exit-codes.ts'
import { readVersion } from '../package.ts'
import { STORE_NAME } from '../output-marker.ts'
import { findCorpusFiles, planCorpus, type CorpusFiles, type CorpusPlan, type ReadOptions } from '../read/index.ts'
import { loadResources, type LoadedResources } from '../resources/index.ts'
import { checkStorePlace, openStore, type Store } from '../store/index.ts'
import { chooseWorkers } from '../workers/index.ts'
import { openOutput } from '../write/index.ts'
import { makeIssueRow, sortIssueRows } from './issue-rows.ts'
import { addToNearCopies, makeNearCopies, summariseNearCopies } from './near-copies.ts'
import { findOutcomes, type RunStore } from './outcomes.ts'
import { makeProgress } from './progress.ts'
import { makeFacts, makeRunContext, makeWanted, type RunFacts } from './run-context.ts'
import { addToSchemes, makeSchemeTotals, summariseSchemes } from './schemes.ts'
import { addToSummary, formatSummary, makeSummary, type RunSummary } from './summary.ts'
import { findUnchanged, noteRun } from './unchanged.ts'

/** What a run needs to know. Paths are absolute or relative to `effects.cwd`. */
export interface RunInput {
  readonly corpus: readonly string[]
  readonly out: string
  readonly workers: number | null
  /** Folder of the store; null or left out for a run that keeps nothing. */
  readonly store?: string | null
  readonly config?: Config
  readonly read?: ReadOptions
  readonly effects: Effects
}

/** The options of `run` as commander gives them. */
export interface RunOptions {
  readonly out: string
  readonly workers?: number
  /** A folder; false for none; left out for the one inside `out`. */
  readonly store?: string | false
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
    store: options.store === false ? null : (options.store ?? join(options.out, STORE_NAME)),
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
 * Plans a run, then carries it out: reads every file once to give it an id, then takes article by article, in the order
 * of their ids, out of the store or analyses it, and writes as it goes, so that memory does not grow with the corpus.
 *
 * @throws AgencyscopeError for a path that is not there, a folder that is not ours, a busy one, or a store in the results.
 */
export async function runCorpus(input: RunInput): Promise<RunSummary> {
  const { effects } = input
  const job = makeJob(input)
  if (input.store != null) checkStorePlace(resolve(effects.cwd, input.store), job.out)
  const output = await openOutput(job.out)
  let store: Store | null = null
  try {
    const plan = await planCorpus(job.files, { signal: effects.signal })
    if (input.store != null && plan.entries.length > 0) store = await openStore(resolve(effects.cwd, input.store))
    return await execute(job, plan, output, store === null ? null : findKept(job, plan, store))
  } catch (error) {
    await store?.close()
    await output.abort()
    throw error
  } finally {
    await store?.close()
  }
}

type Output = Awaited<ReturnType<typeof openOutput>>

/** A run with everything filled in. */
interface Job {
  readonly input: RunInput
  readonly started: number
  readonly config: Config
  readonly read: ReadOptions
  /** Absolute. */
  readonly out: string
  readonly files: CorpusFiles
  /** Loads the data files when first asked: a run that finds everything in the store does without. */
  readonly resources: () => LoadedResources
}

function makeJob(input: RunInput): Job {
  const { effects } = input
  const config = input.config ?? DEFAULT_CONFIG
  const out = resolve(effects.cwd, input.out)
  const paths = input.corpus.map((path) => resolve(effects.cwd, path))
  let resources: LoadedResources | null = null
  return {
    input,
    started: effects.now(),
    config,
    read: input.read ?? { asOf: today(effects), dateOrder: null },
    out,
    files: findCorpusFiles(paths, { outDir: out }),
    resources: () => (resources ??= loadResources(config)),
  }
}

function findKept({ config, read, input }: Job, plan: CorpusPlan, store: Store): RunStore {
  const context = makeRunContext(config, read)
  const wanted = plan.entries.map((entry) => makeWanted(context, entry, read))
  return { store, context, wanted, marks: wanted.map((one) => store.find(one)), now: input.effects.now }
}

async function execute(job: Job, plan: CorpusPlan, output: Output, kept: RunStore | null): Promise<RunSummary> {
  const facts = findFacts(job, kept)
  if (!facts.hasNameModel) job.input.effects.err(NO_NAME_MODEL)
  const unchanged = kept === null ? null : findUnchanged(kept, plan, job.out)
  if (unchanged !== null) {
    await output.keep(describeRun(job, plan, facts, unchanged.summary), unchanged.outputs)
    return unchanged.summary
  }
  const summary = await writeOutcomes(job, plan, { output, kept, facts })
  const manifest = await output.finish(describeRun(job, plan, facts, summary))
  if (kept !== null) noteRun(kept, plan, { summary, manifest })
  return summary
}

/** Out of the store where an equal run left them there. */
function findFacts({ resources, input }: Job, kept: RunStore | null): RunFacts {
  // kept under a hash of this code, which wrote it
  const known = kept === null ? null : (kept.store.readContext(kept.context) as RunFacts | null)
  if (known !== null) return known
  const facts = makeFacts(resources())
  kept?.store.addContext({ context: kept.context, storedAt: input.effects.now(), facts })
  return facts
}

interface WriteOptions {
  readonly output: Output
  readonly kept: RunStore | null
  readonly facts: RunFacts
}

async function writeOutcomes(job: Job, plan: CorpusPlan, { output, kept, facts }: WriteOptions): Promise<RunSummary> {
  const { effects, workers } = job.input
  const issues = [...plan.failed, ...plan.skipped, ...plan.notes].map(({ file, issue }) =>
    makeIssueRow({ articleId: null, file, issue }),
  )
  const { failed, skipped } = plan
  const summary = makeSummary(job.out, { found: plan.found, failed: failed.length, skipped: skipped.length })
  if (kept !== null) summary.reused = 0
  const schemes = makeSchemeTotals(facts.schemes)
  const finder = makeDuplicateFinder()
  const values = makeNearCopies()
  const progress = makeProgress(effects, plan.entries.length)
  for await (const outcome of findOutcomes(plan.entries, { ...job, workers, kept, signal: effects.signal })) {
    progress.step()
    if (outcome.kind === 'failed') {
      summary.failed++
      issues.push(makeIssueRow({ articleId: outcome.id, file: outcome.file, issue: outcome.issue }))
      continue
    }
    const { digest, parts } = outcome
    summary.analysed++
    if (outcome.isReused) summary.reused = (summary.reused ?? 0) + 1
    issues.push(...digest.rows.issues)
    addToSummary(summary, digest)
    addToSchemes(schemes, digest.rows.bloc_schemes)
    finder.add(digest.trace)
    addToNearCopies(values, digest)
    output.writeRendered(digest.article.id, parts)
  }
  progress.end()
  output.writeIssues(sortIssueRows(issues))
  summary.schemes = summariseSchemes(schemes)
  output.writeSchemes(summary.schemes)
  const duplicates = finder.finish()
  output.writeDuplicates(duplicates)
  summary.nearCopies = summariseNearCopies(values, duplicates)
  return summary
}

/** What the manifest says of the run; nothing of it depends on the store but the times. */
function describeRun({ input, started, config, read }: Job, plan: CorpusPlan, facts: RunFacts, summary: RunSummary) {
  const { found, analysed, failed, skipped } = summary
  return {
    version: readVersion(),
    started: new Date(started).toISOString(),
    finished: new Date(input.effects.now()).toISOString(),
    settings: {
      corpus: [...input.corpus],
      workers: chooseWorkers(plan.entries.length, input.workers),
      as_of: read.asOf,
      date_order: read.dateOrder,
      config,
      duplicates: DUPLICATE_RULES,
    },
    inputs: {
      found,
      analysed,
      failed,
      skipped,
      distinct: summary.nearCopies.distinct,
      hashes: plan.entries.map(({ sha256 }) => sha256),
    },
    data: facts.data,
  }
}
