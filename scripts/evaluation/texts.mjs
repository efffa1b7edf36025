// The texts of articles in folders, without their front matter, and the built pipeline to read them with.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const at = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)

/** Texts in the order of their paths. */
export function readTexts(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(txt|md)$/i.test(name) && !/(^|[/\\])(README|LICENSE)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, ''))
}

/** Gives a function that runs the whole built pipeline on a text. */
export async function loadAnalyse() {
  const [{ analyse }, { loadResources }, { makeRawDocument }] = await Promise.all([
    at('pipeline/index.js'),
    at('src/resources/index.js'),
    at('src/evaluate/raw.js'),
  ])
  const { pipeline } = loadResources()
  return (text) => analyse(makeRawDocument('evaluation', text), pipeline)
}
