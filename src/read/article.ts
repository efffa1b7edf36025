/** One article: bytes -> RawDocument. */
import { createHash } from 'node:crypto'
import type { Issue, RawDocument } from '../../pipeline/document/index.ts'
import { AgencyscopeError } from '../errors.ts'
import { findDate } from './dates/find-date.ts'
import type { DateOrder } from './dates/parse-date.ts'
import { diskEffects } from './effects.ts'
import type { ReadEffects } from './effects.ts'
import { decodeBytes } from './encoding.ts'
import type { DecodedText } from './encoding.ts'
import { splitFrontMatter } from './front-matter.ts'
import { findTitle } from './headline.ts'
import { makeIssue } from './issues.ts'
import { findLanguage } from './language.ts'
import { joinFields, sortFields } from './metadata.ts'
import type { SortedFields } from './metadata.ts'
import { findEncodingIssues, findMojibake } from './text-check.ts'
import type { SidecarCells } from './sidecar.ts'

/** What a run knows of an article before it is read; small, plain, and without the text. */
export interface PlanEntry {
  readonly id: string
  /** Absolute. */
  readonly path: string
  /** For display, with `/`. */
  readonly file: string
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string
  readonly sizeBytes: number
  /** What `metadata.csv` says of it; empty where it says nothing. */
  readonly sidecar: SidecarCells
  /** Found while planning, such as an id that was changed. */
  readonly issues: readonly Issue[]
}

export interface ReadOptions {
  /** ISO day; later dates are set aside. */
  readonly asOf: string
  readonly dateOrder: DateOrder
}

/**
 * Reads one article of a plan.
 *
 * @throws AgencyscopeError FILE_UNREADABLE where the file is gone or closed to us, FILE_CHANGED where its bytes are not
 * those that were planned; both concern this article only.
 */
export function readArticle(entry: PlanEntry, options: ReadOptions, effects: ReadEffects = diskEffects): RawDocument {
  const bytes = readBytes(entry.path, entry.file, effects)
  if (hashBytes(bytes) !== entry.sha256) throw changedError(entry.file)
  return parseArticle(bytes, entry, options)
}

/**
 * Makes the document from the bytes of a planned article; no disk.
 *
 * @throws AgencyscopeError FILE_NOT_TEXT for bytes that are not text, which planning sets aside.
 */
function parseArticle(bytes: Uint8Array, entry: PlanEntry, options: ReadOptions): RawDocument {
  const decoded = decodeOrThrow(bytes, entry.file)
  const { body, fields, issues } = splitFrontMatter(decoded.text)
  const front = sortFields(fields)
  const side = sortFields(entry.sidecar)
  const joined = joinFields(front, side)
  const date = findArticleDate(body, front, side, entry.file, options)
  const language = findLanguage(body, joined.known.language ?? null)
  const mojibake = findMojibake(body)
  return {
    id: entry.id,
    file: entry.file,
    encoding: decoded.encoding,
    sha256: entry.sha256,
    ...findTitleOnly(body, joined),
    date: date.date,
    dateSource: date.source,
    datePrecision: date.precision,
    outlet: joined.known.outlet ?? null,
    author: joined.known.author ?? null,
    url: joined.known.url ?? null,
    language: language.language,
    scorable: language.scorable,
    metadata: joined.rest,
    text: body,
    issues: [
      ...entry.issues,
      ...findEncodingIssues(decoded),
      ...issues,
      ...joined.issues,
      ...date.issues,
      ...language.issues,
      ...(mojibake === null ? [] : [mojibake]),
    ],
  }
}

function findTitleOnly(
  body: string,
  fields: SortedFields,
): { readonly title: string | null; readonly headline: string | null } {
  return findTitle(body, fields.known.title ?? null)
}

function findArticleDate(
  text: string,
  front: SortedFields,
  side: SortedFields,
  file: string,
  options: ReadOptions,
): ReturnType<typeof findDate> {
  const clues = {
    frontMatter: front.known.date ?? null,
    sidecar: side.known.date ?? null,
    text,
    file,
    url: front.known.url ?? side.known.url ?? null,
  }
  return findDate(clues, { asOf: options.asOf, order: options.dateOrder })
}

/** Hex SHA-256. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Reads a file of the corpus. @throws AgencyscopeError FILE_UNREADABLE */
export function readBytes(path: string, file: string, effects: ReadEffects): Uint8Array {
  try {
    return effects.readFile(path)
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
    throw new AgencyscopeError('FILE_UNREADABLE', `${file} could not be read (${reason}).`, {
      cause,
      context: { file },
      advice: 'Look whether the file is still there and whether you may read it.',
    })
  }
}

function decodeOrThrow(bytes: Uint8Array, file: string): DecodedText {
  const decoded = decodeBytes(bytes)
  if (decoded !== null) return decoded
  const { message, advice } = notTextIssue()
  throw new AgencyscopeError('FILE_NOT_TEXT', `${file}: ${message}`, { context: { file }, advice })
}

/** The issue of a file whose bytes are not text. */
export function notTextIssue(): Issue {
  return makeIssue({
    code: 'FILE_NOT_TEXT',
    severity: 'error',
    message: 'The bytes are not text, whatever the name says: a document, an archive, an image or damaged data.',
    advice: 'Open the file in the program that made it and save it as plain text (UTF-8).',
  })
}

function changedError(file: string): AgencyscopeError {
  return new AgencyscopeError('FILE_CHANGED', `${file} changed while the run was going on.`, {
    context: { file },
    advice: 'Run again when nothing writes to the corpus.',
  })
}
