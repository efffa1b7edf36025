import { join } from 'node:path'
import type { OutputEntry } from '../../pipeline/records/index.ts'
import { newFilesFolder } from './commit.ts'
import { openSink } from './file-sink.ts'

/** Writes a file of a staging folder in one go. */
export function writeWhole(staging: string, path: string, text: string): { bytes: number; sha256: string } {
  const sink = openSink(join(newFilesFolder(staging), path))
  sink.append(text, 0)
  const { bytes, sha256 } = sink.close()
  return { bytes, sha256 }
}

/** Entries in the order in which the manifest lists them. */
export function sortByPath(outputs: readonly OutputEntry[]): OutputEntry[] {
  return [...outputs].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** JSON for files that people look into. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
