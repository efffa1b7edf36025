import { describe, expect, test } from 'vitest'
import { recognise } from '../../../../pipeline/index.ts'
import { tokenise } from '../../../../pipeline/tokenise/index.ts'
import { loadResources } from '../../../../src/resources/index.ts'
import { makeRaw } from '../../../helpers/stance-document.ts'

const { pipeline } = loadResources()

/** The countries of the actors in an article that names none. */
function homesOf(outlet: string | null, url: string | null): (string | null)[] {
  const doc = recognise(tokenise({ ...makeRaw('The minister spoke to farmers.'), outlet, url }), pipeline)
  return doc.actors.map(({ country }) => country)
}

describe('an article that names no country is at home where its outlet sits', () => {
  test.each([
    ['Egypt Today', null, 'EGY'],
    ['The Namibian', null, 'NAM'],
    ['News Ghana', null, 'GHA'],
    ['Premium Times', null, 'NGA'],
    ['The Guardian Nigeria', null, 'NGA'],
    [null, 'https://www.tehrantimes.com/news/1', 'IRN'],
    [null, 'https://mexiconewsdaily.com/news/', 'MEX'],
    [null, 'https://todaynicaragua.com/', 'NIC'],
    [null, 'https://www.saudigazette.com.sa/article/1', 'SAU'],
    [null, 'https://www.tuko.co.ke/people/1', 'KEN'],
    ['Egypt Today', 'https://news.example.za/1', 'ZAF'],
  ])('%s %s: %s', (outlet, url, country) => {
    expect(homesOf(outlet, url)).toEqual([country])
  })

  test.each([
    ['Reuters', null],
    ['BBC News', '/news/uk-1'],
    ['Womanly', null], // Oman
    ['Malicious Media', null], // Mali
    ['Africanews', 'https://www.africanews.com/1'], // of the continent, in Lyon
    [null, 'https://example.io/news'],
    [null, null],
  ])('%s %s says nothing', (outlet, url) => {
    expect(homesOf(outlet, url)).toEqual([])
  })
})

test.each([
  ['Pan African Visions', 'CMR'],
  ['Film Weekly', 'NOR'],
])(
  '%s: who is named without a country is most likely of the continent that the outlet writes for',
  (outlet, country) => {
    const text =
      'The film was shown in Norway. It was made in Cameroon. People in Norway praised it. The fishermen were proud.'
    const doc = recognise(tokenise({ ...makeRaw(text), outlet }), pipeline)
    const fishermen = doc.mentions.find(({ start, end }) => text.slice(start, end) === 'fishermen')
    expect(fishermen?.actor).toBe(`collective:people_of_${country}`)
  },
)

describe('an article that names no country is at home where its money is', () => {
  test.each([
    ['The minister told lawmakers that the naira would rise.', 'NGA'],
    ['Farmers got 90 cedis for a bag, the minister said.', 'GHA'],
  ])('%s %s', (text, country) => {
    expect(recognise(tokenise(makeRaw(text)), pipeline).actors.map((actor) => actor.country)).toContain(country)
  })

  test('Rand is a name', () => {
    const { actors } = recognise(tokenise(makeRaw('Ayn Rand wrote of lawmakers.')), pipeline)
    expect(actors.map((actor) => actor.country)).not.toContain('ZAF')
  })
})

/** The countries of the people in an article without a title that names none but its address. */
function homesByAddress(path: string, title: string | null = null): (string | null)[] {
  const raw = { ...makeRaw('The minister spoke to farmers.'), title, url: `https://news.example.io/${path}` }
  return recognise(tokenise(raw), pipeline).actors.map(({ country }) => country)
}

describe('an article without a title is at home where its address says', () => {
  test.each([
    ['2022/06/cameroon-fishermans-diary-lands-another-big-win', 'CMR'],
    ['news/south-africa-farmers-lose-land-31855/', 'ZAF'],
    ['kenyan_farmers_win_prize.html', 'KEN'],
  ])('%s: %s', (path, country) => {
    expect(homesByAddress(path)).toEqual([country])
  })

  test.each([
    ['kenya/123456'],
    ['kenya/farmers-win-prize-again'],
    ['kenya-votes'],
    ['chad-smith-wins-prize-again'],
    ['?q=kenya-farmers-win-prize'],
  ])('%s says nothing', (path) => {
    expect(homesByAddress(path)).toEqual([])
  })

  test('nor does the address of an article with a title', () => {
    expect(homesByAddress('kenyan-farmers-win-prize', 'Farmers win')).toEqual([])
  })
})
