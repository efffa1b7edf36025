/** Every table: its file, what a row is, its schema and its keys. */
import type { z } from 'zod'
import { differenceRow, timelineRow, trendRow, type ComparisonRows } from './compare-rows.ts'
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
  type ActorRow,
  type ArticleRow,
  type BlocSchemeRow,
  type DuplicateRow,
  type DyadRow,
  type EvidenceRow,
  type IssueRow,
  type MentionRow,
  type PlaceRow,
  type QuoteRow,
  type SchemeSummaryRow,
  type SentenceRow,
  type SummaryRow,
} from './rows.ts'

/** A row of any table, as values by column. */
export type Row = Readonly<Record<string, string | number | boolean | null>>

export type ComparisonTableName = keyof ComparisonRows

/** Columns that point at the primary key of another table. */
export interface ForeignKey {
  readonly columns: readonly string[]
  readonly table: TableName
  readonly referenced: readonly string[]
}

/** A table of the output. */
export interface Table<N extends string = AnyTableName> {
  readonly name: N
  readonly file: string
  /** What one row is. */
  readonly description: string
  readonly rowSchema: z.ZodObject
  /** Columns that tell rows apart; empty where two rows may be equal. */
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
}

/** The rows of each table. */
export interface TableRows {
  readonly summary: readonly SummaryRow[]
  readonly articles: readonly ArticleRow[]
  readonly sentences: readonly SentenceRow[]
  readonly mentions: readonly MentionRow[]
  readonly actors: readonly ActorRow[]
  readonly places: readonly PlaceRow[]
  readonly evidence: readonly EvidenceRow[]
  readonly dyads: readonly DyadRow[]
  readonly quotes: readonly QuoteRow[]
  readonly bloc_schemes: readonly BlocSchemeRow[]
  /** Rows of the corpus; an article has none. */
  readonly bloc_schemes_summary: readonly SchemeSummaryRow[]
  /** Known only when all articles are; an article alone has none. */
  readonly duplicates: readonly DuplicateRow[]
  readonly issues: readonly IssueRow[]
}
export type TableName = keyof TableRows
/** A table that a run or a comparison writes. */
export type AnyTableName = TableName | ComparisonTableName

const ofArticle: ForeignKey = { columns: ['article_id'], table: 'articles', referenced: ['article_id'] }
const ofSentence: ForeignKey = {
  columns: ['article_id', 'sentence', 'bloc'],
  table: 'sentences',
  referenced: ['article_id', 'sentence', 'bloc'],
}

