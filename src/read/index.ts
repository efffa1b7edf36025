/**
 * The reading room: corpus files -> RawDocument.
 *
 * Three steps, so that memory stays flat: `findCorpusFiles` lists, `planCorpus` looks at each file once and settles ids,
 * `readArticle` makes the document of one entry.
 */
export { parseArticle, readArticle, readPlainText } from './article.ts'
export type { PlainText, PlanEntry, ReadOptions } from './article.ts'
export { parseDate } from './dates/parse-date.ts'
export type { DateOrder, DateProblem, DateReading } from './dates/parse-date.ts'
export { findCorpusFiles } from './discovery.ts'
export type { Candidate, CorpusFiles, DiscoveryOptions, SidecarFile } from './discovery.ts'
export { diskEffects } from './effects.ts'
export type { EntryKind, FolderEntry, ReadEffects } from './effects.ts'
export type { FileIssue } from './issues.ts'
export { planCorpus } from './plan.ts'
export type { CorpusPlan, PlanOptions } from './plan.ts'
