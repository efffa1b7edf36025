/** Tells when a tree of files has changed and is quiet again. The only importer of chokidar. */
import { realpathSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { watch } from 'chokidar'

export interface FileWatcher {
  readonly close: () => Promise<void>
}

export interface WatchOptions {
  /** Absolute. */
  readonly paths: readonly string[]
  /** Folders inside them that are not watched, absolute; they need not be there yet. */
  readonly except: readonly string[]
  /** Called after each burst of changes. */
  readonly onChange: () => void
  /** Called where a folder cannot be watched; the others are. */
  readonly onError: (message: string) => void
}

/** A file counts as whole when its size has not changed for so long. */
const SETTLED_MS = 400
const POLL_MS = 100
/** So long nothing must happen before a change is told: files that arrive together are told together. */
const QUIET_MS = 300

/**
 * Watches files and folders, those that are there and those to come.
 *
 * Symbolic links inside are not followed, as in `read/`: a loop of them is no trouble. Names that begin with . or _ are
 * no articles and left out.
 *
 * @returns once everything that is there is known.
 */
export async function watchFiles({ paths, except, onChange, onError }: WatchOptions): Promise<FileWatcher> {
  let timer: NodeJS.Timeout | null = null
  const roots = paths.map(findRealPath)
  const left = except.map(findRealPath)
  const watcher = watch(roots, {
    followSymlinks: false,
    ignoreInitial: true,
    ignored: (path) => !roots.includes(path) && (/^[._]/u.test(basename(path)) || left.some((dir) => isIn(path, dir))),
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: POLL_MS },
  })
  watcher.on('all', () => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(onChange, QUIET_MS)
  })
  watcher.on('error', (error) => {
    onError(error instanceof Error ? error.message : String(error))
  })
  await new Promise<void>((done) => {
    watcher.once('ready', done)
  })
  return {
    close: async () => {
      if (timer !== null) clearTimeout(timer)
      await watcher.close()
    },
  }
}

function isIn(path: string, dir: string): boolean {
  return path === dir || path.startsWith(dir + sep)
}

/** Links resolved as far as the path is there. */
function findRealPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(findRealPath(above), basename(path))
  }
}
