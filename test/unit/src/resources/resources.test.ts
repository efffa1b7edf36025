import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/index.ts'
import { applyConfig, loadResources } from '../../../../src/resources/index.ts'
import { readVersion } from '../../../../src/package.ts'

const imf = {
  ...{ id: 'org:imf', name: 'Fund', aliases: [], abbreviations: [], type: 'organisation', kind: 'igo' },
  ...{ bloc: 'western', sub_bloc: 'western_led', country: null, wikidata: null, wikidata_source: null, ambiguous: [] },
} as const
const data = { states: [], organisations: [imf], persons: [], places: [], collectives: [], words: [] }
const apply = (text: string) => applyConfig(parseConfig(text, 'c.yaml'), data as never) // a gazetteer of one entry

test('every data file is read and fingerprinted', () => {
  const { fingerprints } = loadResources()
  expect(fingerprints.map(({ id }) => id)).toEqual(expect.arrayContaining(['states', 'organisations', 'frames']))
  expect(fingerprints.filter(({ sha256, version }) => !/^[0-9a-f]{64}$/.test(sha256) || version === '')).toEqual([])
  expect(readVersion()).toMatch(/^\d+\.\d+\.\d+/)
})

test('a move changes the bloc and drops the finer group, unless one is given', () => {
  expect(apply('blocs: {"org:imf": multilateral}').organisations).toMatchObject([
    { id: 'org:imf', bloc: 'multilateral', sub_bloc: null },
  ])
  expect(apply('blocs: {"org:imf": {bloc: multilateral, sub_bloc: lender}}').organisations).toMatchObject([
    { bloc: 'multilateral', sub_bloc: 'lender' },
  ])
  expect(data.organisations).toEqual([imf])
})

test('an own actor is added, and replaces the entry of its id', () => {
  const added = apply('actors: [{id: "org:mine", name: Mine, bloc: african}]').organisations
  expect(added.map(({ id }) => id)).toEqual(['org:imf', 'org:mine'])
  const replaced = apply('actors: [{id: "org:imf", name: Other, bloc: gulf}]').organisations
  expect(replaced).toMatchObject([{ id: 'org:imf', name: 'Other', bloc: 'gulf' }])
})

test('an own actor may not have the id of a state or a collective, nor one twice', () => {
  const france = { ...data, states: [{ id: 'state:FRA', bloc: 'western', sub_bloc: null }] }
  const taken = parseConfig('actors: [{id: "state:FRA", name: Other, bloc: african}]', 'c.yaml')
  expect(() => applyConfig(taken, france as never)).toThrow(/"state:FRA".*another entry/)
  const twice = 'actors: [{id: "org:mine", name: A, bloc: gulf}, {id: "org:mine", name: B, bloc: western}]'
  expect(() => apply(twice)).toThrow(/"org:mine" more than once/)
})

test('a move of an id that is not there is refused with the one that was meant', () => {
  expect(() => apply('blocs: {"org:imff": gulf}')).toThrow(/org:imff.*did you mean "org:imf"/)
})

test('every example of a config in the readme is valid', () => {
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8')
  const examples = [...readme.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml = '']) => yaml)
  expect(examples).toHaveLength(2)
  for (const yaml of examples) expect(() => loadResources(parseConfig(yaml, 'README.md'))).not.toThrow()
})
