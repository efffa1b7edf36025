/** Golden cases: where they lie, what the pipeline makes of them, and how that is written and compared. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ArticleRecords } from '../../pipeline/records/index.ts'
import { findCorpusFiles, planCorpus } from '../../src/read/index.ts'
import type { LoadedResources } from '../../src/resources/index.ts'
import { analyseArticle } from '../../src/workers/index.ts'

const GOLDEN = fileURLToPath(new URL('../golden/', import.meta.url))
const INPUT = join(GOLDEN, 'input')

/** The day of every run: no clock is read. */
const AS_OF = '2026-01-01'

/** Names of the cases: the folders in `input/`, sorted. */
export function listCases(): string[] {
  return readdirSync(INPUT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** Names of the expectations, sorted, whether or not there is a case. */
export function listExpectations(): string[] {
  return readdirSync(join(GOLDEN, 'expected'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

/** Where the expectation of a case is written. */
export function expectationPath(name: string): string {
  return join(GOLDEN, 'expected', `${name}.json`)
}

/** Reads and analyses the one article of a case, as a run would. @throws Error where it holds none or several. */
export async function analyseCase(name: string, { pipeline }: LoadedResources): Promise<ArticleRecords> {
  const { entries } = await planCorpus(findCorpusFiles([join(INPUT, name)], { outDir: null }))
  const [entry] = entries
  if (entry === undefined || entries.length > 1) throw new Error(`${name} holds ${entries.length} articles, not one.`)
  const outcome = analyseArticle(entry, { asOf: AS_OF, dateOrder: null }, pipeline)
  if (outcome.kind === 'failed') throw new Error(`${name}: ${outcome.issue.message}`)
  return outcome.records
}

/** What is to happen to an expectation that is missing or to be renewed. */
export interface GoldenMode {
  /** On a build server: nothing is written as an expectation, and a missing one fails. */
  readonly ci: boolean
  /** Write what is found as the new expectation. */
  readonly update: boolean
}

/**
 * Compares a text with its expectation.
 *
 * A missing expectation is written, except on a build server. Where they differ, the text is left beside the expectation
 * as `*.actual`; where they agree, such a leftover is removed.
 *
 * @returns The expected text to compare with, or null where there is none and none may be written.
 */
export function checkGolden(path: string, actual: string, { ci, update }: GoldenMode): string | null {
  const leftover = `${path}.actual`
  if (!ci && (update || !existsSync(path))) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
  }
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : null
  if (expected === actual) rmSync(leftover, { force: true })
  else writeFileSync(leftover, actual)
  return expected
}

const LINE = 200

/** JSON for reading and for diffs: what fits on a line stands on one, in the order of the schema. */
export function formatJson(value: unknown, indent = '', used = 0): string {
  const line = inline(value)
  if (line.length + indent.length + used <= LINE || typeof value !== 'object' || value === null) return line
  const deeper = `${indent}  `
  const isList = Array.isArray(value)
  const lines = Object.entries(value).map(([key, item]) => {
    const name = isList ? '' : `${JSON.stringify(key)}: `
    return `${deeper}${name}${formatJson(item, deeper, name.length + 1)}`
  })
  return `${isList ? '[' : '{'}\n${lines.join(',\n')}\n${indent}${isList ? ']' : '}'}`
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}
