/** The note of the last complete run on a store: what it used, and how it left its results. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parseJson, replaceFile } from './folder.ts'

const lastRunSchema = z.object({
  /** Milliseconds since the epoch. */
  finished: z.number(),
  context: z.string(),
  /** Of the entries used. */
  keys: z.array(z.string()),
  /** Folder with the results. */
  out: z.string(),
  /** Hash of all that the results were made from. */
  signature: z.string(),
  /** How each file of the results looked, as `write` describes it. */
  stamps: z.array(z.string()),
  /** What the run said of itself: for a run that finds nothing to do. Plain data. */
  facts: z.unknown(),
})

export type LastRun = z.infer<typeof lastRunSchema>

const NAME = 'last-run.json'

/** null where no run has ended yet, or the note cannot be read: then nothing is known of the results. */
export function readLastRun(dir: string): LastRun | null {
  const path = join(dir, NAME)
  if (!existsSync(path)) return null
  return lastRunSchema.safeParse(parseJson(readFileSync(path, 'utf8'))).data ?? null
}

/** Written whole or not at all. */
export function writeLastRun(dir: string, run: LastRun): void {
  replaceFile(join(dir, NAME), `${JSON.stringify(run)}\n`)
}
