import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('towns that only the big list knows say whose the people in them are', () => {
  test.each([
    ['The American charity began with America in mind. In Kenya it feeds families in Lodwar.', 'families', 'KEN'],
    [
      'Britain paid, and Britain was thanked. Malawi watched. Farmers in Karonga got maize from Britain.',
      'Farmers',
      'MWI',
    ],
    ['Ireland sent singers to Nigeria. Families in Cork had cooked for Nigeria.', 'Families', 'IRL'],
    ['Kenya signed with Germany. A court in Karlsruhe stopped Kenya.', 'court', 'DEU'],
  ])('%s', (text, noun, country) => {
    const mention = findMention(recognise(text), noun)
    expect(mention?.actor).toMatch(new RegExp(`(?:people_of|state)[_:]${country}`))
  })

  test('and where the article plays', () => {
    const text =
      'American volunteers came to Lodwar, Kakuma and Wajir in Kenya. The Americans met other Americans. Pupils wait for books.'
    expect(findMention(recognise(text), 'Pupils')?.actor).toBe('collective:people_of_KEN')
  })
})

describe('a town of a country that the article does not name says nothing', () => {
  test.each([
    ['Zambia grew more maize. In Zambia the villagers near Springfield danced.', 'villagers'],
    ['Zambia has a new school. The teachers near Toledo danced.', 'teachers'],
  ])('%s', (text, noun) => {
    expect(findMention(recognise(text), noun)?.actor).toBe('collective:people_of_ZMB')
  })
})
