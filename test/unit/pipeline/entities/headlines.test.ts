import { describe, expect, test } from 'vitest'
import { findActor, recognise, tell } from '../../../helpers/entities.ts'

describe('a headline whose every word has a capital is no name', () => {
  test.each([
    ['Ghana Hails Deal With Kenya Over Power', 'Ghana', 'actor state:GHA'],
    ['Ghana Hails Deal With Kenya Over Power', 'Kenya', 'actor state:KEN'],
    ['UN Says Sudan Army Blocks Aid Convoys', 'UN', 'actor org:united_nations'],
    ['UN Says Sudan Army Blocks Aid Convoys', 'Sudan', 'actor state:SDN'],
    ['Senegal Hails Talks With Spain On Migrants', 'Spain', 'actor state:ESP'],
    ['Kenya Red Cross Says Flood Victims Need Help', 'Kenya Red Cross', 'actor org:kenya_red_cross'],
    [
      'The International Institute for Strategic Studies wrote to Mali.',
      'International Institute for Strategic Studies',
      'actor org:international_institute_for_strategic_studies',
    ],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })
})

describe('a body is of where it has its seat', () => {
  test.each([
    ['Kenya waited in Nairobi. A report by Openwell, a charity based in Bristol, was read.', 'Openwell', 'western'],
    ['France waited in Paris. Kwabo Institute, headquartered in Cotonou, was glad.', 'Kwabo Institute', 'african'],
    ['Kenya waited in Nairobi. Harvest Partners, a fund based in Zurich, bought it.', 'Harvest Partners', 'western'],
    ['France waited in Paris. Bright Minds, a Kenyan charity with offices in Leeds, wrote.', 'Bright Minds', 'african'],
  ])('%s: %s is %s', (text, words, bloc) => {
    expect(findActor(recognise(text), words)?.bloc).toBe(bloc)
  })
})

test('an American nonprofit is somebody', () => {
  expect(tell('Kenya paid an American nonprofit for meals.', 'American')).toBe('actor collective:people_of_USA')
})
