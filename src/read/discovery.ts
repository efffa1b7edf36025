/**
 * Finds the files of a corpus and says of each whether it is an article.
 *
 * Every regular file counts as found. Links inside folders, hidden folders and folders of results are named and not read.
 */
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Issue } from '../../pipeline/document/index.ts'
import { AgencyscopeError } from '../errors.ts'
import { OUTPUT_MARKER, STORE_MARKER } from '../output-marker.ts'
import { hiddenFolderIssue, irregularIssue, outputIssue, repeatIssue, symlinkIssue } from './discovery-issues.ts'
import { diskEffects } from './effects.ts'
import type { FolderEntry, ReadEffects } from './effects.ts'
import { classifyName } from './file-kind.ts'
import { makeIssue } from './issues.ts'
import type { FileIssue } from './issues.ts'
import { compareText } from './order.ts'

/** A file that was found. `issue` says why it is skipped or failed, and is null for an article. */
export interface Candidate {
  /** Absolute. */
  readonly path: string
  /** For display, relative to the folder that holds everything given, with `/`. */
  readonly file: string
  readonly kind: 'article' | 'skipped' | 'failed'
  readonly issue: Issue | null
}

/** A `metadata.csv`. `whole` is false where only single files of its folder were given: then no row is missed. */
export interface SidecarFile {
  readonly path: string
  readonly file: string
  readonly whole: boolean
}

/** All that lies in a corpus; `candidates` sorted by `file`. Found = number of candidates. */
export interface CorpusFiles {
  readonly candidates: readonly Candidate[]
  readonly sidecars: readonly SidecarFile[]
  /** About folders and links, which do not count as files. */
  readonly notes: readonly FileIssue[]
}

export interface DiscoveryOptions {
  /** The folder that the run writes to; never read. */
  readonly outDir: string | null
}

interface Walk {
  readonly effects: ReadEffects
  readonly base: string
  /** Real path of the output folder, or null. */
  readonly outDir: string | null
  readonly candidates: Candidate[]
  readonly sidecars: SidecarFile[]
  readonly notes: FileIssue[]
}

/**
 * Lists the corpus.
 *
 * @param paths - Files and folders as the person gave them; a symbolic link among them is resolved.
 * @returns The same result for any order of `paths` and of folder listings; empty for no paths.
 * @throws AgencyscopeError PATH_NOT_FOUND for the first path (by name) that is not there.
 */
export function findCorpusFiles(
  paths: readonly string[],
  options: DiscoveryOptions,
  effects: ReadEffects = diskEffects,
): CorpusFiles {
  const roots = paths.map((path) => resolve(path)).sort(compareText)
  for (const root of roots) requirePath(root, effects)
  const base = findCommonFolder(roots, effects)
  const outDir = options.outDir === null ? null : realPathOrSame(resolve(options.outDir), effects)
  const walk: Walk = { effects, base, outDir, candidates: [], sidecars: [], notes: [] }
  for (const root of roots) walkRoot(root, walk)
  return finish(walk)
}

function requirePath(path: string, effects: ReadEffects): void {
  if (effects.findKind(path) !== null) return
  throw new AgencyscopeError('PATH_NOT_FOUND', `There is no file or folder at ${path}.`, {
    context: { path },
    advice: 'Check the spelling, and the folder in which the command is run.',
  })
}

/** The deepest folder that holds all that was given; one folder is its own. */
function findCommonFolder(roots: readonly string[], effects: ReadEffects): string {
  const folders = roots.map((root) => (effects.findKind(root) === 'folder' ? root : dirname(root)))
  const [first = '', ...others] = folders
  return others.reduce(commonFolder, first)
}

