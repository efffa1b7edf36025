/** Coded articles of our own, written as news is: scripts/own-articles.txt. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeRawDocument } from '../evaluate/index.ts'
import { PACKAGE_ROOT } from '../package.ts'
import type { CodedArticle, GoldLine } from './coded.ts'

const SENTIMENTS: Readonly<Record<string, number>> = { '-': -1, '0': 0, '+': 1 }
const LINE = /^(?:# )?([-0+.]) ([-0+.]) (\S.*)$/

/**
 * Articles stand in blocks, blank lines between; each line is a sentence behind its sentiment for `western` and `african`:
 * `-`, `0`, `+`, or `.` where the bloc is absent. Roles are not coded. A headline starts with `#`; lines before the first
 * are notes.
 *
 * @throws Error for a line that is not in this form.
 */
export function readOwnArticles(): CodedArticle[] {
  return parseOwnArticles(readFileSync(join(PACKAGE_ROOT, 'scripts', 'own-articles.txt'), 'utf8'))
}

/** See `readOwnArticles`. */
export function parseOwnArticles(text: string): CodedArticle[] {
  const blocks = text.split(/\n(?=# )/).slice(text.startsWith('# ') ? 0 : 1)
  return blocks.map((block, at) => {
    const id = `own-${String(at + 1).padStart(3, '0')}`
    const lines = block
      .trim()
      .split('\n')
      .map((line, sentence) => parseLine(line, id, sentence))
    return { raw: makeRawDocument(id, lines.map((line) => line.text).join('\n\n')), lines }
  })
}

function parseLine(line: string, id: string, sentence: number): GoldLine {
  const [, western, african, text] = LINE.exec(line) ?? []
  if (western === undefined || african === undefined || text === undefined)
    throw new Error(`own-articles.txt, ${id}: not two codes and a sentence: ${line}`)
  const codes = {
    ...{ western_present: isPresent(western), western_sentiment: SENTIMENTS[western] ?? 0 },
    ...{ african_present: isPresent(african), african_sentiment: SENTIMENTS[african] ?? 0 },
  }
  return { id, sentence: sentence + 1, text, coder_a: { ...codes, western_role: 'none', african_role: 'none' } }
}

function isPresent(code: string): number {
  return code === '.' ? 0 : 1
}
