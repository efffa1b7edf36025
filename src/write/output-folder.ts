/** A run's output folder: results are prepared aside and put into place together at the end. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  duplicateRow,
  issueRow,
  schemeSummaryRow,
  JSON_SCHEMA_NAMES,
  makeCodebook,
  makeDataPackage,
  makeJsonSchema,
  TABLES,
  type ArticleRecords,
  type DuplicateRow,
  type IssueRow,
  type Manifest,
  type OutputEntry,
  type Row,
  type SchemeSummaryRow,
  type TableName,
} from '../../pipeline/records/index.ts'
import { OUTPUT_MARKER } from '../output-marker.ts'
import { clearLeftovers, commit, newFilesFolder, realCommitEffects, type CommitEffects } from './commit.ts'
import { makeCsvFormatter, type CsvFormatter } from './csv.ts'
import { openSink, type FileSink } from './file-sink.ts'
import { lockFolder, type FolderLock } from '../lock.ts'
import { makeFolder } from '../new-folder.ts'
import { makeManifest, type ManifestInput } from './manifest.ts'
import { ARTICLE_FILE, LINES_FILE, renderArticle, toJson, type RenderedPart } from './render.ts'
import { sortByPath, writeWhole } from './whole-file.ts'
import { ARTICLES_FOLDER, checkOwnership, SCHEMA_FOLDER, STAGING_PREFIX } from './result-files.ts'

/** An output folder that is being written to. */
export interface OutputFolder {
  /** Writes one article. Articles come in ascending order of their ids, compared by `<`; throws a plain Error else. */
  readonly writeArticle: (records: ArticleRecords) => void
  /** The same for an article that `renderArticle` has formatted, now or in an earlier run. */
  readonly writeRendered: (id: string, parts: readonly RenderedPart[]) => void
  /** Writes rows of `issues.csv` in the order given, those of articles included. */
  readonly writeIssues: (rows: readonly IssueRow[]) => void
  /** Writes `bloc_schemes_summary.csv`. */
  readonly writeSchemes: (rows: readonly SchemeSummaryRow[]) => void
  /** Writes `duplicates.csv`. */
  readonly writeDuplicates: (rows: readonly DuplicateRow[]) => void
  /** Puts everything into place, removes results that are no longer made, and gives the folder free. */
  readonly finish: (manifest: ManifestInput) => Promise<Manifest>
  /** Leaves the results as they are, which the caller knows to be right, and renews the manifest alone. */
  readonly keep: (manifest: ManifestInput, outputs: readonly OutputEntry[]) => Promise<Manifest>
  /** Drops what was prepared and gives the folder free; earlier results stay. Harmless after `finish`. */
  readonly abort: () => Promise<void>
}

interface Staging {
  readonly path: string
  readonly tables: ReadonlyMap<
    TableName,
    { readonly file: string; readonly sink: FileSink; readonly formatter: CsvFormatter }
  >
  readonly lines: FileSink
  readonly articles: ArticleFiles
}

/** The files in `articles/`, summed up as they are written. */
interface ArticleFiles {
  readonly write: (id: string, content: Uint8Array) => void
  readonly close: () => OutputEntry
}

/**
 * Opens an output folder for a run, creating it where needed, and locks it.
 *
 * Everything goes into `.staging-…` inside the folder first. Memory stays flat: nothing is kept of an article.
 *
 * @param dir - Absolute path, or relative to the working directory.
 * @param effects - How files move into place; for tests.
 * @throws AgencyscopeError OUTPUT_NOT_OURS for a folder with other people's files, OUTPUT_BUSY where another run is at it.
 */
export async function openOutput(dir: string, effects: CommitEffects = realCommitEffects): Promise<OutputFolder> {
  checkOwnership(dir)
  const isNew = !existsSync(dir)
  makeFolder(dir)
  const lock = await lockFolder(dir, 'output')
  try {
    clearLeftovers(dir)
    writeFileSync(join(dir, OUTPUT_MARKER), 'This folder holds results of agencyscope; a new run replaces them.\n')
    return makeOutput({ dir, isNew, lock, effects, staging: openStaging(dir) })
  } catch (error) {
    await lock.release()
    throw error
  }
}

interface OpenFolder {
  readonly dir: string
  /** True where this run created the folder. */
  readonly isNew: boolean
  readonly lock: FolderLock
  readonly effects: CommitEffects
  readonly staging: Staging
}

