/** What this room needs of the disk; tests pass a small tree of their own. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import type { Dirent, Stats } from 'node:fs'

/** What stands under a path, links inside folders not followed. */
export type EntryKind = 'file' | 'folder' | 'symlink' | 'other'

export interface FolderEntry {
  readonly name: string
  readonly kind: EntryKind
}

/** The acts of reading; all of them throw the errors of `node:fs`. */
export interface ReadEffects {
  readonly readFile: (path: string) => Uint8Array
  readonly readFolder: (path: string) => readonly FolderEntry[]
  /** The path with every symbolic link resolved. */
  readonly realPath: (path: string) => string
  /** What stands there, a symbolic link resolved; null where there is nothing. */
  readonly findKind: (path: string) => Exclude<EntryKind, 'symlink'> | null
}

/** The real disk. */
export const diskEffects: ReadEffects = {
  readFile: (path) => readFileSync(path),
  readFolder: (path) =>
    readdirSync(path, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  realPath: (path) => realpathSync.native(path),
  findKind: (path) => {
    const stats = findStats(path)
    return stats === undefined ? null : plainKindOf(stats)
  },
}

/** Below a file there is nothing, just as below a folder that is not there; Node tells only the latter quietly. */
function findStats(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}

function kindOf(entry: Dirent): EntryKind {
  return entry.isSymbolicLink() ? 'symlink' : plainKindOf(entry)
}

function plainKindOf(entry: Dirent | Stats): Exclude<EntryKind, 'symlink'> {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}
