/** Tells when a tree of files has changed and is quiet again. The only importer of chokidar. */
import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { watch, type FSWatcher } from 'chokidar'

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

/** A file counts as whole when its size has not changed for so long; a slow download pauses for a second at times. */
const SETTLED_MS = 2000
const POLL_MS = 100
/** So long nothing must happen before a change is told: files that arrive together are told together. */
const QUIET_MS = 300

/** So often a root that went away is looked for. */
const ROOT_MS = 500

/**
 * Watches files and folders, those that are there and those to come.
 *
 * Symbolic links inside are not followed, as in `read/`: a loop of them is no trouble. Names that begin with . or _ are
 * no articles and left out. Where one of `paths` itself is moved away or replaced, all is watched anew when it is back.
 *
 * @returns once everything that is there is known.
 */
export async function watchFiles({ paths, except, onChange, onError }: WatchOptions): Promise<FileWatcher> {
  const roots = paths.map(findRealPath)
  const left = except.map(findRealPath)
  const isLeftOut = (path: string): boolean =>
    !roots.includes(path) && (/^[._]/u.test(basename(path)) || left.some((dir) => isIn(path, dir)))
  let quiet: NodeJS.Timeout | null = null
  let search: NodeJS.Timeout | null = null
  const tellSoon = () => {
    if (quiet !== null) clearTimeout(quiet)
    quiet = setTimeout(onChange, QUIET_MS)
  }
  const open = (): FSWatcher =>
    watch(roots, { ...OPTIONS, ignored: isLeftOut })
      .on('all', (event, path) => {
        tellSoon()
        if (event.startsWith('unlink') && roots.includes(path)) searchRoots()
      })
      .on('error', (error) => {
        onError(error instanceof Error ? error.message : String(error))
      })
  let watcher = open()
  const searchRoots = () => {
    search ??= setInterval(() => {
      if (!roots.every((root) => existsSync(root))) return
      stopSearch()
      void watcher.close() // it has nothing to wait for; a failure to close shows as an error of the next one
      watcher = open()
      tellSoon()
    }, ROOT_MS)
  }
  const stopSearch = () => {
    if (search !== null) clearInterval(search)
    search = null
  }
  await new Promise<void>((done) => {
    watcher.once('ready', done)
  })
  return {
    close: async () => {
      stopSearch()
      if (quiet !== null) clearTimeout(quiet)
      await watcher.close()
    },
  }
}

const OPTIONS = {
  followSymlinks: false,
  ignoreInitial: true,
  awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: POLL_MS },
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
