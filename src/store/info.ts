import { z } from 'zod'
import { countOf } from '../plural.ts'
import type { Entries } from './entries.ts'
import type { LastRun } from './last-run.ts'
import type { Located } from './segments.ts'
import { makeUseTest } from './vacuum.ts'

/** What is told of a store; `null` where it is empty. */
export interface StoreInfo {
  readonly articles: number
  readonly bytes: number
  readonly segments: number
  /** ISO 8601, UTC. */
  readonly oldest: string | null
  readonly newest: string | null
  readonly lastRun: string | null
  /** Articles that the last complete run did not use and that did not come after it. */
  readonly stale: number
  /** Articles for each set of tool, settings and data; the set of the latest entry comes last. */
  readonly versions: readonly VersionInfo[]
}

interface VersionInfo {
  readonly version: string
  readonly node: string
  readonly articles: number
  /** Versions of word lists and models that the run named, such as `states 1.0.0`. */
  readonly data: readonly string[]
}

const factsSchema = z.object({
  version: z.string(),
  node: z.string(),
  data: z.array(z.object({ id: z.string(), version: z.string() })),
})

/** Sums up the entries of a store. */
export function makeInfo(
  entries: Entries,
  last: LastRun | null,
  size: Pick<StoreInfo, 'bytes' | 'segments'>,
): StoreInfo {
  const articles = entries.list().filter(({ kind }) => kind === 'article')
  const isUsed = makeUseTest(last)
  const times = articles.map(({ storedAt }) => storedAt).sort((a, b) => a - b)
  return {
    articles: articles.length,
    ...size,
    oldest: toTime(times[0]),
    newest: toTime(times.at(-1)),
    lastRun: toTime(last?.finished),
    stale: articles.filter((entry) => !isUsed(entry)).length,
    versions: [...countContexts(articles)].map(([context, count]) => describe(entries.readContext(context), count)),
  }
}

function countContexts(articles: readonly Located[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { context } of articles) counts.set(context, (counts.get(context) ?? 0) + 1)
  return counts
}

function describe(facts: unknown, articles: number): VersionInfo {
  const parsed = factsSchema.safeParse(facts)
  if (!parsed.success) return { version: 'unknown', node: 'unknown', articles, data: [] }
  const { version, node, data } = parsed.data
  return { version, node, articles, data: data.map((file) => `${file.id} ${file.version}`) }
}

function toTime(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString()
}

/** The same for people. */
export function formatInfo(dir: string, info: StoreInfo): string {
  return [
    `Store      ${dir}`,
    `Articles   ${info.articles}, of which the last complete run did not use ${info.stale}`,
    `Size       ${formatBytes(info.bytes)} in ${countOf(info.segments, 'file')}`,
    `Stored     ${info.oldest ?? '-'} to ${info.newest ?? '-'}`,
    `Last run   ${info.lastRun ?? 'none complete yet'}`,
    ...info.versions.map(
      ({ version, node, articles, data }) =>
        `Version    ${version}, Node ${node}: ${countOf(articles, 'article')} (${data.join(', ') || 'data not known'})`,
    ),
    ...(info.stale > 0 ? [`To make room: agencyscope store vacuum ${dir}`] : []),
    '',
  ].join('\n')
}

/** Megabytes with one decimal. */
export function formatBytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
