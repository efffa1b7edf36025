/** What a run wrote, read back; articles one at a time, so that memory does not grow with their texts. */
export { readManifest } from './manifest.ts'
export { readResultArticles } from './articles.ts'
export type { ResultArticle } from './articles.ts'
export { readWeights } from './weights.ts'
