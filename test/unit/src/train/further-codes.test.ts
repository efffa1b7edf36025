import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFurtherCodes } from '../../../../src/train/further-codes.ts'

describe('parseFurtherCodes', () => {
  it('reads the codes of one coder or of several, and leaves notes out', () => {
    const codes = parseFurtherCodes('Notes about the file.\n\n# kenya_1\n1 0a .\n2 . -p . 0b\n\n# cn_2\n1 . .\n')
    expect([...codes.keys()]).toEqual(['kenya_1', 'cn_2'])
    expect(
      codes
        .get('kenya_1')
        ?.get(1)
        ?.map((each) => [each.western_role, each.african_present]),
    ).toEqual([['agent', 0]])
    expect(
      codes
        .get('kenya_1')
        ?.get(2)
        ?.map((each) => [each.african_sentiment, each.african_role]),
    ).toEqual([
      [-1, 'patient'],
      [0, 'both'],
    ])
  })

  it.each(['1 0a', '0a .', '1 0a . 0a', '1 0 .'])('refuses %s', (line) => {
    expect(() => parseFurtherCodes(`# kenya_1\n${line}\n`)).toThrow(`not a sentence and pairs of codes: ${line}`)
  })
})

describe('scripts/further-codes.txt', () => {
  it('numbers the sentences of every article from one', () => {
    const articles = parseFurtherCodes(readFileSync('scripts/further-codes.txt', 'utf8'))
    expect(articles.size).toBeGreaterThan(300)
    for (const [id, lines] of articles)
      expect([...lines.keys()], id).toEqual(Array.from({ length: lines.size }, (_, at) => at + 1))
  })
})
