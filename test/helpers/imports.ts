/** The import lines of the code, for the test of the architecture. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** An import or re-export as it stands in a file. */
export interface Import {
  /** Path of the file from the root, with `/`. */
  readonly from: string
  /** Path from the root for our own files, else the name of the module. */
  readonly to: string
  readonly isOwn: boolean
  /** `import type` or `export type`: gone when the code runs. */
  readonly isType: boolean
  /** The names between the braces, `type` before them included; empty for whole modules. */
  readonly names: readonly string[]
}

/** A source file and what it imports. */
export interface SourceFile {
  readonly path: string
  /** The code without comments. */
  readonly code: string
  readonly imports: readonly Import[]
}

const STATEMENT = /^(?:import|export)\s+(type\s+)?([^'"`;]*?)\s*from\s+'([^']+)'/gm
const BARE = /^import\s+'([^']+)'/gm
const DYNAMIC = /\bimport\('([^']+)'\)/g

/** Reads every TypeScript file below a folder of the project, declarations left out, sorted by path. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(ROOT, path), 'utf8')))
}

/** What a file of that path and text imports. */
export function parseSource(path: string, text: string): SourceFile {
  const code = text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
  const plain = [...code.matchAll(BARE), ...code.matchAll(DYNAMIC)].map(([, to = '']) =>
    makeImport(path, to, { isType: false, names: [] }),
  )
  const named = [...code.matchAll(STATEMENT)].map(([, type, clause = '', to = '']) =>
    makeImport(path, to, { isType: type !== undefined, names: namesOf(clause) }),
  )
  return { path, code, imports: [...named, ...plain] }
}

function makeImport(from: string, to: string, rest: Pick<Import, 'isType' | 'names'>): Import {
  const isOwn = to.startsWith('.')
  const target = isOwn ? relative(ROOT, join(ROOT, dirname(from), to)).replaceAll('\\', '/') : to
  return { from, to: target, isOwn, ...rest }
}

function namesOf(clause: string): string[] {
  const braces = /\{([^}]*)\}/.exec(clause)?.[1] ?? ''
  return braces
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The room of a file: its folder below `pipeline/` or `src/`, or the file itself where it stands alone. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  return path === 'pipeline/index.ts' ? 'pipeline' : `${top}/${second}`
}

/** A chain of files that import one another in a circle, `null` where there is none. */
export function findCycle(files: readonly SourceFile[]): readonly string[] | null {
  const next = new Map(files.map(({ path, imports }) => [path, imports.filter((i) => i.isOwn).map((i) => i.to)]))
  const done = new Set<string>()
  const visit = (path: string, chain: readonly string[]): readonly string[] | null => {
    if (chain.includes(path)) return [...chain.slice(chain.indexOf(path)), path]
    if (done.has(path)) return null
    for (const to of next.get(path) ?? []) {
      const cycle = visit(to, [...chain, path])
      if (cycle !== null) return cycle
    }
    done.add(path)
    return null
  }
  for (const path of next.keys()) {
    const cycle = visit(path, [])
    if (cycle !== null) return cycle
  }
  return null
}