function makeOutput({ dir, isNew, lock, effects, staging }: OpenFolder): OutputFolder {
  let isOpen = true
  const release = async () => {
    isOpen = false
    await lock.release()
  }
  const abort = async () => {
    if (!isOpen) return
    discard(staging)
    await release()
    if (isNew) removeIfUnused(dir)
  }
  const writeRendered = makeArticleWriter(staging)
  return {
    writeArticle: (records) => {
      writeRendered(records.article.id, renderArticle(records))
    },
    writeRendered,
    writeIssues: (rows) => {
      append(
        staging,
        'issues',
        rows.map((row) => issueRow.parse({ ...row, advice: row.advice === '' ? null : row.advice })),
      )
    },
    writeSchemes: (rows) => {
      append(
        staging,
        'bloc_schemes_summary',
        rows.map((row) => schemeSummaryRow.parse(row)),
      )
    },
    writeDuplicates: (rows) => {
      append(
        staging,
        'duplicates',
        rows.map((row) => duplicateRow.parse(row)),
      )
    },
    finish: async (input) => {
      const manifest = close(staging, input)
      lock.check()
      commit(dir, staging.path, effects)
      await release()
      return manifest
    },
    keep: async (input, outputs) => {
      const manifest = makeManifest(input, outputs)
      writeWhole(staging.path, MANIFEST, toJson(manifest))
      lock.check()
      renameSync(join(newFilesFolder(staging.path), MANIFEST), join(dir, MANIFEST))
      discard(staging)
      await release()
      return manifest
    },
    abort,
  }
}

const MANIFEST = 'manifest.json'

function openStaging(dir: string): Staging {
  const path = join(dir, `${STAGING_PREFIX}${randomBytes(6).toString('hex')}`)
  const files = newFilesFolder(path)
  for (const folder of [ARTICLES_FOLDER, SCHEMA_FOLDER]) mkdirSync(join(files, folder), { recursive: true })
  const tables = TABLES.map((table) => {
    const sink = openSink(join(files, table.file))
    const formatter = makeCsvFormatter(table)
    sink.append(formatter.header, 0)
    return [table.name, { file: table.file, sink, formatter }] as const
  })
  return {
    path,
    tables: new Map(tables),
    lines: openSink(join(files, LINES_FILE)),
    articles: openArticles(join(files, ARTICLES_FOLDER)),
  }
}

function openArticles(folder: string): ArticleFiles {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    write: (id, content) => {
      writeFileSync(join(folder, `${id}.json`), content, { flag: 'wx' })
      hash.update(`${createHash('sha256').update(content).digest('hex')}  ${ARTICLES_FOLDER}/${id}.json\n`)
      rows++
      bytes += content.length
    },
    close: () => ({ path: `${ARTICLES_FOLDER}/`, rows, bytes, sha256: hash.digest('hex') }),
  }
}

function makeArticleWriter({ articles, lines, tables }: Staging): OutputFolder['writeRendered'] {
  const sinks = new Map([...tables.values()].map(({ file, sink }) => [file, sink]))
  sinks.set(LINES_FILE, lines)
  let last: string | null = null
  return (id, parts) => {
    if (last !== null && id <= last) throw new Error(`Article ${id} comes after ${last}, out of order.`)
    last = id
    for (const { name, rows, bytes } of parts)
      if (name === ARTICLE_FILE) articles.write(id, bytes)
      else findSink(sinks, name).appendBytes(bytes, rows)
  }
}

function findSink(sinks: ReadonlyMap<string, FileSink>, name: string): FileSink {
  const sink = sinks.get(name)
  if (sink === undefined) throw new Error(`There is no file ${name}.`)
  return sink
}

function append({ tables }: Staging, name: TableName, rows: readonly Row[]): void {
  const table = tables.get(name)
  if (table === undefined) throw new Error(`There is no table ${name}.`)
  table.sink.append(table.formatter.format(rows), rows.length)
}

/** Closes every file and writes those that describe the others, the manifest last. */
function close(staging: Staging, input: ManifestInput): Manifest {
  const outputs: OutputEntry[] = [staging.articles.close(), { path: LINES_FILE, ...staging.lines.close() }]
  for (const { name, file } of TABLES) {
    const facts = staging.tables.get(name)?.sink.close()
    if (facts !== undefined) outputs.push({ path: file, ...facts })
  }
  for (const [path, text] of makeDescriptions())
    outputs.push({ path, rows: null, ...writeWhole(staging.path, path, text) })
  const manifest = makeManifest(input, sortByPath(outputs))
  writeWhole(staging.path, MANIFEST, toJson(manifest))
  return manifest
}

function makeDescriptions(): (readonly [path: string, text: string])[] {
  const names = TABLES.map(({ name }) => name)
  return [
    ['datapackage.json', toJson(makeDataPackage(names))],
    ['codebook.md', makeCodebook({ tables: names })],
    ...JSON_SCHEMA_NAMES.map((name) => [`${SCHEMA_FOLDER}/${name}.json`, toJson(makeJsonSchema(name))] as const),
  ]
}

function discard({ path, tables, lines }: Staging): void {
  for (const { sink } of tables.values()) sink.discard()
  lines.discard()
  rmSync(path, { recursive: true, force: true })
}

/** A folder that this run created and that holds nothing but the mark goes with it. */
function removeIfUnused(dir: string): void {
  if (readdirSync(dir).some((name) => name !== OUTPUT_MARKER)) return
  rmSync(join(dir, OUTPUT_MARKER), { force: true })
  rmdirSync(dir)
}
