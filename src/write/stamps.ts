/** How files look from outside, so that a run can tell that nobody has touched its results. */
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { listResultFiles } from './result-files.ts'

/** The manifest holds times and is written by every run. */
const MANIFEST = 'manifest.json'

/**
 * One line for each file of the results but the manifest: path, size, number on the disk, times of the last change of
 * content and of anything. A program that writes to a file cannot set the latter back.
 */
export function stampResults(dir: string): string[] {
  return listResultFiles(dir)
    .filter((path) => path !== MANIFEST)
    .map((path) => {
      const { size, ino, mtimeNs, ctimeNs } = lstatSync(join(dir, path), { bigint: true })
      return [path, size, ino, mtimeNs, ctimeNs].join(' ')
    })
}
