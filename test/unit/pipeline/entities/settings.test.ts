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

describe('a body and a person stay who is meant over some sentences without a name', () => {
  const filler = 'It was late. Rain fell on the road. Prices rose. Nothing moved. The sky was grey. '

  test('the company named before', () => {
    const doc = recognise(`Glencore opened a mine in Zambia. ${filler}In Kitwe the company hired nobody.`)
    expect(findMention(doc, 'company')?.actor).toBe('org:glencore')
  })

  test('he, with fewer sentences between', () => {
    const doc = recognise('Emmanuel Macron flew to Kigali. Rain fell. Prices rose. Nothing moved. He was late.')
    expect(findMention(doc, 'He')?.actor).toBe('person:emmanuel_macron')
  })

  test('the company accused of a deed is that company', () => {
    const doc = recognise('Glencore opened a mine in Zambia. Residents accused the company of polluting the river.')
    expect(findMention(doc, 'company')?.actor).toBe('org:glencore')
  })

  test.each(['mayor', 'agency'])('no %s after so long', (noun) => {
    const doc = recognise(`Glencore and Emmanuel Macron came to Zambia. ${filler}The ${noun} was fined in Kitwe.`)
    expect(findMention(doc, noun)?.actor).toBe('collective:people_of_ZMB')
  })

  test('not over half an article', () => {
    const doc = recognise(`Glencore opened a mine in Zambia. ${filler}${filler}${filler}The company hired nobody.`)
    expect(findMention(doc, 'company')?.actor).not.toBe('org:glencore')
  })
})