function commonFolder(a: string, b: string): string {
  let folder = a
  while (!isInside(b, folder) && folder !== dirname(folder)) folder = dirname(folder)
  return folder
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function realPathOrSame(path: string, effects: ReadEffects): string {
  try {
    return effects.realPath(path)
  } catch {
    return path // not there yet, or not ours to see: then nothing below it is reached either
  }
}

function walkRoot(root: string, walk: Walk): void {
  const real = realPathOrSame(root, walk.effects)
  if (isInsideOutput(real, walk)) {
    note(root, 'folder', walk, outputIssue('warning'))
    return
  }
  const kind = walk.effects.findKind(root)
  if (kind === 'folder') walkFolder(root, walk)
  else if (kind === 'file') addGivenFile(root, walk)
  else
    walk.candidates.push({ path: root, file: displayPath(root, walk), kind: 'failed', issue: irregularIssue('error') })
}

/** True for the output folder, any marked folder, and everything below them. */
function isInsideOutput(real: string, walk: Walk): boolean {
  if (walk.outDir !== null && isInside(real, walk.outDir)) return true
  for (let folder = real; folder !== dirname(folder); folder = dirname(folder)) {
    if (isMarked(folder, walk)) return true
  }
  return false
}

function addGivenFile(path: string, walk: Walk): void {
  addFile(path, walk)
  const sidecar = join(dirname(path), 'metadata.csv')
  if (path !== sidecar && walk.effects.findKind(sidecar) === 'file') addSidecar(sidecar, false, walk)
}

function walkFolder(folder: string, walk: Walk): void {
  const entries = listFolder(folder, walk)
  if (entries === null) return
  for (const entry of [...entries].sort((a, b) => compareText(a.name, b.name)))
    walkEntry(join(folder, entry.name), entry, walk)
}

function listFolder(folder: string, walk: Walk): readonly FolderEntry[] | null {
  try {
    return walk.effects.readFolder(folder)
  } catch (error) {
    const issue = makeIssue({
      code: 'FOLDER_UNREADABLE',
      severity: 'error',
      message: `The folder could not be listed (${errorCode(error)}).`,
      advice: 'Give yourself the right to read it, or leave it out.',
    })
    walk.candidates.push({ path: folder, file: `${displayPath(folder, walk)}/`, kind: 'failed', issue })
    return null
  }
}

function walkEntry(path: string, entry: FolderEntry, walk: Walk): void {
  if (entry.kind === 'symlink') note(path, 'file', walk, symlinkIssue())
  else if (entry.kind === 'other') note(path, 'file', walk, irregularIssue('info'))
  else if (entry.kind === 'file') addFile(path, walk)
  else if (isOutputFolder(path, walk)) note(path, 'folder', walk, outputIssue('info'))
  else if (/^[._]/u.test(entry.name)) note(path, 'folder', walk, hiddenFolderIssue())
  else walkFolder(path, walk)
}

function isOutputFolder(folder: string, walk: Walk): boolean {
  if (walk.outDir !== null && realPathOrSame(folder, walk.effects) === walk.outDir) return true
  return isMarked(folder, walk)
}

function isMarked(folder: string, { effects }: Walk): boolean {
  return [OUTPUT_MARKER, STORE_MARKER].some((name) => effects.findKind(join(folder, name)) !== null)
}

function addFile(path: string, walk: Walk): void {
  const { kind, issue } = classifyName(path.slice(path.lastIndexOf(sep) + 1))
  walk.candidates.push({ path, file: displayPath(path, walk), kind, issue })
  if (issue?.code === 'FILE_IS_SIDECAR') addSidecar(path, true, walk)
}

function addSidecar(path: string, whole: boolean, walk: Walk): void {
  walk.sidecars.push({ path, file: displayPath(path, walk), whole })
}

function note(path: string, kind: 'file' | 'folder', walk: Walk, issue: Issue): void {
  walk.notes.push({ file: displayPath(path, walk) + (kind === 'folder' ? '/' : ''), issue })
}

function displayPath(path: string, walk: Walk): string {
  const shown = relative(walk.base, path)
  return shown === '' ? '.' : shown.split(sep).join('/')
}

function finish(walk: Walk): CorpusFiles {
  const byFile = (a: { readonly file: string }, b: { readonly file: string }): number => compareText(a.file, b.file)
  return {
    candidates: setAsideRepeats(walk).sort(byFile),
    sidecars: joinRepeats(walk.sidecars).sort(byFile),
    notes: [...walk.notes].sort(byFile),
  }
}

/** Of several ways to one real file the direct one is kept, then the first by name; the others are skipped. */
function setAsideRepeats(walk: Walk): Candidate[] {
  const seen = new Map<string, string>()
  return walk.candidates
    .map((candidate) => ({ candidate, real: realPathOrSame(candidate.path, walk.effects) }))
    .sort(
      (a, b) =>
        Number(a.real !== a.candidate.path) - Number(b.real !== b.candidate.path) ||
        compareText(a.candidate.file, b.candidate.file),
    )
    .map(({ candidate, real }) => {
      const first = seen.get(real)
      if (first === undefined) seen.set(real, candidate.file)
      return first === undefined ? candidate : { ...candidate, kind: 'skipped', issue: repeatIssue(first) }
    })
}

function joinRepeats(sidecars: readonly SidecarFile[]): SidecarFile[] {
  const byPath = new Map<string, SidecarFile>()
  for (const sidecar of sidecars) {
    const whole = sidecar.whole || byPath.get(sidecar.path)?.whole === true
    byPath.set(sidecar.path, { ...sidecar, whole })
  }
  return [...byPath.values()]
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
