import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { articleSchema } from '../../pipeline/records/index.ts'
import { AgencyscopeError } from '../errors.ts'

const { shape } = articleSchema
const actor = shape.actors.element.shape

/** The parts of an article that are looked at across articles. */
const resultArticle = z.object({
  id: shape.id,
  title: shape.title,
  date: shape.date,
  date_precision: shape.date_precision,
  outlet: shape.outlet,
  author: shape.author,
  language: shape.language,
  metadata: shape.metadata,
  status: shape.status,
  sha256: shape.sha256,
  text: shape.text,
  blocs: shape.blocs,
  actors: z.array(
    z.object({
      id: actor.id,
      name: actor.name,
      bloc: actor.bloc,
      apart: actor.apart,
      sentiment: actor.sentiment,
      agency: actor.agency,
      mentions: z.array(z.unknown()).transform((mentions) => mentions.length),
    }),
  ),
})

/** An article as a run wrote it; `actors[].mentions` is their number. */
export type ResultArticle = z.infer<typeof resultArticle>

/**
 * Reads `articles.jsonl` line by line.
 *
 * @throws AgencyscopeError RESULTS_INVALID for a missing file or a line that is no article; the signal's reason where it
 *   is aborted.
 */
export async function* readResultArticles(dir: string, signal: AbortSignal): AsyncGenerator<ResultArticle> {
  const path = join(dir, 'articles.jsonl')
  if (!existsSync(path)) throw invalid(path, 'is missing')
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })
  let number = 0
  for await (const line of lines) {
    signal.throwIfAborted()
    number++
    yield parseLine(line, path, number)
  }
}

function parseLine(line: string, path: string, number: number): ResultArticle {
  const parsed = resultArticle.safeParse(parseJson(line))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`
  throw invalid(path, `line ${number} is no article: ${issue?.message ?? 'not valid'}${where}`)
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null // said by the caller: no article
  }
}

function invalid(path: string, what: string): AgencyscopeError {
  return new AgencyscopeError('RESULTS_INVALID', `${path}: ${what}.`, {
    context: { path },
    advice: 'Run `agencyscope run` again with the same --out: it renews the results.',
  })
}
