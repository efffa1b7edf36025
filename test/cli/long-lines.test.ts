import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, runCommand } from '../helpers/command.ts'
import { readArticles } from '../helpers/results.ts'

const SENTENCES = 'Mali expelled French troops on Monday, the army said. France condemned the move.'
/** Marks and words that head lines, rules, credits, dates and lists are made of. */
const PIECES =
  '-|- |=|_|*|#|.|!|,|A|a |(|[|"|’|Mr. |A. B. |1,|10:30 |/ |— |and |Of The |U.S. |3 June |March, |Paris, |PARIS, |El |…|http://|a’s |(AFP) |by |said |not |ABC/'.split(
    '|',
  )

/** A line of one piece again and again, at the head, in the middle and at the end of an article. */
const makeArticles = (piece: string): string[] => {
  const line = piece.repeat(Math.ceil(300 / piece.length))
  return [
    `${line}\n\n${SENTENCES}`,
    `At 10:30 ${line}!\n\n${SENTENCES}`,
    `${SENTENCES}\n\n${line}\n\n${SENTENCES}`,
    `${SENTENCES}\n\n${SENTENCES} ${line}x`,
    `${SENTENCES}\n\n${line}`,
  ]
}

test('no line of one mark or word over and over holds up a run', async () => {
  const folder = makeFolder()
  const corpus = join(folder, 'corpus')
  mkdirSync(corpus)
  const articles = PIECES.flatMap(makeArticles)
  articles.forEach((text, at) => {
    writeFileSync(join(corpus, `${String(at)}.txt`), text)
  })
  const out = join(folder, 'results')
  expect((await runCommand(['run', corpus, '--out', out])).code).toBe(0)
  expect(readArticles(out).size).toBe(articles.length)
})
