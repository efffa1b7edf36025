/** Records -> files: CSV tables, JSON, and what describes them, in a folder that is either old or new as a whole. */
export { openComparison } from './comparison.ts'
export type { ComparisonFolder } from './comparison.ts'
export { unguardCell } from './guard.ts'
export { openOutput } from './output-folder.ts'
export { makeAnswerFormatter } from './csv.ts'
export { GUARDED } from './guard.ts'
export { renderArticle } from './render.ts'
export { stampResults } from './stamps.ts'
