// The texts of articles in folders, without their front matter.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Texts in the order of their paths. */
export function readTexts(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(txt|md)$/i.test(name) && !/(^|[/\\])(README|LICENSE)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, ''))
}
