/** Our codes of news whose text lies in the data folder: scripts/news-codes.txt. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { hashText } from '../../pipeline/document/hash.ts'
import type { RawDocument } from '../../pipeline/document/index.ts'
import { makeRawDocument, readJsonLines } from '../evaluate/index.ts'
import { PACKAGE_ROOT } from '../package.ts'
import { READ, type CodedArticle, type Codes } from './coded.ts'
import { CODE, readBlocks, readCodes } from './codes.ts'
import { findCorpusFiles, planCorpus, readArticle } from '../read/index.ts'

const HEAD = /^# (\S+) ([0-9a-f]{8})$/
const LINE = new RegExp(`^(\\d+)-(\\d+) (${CODE}) (${CODE})$`)
const textLine = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() })

/** An article that was coded, without its text. */
export interface NewsCodes {
  /** Path in the data folder; `FILE.jsonl#ID` for a line of a file. */
  readonly source: string
  /** Of the text that was coded, see `hashNews`. */
  readonly hash: string
  readonly lines: readonly { readonly start: number; readonly end: number; readonly codes: Codes }[]
}

/**
 * Reads the codes and puts them beside the texts of `data`.
 *
 * @throws Error where a text is missing, or is not the one that was coded.
 */
export async function readNewsCodes(data: string, signal: AbortSignal): Promise<CodedArticle[]> {
  const all = parseNewsCodes(readFileSync(join(PACKAGE_ROOT, 'scripts', 'news-codes.txt'), 'utf8'))
  const find = await readTexts(data, all, signal)
  return all.map(({ source, hash, lines }) => {
    const raw = find(source)
    if (raw === undefined) throw new Error(`${source} is not in ${data}, and scripts/news-codes.txt has codes for it.`)
    if (hashNews(raw.text) !== hash) throw new Error(`${source} is not the text that scripts/news-codes.txt codes.`)
    const coded = lines.map(({ start, end, codes }, at) => {
      return { id: source, sentence: at + 1, text: raw.text.slice(start, end), coder_a: codes }
    })
    return { raw, lines: coded }
  })
}

/**
 * Articles stand in blocks. The first line of each is `# SOURCE HASH`, every other `START-END WESTERN AFRICAN`: where a sentence
 * stands in the text, UTF-16, and its codes. Lines before the first block are notes.
 *
 * @throws Error for a line that is not in this form.
 */
export function parseNewsCodes(text: string): NewsCodes[] {
  return readBlocks(text).map((block) => {
    const [head = '', ...lines] = block.trim().split('\n')
    const [, source, hash] = HEAD.exec(head) ?? []
    if (source === undefined || hash === undefined) throw new Error(`news-codes.txt: not a source and a hash: ${head}`)
    return { source, hash, lines: lines.map((line) => parseLine(line, source)) }
  })
}

function parseLine(line: string, source: string): NewsCodes['lines'][number] {
  const [, start, end, western, african] = LINE.exec(line) ?? []
  if (western === undefined || african === undefined)
    throw new Error(`news-codes.txt, ${source}: not a place and two codes: ${line}`)
  return { start: Number(start), end: Number(end), codes: readCodes(western, african) }
}

/** Eight hex digits that tell whether a text is the one that was coded. */
export function hashNews(text: string): string {
  return (hashText(text) >>> 0).toString(16).padStart(8, '0')
}

/** Finds the text of a source; undefined where `data` has none. */
async function readTexts(data: string, codes: readonly NewsCodes[], signal: AbortSignal) {
  const found = new Map<string, RawDocument>()
  const lineFiles = new Set(codes.flatMap(({ source }) => /^(.+)#/.exec(source)?.[1] ?? []))
  for (const file of lineFiles)
    for (const { id, text } of existsSync(join(data, file)) ? readJsonLines(join(data, file), textLine) : [])
      found.set(`${file}#${id}`, makeRawDocument(`${id}`, text))
  for (const { source } of codes) {
    if (source.includes('#') || !existsSync(join(data, source))) continue
    const plan = await planCorpus(findCorpusFiles([join(data, source)], { outDir: null }), { signal })
    for (const entry of plan.entries) found.set(source, readArticle(entry, READ))
  }
  return (source: string) => found.get(source)
}
