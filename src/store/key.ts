/** What an outcome rests on, as one hash: when any of it changes, the article is computed anew. */
import { createHash } from 'node:crypto'

/** What all articles of a run share. */
export interface ContextInput {
  /** Hash of the tool's own code and of the versions of the libraries it pins. */
  readonly code: string
  /** Hash of every word list, gazetteer and model. */
  readonly data: string
  /** `process.version`: the library of regular expressions and arithmetic come with it. */
  readonly node: string
  /** The whole config. */
  readonly config: unknown
  readonly dateOrder: string | null
}

/** What is the article's own: its content and all that was planned for it. */
export interface ArticleInput {
  readonly id: string
  readonly file: string
  /** Of the file's bytes. */
  readonly sha256: string
  readonly sidecar: unknown
  readonly issues: readonly unknown[]
}

/** Hex SHA-256. */
export function makeContext({ code, data, node, config, dateOrder }: ContextInput): string {
  return hashJson([code, data, node, config, dateOrder])
}

/** Hex SHA-256; the path is left out, since nothing that is written holds it. */
export function makeKey(context: string, { id, file, sha256, sidecar, issues }: ArticleInput): string {
  return hashJson([context, id, file, sha256, sidecar, issues])
}

/** Hex SHA-256 of plain data; the order of keys counts, as it does in what is written. */
export function hashJson(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
