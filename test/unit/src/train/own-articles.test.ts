import { describe, expect, it } from 'vitest'
import { parseOwnArticles, readOwnArticles } from '../../../../src/train/own-articles.ts'
import { alignSentences } from '../../../../src/train/coded.ts'
import { tokenise } from '../../../../pipeline/tokenise/index.ts'

describe('parseOwnArticles', () => {
  it('reads codes and sentences, and leaves notes out', () => {
    const [article, ...others] = parseOwnArticles(
      'Notes about the file.\n\n# 0a . Paris reviews its bases\n-p +b "They were shown the door," said a Chadian colonel.\n',
    )
    expect(others).toEqual([])
    expect(article?.raw.text).toBe('Paris reviews its bases\n\n"They were shown the door," said a Chadian colonel.')
    expect(article?.lines.map(({ coder_a: code }) => [code.western_present, code.western_sentiment])).toEqual([
      [1, 0],
      [1, -1],
    ])
    expect(article?.lines.map(({ coder_a: code }) => [code.african_present, code.african_sentiment])).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(article?.lines.map(({ coder_a: code }) => [code.western_role, code.african_role])).toEqual([
      ['agent', 'none'],
      ['patient', 'both'],
    ])
  })

  it.each(['*a +a Ghana won.', '0a Ghana won.', '0 + Ghana won.', '.a +x Ghana won.', 'Ghana won.'])(
    'refuses %s',
    (line) => {
      expect(() => parseOwnArticles(`# 0a . A headline\n${line}\n`)).toThrow(`not two codes and a sentence: ${line}`)
    },
  )
})

describe('scripts/own-articles.txt', () => {
  const articles = readOwnArticles()

  it('is found again by our own tokeniser, sentence for sentence', () => {
    for (const { raw, lines } of articles) {
      const doc = tokenise(raw)
      expect(alignSentences(doc.text, doc.sentences, lines), raw.id).not.toContain(null)
    }
  })

  it('says nothing twice', () => {
    const texts = articles.flatMap(({ lines }) => lines.map(({ text }) => text))
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
  })
})
