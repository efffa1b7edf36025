import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { tagNames } from '../../pipeline/names/index.ts'
import { readNameModel } from '../../src/resources/name-model.ts'
import { cut } from '../helpers/names.ts'

const model = readNameModel()
if (model === null) throw new Error('pipeline/data/names-model.bin is missing')

const WORDS =
  'President William Ruto met the U.S. envoy in Nairobi , Kenya ’s capital - on 3 May 2024 . “ Ghanaian ” NATO'.split(
    ' ',
  )
const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS, '\n', 'of', 'Bank'), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

describe('names of any text', () => {
  test('lie inside their sentence, ascend, do not overlap, and have a confidence in [0, 1]', () => {
    fc.assert(
      fc.property(text, (words) => {
        const doc = cut(words)
        let end = 0
        for (const { firstToken, lastToken, sentence, confidence } of tagNames(doc, model)) {
          const bounds = doc.sentences[sentence]
          expect(firstToken).toBeGreaterThanOrEqual(Math.max(end, bounds?.firstToken ?? Infinity))
          expect(lastToken).toBeGreaterThan(firstToken)
          expect(lastToken).toBeLessThanOrEqual(bounds?.lastToken ?? -1)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          end = lastToken
        }
      }),
    )
  })

  test('are the same whatever was tagged before', () => {
    const doc = cut('Officials from the African Union met President Ruto in Addis Ababa.')
    const first = tagNames(doc, model)
    tagNames(cut('Ruto, a village in Union County, is small. Ababa sings.'), model)
    expect(tagNames(doc, model)).toEqual(first)
    expect(tagNames(doc, readNameModel() ?? model)).toEqual(first)
  })
})
