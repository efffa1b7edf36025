import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemesFile, statesFile } from '../../../../pipeline/data/schema.ts'
import { parseConfig } from '../../../../src/config/index.ts'
import { loadResources } from '../../../../src/resources/index.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../../../../pipeline/data/${name}.json`, import.meta.url), 'utf8')
const text = read('schemes')
const { meta, entries } = schemesFile.parse(JSON.parse(text))
const states = statesFile.parse(JSON.parse(read('states'))).entries

test('one scheme stands on each line, sorted by id, with a source', () => {
  const ids = entries.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort())
  expect(text.split('\n').filter((line) => line.startsWith('    {"id": "'))).toHaveLength(entries.length)
  for (const { source } of entries) expect(Object.keys(meta.sources)).toContain(source)
})

test('the default moves nobody, every other scheme somebody', () => {
  expect(entries.filter(({ rules }) => rules.length === 0).map(({ id }) => id)).toEqual(['default'])
})

test('the rules name members that are there', () => {
  // own schemes are checked against the gazetteer when they are loaded; the built-in ones pass the same check
  const own = entries.flatMap(({ id, title, rules }) => (rules.length > 0 ? [{ id: `own_${id}`, title, rules }] : []))
  const { schemes } = loadResources(parseConfig(JSON.stringify({ schemes: { own } }), 'own.yaml'))
  expect(schemes).toHaveLength(entries.length + own.length)
})

test('the narrow West is eight powers and their territories', () => {
  const out = entries.find(({ id }) => id === 'west_sahel')?.rules.flatMap(({ is }) => is) ?? []
  const left = states.filter(
    ({ iso3, bloc, memberships }) => bloc === 'western' && !out.includes(iso3) && memberships.length > 0,
  )
  expect(left.map(({ iso3 }) => iso3)).toEqual('BEL DEU ESP FRA GBR ITA PRT USA'.split(' '))
  expect(states.filter(({ iso3 }) => out.includes(iso3)).every(({ bloc }) => bloc === 'western')).toBe(true)
})
