import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findOffice, findSubBloc, isInForce, isMember } from '../../../../pipeline/data/dated.ts'
import { personsFile, statesFile } from '../../../../pipeline/data/schema.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../pipeline/data/${name}.json`, import.meta.url), 'utf8'))
const states = new Map(statesFile.parse(read('states')).entries.map((state) => [state.iso3, state]))
const persons = new Map(personsFile.parse(read('persons')).entries.map((person) => [person.id, person]))

function find<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

describe('a period', () => {
  test.each([
    [{ from: '2017-01-30', to: null }, '2017-01-29', false],
    [{ from: '2017-01-30', to: null }, '2017-01-30', true],
    [{ from: null, to: '2025-01-29' }, '2025-01-28', true],
    [{ from: null, to: '2025-01-29' }, '2025-01-29', false],
    [{ from: '2013', to: null }, '2012-12-31', false],
    [{ from: '2013', to: '2013' }, '2013-12-31', true],
    [{ from: null, to: '2025-09' }, '2025-09-30', true],
    [{ from: null, to: '2025-09' }, '2025-10-01', false],
    // a month counts by its 15th, a year by 1 July
    [{ from: null, to: '2025-01-29' }, '2025-01', true],
    [{ from: null, to: '2025-01-29' }, '2025', false],
    // without a date: today
    [{ from: null, to: '2025-01-29' }, null, false],
    [{ from: '2024', to: null }, null, true],
  ])('%o on %s: %s', (period, date, held) => {
    expect(isInForce(period, date)).toBe(held)
  })
})

describe('memberships', () => {
  test.each([
    ['MAR', 'org:african_union', '2016-11-20', false],
    ['MAR', 'org:african_union', '2017-01-30', true],
    ['GBR', 'org:european_union', '2019-10-31', true],
    ['GBR', 'org:european_union', '2020-02-01', false],
    ['HRV', 'org:european_union', '2012-06-01', false],
    ['HRV', 'org:european_union', '2014-06-01', true],
    ['FIN', 'org:nato', '2023-04-03', false],
    ['FIN', 'org:nato', '2023-04-04', true],
    ['SWE', 'org:nato', '2024-03-06', false],
    ['SWE', 'org:nato', '2024-03-07', true],
    ['EGY', 'org:brics', '2023-12-31', false],
    ['EGY', 'org:brics', '2024-01-01', true],
    ['IDN', 'org:brics', '2025-01-05', false],
    ['IDN', 'org:brics', '2025-01-06', true],
    ['NER', 'org:oif', '2024-10-05', true],
    ['NER', 'org:oif', '2025-12-01', false],
    ['MLI', 'org:aes', '2023-09-15', false],
    ['MLI', 'org:aes', '2023-09-16', true],
    ['MLI', 'org:ecowas', '2024-06-01', true],
    ['SEN', 'org:ecowas', '2025-06-01', true],
    ['MRT', 'org:ecowas', '1999-05-01', true],
    ['MRT', 'org:ecowas', '2005-05-01', false],
    ['SOM', 'org:eac', '2022-05-01', false],
    ['GMB', 'org:commonwealth', '2015-05-01', false],
    ['GMB', 'org:commonwealth', '2019-05-01', true],
    ['AGO', 'org:opec', '2023-12-31', true],
    ['AGO', 'org:opec', null, false],
  ])('%s belongs to %s on %s: %s', (iso, body, date, belongs) => {
    expect(isMember(find(states, iso), body, date)).toBe(belongs)
  })

  test('two spells in one body do not overlap, and end after they begin', () => {
    for (const { iso3, memberships } of states.values())
      for (const one of memberships) {
        expect(one.from ?? '', `${iso3} ${one.of}`).not.toBe(one.to)
        const others = memberships.filter((other) => other !== one && other.of === one.of)
        for (const other of others) expect(isInForce(other, one.from ?? '1950-01-01'), `${iso3} ${one.of}`).toBe(false)
      }
  })
})

describe('sub-blocs', () => {
  test.each([
    ['BFA', '2019-05-01', 'ecowas'],
    ['MLI', '2024-07-06', 'ecowas'],
    ['NER', '2025-01-28', 'ecowas'],
    ['NER', '2025-01-29', 'aes'],
    ['NER', null, 'aes'],
    ['HRV', '2012-01-01', null],
    ['HRV', '2014-01-01', 'eu'],
    ['REU', '2014-01-01', 'eu'],
    ['GBR', '2010-01-01', 'uk'],
    ['SEN', '2010-01-01', 'west_africa'],
  ])('%s on %s: %s', (iso, date, subBloc) => {
    expect(findSubBloc(find(states, iso), date)).toBe(subBloc)
  })
})

describe('offices', () => {
  test.each([
    ['person:antonio_guterres', '2023-05-01', 'org:united_nations'],
    ['person:antonio_guterres', '2012-05-01', undefined],
    ['person:mark_rutte', '2020-05-01', 'NLD'],
    ['person:mark_rutte', '2025-05-01', 'org:nato'],
    ['person:jens_stoltenberg', '2026-05-01', undefined],
    ['person:jens_stoltenberg', null, 'org:nato'],
    ['person:ursula_von_der_leyen', '2023-05-01', 'org:european_union'],
    ['person:ursula_von_der_leyen', '2014-05-01', 'DEU'],
  ])('%s speaks on %s for %s', (id, date, of) => {
    expect(findOffice(find(persons, id), date)?.of).toBe(of)
  })
})
