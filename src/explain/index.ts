import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isatty } from 'node:tty'
import pc from 'picocolors'
import { articleSchema, type ArticleRecord } from '../../pipeline/records/index.ts'
import type { Effects } from '../effects.ts'
import { AgencyscopeError } from '../errors.ts'
import { findCorpusFiles, planCorpus } from '../read/index.ts'
import { loadResources } from '../resources/index.ts'
import { findConfig } from '../run/index.ts'
import { analyseArticle } from '../workers/index.ts'
import { formatExplanation } from './format.ts'

/**
 * Prints how the numbers of one article came about.
 *
 * @throws AgencyscopeError PATH_NOT_FOUND, or ARTICLE_INVALID for a JSON file that is no article of a run.
 */
export async function explainCommand(path: string, options: { config?: string }, effects: Effects): Promise<void> {
  const full = resolve(effects.cwd, path)
  if (!existsSync(full))
    throw new AgencyscopeError('PATH_NOT_FOUND', `There is no file at ${path}.`, {
      context: { path },
      advice: 'Give articles/<id>.json of a run, or an article as .txt or .md.',
    })
  const article = full.endsWith('.json') ? readArticleRecord(full) : await analyseFile(full, options, effects)
  effects.out(formatExplanation(article, pc.createColors(isatty(process.stdout.fd) && pc.isColorSupported)))
}

function readArticleRecord(path: string): ArticleRecord {
  const parsed = articleSchema.safeParse(parseJson(path))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalidArticle(path, `${issue?.message ?? 'not valid'} at ${issue?.path.map(String).join('.') ?? ''}`)
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw invalidArticle(path, cause instanceof Error ? cause.message : 'not JSON')
  }
}

function invalidArticle(path: string, what: string): AgencyscopeError {
  return new AgencyscopeError('ARTICLE_INVALID', `${path} is not an article of a run: ${what}.`, {
    context: { path },
    advice: 'Give a file from the folder articles/ of the results.',
  })
}

async function analyseFile(path: string, options: { config?: string }, effects: Effects): Promise<ArticleRecord> {
  const { pipeline } = loadResources(findConfig(options.config, effects))
  const [planned] = (await planCorpus(findCorpusFiles([path], { outDir: null }))).entries
  const asOf = new Date(effects.now()).toISOString().slice(0, 10)
  const outcome = planned === undefined ? null : analyseArticle(planned, { asOf, dateOrder: null }, pipeline)
  if (outcome?.kind === 'analysed') return outcome.records.article
  throw new AgencyscopeError(
    'ARTICLE_INVALID',
    `${path} could not be read as an article: ${outcome?.issue.message ?? 'no text found'}`,
    {
      context: { path },
      advice: outcome?.issue.advice ?? 'Give a .txt or .md file with text.',
    },
  )
}
