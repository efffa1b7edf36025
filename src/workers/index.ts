import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { Config } from '../config/index.ts'
import type { PlanEntry, ReadOptions } from '../read/index.ts'
import type { LoadedResources } from '../resources/index.ts'
import { analyseArticle, type ArticleOutcome } from './analyse.ts'
import type { WorkerSettings, WorkerTask } from './worker.ts'

export { analyseArticle } from './analyse.ts'
export type { ArticleOutcome } from './analyse.ts'

/** Articles handed to a worker at once: few enough for flat memory, enough to make the hand-over cheap. */
const BATCH = 8

/** Below this many articles for each worker, a further worker costs more to start than it saves. */
const ARTICLES_A_WORKER = 150

export interface AnalyseOptions {
  /** Threads; 1 runs in the main thread, null lets the number of articles decide. */
  readonly workers: number | null
  readonly config: Config
  readonly read: ReadOptions
  readonly resources: LoadedResources
  readonly signal: AbortSignal
}

/** How many threads are worth starting for so many articles, where the person does not say. */
export function chooseWorkers(articles: number, stated: number | null): number {
  if (stated !== null) return stated
  return Math.max(1, Math.min(availableParallelism(), 8, Math.floor(articles / ARTICLES_A_WORKER)))
}

/**
 * Analyses planned articles and gives the outcomes in the order of the plan, whatever the number of workers.
 * At most a few batches for each worker are held in memory.
 *
 * @throws the reason of `signal` once it is aborted.
 */
export async function* analyseAll(plan: readonly PlanEntry[], options: AnalyseOptions): AsyncGenerator<ArticleOutcome> {
  const workers = chooseWorkers(plan.length, options.workers)
  const fromSource = import.meta.url.endsWith('.ts') // Node 20 cannot start a worker from TypeScript
  if (workers <= 1 || fromSource) yield* analyseHere(plan, options)
  else yield* analyseInPool(plan, options, workers)
}

async function* analyseHere(
  plan: readonly PlanEntry[],
  { resources, read, signal }: AnalyseOptions,
): AsyncGenerator<ArticleOutcome> {
  for (const article of plan) {
    await new Promise(setImmediate) // lets signals and timers in between two articles
    signal.throwIfAborted()
    yield analyseArticle(article, read, resources.pipeline)
  }
}

async function* analyseInPool(
  plan: readonly PlanEntry[],
  options: AnalyseOptions,
  workers: number,
): AsyncGenerator<ArticleOutcome> {
  const settings: WorkerSettings = { config: options.config }
  const pool = new Piscina<WorkerTask, ArticleOutcome[]>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: settings,
    maxQueue: workers * 4,
  })
  const pending: Promise<ArticleOutcome[]>[] = []
  try {
    for (let at = 0; at < plan.length || pending.length > 0;) {
      options.signal.throwIfAborted()
      while (at < plan.length && pending.length < workers * 2) {
        const task = pool.run({ articles: plan.slice(at, at + BATCH), options: options.read })
        task.catch(() => undefined) // reported where it is awaited; without this an early failure would be unhandled
        pending.push(task)
        at += BATCH
      }
      yield* (await pending.shift()) ?? []
    }
  } finally {
    await pool.destroy()
  }
}
