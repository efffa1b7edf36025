import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tagWithNames } from '../../pipeline/tag/index.ts'
import { tokeniseText } from '../../pipeline/tokenise/index.ts'

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ...[
      'Gen. ',
      'U.S. ',
      "didn't ",
      'Mali’s ',
      '...',
      '. ',
      '? ',
      '!" ',
      '\n',
      '\r\n\r\n',
      '\r',
      '\u00a0',
      '\u200b',
      '\u00ad',
      '#Tag ',
      '![](',
      '](x)',
    ],
    ...[
      'https://a.example/b ',
      'x@y.example ',
      '5 p.m. ',
      '2-0',
      '👨‍👩‍👧',
      '🇰🇪',
      'e\u0301',
      '“',
      '”',
      "'",
      '(',
      ')',
      'Photo: ',
      'word ',
      'Word ',
    ],
  ),
)
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

test('tokens ascend, are not empty and leave only white space between them', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0
      for (const token of tokeniseText(text).tokens) {
        expect(token.start).toBeGreaterThanOrEqual(end)
        expect(token.end).toBeGreaterThan(token.start)
        expect(text.slice(end, token.start).trim()).toBe('')
        end = token.end
      }
      expect(text.slice(end).trim()).toBe('')
    }),
    { numRuns: 500 },
  )
})

test('sentences ascend, hold their tokens, and leave out nothing that can be seen', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { sentences, tokens } = tokeniseText(text)
      let end = 0
      for (const sentence of sentences) {
        expect(sentence.lastToken).toBeGreaterThan(sentence.firstToken)
        expect(tokens[sentence.firstToken]?.start).toBe(sentence.start)
        expect(tokens[sentence.lastToken - 1]?.end).toBe(sentence.end)
        expect(text.slice(end, sentence.start).replace(/[\s\p{Cf}\p{M}]/gu, '')).toBe('')
        end = sentence.end
      }
      expect(text.slice(end).replace(/[\s\p{Cf}\p{M}]/gu, '')).toBe('')
    }),
    { numRuns: 500 },
  )
})

test('tagging gives every wanted token a tag and candidates that begin and end at tokens', () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (text, all) => {
      const { sentences, tokens } = tokeniseText(text)
      const wanted = sentences.map((_, at) => all || at % 2 === 0)
      const result = tagWithNames(text, sentences, tokens, wanted)
      const starts = new Set(tokens.map((token) => token.start))
      const ends = new Set(tokens.map((token) => token.end))
      expect(result.tags).toHaveLength(tokens.length)
      sentences.forEach((sentence, at) => {
        for (let token = sentence.firstToken; token < sentence.lastToken; token += 1)
          expect(result.tags[token] !== null).toBe(wanted[at])
      })
      for (const found of [...result.people, ...result.organisations])
        expect(starts.has(found.start) && ends.has(found.end)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
