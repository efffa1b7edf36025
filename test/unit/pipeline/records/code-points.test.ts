import { expect, test } from 'vitest'
import { countCodePoints, makeOffsetConverter } from '../../../../pipeline/records/code-points.ts'

test.each([
  ['plain words', 'Mali acts', 'acts'],
  ['an emoji before', '🕊️ Mali acts', 'acts'],
  ['several pairs before and behind', '🇲🇱🇫🇷 Paris 😀 and Bamako 🤝 met', 'Bamako'],
  ['combining accents', 'Co\u0302te d’Ivoire voted', 'voted'],
  ['CRLF', 'First line.\r\nSecond line.', 'Second'],
  ['a lone surrogate', 'odd \ud83d half, then Mali', 'Mali'],
  ['the pair itself', 'a 😀 b', '😀'],
])('offsets slice the same words from code points: %s', (_, text, words) => {
  const toCodePoints = makeOffsetConverter(text)
  const start = text.indexOf(words)
  const slice = Array.from(text).slice(toCodePoints(start), toCodePoints(start + words.length))
  expect(slice.join('')).toBe(words)
})

test('the length of a text is counted in code points', () => {
  expect([countCodePoints(''), countCodePoints('abc'), countCodePoints('a😀b'), countCodePoints('😀😀')]).toEqual([
    0, 3, 3, 2,
  ])
})

test('an offset inside a pair counts as its end', () => {
  expect([0, 1, 2, 3].map(makeOffsetConverter('😀a'))).toEqual([0, 1, 1, 2])
})
