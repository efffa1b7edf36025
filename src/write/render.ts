/** Records -> the bytes that they add to each file. */
import { TABLES, type ArticleRecords } from '../../pipeline/records/index.ts'
import { makeCsvFormatter } from './csv.ts'

/** One article's share of one file. */
export interface RenderedPart {
  /** Name of the file; `ARTICLE_FILE` for the article's own. */
  readonly name: string
  readonly rows: number
  readonly bytes: Uint8Array
}

/** Stands for `articles/<id>.json`. */
export const ARTICLE_FILE = 'articles/'
/** The file with an article in each line. */
export const LINES_FILE = 'articles.jsonl'

const formatters = TABLES.filter(({ name }) => name !== 'issues').map((table) => ({
  name: table.name,
  file: table.file,
  format: makeCsvFormatter(table).format,
}))

/**
 * Formats one article for every file; `issues.csv` is left out, since it is sorted over all articles. Files to which it
 * adds nothing are left out.
 */
export function renderArticle({ article, rows }: ArticleRecords): readonly RenderedPart[] {
  const parts = [
    { name: ARTICLE_FILE, rows: 1, bytes: Buffer.from(toJson(article)) },
    { name: LINES_FILE, rows: 1, bytes: Buffer.from(`${JSON.stringify(article)}\n`) },
  ]
  for (const { name, file, format } of formatters)
    if (rows[name].length > 0)
      parts.push({ name: file, rows: rows[name].length, bytes: Buffer.from(format(rows[name])) })
  return parts
}

/** Two spaces, with a line end at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
