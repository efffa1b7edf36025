/** Files that a person asks for beside the results of a run: never in place of a file that is there. */
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AgencyscopeError } from './errors.ts'
import { OUTPUT_MARKER, STORE_MARKER } from './output-marker.ts'

const ADVICE = 'Give --out the path of a new file, in a folder that is there and outside of results and stores.'

/**
 * Gives the path back where a file may be made: its folder is there, is in no results and no store, and nothing is at
 * the path.
 *
 * @param path - Absolute.
 * @throws AgencyscopeError PATH_NOT_FOUND, OUTPUT_NOT_OURS or OUTPUT_EXISTS; nothing is changed.
 */
export function checkNewFile(path: string): string {
  const folder = dirname(path)
  const refuse = (code: 'PATH_NOT_FOUND' | 'OUTPUT_NOT_OURS' | 'OUTPUT_EXISTS', what: string) =>
    new AgencyscopeError(code, what, { context: { path }, advice: ADVICE })
  if (!existsSync(folder)) throw refuse('PATH_NOT_FOUND', `There is no folder ${folder}.`)
  const owner = findOwner(realpathSync.native(folder))
  if (owner !== null)
    throw refuse('OUTPUT_NOT_OURS', `Nothing is written to ${path}: it is among the results in ${owner}.`)
  if (existsSync(path)) throw refuse('OUTPUT_EXISTS', `Nothing is written to ${path}: it is there already.`)
  return path
}

/** The folder or one above it that holds results or a store; null where none does. */
function findOwner(folder: string): string | null {
  if ([OUTPUT_MARKER, STORE_MARKER].some((name) => existsSync(join(folder, name)))) return folder
  const above = dirname(folder)
  return above === folder ? null : findOwner(above)
}
