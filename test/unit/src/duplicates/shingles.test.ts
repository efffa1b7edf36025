import { expect, test } from 'vitest'
import { findOverlap, makeShingles } from '../../../../src/duplicates/shingles.ts'
import { listWords } from '../../../../src/duplicates/words.ts'
import { makeCopyInput } from '../../../helpers/duplicates.ts'

const split = (text: string) => text.split(' ')

test.each([
  ['a text of fewer than five words has none', 'one two three four', 0],
  ['five words make one', 'one two three four five', 1],
  ['each further word makes one more', 'one two three four five six seven', 3],
  ['a repeated sequence counts once', 'a b c d e a b c d e a b c d e', 5],
  ['nothing gives nothing', '', 0],
])('%s', (_, text, count) => {
  expect(makeShingles(split(text))).toHaveLength(count)
})

test('they stand in ascending order, and depend on the order of the words', () => {
  const shingles = makeShingles(split('the ministers of Mali and Niger met in Bamako'))
  expect([...shingles]).toEqual([...shingles].sort((a, b) => a - b))
  expect(makeShingles(split('e d c b a'))).not.toEqual(makeShingles(split('a b c d e')))
})

test('the overlap is counted as by hand', () => {
  // shingles abcde bcdef cdefg against cdefg defgh: one shared, four in all
  const [a, b] = [makeShingles(split('a b c d e f g')), makeShingles(split('c d e f g h'))]
  expect(findOverlap(a, b)).toEqual({ jaccard: 1 / 4, containment: 1 / 2 })
  expect(findOverlap(b, a)).toEqual(findOverlap(a, b))
  expect(findOverlap(a, a)).toEqual({ jaccard: 1, containment: 1 })
  expect(findOverlap(a, makeShingles([]))).toEqual({ jaccard: 0, containment: 0 })
})

test('case, accents, quotes and boilerplate make no difference', () => {
  const one = makeCopyInput('a', 'Côte d’Ivoire “thanked” its neighbours.\n# Photo: Ama Mensah')
  const other = makeCopyInput('b', `COTE D'IVOIRE "thanked"\nits neighbours!`)
  expect(listWords(one)).toEqual(['cote', 'd', 'ivoire', 'thanked', 'its', 'neighbours'])
  expect(listWords(other)).toEqual(listWords(one))
})
