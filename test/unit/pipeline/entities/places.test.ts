import { describe, expect, test } from 'vitest'
import type { Place } from '../../../../pipeline/document/index.ts'
import { findMention, recognise } from '../../../helpers/entities.ts'

/** The place that words stand for, at their first mention or the one at `nth`. */
function placeOf(text: string, words: string, nth = 0): (Place & { rule: string; confidence: number }) | null {
  const doc = recognise(text)
  const mention = findMention(doc, words, nth)
  const place = doc.places.find(({ id }) => id === mention?.place)
  return mention === null || place === undefined
    ? null
    : { ...place, rule: mention.rule, confidence: mention.confidence }
}

describe('namesakes are told apart', () => {
  test.each([
    ['The bus left Springfield, Illinois, at noon.', 'Springfield', 'USA', 39.8],
    ['The bus left Springfield, Missouri, at noon.', 'Springfield', 'USA', 37.2],
    ['Nurses in Birmingham, Alabama, went on strike.', 'Birmingham', 'USA', 33.5],
    ['Nurses in Birmingham went on strike in England.', 'Birmingham', 'GBR', 52.5],
    ['Fishermen of Lagos, Portugal, met on Monday.', 'Lagos', 'PRT', 37.1],
    ['Fishermen in Lagos met officials from Nigeria.', 'Lagos', 'NGA', 6.5],
  ])('%s', (text, words, country, lat) => {
    const place = placeOf(text, words)
    expect(place?.country).toBe(country)
    expect(place?.lat).toBeCloseTo(lat, 0)
  })

  test('Georgia after a town of the United States is the state there, and no actor', () => {
    const doc = recognise('The company moved to Atlanta, Georgia, last year.')
    expect(doc.actors.map(({ id }) => id)).not.toContain('state:GEO')
    expect(doc.countries).toEqual(['USA'])
    expect(recognise('Georgia applied to join NATO.').actors.map(({ id }) => id)).toContain('state:GEO')
  })

  test('a state in a list of states is no town', () => {
    expect(placeOf('Floods hit Oregon, Washington and Idaho.', 'Washington')?.kind).toBe('region')
    expect(placeOf('The minister flew to Washington on Monday.', 'Washington')?.kind).not.toBe('region')
  })
})

describe('what the list of towns must not do', () => {
  test('regions stay regions: the Sahel is no town', () => {
    const { places } = recognise('Drought spread across the Sahel in Mali and Niger.')
    expect(places.filter(({ name, kind }) => name.includes('Sahel') && kind === 'city')).toEqual([])
    expect(placeOf('Herders crossed Darfur on foot in Sudan.', 'Darfur')).toMatchObject({
      kind: 'region',
      country: 'SDN',
    })
  })

  test.each(['Mobile phones are cheap in Kenya.', 'Reading is taught in Ghana.', 'Mercy spoke to pupils in Uganda.'])(
    'a capital alone makes no place: %s',
    (text) => {
      const [word = ''] = text.split(' ')
      expect(placeOf(text, word)).toBeNull()
    },
  )
})

test('an address is two places, and its country no actor', () => {
  const doc = recognise('Teachers from Naivasha, Kenya, and Arusha, Tanzania, met online.')
  expect(doc.places.map(({ country }) => country)).toEqual(expect.arrayContaining(['KEN', 'TZA']))
  expect(doc.countries).toEqual(['KEN', 'TZA'])
})

describe('regions that are no division of today lie between their parts', () => {
  test.each([
    ['Cattle were stolen in Nyanza, in western Kenya.', 'Nyanza', 'KEN', -0.5, 34.7],
    ['Families fled Casamance while Senegal sent soldiers.', 'Casamance', 'SEN', 12.9, -15.6],
    ['Miners struck in Katanga, in Congo.', 'Katanga', 'COD', -8.9, 26.6],
  ])('%s', (text, words, country, lat, lon) => {
    const place = placeOf(text, words)
    expect(place).toMatchObject({ country, kind: 'region' })
    expect(Math.abs((place?.lat ?? 99) - lat)).toBeLessThan(0.5)
    expect(Math.abs((place?.lon ?? 999) - lon)).toBeLessThan(0.5)
  })
})

test.each([
  ['A fire broke out in Saigon, and Vietnam sent help.', 'Saigon', 10.8],
  ['Libyan divers worked off Derna in Libya.', 'Derna', 32.8],
  ['The company moved to Atlanta, Georgia, last year.', 'Georgia', 32.7],
])('other spellings and the gazetteer’s own names have a point: %s', (text, words, lat) => {
  expect(Math.abs((placeOf(text, words)?.lat ?? 99) - lat)).toBeLessThan(0.5)
})
