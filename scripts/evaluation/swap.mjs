// Exchanges the names of Western and African actors in real articles, mentions and links held fixed, and counts what changes.
import { readTexts } from './texts.mjs'

const at = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)

/** Codes of present blocs in the articles of the folders, and those that did not move with the names. */
export async function countSwapFailures(folders) {
  const [{ countExchangeFailures }, { loadResources }] = await Promise.all([
    at('src/evaluate/name-exchange.js'),
    at('src/resources/index.js'),
  ])
  return countExchangeFailures(folders.flatMap(readTexts), loadResources().pipeline)
}
