/** Records -> files: CSV tables, JSON, and what describes them, in a folder that is either old or new as a whole. */
export { openOutput } from './output-folder.ts'
export { renderArticle } from './render.ts'
export { stampResults } from './stamps.ts'
