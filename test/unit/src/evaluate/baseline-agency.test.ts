import { expect, test } from 'vitest'
import { labelEverywhere, readByKeywords } from '../../../../src/evaluate/baseline-agency.ts'
import { loadResources } from '../../../../src/resources/index.ts'

const index = loadResources().pipeline.entities
const absent = { present: null, label: null, role: null }
const article = (...texts: string[]) => ({
  id: 'a',
  sentences: texts.map((text) => ({ text, western: absent, african: absent })),
  blocs: { western: { sentiment: null, agency: null }, african: { sentiment: null, agency: null } },
  actors: [],
  countries: [],
})

test.each([
  ['Kenya praised France.', true, true],
  ['The Nigerian army advanced.', false, true],
  ['ECOWAS condemned the coup.', false, true],
  ['He ate turkey and drank from the fine china.', false, false],
  ['Fishing on Lake Chad is good.', false, true],
  ['Russia sold wheat.', false, false],
])('by keywords «%s» holds western %s, african %s', (text, western, african) => {
  const [sentence] = readByKeywords(article(text), index).sentences
  expect([sentence?.western.present, sentence?.african.present]).toEqual([western, african])
})

test('a sentence gives its label to every bloc in it, and the nearest verb its roles', () => {
  const read = readByKeywords(article('Kenya praised France.'), index)
  expect(read.sentences[0]?.african).toEqual({ present: true, label: 'positive', role: 'agent' })
  expect(read.sentences[0]?.western).toEqual({ present: true, label: 'positive', role: 'patient' })
  expect(read.blocs.african).toEqual({ sentiment: 1, agency: 1 })
  expect(read.blocs.western).toEqual({ sentiment: 1, agency: 0 })
  expect(read.countries).toEqual(['KEN', 'FRA'])
})

test('an article without names has no values', () => {
  const read = readByKeywords(article('It rained.'), index)
  expect(read.blocs.western).toEqual({ sentiment: null, agency: null })
  expect(read.actors).toEqual([])
})

test('the label of a sentence counts where no name stands', () => {
  expect(labelEverywhere(article('A terrible disaster.')).sentences[0]?.western.label).toBe('negative')
})
