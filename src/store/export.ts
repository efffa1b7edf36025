import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { z } from 'zod'
import type { Entries } from './entries.ts'

/** Name of the part that holds an article as one line of JSON. */
const ARTICLE_PART = 'articles.jsonl'

const factsSchema = z.object({ version: z.string() })

/**
 * Writes every article of a store as a line of JSON: `{ key, stored, version, as_of, article }`, in the order in which
 * they were stored. The file appears whole or not at all.
 *
 * @returns How many were written, and how many are damaged and left out.
 */
export function exportEntries(entries: Entries, path: string): { written: number; damaged: number } {
  const fresh = `${path}.${process.pid}.new`
  const file = openSync(fresh, 'w')
  const counts = { written: 0, damaged: 0 }
  try {
    for (const { kind, key, context, asOf, storedAt } of entries.list()) {
      if (kind !== 'article') continue
      const line = entries.read({ key, asOf })?.parts.find(({ name }) => name === ARTICLE_PART)
      if (line === undefined) counts.damaged++
      else {
        const version = factsSchema.safeParse(entries.readContext(context)).data?.version ?? null
        const head = JSON.stringify({ key, stored: new Date(storedAt).toISOString(), version, as_of: asOf })
        writeSync(file, `${head.slice(0, -1)},"article":${Buffer.from(line.bytes).toString('utf8').trimEnd()}}\n`)
        counts.written++
      }
    }
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  renameSync(fresh, path)
  return counts
}
