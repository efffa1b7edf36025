/** A small tree of files in memory for `ReadEffects`: paths as keys, texts or bytes as values, `-> target` for a link. */
import { dirname } from 'node:path'
import type { EntryKind, FolderEntry, ReadEffects } from '../../src/read/index.ts'

type Tree = Readonly<Record<string, string | Uint8Array>>

/** What fails with EACCES when it is read or listed. */
interface DiskOptions {
  readonly closed?: readonly string[]
  /** List folders backwards, to show that order does not matter. */
  readonly backwards?: boolean
}

export function makeDisk(tree: Tree, options: DiskOptions = {}): ReadEffects {
  const folders = new Set(Object.keys(tree).flatMap(ancestors))
  const linkOf = (path: string): string | null => {
    const value = tree[path]
    return typeof value === 'string' && value.startsWith('-> ') ? value.slice(3) : null
  }
  const guard = (path: string): void => {
    if (options.closed?.includes(path) === true) throw Object.assign(new Error('closed'), { code: 'EACCES' })
  }
  const realPath = (path: string): string => {
    const target = linkOf(path)
    if (target !== null) return target
    return path === '/' ? path : joinPath(dirname(path) === path ? path : realPath(dirname(path)), path)
  }
  const plainKind = (path: string): 'file' | 'folder' | 'other' | null => {
    if (tree[path] === '<device>') return 'other'
    if (path in tree) return 'file'
    return folders.has(path) ? 'folder' : null
  }
  return {
    realPath,
    findKind: (path) => plainKind(realPath(path)),
    readFolder: (path) => {
      guard(path)
      const entries = listNames(realPath(path), tree).map((name): FolderEntry => {
        const child = `${realPath(path)}/${name}`
        const kind: EntryKind = linkOf(child) !== null ? 'symlink' : (plainKind(child) ?? 'other')
        return { name, kind }
      })
      return options.backwards === true ? entries.reverse() : entries
    },
    readFile: (path) => {
      guard(path)
      const value = tree[realPath(path)]
      if (value === undefined) throw Object.assign(new Error('gone'), { code: 'ENOENT' })
      return typeof value === 'string' ? new TextEncoder().encode(value) : value
    },
  }
}

function ancestors(path: string): readonly string[] {
  const parent = dirname(path)
  return parent === path ? [path] : [parent, ...ancestors(parent)]
}

function joinPath(folder: string, path: string): string {
  return `${folder === '/' ? '' : folder}/${path.slice(path.lastIndexOf('/') + 1)}`
}

function listNames(folder: string, tree: Tree): string[] {
  const below = Object.keys(tree).filter((path) => path.startsWith(`${folder}/`))
  return [...new Set(below.map((path) => path.slice(folder.length + 1).split('/', 1)[0] ?? ''))]
}
