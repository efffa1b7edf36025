/** Makes a folder and those above it. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder where there is none, those above it first.
 *
 * One after the other: `mkdirSync` of Node 20 never comes back where its `recursive` is asked for and the system says that the
 * folder above is not there although it is, as `/proc` does.
 *
 * @throws What the system says where it cannot be made.
 */
export function makeFolder(dir: string): void {
  if (isFolder(dir)) return
  const above = dirname(dir)
  if (!existsSync(above)) makeFolder(above)
  try {
    mkdirSync(dir)
  } catch (error) {
    // another process may have been faster
    if (!isFolder(dir)) throw error
  }
}

function isFolder(dir: string): boolean {
  return existsSync(dir) && statSync(dir).isDirectory()
}
