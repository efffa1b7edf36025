/**
 * The reading room: corpus files -> RawDocument.
 *
 * Three steps, so that memory stays flat: `findCorpusFiles` lists, `planCorpus` looks at each file once and settles ids,
 * `readArticle` makes the document of one entry.
 */
export { readArticle } from './article.ts'
export type { PlanEntry, ReadOptions } from './article.ts'
export { parseDate } from './dates/parse-date.ts'
export { parseCsv } from './csv.ts'
export { findCorpusFiles } from './discovery.ts'
export type { CorpusFiles } from './discovery.ts'
export type { EntryKind, FolderEntry, ReadEffects } from './effects.ts'
export { planCorpus } from './plan.ts'
export type { CorpusPlan } from './plan.ts'
