/** Coded articles of our own, written as news is: scripts/own-articles.txt. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeRawDocument } from '../evaluate/index.ts'
import { PACKAGE_ROOT } from '../package.ts'
import type { CodedArticle, GoldLine } from './coded.ts'
import { CODE, readBlocks, readCodes } from './codes.ts'

const LINE = new RegExp(`^(?:# )?(${CODE}) (${CODE}) (\\S.*)$`)

/**
 * Articles stand in blocks, blank lines between; each line is a sentence behind its codes for `western` and `african`:
 * sentiment (`-`, `0`, `+`) and role (`a`, `p`, `b`, `n`) as in `-a`, or `.` where the bloc is absent. A headline starts with
 * `#`; lines before the first are notes.
 *
 * @throws Error for a line that is not in this form.
 */
export function readOwnArticles(): CodedArticle[] {
  return parseOwnArticles(readFileSync(join(PACKAGE_ROOT, 'scripts', 'own-articles.txt'), 'utf8'))
}

/** See `readOwnArticles`. */
export function parseOwnArticles(text: string): CodedArticle[] {
  return readBlocks(text).map((block, at) => {
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
  return { id, sentence: sentence + 1, text, coder_a: readCodes(western, african) }
}
