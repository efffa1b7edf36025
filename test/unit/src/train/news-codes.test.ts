import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashNews, parseNewsCodes, readNewsCodes } from '../../../../src/train/news-codes.ts'

describe('parseNewsCodes', () => {
  it('reads places and codes, and leaves notes out', () => {
    const [article, ...others] = parseNewsCodes(
      'Notes about the file.\n\n# wikinews/a.txt 0a1b2c3d\n0-10 0a .\n12-40 -p +b\n\n# far.jsonl#7 00000000\n3-9 . .\n',
    )
    expect(others.map(({ source }) => source)).toEqual(['far.jsonl#7'])
    expect(article).toMatchObject({ source: 'wikinews/a.txt', hash: '0a1b2c3d' })
    expect(article?.lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [12, 40],
    ])
    expect(article?.lines[1]?.codes).toEqual({
      ...{ western_present: 1, western_sentiment: -1, western_role: 'patient' },
      ...{ african_present: 1, african_sentiment: 1, african_role: 'both' },
    })
  })

  it.each(['0-10 0a', '0 0a .', '0-10 0 .', '0-10 xa .'])('refuses %s', (line) => {
    expect(() => parseNewsCodes(`# a.txt 0a1b2c3d\n${line}\n`)).toThrow(`not a place and two codes: ${line}`)
  })

  it('refuses an article without the hash of its text', () => {
    expect(() => parseNewsCodes('# a.txt\n0-10 0a .\n')).toThrow('not a source and a hash: # a.txt')
  })
})

describe('hashNews', () => {
  it('is another for every other text', () => {
    expect(hashNews('Mali left.')).toMatch(/^[0-9a-f]{8}$/)
    expect(hashNews('Mali left.')).not.toBe(hashNews('Mali left'))
  })
})

describe('scripts/news-codes.txt', () => {
  const articles = parseNewsCodes(readFileSync('scripts/news-codes.txt', 'utf8'))

  it('codes no article twice', () => {
    expect(new Set(articles.map(({ source }) => source)).size).toBe(articles.length)
  })

  it('codes sentences that ascend and do not overlap', () => {
    for (const { source, lines } of articles)
      lines.forEach(({ start, end }, at) => {
        expect(start, source).toBeGreaterThanOrEqual(lines[at - 1]?.end ?? 0)
        expect(end, source).toBeGreaterThan(start)
      })
  })
})

describe('readNewsCodes', () => {
  const { signal } = new AbortController()

  it('names the text that a data folder lacks', async () => {
    const data = mkdtempSync(join(tmpdir(), 'news-'))
    await expect(readNewsCodes(data, signal)).rejects.toThrow(/^geoparsing\/\S+#\S+ is not in /)
  })

  it('names the text that is not the one that was coded', async () => {
    const data = mkdtempSync(join(tmpdir(), 'news-'))
    const [first] = parseNewsCodes(readFileSync('scripts/news-codes.txt', 'utf8'))
    const [file = '', id] = first?.source.split('#') ?? []
    mkdirSync(join(data, 'geoparsing'))
    writeFileSync(join(data, file), `${JSON.stringify({ id, text: 'Another text.' })}\n`)
    await expect(readNewsCodes(data, signal)).rejects.toThrow(`${file}#${id} is not the text that`)
  })
})
