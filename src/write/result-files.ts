/** Which files in an output folder belong to a run, and whether a folder may be written to. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ALL_TABLES } from '../../pipeline/records/index.ts'
import { AgencyscopeError } from '../errors.ts'
import { LOCK_NAME, LOCK_OWNER_NAME } from '../lock.ts'
import { OUTPUT_MARKER, STORE_NAME } from '../output-marker.ts'

/** Beginning of the names of folders in which a run prepares its results. */
export const STAGING_PREFIX = '.staging-'

export const ARTICLES_FOLDER = 'articles'
export const SCHEMA_FOLDER = 'schema'

const OTHER_FILES = ['articles.jsonl', 'datapackage.json', 'codebook.md', 'manifest.json']
const RESULT_FILES: readonly string[] = [...ALL_TABLES.map(({ file }) => file), ...OTHER_FILES]

/** Results of earlier runs in a folder, as relative paths with `/`, sorted; files of other names are nobody's business here. */
export function listResultFiles(dir: string): string[] {
  const top = RESULT_FILES.filter((name) => existsSync(join(dir, name)))
  const nested = [ARTICLES_FOLDER, SCHEMA_FOLDER].flatMap((folder) =>
    listFolder(join(dir, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  )
  return [...top, ...nested].sort()
}

/** Names in a folder; none where there is no such folder. */
export function listFolder(path: string): string[] {
  return existsSync(path) && statSync(path).isDirectory() ? readdirSync(path).sort() : []
}

/**
 * Makes sure that a folder may be written to: new, empty, marked as ours, or holding only the README that announces
 * results of agencyscope.
 *
 * @throws AgencyscopeError OUTPUT_NOT_OURS.
 */
export function checkOwnership(dir: string): void {
  if (!existsSync(dir)) return
  if (!statSync(dir).isDirectory()) throw notOurs(dir, 'is a file, not a folder')
  const names = readdirSync(dir)
  if (names.includes(OUTPUT_MARKER)) return
  const foreign = names.filter((name) => !isHarmless(dir, name))
  if (foreign.length > 0)
    throw notOurs(dir, `holds files that are no results of agencyscope, such as ${foreign[0] ?? ''}`)
}

const HARMLESS = ['.gitignore', '.gitkeep', LOCK_NAME, LOCK_OWNER_NAME, STORE_NAME]

function isHarmless(dir: string, name: string): boolean {
  if (HARMLESS.includes(name) || name.startsWith(STAGING_PREFIX)) return true
  return name === 'README.md' && /agencyscope/i.test(readFileSync(join(dir, name), 'utf8').split('\n', 1)[0] ?? '')
}

function notOurs(dir: string, what: string): AgencyscopeError {
  return new AgencyscopeError('OUTPUT_NOT_OURS', `The output folder ${dir} ${what}.`, {
    context: { dir },
    advice: 'Give --out an empty or new folder, or one with earlier results; nothing was changed.',
  })
}
