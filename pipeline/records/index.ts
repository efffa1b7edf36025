/** The records stage: analysed document -> validated public records, and what describes them. */
export { SCHEMA_VERSION, articleSchema } from './article.ts'
export type {
  ArticleRecord,
  BlocCode,
  BlocSummaryRecord,
  EvidenceRecord,
  HeadlineRecord,
  MentionRecord,
} from './article.ts'
export { makeCodebook } from './codebook.ts'
export { makeColumns } from './columns.ts'
export type { Column } from './columns.ts'
export { JSON_SCHEMA_NAMES, makeJsonSchema } from './json-schema.ts'
export type { JsonSchemaName } from './json-schema.ts'
export { manifestSchema } from './manifest.ts'
export type { Manifest, OutputEntry } from './manifest.ts'
export { issueRow } from './rows.ts'
export type {
  ActorRow,
  ArticleRow,
  EvidenceRow,
  IssueRow,
  MentionRow,
  PlaceRow,
  SentenceRow,
  SummaryRow,
} from './rows.ts'
export { makeDataPackage, makeTableSchema } from './table-schema.ts'
export { findTable, TABLES } from './tables.ts'
export type { ForeignKey, Row, Table, TableName, TableRows } from './tables.ts'
export { toRecords } from './to-records.ts'
export type { ArticleRecords } from './to-records.ts'
