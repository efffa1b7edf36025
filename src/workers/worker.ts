import { workerData } from 'node:worker_threads'
import type { PlanEntry, ReadOptions } from '../read/index.ts'
import { loadResources } from '../resources/index.ts'
import type { Config } from '../config/index.ts'
import { analyseArticle, type ArticleOutcome } from './analyse.ts'

/** What every worker is told once, when it starts. */
export interface WorkerSettings {
  readonly config: Config
}

/** A batch of articles for one worker. */
export interface WorkerTask {
  readonly articles: readonly PlanEntry[]
  readonly options: ReadOptions
}

// piscina hands workerData over untyped; the pool sets exactly this
const { config } = workerData as WorkerSettings
const { pipeline } = loadResources(config)

/** Analyses a batch in this worker. */
export default function runTask({ articles, options }: WorkerTask): ArticleOutcome[] {
  return articles.map((article) => analyseArticle(article, options, pipeline))
}
