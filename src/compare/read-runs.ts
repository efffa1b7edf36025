/** `compare RUN_A RUN_B`: reads both, prints what moved. */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Effects } from '../effects.ts'
import { EXIT } from '../exit-codes.ts'
import { readManifest, readResultArticles } from '../results/index.ts'
import type { CompareOptions } from './options.ts'
import { invalid } from './options.ts'
import { formatRuns } from './runs-format.ts'
import { diffRuns, type Run, type RunArticle } from './runs.ts'

/** Options that belong to timelines alone. */
const OF_TIMELINES = [
  'by',
  'group',
  'bloc',
  'measure',
  'from',
  'to',
  'between',
  'min',
  'seed',
  'seasonal',
  'out',
] as const
const MOVERS = 10

/** Compares two runs and prints what moved and why; writes nothing. Gives the exit code. */
export async function compareRuns(a: string, b: string, options: CompareOptions, effects: Effects): Promise<number> {
  const idle = OF_TIMELINES.find((name) => options[name] !== undefined)
  if (idle !== undefined)
    throw invalid(
      `--${idle} has no meaning between two runs`,
      'Give one folder for a timeline; two take --top and --json.',
    )
  const top = options.top === undefined ? MOVERS : Number(options.top)
  if (!Number.isSafeInteger(top) || top < 0) throw invalid('--top is no whole number', 'Such as --top 20.')
  const [before, after] = [await readRun(a, effects), await readRun(b, effects)]
  const diff = diffRuns(before, after)
  effects.out(options.json === true ? `${JSON.stringify(diff, null, 2)}\n` : formatRuns(diff, top))
  return EXIT.good
}

async function readRun(folder: string, { cwd, signal }: Effects): Promise<Run> {
  const dir = resolve(cwd, folder)
  const manifest = readManifest(dir)
  const articles: RunArticle[] = []
  for await (const { text, actors, author, language, metadata, ...article } of readResultArticles(dir, signal))
    articles.push({
      ...article,
      textHash: createHash('sha256').update(text).digest('hex'),
      about: JSON.stringify([article.title, article.outlet, author, language, metadata]),
      actors: actors.length,
    })
  return { name: folder, manifest, articles }
}
