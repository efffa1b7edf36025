/** Our codes of the coded articles, made without sight of theirs: scripts/further-codes.txt. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../package.ts'
import type { CodedArticle, Codes } from './coded.ts'
import { CODE, readBlocks, readCodes } from './codes.ts'

const HEAD = /^# (\S+)$/
const LINE = new RegExp(`^(\\d+)((?: (?:${CODE}) (?:${CODE}))+)$`)

/** Puts our codes beside every coded sentence that we have coded too. */
export function addFurtherCodes(articles: readonly CodedArticle[]): CodedArticle[] {
  const codes = parseFurtherCodes(readFileSync(join(PACKAGE_ROOT, 'scripts', 'further-codes.txt'), 'utf8'))
  return articles.map(({ raw, lines }) => {
    return { raw, lines: lines.map((line) => ({ ...line, further: codes.get(line.id)?.get(line.sentence) ?? [] })) }
  })
}

/**
 * By article and by number of the sentence. Articles stand in blocks: `# ID`, then lines `SENTENCE WESTERN AFRICAN`, with the
 * codes of the next coder behind; lines before the first block are notes.
 *
 * @throws Error for a line that is not in this form.
 */
export function parseFurtherCodes(text: string): Map<string, Map<number, Codes[]>> {
  return new Map(
    readBlocks(text).map((block) => {
      const [head = '', ...lines] = block.trim().split('\n')
      const [, id] = HEAD.exec(head) ?? []
      if (id === undefined) throw new Error(`further-codes.txt: not an article: ${head}`)
      return [id, new Map(lines.map((line) => parseLine(line, id)))]
    }),
  )
}

function parseLine(line: string, id: string): [number, Codes[]] {
  const [, sentence, codes] = LINE.exec(line) ?? []
  if (sentence === undefined || codes === undefined)
    throw new Error(`further-codes.txt, ${id}: not a sentence and pairs of codes: ${line}`)
  const pairs = [...codes.matchAll(/(\S+) (\S+)/g)]
  return [Number(sentence), pairs.map(([, western = '', african = '']) => readCodes(western, african))]
}
