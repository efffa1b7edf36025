import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AS_OF, DATA, makeFolder, runCommand } from '../helpers/command.ts'
import { checkEvidence, findWrongSpans, listFiles, readArticles } from '../helpers/results.ts'

const folder = join(DATA, 'real-articles')

if (existsSync(folder))
  test('on real articles every span gives its words, and the weights add up', { timeout: 300_000 }, async () => {
    const out = join(makeFolder(), 'results')
    const { code } = await runCommand(['run', folder, '--out', out, '--quiet', '--workers', '2', ...AS_OF])
    expect(code).toBe(0)
    const articles = readArticles(out)
    expect(articles.size).toBe(listFiles(folder).filter((path) => path.endsWith('.txt')).length)
    expect([...articles.values()].flatMap(findWrongSpans)).toEqual([])
    expect(checkEvidence(out).wrong).toEqual([])
  })
else
  test('real articles are not there (AGENCYSCOPE_DATA), so they were not looked at', () => {
    console.warn(`Not tested: there is no folder ${folder}.`)
    expect(existsSync(folder)).toBe(false)
  })
