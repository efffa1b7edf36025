/** Looks at every file of a corpus once and settles what is to be analysed, under which id; keeps no text. */
import type { Issue } from '../../pipeline/document/index.ts'
import { AgencyscopeError } from '../errors.ts'
import { hashBytes, notTextIssue, readBytes } from './article.ts'
import type { PlanEntry } from './article.ts'
import type { Candidate, CorpusFiles, SidecarFile } from './discovery.ts'
import { diskEffects } from './effects.ts'
import type { ReadEffects } from './effects.ts'
import { decodeBytes } from './encoding.ts'
import { splitFrontMatter } from './front-matter.ts'
import { makeSafeId, makeSlug, resolveIds } from './ids.ts'
import { makeIssue } from './issues.ts'
import type { FileIssue } from './issues.ts'
import { sortFields } from './metadata.ts'
import { compareText } from './order.ts'
import { matchSidecar, parseSidecar } from './sidecar.ts'
import type { SidecarCells } from './sidecar.ts'

/** found = entries + failed + skipped, in numbers of files. */
export interface CorpusPlan {
  readonly found: number
  /** Sorted by id. */
  readonly entries: readonly PlanEntry[]
  /** Sorted by file. */
  readonly failed: readonly FileIssue[]
  readonly skipped: readonly FileIssue[]
  /** About folders, links and sidecar tables; they change no count. Sorted by file. */
  readonly notes: readonly FileIssue[]
}

export interface PlanOptions {
  /** Called after each file with the number looked at and the number of articles; for progress. */
  readonly onFile?: (done: number, all: number) => void
  /** Ends the planning with the signal's reason. */
  readonly signal?: AbortSignal
}

/** No article is longer than a long book. */
const MAX_BYTES = 64 * 1024 * 1024
/** So often the event loop gets a turn, for Ctrl-C. */
const FILES_PER_TURN = 64

/**
 * Plans a run over the files found.
 *
 * @returns The same plan whatever the order of the paths given; files that cannot be used are in `failed`, never thrown.
 * @throws The reason of `signal` when that is aborted.
 */
export async function planCorpus(
  files: CorpusFiles,
  options: PlanOptions = {},
  effects: ReadEffects = diskEffects,
): Promise<CorpusPlan> {
  const sidecars = joinSidecars(files, effects)
  const failed = listSetAside(files.candidates, 'failed')
  const drafts: Draft[] = []
  const articles = files.candidates.filter(({ kind }) => kind === 'article')
  for (const [index, candidate] of articles.entries()) {
    const draft = draftEntry(candidate, sidecars.cells.get(candidate.path) ?? {}, effects)
    if ('issue' in draft) failed.push(draft)
    else drafts.push(draft)
    options.onFile?.(index + 1, articles.length)
    if (index % FILES_PER_TURN === 0) await takeTurn(options.signal)
  }
  return {
    found: files.candidates.length,
    entries: finishEntries(drafts),
    failed: sortByFile(failed),
    skipped: listSetAside(files.candidates, 'skipped'),
    notes: sortByFile([...files.notes, ...sidecars.notes]),
  }
}

async function takeTurn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  signal?.throwIfAborted()
}

function listSetAside(candidates: readonly Candidate[], kind: 'failed' | 'skipped'): FileIssue[] {
  return candidates.flatMap(({ file, kind: found, issue }) =>
    found === kind && issue !== null ? [{ file, issue }] : [],
  )
}

function sortByFile(issues: readonly FileIssue[]): readonly FileIssue[] {
  return [...issues].sort((a, b) => compareText(a.file, b.file))
}

interface Sidecars {
  /** By absolute path of the article. */
  readonly cells: ReadonlyMap<string, SidecarCells>
  readonly notes: readonly FileIssue[]
}

/** Tables of deeper folders come later and win cell by cell. */
function joinSidecars(files: CorpusFiles, effects: ReadEffects): Sidecars {
  const cells = new Map<string, SidecarCells>()
  const notes: FileIssue[] = []
  const depthOf = ({ file }: SidecarFile): number => file.split('/').length
  for (const sidecar of [...files.sidecars].sort((a, b) => depthOf(a) - depthOf(b))) {
    const match = readSidecar(sidecar, files.candidates, effects)
    for (const [path, added] of match.cells) cells.set(path, overlay(cells.get(path) ?? {}, added))
    notes.push(...match.issues.map((issue) => ({ file: sidecar.file, issue })))
  }
  return { cells, notes }
}

