import { expect, test } from 'vitest'
import { findActor, recognise } from '../../../helpers/entities.ts'

test.each([
  ['Ghana beat Senegal 2-0 in Paris on Saturday. The players celebrated.', 'players', 'african'],
  ['The friendly between Ghana and Mali was played in London. The players were tired.', 'players', 'african'],
  ['Kenya drew with Mali in London. The supporters sang.', 'supporters', 'african'],
  ['Kenya lost to Mali in Paris. The players wept.', 'players', 'african'],
  ['Police beat Kenyans in Paris. The residents protested.', 'residents', 'western'],
  ['Kenya lost a case in London. The residents clapped.', 'residents', 'western'],
  ['Kenyans drew pictures in Paris. The residents clapped.', 'residents', 'western'],
])('where a match is played nobody is at home: %s', (text, words, bloc) => {
  expect(findActor(recognise(text), words)?.bloc).toBe(bloc)
})
