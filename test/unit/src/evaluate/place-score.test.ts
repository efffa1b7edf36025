import { describe, expect, test } from 'vitest'
import { loadBorders, makeCountryFinder } from '../../../../src/evaluate/borders.ts'
import { median, scorePlaces } from '../../../../src/evaluate/place-score.ts'

test.each([
  [[], null],
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 3],
])('the median of %j is %s', (values, middle) => {
  expect(median(values)).toBe(middle)
})

describe('a point in a polygon', () => {
  const square = (west: number, south: number, size: number) => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
  ]
  const find = makeCountryFinder([
    { country: 'AAA', polygons: [[square(0, 0, 10), square(4, 4, 2)]] },
    { country: 'BBB', polygons: [[square(4, 4, 2)], [square(10, 0, 10)]] },
  ])

  test.each([
    [5, 9.99, 'AAA'],
    [5, 10.01, 'BBB'],
    [3.99, 5, 'AAA'],
    [5, 5, 'BBB'],
    [-0.3, 0.1, 'AAA'],
    [-0.3, 19.9, 'BBB'],
    [-3, 5, null],
    [80, 100, null],
  ])('%s north, %s east lies in %s', (lat, lon, country) => {
    expect(find(lat, lon)).toBe(country)
  })
})

describe('drawn borders', () => {
  const find = loadBorders()

  test.each([
    ['Kinshasa', -4.33, 15.31, 'COD'],
    ['Brazzaville', -4.24, 15.25, 'COG'],
    ['Bunia', 1.57, 30.25, 'COD'],
    ['Gisenyi', -1.7, 29.27, 'RWA'],
    ['Maseru', -29.32, 27.48, 'LSO'],
    ['Bloemfontein', -29.12, 26.21, 'ZAF'],
    ['Hargeisa', 9.56, 44.06, 'SOM'],
    ['Pristina', 42.67, 21.17, 'XKX'],
    ['the middle of the Atlantic', 0, -25, null],
  ])('%s', (_, lat, lon, country) => {
    expect(find?.(lat, lon)).toBe(country)
  })
})

describe('scores', () => {
  const gold = [
    { start: 0, end: 6, name: 'Kisumu', lat: -0.1, lon: 34.75 },
    { start: 10, end: 14, name: 'Jinja', lat: 0.44, lon: 33.2 },
    { start: 20, end: 26, name: 'Mwanza', lat: null, lon: null },
  ]
  const find = (lat: number): string => (lat < 0 ? 'KEN' : 'UGA')

  test('count places without a point as wrong, and the country apart from the point', () => {
    const mine = [
      { start: 0, end: 6, name: 'Kisumu', country: 'KEN', lat: -0.1, lon: 34.75 },
      { start: 10, end: 14, name: 'Jinja', country: 'UGA', lat: null, lon: null },
      { start: 30, end: 35, name: 'Maybe', country: null, lat: null, lon: null },
    ]
    const scores = scorePlaces([{ gold, mine }], find)
    expect(scores).toMatchObject({ toponyms: 3, within161km: 0.5, medianKm: 20_038, countryAccuracy: 1 })
    expect([scores.precision, scores.recall]).toEqual([2 / 3, 2 / 3])
    const wrong = mine.map((found) => ({ ...found, country: 'TZA' }))
    expect(scorePlaces([{ gold, mine: wrong }], find).countryAccuracy).toBe(0)
  })

  test('without borders or without finds there is no country accuracy', () => {
    expect(scorePlaces([{ gold, mine: [] }], find)).toMatchObject({
      within161km: null,
      medianKm: null,
      countryAccuracy: null,
    })
    expect(scorePlaces([{ gold, mine: [] }], null).countryAccuracy).toBeNull()
  })
})