/** Column names count without regard to case. */
function overlay(below: SidecarCells, above: SidecarCells): SidecarCells {
  const names = new Set(Object.keys(above).map((name) => name.toLowerCase()))
  const kept = Object.entries(below).filter(([name]) => !names.has(name.toLowerCase()))
  return Object.fromEntries([...kept, ...Object.entries(above)])
}

function readSidecar(
  sidecar: SidecarFile,
  candidates: readonly Candidate[],
  effects: ReadEffects,
): { readonly cells: ReadonlyMap<string, SidecarCells>; readonly issues: readonly Issue[] } {
  const text = readTable(sidecar, effects)
  if (typeof text !== 'string') return { cells: new Map(), issues: [text] }
  const folder = sidecar.path.slice(0, -'metadata.csv'.length)
  const below = candidates.filter(({ path }) => path.startsWith(folder))
  const names = below.map(({ path }) => path.slice(folder.length).replaceAll('\\', '/'))
  const { cells, issues } = matchSidecar(parseSidecar(text), names, sidecar.whole)
  const pairs = below.map(({ path }, index) => [path, cells.get(names[index] ?? '')] as const)
  return {
    cells: new Map(pairs.flatMap(([path, found]) => (found === undefined ? [] : [[path, found] as const]))),
    issues,
  }
}

function readTable(sidecar: SidecarFile, effects: ReadEffects): string | Issue {
  const bytes = readOrIssue(sidecar.path, sidecar.file, effects)
  if (!(bytes instanceof Uint8Array)) return bytes
  return decodeBytes(bytes)?.text ?? notTextIssue()
}

function readOrIssue(path: string, file: string, effects: ReadEffects): Uint8Array | Issue {
  try {
    return readBytes(path, file, effects)
  } catch (error) {
    if (!(error instanceof AgencyscopeError)) throw error
    return makeIssue({ code: error.code, severity: 'error', message: error.message, advice: error.advice })
  }
}

/** An entry whose id is not yet unique. */
interface Draft extends Omit<PlanEntry, 'id'> {
  readonly wanted: string
  /** As the person wrote it, or null where the file name gives it. */
  readonly stated: string | null
}

function draftEntry(candidate: Candidate, sidecar: SidecarCells, effects: ReadEffects): Draft | FileIssue {
  const { path, file } = candidate
  const bytes = readOrIssue(path, file, effects)
  if (!(bytes instanceof Uint8Array)) return { file, issue: bytes }
  if (bytes.length > MAX_BYTES) return { file, issue: tooLargeIssue(bytes.length) }
  const decoded = decodeBytes(bytes)
  if (decoded === null) return { file, issue: notTextIssue() }
  const { body, fields } = splitFrontMatter(decoded.text)
  if (!HAS_WORDS.test(body)) return { file, issue: emptyIssue(decoded.text, body) }
  const stated = sortFields(fields).known.id ?? sortFields(sidecar).known.id ?? null
  const wanted = stated === null ? makeSlug(file) : makeSafeId(stated)
  return { path, file, sha256: hashBytes(bytes), sizeBytes: bytes.length, sidecar, issues: [], wanted, stated }
}

function finishEntries(drafts: readonly Draft[]): readonly PlanEntry[] {
  const ids = resolveIds(drafts)
  return drafts
    .map(({ wanted, stated, ...entry }, index): PlanEntry => {
      const id = ids[index] ?? wanted
      const changed = stated !== null && stated !== id
      return { id, ...entry, issues: changed ? [...entry.issues, idChangedIssue(stated, id)] : entry.issues }
    })
    .sort((a, b) => compareText(a.id, b.id))
}

function idChangedIssue(stated: string, id: string): Issue {
  return makeIssue({
    code: 'ID_CHANGED',
    severity: 'info',
    message: `The id “${stated}” is not safe or not unique as a file name; the article has the id “${id}”.`,
    advice: 'Use letters without accents, digits, dots, _ and - (at most 100), and each id once, whatever the case.',
  })
}

const HAS_WORDS = /[\p{L}\p{N}]/u

function emptyIssue(text: string, body: string): Issue {
  const below =
    body.length < text.length ? 'The file holds front matter, but no text below it.' : 'The file holds no text.'
  return makeIssue({
    code: 'FILE_EMPTY',
    severity: 'error',
    message: body.trim() === '' ? below : 'The text has neither letters nor digits.',
    advice: 'Put the text of the article into the file, or remove the file.',
  })
}

function tooLargeIssue(bytes: number): Issue {
  return makeIssue({
    code: 'FILE_TOO_LARGE',
    severity: 'error',
    message: `The file has ${Math.round(bytes / 1024 / 1024)} MB; at most ${MAX_BYTES / 1024 / 1024} MB are read.`,
    advice: 'Save each article as a file of its own.',
  })
}