/** Every table of a run, in the order of the codebook. */
export const TABLES: readonly Table<TableName>[] = [
  {
    name: 'summary',
    file: 'summary.csv',
    description: 'One row is an article: the sheet to open first.',
    rowSchema: summaryRow,
    primaryKey: ['article_id'],
    foreignKeys: [ofArticle],
  },
  {
    name: 'articles',
    file: 'articles.csv',
    description: 'One row is an article: where it comes from, and what was counted.',
    rowSchema: articleRow,
    primaryKey: ['article_id'],
    foreignKeys: [],
  },
  {
    name: 'sentences',
    file: 'sentences.csv',
    description: 'One row is a sentence and a bloc: what the sentence says of the bloc.',
    rowSchema: sentenceRow,
    primaryKey: ['article_id', 'sentence', 'bloc'],
    foreignKeys: [ofArticle],
  },
  {
    name: 'mentions',
    file: 'mentions.csv',
    description: 'One row is a mention of an actor, a place or both.',
    rowSchema: mentionRow,
    primaryKey: ['article_id', 'mention'],
    foreignKeys: [ofArticle],
  },
  {
    name: 'actors',
    file: 'actors.csv',
    description: 'One row is an article and an actor in it.',
    rowSchema: actorRow,
    primaryKey: ['article_id', 'actor_id'],
    foreignKeys: [ofArticle],
  },
  {
    name: 'places',
    file: 'places.csv',
    description: 'One row is an article and a place in it.',
    rowSchema: placeRow,
    primaryKey: ['article_id', 'place_id'],
    foreignKeys: [ofArticle],
  },
  {
    name: 'evidence',
    file: 'evidence.csv',
    description: 'One row is a cue that moved a score, or the intercept from which a score starts.',
    rowSchema: evidenceRow,
    primaryKey: ['article_id', 'evidence'],
    foreignKeys: [ofArticle, ofSentence],
  },
  {
    name: 'dyads',
    file: 'dyads.csv',
    description: 'One row is a sentence and two actors of whom one does something to the other: who does what to whom.',
    rowSchema: dyadRow,
    primaryKey: ['article_id', 'dyad'],
    foreignKeys: [
      ofArticle,
      { columns: ['article_id', 'agent_id'], table: 'actors', referenced: ['article_id', 'actor_id'] },
      { columns: ['article_id', 'patient_id'], table: 'actors', referenced: ['article_id', 'actor_id'] },
    ],
  },
  {
    name: 'quotes',
    file: 'quotes.csv',
    description: 'One row is a passage in somebody’s mouth, quoted or reported: who says what, and with which verb.',
    rowSchema: quoteRow,
    primaryKey: ['article_id', 'quote'],
    foreignKeys: [
      ofArticle,
      { columns: ['article_id', 'speaker_id'], table: 'actors', referenced: ['article_id', 'actor_id'] },
    ],
  },
  {
    name: 'bloc_schemes',
    file: 'bloc_schemes.csv',
    description: 'One row is an article, a scheme and a bloc: the headline numbers if the blocs were drawn otherwise.',
    rowSchema: blocSchemeRow,
    primaryKey: ['article_id', 'scheme', 'bloc'],
    foreignKeys: [ofArticle],
  },
  {
    name: 'bloc_schemes_summary',
    file: 'bloc_schemes_summary.csv',
    description: 'One row is a scheme: means over the corpus, and whether they differ in sign from the default.',
    rowSchema: schemeSummaryRow,
    primaryKey: ['scheme'],
    foreignKeys: [],
  },
  {
    name: 'duplicates',
    file: 'duplicates.csv',
    description:
      'One row is an article, copied or not: whether it is a copy or an edited copy of an earlier one, and its weight. ' +
      'Nothing is left out elsewhere: join by article_id and weight with `weight` to count every story once.',
    rowSchema: duplicateRow,
    primaryKey: ['article_id'],
    foreignKeys: [ofArticle, { columns: ['cluster'], table: 'articles', referenced: ['article_id'] }],
  },
  {
    name: 'issues',
    file: 'issues.csv',
    description: 'One row is a problem found in a file, with advice.',
    rowSchema: issueRow,
    primaryKey: [],
    foreignKeys: [],
  },
]

/** The tables that `compare` writes, in the order of the codebook. */
export const COMPARISON_TABLES: readonly Table<ComparisonTableName>[] = [
  {
    name: 'timeline',
    file: 'timeline.csv',
    description:
      'One row is a period, a group, a bloc and a measure; periods without articles are there with 0 articles.',
    rowSchema: timelineRow,
    primaryKey: ['period', 'group_by', 'group_value', 'bloc', 'measure'],
    foreignKeys: [],
  },
  {
    name: 'trends',
    file: 'trends.csv',
    description: 'One row is a group, a bloc and a measure: whether its values rise or fall over the periods.',
    rowSchema: trendRow,
    primaryKey: ['group_by', 'group_value', 'bloc', 'measure'],
    foreignKeys: [],
  },
  {
    name: 'differences',
    file: 'differences.csv',
    description: 'One row is two groups or two stretches of time, with a bloc and a measure: how far apart they are.',
    rowSchema: differenceRow,
    primaryKey: ['group_by', 'group_value', 'side_a', 'side_b', 'bloc', 'measure'],
    foreignKeys: [],
  },
]

/** Every table that there may be. */
export const ALL_TABLES: readonly Table[] = [...TABLES, ...COMPARISON_TABLES]
