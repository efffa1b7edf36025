/** The one public function of the stage: AnalysedDocument -> validated records. */
import { z } from 'zod'
import type { AnalysedDocument } from '../document/types.ts'
import { articleSchema, type ArticleRecord } from './article.ts'
import {
  actorRow,
  articleRow,
  blocSchemeRow,
  duplicateRow,
  dyadRow,
  evidenceRow,
  issueRow,
  mentionRow,
  placeRow,
  quoteRow,
  schemeSummaryRow,
  sentenceRow,
  summaryRow,
} from './rows.ts'
import type { TableRows } from './tables.ts'
import { toArticle } from './to-article.ts'
import { toRows } from './to-rows.ts'

/** Everything that is written of one article; validated. */
export interface ArticleRecords {
  /** The object of `articles/<id>.json` and of a line of `articles.jsonl`. */
  readonly article: ArticleRecord
  /** Its rows in every table, in the order in which they are written. */
  readonly rows: TableRows
}

const rowsSchema = z.compile(
  z.strictObject({
    summary: z.array(summaryRow),
    articles: z.array(articleRow),
    sentences: z.array(sentenceRow),
    mentions: z.array(mentionRow),
    actors: z.array(actorRow),
    places: z.array(placeRow),
    evidence: z.array(evidenceRow),
    dyads: z.array(dyadRow),
    quotes: z.array(quoteRow),
    bloc_schemes: z.array(blocSchemeRow),
    bloc_schemes_summary: z.array(schemeSummaryRow),
    duplicates: z.array(duplicateRow),
    issues: z.array(issueRow),
  }),
)

/** The article but for its free metadata, a recursive schema that zod does not compile. */
const compiledArticle = z.compile(articleSchema.extend({ metadata: z.unknown() }))

/**
 * Makes the public records of an analysed document: offsets in Unicode code points, numbers with 4 decimals.
 *
 * A text that was not scored has its sentences with every code null, and null instead of counts of a bloc. Sentiments
 * are computed anew from rounded weights, so that the files add up.
 *
 * @param doc - Analysed document; not changed.
 * @returns The article's object and its rows, each valid against its schema; the keys of the object in the order of the schema.
 * @throws Error for anything that does not fit the schemas: a bug in a stage, never the text's fault.
 */
export function toRecords(doc: AnalysedDocument): ArticleRecords {
  const article = toArticle(doc)
  check(articleSchema.shape.metadata, article.metadata, doc.id)
  check(compiledArticle, article, doc.id)
  const rows = toRows(article, doc)
  check(rowsSchema, rows, doc.id)
  return { article, rows }
}

function check(schema: z.ZodType, value: unknown, id: string): void {
  if (z.validate(schema, value)) return
  const { error } = schema.safeParse(value)
  const reason = error === undefined ? 'no reason was given' : z.prettifyError(error)
  throw new Error(`The records of article ${id} do not fit their schema:\n${reason}`)
}
