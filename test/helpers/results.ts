/** Reads what a run wrote, with nothing of the code that wrote it. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'

/** A row of a table: cells as they stand in the file, without quotes. */
export type Cells = Readonly<Record<string, string>>

/** What these tests look at in `articles/<id>.json`. */
export interface WrittenArticle {
  readonly id: string
  readonly file: string
  readonly title: string | null
  readonly date: string | null
  readonly date_source: string | null
  readonly date_precision: string | null
  readonly outlet: string | null
  readonly language: string | null
  readonly encoding: string
  readonly status: string
  readonly metadata: Readonly<Record<string, unknown>>
  readonly text: string
  readonly sentences: readonly (Spot & {
    readonly index: number
    readonly text: string
    readonly boilerplate: boolean
  } & Record<
      'western' | 'african' | 'external',
      { readonly present: boolean | null; readonly sentiment: number | null; readonly label: string | null }
    >)[]
  readonly blocs: Readonly<Record<'western' | 'african' | 'external', { readonly sentiment: number | null }>>
  readonly actors: readonly { readonly id: string; readonly name: string; readonly mentions: readonly Surface[] }[]
  readonly places: readonly { readonly id: string; readonly name: string; readonly mentions: readonly Surface[] }[]
  readonly evidence: readonly (Spot & { readonly words: string })[]
  readonly issues: readonly { readonly code: string }[]
}

interface Spot {
  readonly start: number
  readonly end: number
}
type Surface = Spot & { readonly surface: string }

/** A JSON file; the caller says what stands in it. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** The rows of a CSV file by the names in its header. */
export function readTable(path: string): Cells[] {
  return parse(readFileSync(path), { columns: true })
}

/** The names in the header of a CSV file. */
export function readHeader(path: string): string[] {
  const [header = []] = parse(readFileSync(path), { to: 1 })
  return header
}

/** Every `articles/<id>.json`, by id. */
export function readArticles(out: string): Map<string, WrittenArticle> {
  const names = readdirSync(join(out, 'articles')).sort()
  // the shape is what the JSON Schema says, which a test of its own checks
  return new Map(names.map((name) => [name.slice(0, -5), readJson(join(out, 'articles', name)) as WrittenArticle]))
}

/** Relative paths of all files in a folder, with `/`, sorted; without the store inside it, which is no result. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('.store/'))
    .sort()
}

/** Hash of every file but the manifest, and the manifest without times and without what `leaveOut` names in its settings. */
export function fingerprintResults(out: string, leaveOut: readonly string[] = []): Record<string, unknown> {
  const files = listFiles(out).filter((path) => path !== 'manifest.json')
  const manifest = readJson(join(out, 'manifest.json')) as Record<string, unknown>
  const { started, finished, duration_ms: duration, settings, ...rest } = manifest
  expect([started, finished, duration]).not.toContain(undefined)
  const kept = Object.entries(settings as object).filter(([name]) => !leaveOut.includes(name))
  return { ...Object.fromEntries(files.map((path) => [path, hashFile(join(out, path))])), manifest: rest, kept }
}

function hashFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/**
 * Every span of an article that, cut out of `text` in code points, does not give the words that stand with it; empty
 * where all is right.
 */
export function findWrongSpans(article: WrittenArticle): string[] {
  const points = Array.from(article.text)
  const spans: (Spot & { words: string })[] = [
    ...article.sentences.map(({ start, end, text }) => ({ start, end, words: text })),
    ...[...article.actors, ...article.places].flatMap(({ mentions }) =>
      mentions.map(({ start, end, surface }) => ({ start, end, words: surface })),
    ),
    ...article.evidence.map(({ start, end, words }) => ({ start, end, words })),
  ]
  return spans
    .filter(({ start, end, words }) => start >= end || points.slice(start, end).join('') !== words)
    .map(({ start, end, words }) => `${article.id} ${start}-${end} “${words}”`)
}

/**
 * Every row of `sentences.csv` whose sentiment is not `2 / (1 + exp(-logit)) - 1` to 4 decimals, the logit being the
 * sum of its rows in `evidence.csv`; and how many rows were looked at.
 */
export function checkEvidence(out: string): { checked: number; wrong: string[] } {
  const logits = new Map<string, number>()
  const intercepts = new Map<string, number>()
  for (const row of readTable(join(out, 'evidence.csv'))) {
    logits.set(keyOf(row), (logits.get(keyOf(row)) ?? 0) + Number(row['weight']))
    if (row['source'] === 'intercept') intercepts.set(keyOf(row), (intercepts.get(keyOf(row)) ?? 0) + 1)
  }
  const scored = readTable(join(out, 'sentences.csv')).filter((row) => row['sentiment'] !== '')
  const isRight = (row: Cells): boolean => {
    const sentiment = 2 / (1 + Math.exp(-(logits.get(keyOf(row)) ?? NaN))) - 1
    return intercepts.get(keyOf(row)) === 1 && Math.abs(sentiment - Number(row['sentiment'])) < 0.000_050_001
  }
  return { checked: scored.length, wrong: scored.filter((row) => !isRight(row)).map(keyOf) }
}

function keyOf(row: Cells): string {
  return [row['article_id'], row['sentence'], row['bloc']].join(' ')
}
