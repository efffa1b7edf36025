/** `agencyscope store info|vacuum|export`. */
import { resolve } from 'node:path'
import type { Effects } from '../effects.ts'
import { checkNewFile } from '../new-file.ts'
import { countOf } from '../plural.ts'
import { openEntries } from './entries.ts'
import { exportEntries } from './export.ts'
import { findStore } from './folder.ts'
import { formatBytes, formatInfo, makeInfo } from './info.ts'
import { readLastRun } from './last-run.ts'
import { listSegments } from './segments.ts'
import { openStore } from './store.ts'
import { makeUseTest, sizeOf, vacuumSegments } from './vacuum.ts'

/**
 * Prints what a store holds.
 *
 * @param path - The store, or the output folder that holds it.
 * @throws AgencyscopeError STORE_NOT_FOUND or STORE_VERSION.
 */
export function infoCommand(path: string, options: { readonly json?: boolean }, effects: Effects): void {
  const dir = findStore(resolve(effects.cwd, path))
  const entries = openEntries(dir)
  const segments = listSegments(dir)
  const info = makeInfo(entries, readLastRun(dir), { bytes: sizeOf(dir, segments), segments: segments.length })
  entries.close()
  effects.out(options.json === true ? `${JSON.stringify(info, null, 2)}\n` : formatInfo(dir, info))
}

/**
 * Removes what the last complete run did not use, older versions and what killed runs left half written.
 *
 * @throws AgencyscopeError as above, and STORE_BUSY.
 */
export async function vacuumCommand(path: string, effects: Effects): Promise<void> {
  const dir = findStore(resolve(effects.cwd, path))
  const store = await openStore(dir)
  try {
    const report = vacuumSegments(dir, store.list(), makeUseTest(store.readLastRun()))
    effects.out(
      `${countOf(report.dropped, 'article')} dropped, ${report.kept} kept; ${formatBytes(report.before)} before, ${formatBytes(report.after)} now.\n`,
    )
  } finally {
    await store.close()
  }
}

/**
 * Writes the articles of a store as lines of JSON into a new file.
 *
 * @throws AgencyscopeError as `infoCommand`, or PATH_NOT_FOUND, OUTPUT_NOT_OURS or OUTPUT_EXISTS for the file.
 */
export function exportCommand(path: string, options: { readonly out: string }, effects: Effects): void {
  const dir = findStore(resolve(effects.cwd, path))
  const file = checkNewFile(resolve(effects.cwd, options.out))
  const entries = openEntries(dir)
  try {
    const { written, damaged } = exportEntries(entries, file)
    const more =
      damaged === 0 ? '' : `; ${damaged} ${damaged === 1 ? 'is' : 'are'} damaged and left out, a run computes them anew`
    effects.out(`${countOf(written, 'article')} written to ${options.out}${more}\n`)
  } finally {
    entries.close()
  }
}
