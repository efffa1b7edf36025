import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise } from '../../../helpers/entities.ts'

describe('he and she follow a subject without a name', () => {
  test.each([
    ['A Malian teacher met Emmanuel Macron in Paris. He praised the school.', 'He', 'MLI'],
    ['A French teacher met the Malian minister. He praised the school.', 'He', 'FRA'],
    ['A British journalist interviewed William Ruto. She asked about taxes.', 'She', 'GBR'],
    ['The French president received Bassirou Diomaye Faye. He promised new loans.', 'He', 'FRA'],
    ['The president of Kenya arrived in Paris. He met farmers.', 'He', 'KEN'],
  ])('%s', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })

  test.each([
    ['The French company sued William Ruto. He promised to pay.', 'He'],
    ['French diplomats met William Ruto. He promised to pay.', 'He'],
    ['A French actress met William Ruto. He promised to pay.', 'He'],
    ['William Ruto spoke. The Kenyan president wept. He promised to pay.', 'He'],
    ['A French diplomat wept as William Ruto spoke. The day was hot, and he promised to pay.', 'he'],
  ])('but %s', (text, words) => {
    expect(findActor(recognise(text), words)?.id).toBe('person:william_ruto')
  })
})

describe('it follows a body without a name', () => {
  test.each([
    ['A French company operates the mine in Niger. It has refused to pay.', 'It', 'FRA'],
    ['The British organisation runs clinics in Malawi. It gave food to the families.', 'It', 'GBR'],
    ['The Kenyan bank bought a British lender. It plans to open branches.', 'It', 'KEN'],
    ['A French company said it would leave Niger.', 'it', 'FRA'],
  ])('%s', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })

  test('a body with a name comes before the phrase that describes it', () => {
    expect(findActor(recognise('The British organisation Oxfam works in Malawi. It gave food.'), 'It')?.id).toBe(
      'org:oxfam',
    )
  })

  test.each([
    ['A French company operates the mine in Niger. It is raining.', 'It'],
    ['The Kenyan athlete ran in Paris. It was a fast race.', 'It'],
    ['French farmers sold milk to Niger. It was sour.', 'It'],
  ])('but not %s', (text, words) => {
    expect(findMention(recognise(text), words)?.actor ?? null).toBeNull()
  })
})
