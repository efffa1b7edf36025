import { isAbsolute, relative, sep } from 'node:path'
import { AgencyscopeError } from '../errors.ts'
import { STORE_NAME } from '../output-marker.ts'

/**
 * Makes sure that a store is kept apart from results: outside of their folder and not around it, or in it as `.store`.
 *
 * @param dir - The store, absolute; it need not be there.
 * @param out - The output folder, absolute.
 * @throws AgencyscopeError STORE_MISPLACED.
 */
export function checkStorePlace(dir: string, out: string): void {
  if (relative(out, dir) === STORE_NAME || !(isIn(dir, out) || isIn(out, dir))) return
  const where = dir === out ? 'is the output folder' : isIn(dir, out) ? 'lies in the output folder' : 'holds the output'
  throw new AgencyscopeError('STORE_MISPLACED', `The store ${dir} ${where}.`, {
    context: { dir, out },
    advice: `Leave --store out to keep it in ${STORE_NAME} of the output folder, or give a folder apart from it.`,
  })
}

/** True for the folder itself as well. */
function isIn(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way.split(sep)[0] !== '..' && !isAbsolute(way)
}
