import { expect, test } from 'vitest'
import { findActor, recognise } from '../../../helpers/entities.ts'

test.each([
  ['Kenya sent ministers to the COP26 talks in Glasgow. People clapped.', 'People', 'KEN'],
  ['Kenya wept at a climate summit held in Paris. The residents were glad.', 'residents', 'KEN'],
  ['Kenya met Ghana at the COP 26 in Glasgow. People clapped.', 'People', 'KEN'],
  ['He was born in Glasgow. People clapped.', 'People', 'GBR'],
  ['The conference in Durban closed. People clapped.', 'People', 'ZAF'],
  ['Kenyans study in Glasgow. The residents clapped.', 'residents', 'GBR'],
])('%s: %s are of %s', (text, words, country) => {
  expect(findActor(recognise(text), words)?.country).toBe(country)
})
