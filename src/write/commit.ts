/** From the staging folder into place: all of a run's files, or none. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { listFolder, listResultFiles, STAGING_PREFIX } from './result-files.ts'

/** What a commit does to files; tests pass one that fails. */
export interface CommitEffects {
  readonly rename: (from: string, to: string) => void
}

export const realCommitEffects: CommitEffects = { rename: renameSync }

/** Inside a staging folder: what is to come, what was there, and the plan of a commit under way. */
const NEW = 'new'
const OLD = 'old'
const PLAN = 'plan.json'
const LAST = 'manifest.json'

const planSchema = z.object({ before: z.array(z.string()), after: z.array(z.string()) })
type Plan = z.infer<typeof planSchema>

/** The folder inside `staging` whose files a commit puts into place. */
export function newFilesFolder(staging: string): string {
  return join(staging, NEW)
}

/**
 * Puts the new files into place one by one, the manifest last, and removes those of `before` that are no longer made.
 *
 * Where a step fails, every step done is undone and the old results stand as before. A plan on disk lets the next run
 * undo a commit that was killed.
 *
 * @param before - Files to be replaced; a run replaces all results that are there.
 * @throws whatever the disk says, after undoing.
 */
export function commit(
  dir: string,
  staging: string,
  effects: CommitEffects = realCommitEffects,
  before: readonly string[] = listResultFiles(dir),
): void {
  const plan: Plan = { before: [...before], after: listResultFiles(join(staging, NEW)) }
  writeFileSync(join(staging, PLAN), JSON.stringify(plan))
  try {
    replaceFiles(dir, staging, plan, effects)
  } catch (error) {
    rollBack(dir, staging)
    throw error
  }
  rmSync(join(staging, PLAN))
  rmSync(staging, { recursive: true, force: true })
}

function replaceFiles(dir: string, staging: string, { before, after }: Plan, { rename }: CommitEffects): void {
  const had = new Set(before)
  const has = new Set(after)
  const paths = [...new Set([...before, ...after])].filter((path) => path !== LAST).sort()
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    mkdirSync(join(dir, folder), { recursive: true })
    mkdirSync(join(staging, OLD, folder), { recursive: true })
  }
  for (const path of [...paths, LAST]) {
    if (had.has(path)) rename(join(dir, path), join(staging, OLD, path))
    if (has.has(path)) rename(join(staging, NEW, path), join(dir, path))
  }
}

/** Undoes a commit as far as it went; may be repeated. */
function rollBack(dir: string, staging: string): void {
  const plan = planSchema.parse(JSON.parse(readFileSync(join(staging, PLAN), 'utf8')))
  for (const path of plan.after)
    if (existsSync(join(dir, path)) && !existsSync(join(staging, NEW, path)))
      renameSync(join(dir, path), join(staging, NEW, path))
  for (const path of plan.before)
    if (existsSync(join(staging, OLD, path))) renameSync(join(staging, OLD, path), join(dir, path))
  rmSync(join(staging, PLAN))
}

/** Removes what killed runs left behind, after undoing a commit that one of them had begun. */
export function clearLeftovers(dir: string): void {
  for (const name of listFolder(dir).filter((entry) => entry.startsWith(STAGING_PREFIX))) {
    const staging = join(dir, name)
    if (existsSync(join(staging, PLAN))) rollBackLeftover(dir, staging)
    rmSync(staging, { recursive: true, force: true })
  }
}

function rollBackLeftover(dir: string, staging: string): void {
  try {
    rollBack(dir, staging)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // the plan itself was cut off: it is written before the first file moves, so nothing has moved
  }
}
