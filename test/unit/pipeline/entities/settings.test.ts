import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('unmarked people are of where the article plays, whoever is named more often', () => {
  test.each([
    [
      'Oxfam and Britain opened a clinic in Tamale in northern Ghana. Britain paid for it, and Oxfam sent doctors. Families came from far.',
      'Families',
      'african',
    ],
    [
      'The American embassy in Ouagadougou warned of attacks in Burkina Faso. America fears more. The governor has fled.',
      'governor',
      'african',
    ],
    [
      'A Kenyan runner won in Boston in the United States. Kenya cheered. Fans in the streets of Boston waved. The mayor came.',
      'mayor',
      'western',
    ],
  ])('%s', (text, words, bloc) => {
    expect(findMention(recognise(text), words)).toMatchObject({ bloc, rule: 'nominal:focus' })
  })
})

describe('an envoy is of another country than the one where the article plays', () => {
  test('the ambassador of a state named before', () => {
    const text = 'Niger and France fell out in Niamey. Niger gave the ambassador two days.'
    expect(findMention(recognise(text), 'ambassador')?.actor).toBe('collective:people_of_FRA')
  })

  test('not where no other is named', () => {
    const text = 'Niger is poor. In Niamey the ambassador spoke.'
    expect(findMention(recognise(text), 'ambassador')?.actor).toBe('collective:people_of_NER')
  })
})
