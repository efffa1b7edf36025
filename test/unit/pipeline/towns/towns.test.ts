import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { townsFile } from '../../../../pipeline/data/schema.ts'
import { listWholes } from '../../../../pipeline/entities/whole-regions.ts'
import { foldName, makeTownIndex } from '../../../../pipeline/towns/index.ts'

const raw = readFileSync(new URL('../../../../pipeline/data/towns.json', import.meta.url), 'utf8')
const { meta, entries } = townsFile.parse(JSON.parse(raw))
const towns = makeTownIndex(entries)
const idsOf = (name: string): string[] => towns.find(foldName(name)).map(({ id }) => id)

describe('towns.json', () => {
  test('is sorted, names its sources and stays small', () => {
    const ids = entries.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(Object.values(meta.sources).map(({ licence }) => licence)).toEqual(['CC BY 4.0', 'CC BY 4.0'])
    expect(Buffer.byteLength(raw)).toBeLessThan(1.4e6)
  })

  test('every line can be read, and every name is folded', () => {
    const lines = entries.flatMap(({ places }) => places.split(';'))
    const odd = lines.filter((line) => !/^[a-z0-9 ]+\|[A-Z]{3}\.[A-Z0-9]*\|-?\d+\|-?\d+\|\d*[rc]?$/.test(line))
    expect(odd).toEqual([])
    expect(lines.length).toBeGreaterThan(30_000)
    const names = lines.slice(0, 2000).map((line) => line.slice(0, line.indexOf('|')))
    expect(names.filter((name) => foldName(name) !== name)).toEqual([])
  })
})

describe('foldName', () => {
  test.each([
    ["N'Djamena", 'ndjamena'],
    ['St. Louis', 'st louis'],
    ['Guinea-Bissau', 'guinea bissau'],
    ['  Port   Harcourt, ', 'port harcourt'],
    ['Bobo\nDioulasso', 'bobo dioulasso'],
    ['Saint-Étienne', 'saint etienne'],
    ['N’Djaména', 'ndjamena'],
    ['Ærøskøbing', 'aeroskobing'],
    ['', ''],
  ])('%j is looked up as %j', (name, folded) => {
    expect(foldName(name)).toBe(folded)
  })
})

describe('look-up', () => {
  test.each([
    ['Goz Beïda', 'TCD'],
    ["N'Djamena", 'TCD'],
    ['North Kivu', 'COD'],
    ['Dallas County', 'USA'],
    ['São Paulo', 'BRA'],
  ])('%s lies in %s', (name, country) => {
    expect(towns.find(foldName(name)).map((place) => place.country)).toContain(country)
  })

  test('namesakes come largest first, each with its region', () => {
    expect(idsOf('Lagos')[0]).toBe('place:lagos_nga_05')
    expect(idsOf('Springfield')).toEqual(
      expect.arrayContaining(['place:springfield_usa_il', 'place:springfield_usa_mo']),
    )
  })

  test('a county of the United States needs its word, and nothing is found by the beginning of a name', () => {
    expect(towns.find('orange').filter(({ tier, country }) => tier === 'county' && country === 'USA')).toEqual([])
    expect(towns.find('orange county').length).toBeGreaterThan(0)
    expect(towns.find('springfiel')).toEqual([])
    expect(towns.find('')).toEqual([])
  })
})

test.each(listWholes())('the parts of %s are regions of %s', (_name, country, parts) => {
  const unknown = parts.filter(
    (part) => !towns.find(part).some((place) => place.tier === 'region' && place.country === country),
  )
  expect(unknown).toEqual([])
})
