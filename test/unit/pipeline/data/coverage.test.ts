/** Counts what the gazetteer must hold: who led each state in each year, and how its people are called. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { organisationsFile, personsFile, placesFile, statesFile } from '../../../../pipeline/data/schema.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../pipeline/data/${name}.json`, import.meta.url), 'utf8'))
const states = statesFile.parse(read('states')).entries
const persons = personsFile.parse(read('persons'))
const organisations = organisationsFile.parse(read('organisations')).entries
const places = placesFile.parse(read('places'))

const YEARS = Array.from({ length: 12 }, (_, i) => 2015 + i)
const [FIRST, LAST] = [2015, 2026]
type Role = 'head_of_state' | 'head_of_government'

/** Realms of the British monarch, who stands at the United Kingdom. */
const REALMS = ['CAN', 'AUS', 'NZL']
/** States of the codebook's Western list: members of the bloc that are sovereign. */
const TERRITORIES = new Set(
  'ABW AIA ALA ASM BMU CUW CYM FLK FRO GGY GIB GLP GRL GUF GUM IMN IOT JEY MNP MSR MTQ MYT NCL PRI PYF REU SHN SPM SXM TCA VGB VIR WLF'.split(
    ' ',
  ),
)
const LED = states.filter((s) => s.bloc === 'african' || (s.bloc === 'western' && !TERRITORIES.has(s.iso3)))

/** Years without a head of government of its own: first and last, with the reason. */
const NO_OFFICE: Readonly<Record<string, readonly (readonly [from: number, to: number])[]>> = {
  // the president governs
  ...Object.fromEntries(
    'AGO BWA COM ERI GMB GHA KEN LBR MWI NGA SYC ZAF SSD ZMB ZWE CYP USA'
      .split(' ')
      .map((iso3) => [iso3, [[FIRST, LAST]]]),
  ),
  BEN: [[2017, LAST]], // none since 2016
  BDI: [[FIRST, 2019]], // the office came back in 2020
  TCD: [[2019, 2020]], // abolished 2018 to 2021
  COG: [[FIRST, 2015]], // abolished 2009 to 2016
  GAB: [[2026, LAST]], // ended with the constitution of 2024
  SEN: [[2020, 2021]], // abolished 2019 to 2022
  SLE: [[FIRST, 2017]], // the chief minister began in 2018
  SDN: [[FIRST, 2016]], // the office came back in 2017
  CHE: [[FIRST, LAST]], // the council governs; its president is the head of state
  SMR: [[FIRST, LAST]], // the captains regent preside; the secretaries of state are equals
}

const isExempt = (iso3: string, role: Role, year: number): boolean =>
  role === 'head_of_state'
    ? REALMS.includes(iso3)
    : (NO_OFFICE[iso3] ?? []).some(([from, to]) => from <= year && year <= to)

const findTerms = (iso3: string, role: Role) =>
  persons.entries.flatMap(({ id, offices }) =>
    offices.filter((o) => o.of === iso3 && o.role === role && o.from !== null).map((o) => ({ ...o, id })),
  )

const findMissing = (iso3: string, role: Role): number[] => {
  const terms = findTerms(iso3, role)
  return YEARS.filter(
    (year) => !isExempt(iso3, role, year) && !terms.some((t) => (t.from ?? 9999) <= year && year <= (t.to ?? 9999)),
  )
}

describe('leaders', () => {
  test('are asked for of 55 African and 42 Western states', () => {
    expect(LED.filter((s) => s.bloc === 'african')).toHaveLength(55)
    expect(LED.filter((s) => s.bloc === 'western')).toHaveLength(42)
  })

  test.each(LED.map((s) => [s.iso3]))('%s has a dated head of state and of government in every year', (iso3) => {
    expect({ state: findMissing(iso3, 'head_of_state'), government: findMissing(iso3, 'head_of_government') }).toEqual({
      state: [],
      government: [],
    })
  })

  test('a year that is said to be without an office has nobody through the whole of it', () => {
    const wrong = Object.entries(NO_OFFICE).flatMap(([iso3, spans]) =>
      spans
        .filter(([from, to]) =>
          findTerms(iso3, 'head_of_government').some(
            (t) => iso3 !== 'CHE' && iso3 !== 'SMR' && (t.from ?? 0) < from && (t.to ?? 9999) > to,
          ),
        )
        .map(() => iso3),
    )
    expect(wrong).toEqual([])
  })

  test('every year of an office has a source that is described', () => {
    const offices = persons.entries.flatMap((e) => e.offices)
    const bare = offices.filter(
      (o) => (o.from ?? o.to) !== null && !(persons.meta.sources[o.source]?.link ?? '').startsWith('http'),
    )
    expect(bare).toEqual([])
  })

  /** Two hold the office at a time, or rivals claim it. */
  const SHARED = ['LIE', 'SMR', 'AND', 'LBY', 'CHE']

  test('a term without an end is the last one, but for those that meta lists', () => {
    const stale = LED.filter((s) => !SHARED.includes(s.iso3)).flatMap(({ iso3 }) =>
      (['head_of_state', 'head_of_government'] as const).flatMap((role) => {
        const terms = findTerms(iso3, role)
        const latest = Math.max(...terms.map((t) => t.from ?? 0))
        return terms.filter((t) => t.to === null && (t.from ?? 0) < latest).map((t) => t.id)
      }),
    )
    const known = persons.entries.filter((e) => persons.meta.gaps.includes(e.name)).map((e) => e.id)
    expect(stale.filter((id) => !known.includes(id))).toEqual([])
    expect(known.filter((id) => !stale.includes(id))).toEqual([])
  })
})

describe('states', () => {
  test.each(LED.map((s) => [s.iso3, s] as const))(
    '%s has demonyms for one and for several, and a capital',
    (_, state) => {
      for (const list of [state.adjectives, state.singular, state.plural, state.capitals]) expect(list).not.toEqual([])
      for (const capital of state.capitals) expect(capital.point_source).not.toBeNull()
    },
  )

  test('so have Russia, China, Türkiye and the Gulf states', () => {
    for (const state of states.filter((s) => ['russia', 'china', 'turkiye', 'gulf'].includes(s.bloc))) {
      expect(state.plural, state.iso3).not.toEqual([])
      expect(state.capitals, state.iso3).not.toEqual([])
    }
  })

  test.each([
    ['CIV', "Côte d'Ivoire"],
    ['CIV', 'Ivory Coast'],
    ['SWZ', 'Eswatini'],
    ['SWZ', 'Swaziland'],
    ['BFA', 'Upper Volta'],
    ['COD', 'Zaire'],
    ['CPV', 'Cabo Verde'],
    ['BEN', 'Dahomey'],
    ['ZWE', 'Rhodesia'],
    ['MKD', 'Macedonia'],
    ['CZE', 'Czechia'],
    ['TUR', 'Turkey'],
  ])('%s is known as %s', (iso3, name) => {
    const state = states.find((s) => s.iso3 === iso3)
    const plain = (form: string) => form.replaceAll('’', "'")
    const forms = [state?.name ?? '', ...(state?.aliases ?? []), ...(state?.former.map((f) => f.name) ?? [])]
    expect(forms.map(plain)).toContain(name)
  })
})

describe('ids and points', () => {
  test('an organisation or a person has a Wikidata id only with its source', () => {
    for (const { id, wikidata, wikidata_source } of [...organisations, ...persons.entries])
      expect(wikidata === null, id).toBe(wikidata_source === null)
  })

  test('a place has a point only with a source that meta describes', () => {
    for (const { id, lat, lon, point_source } of places.entries) {
      expect(lat === null, id).toBe(point_source === null)
      expect(lon === null, id).toBe(point_source === null)
      if (point_source !== null) expect(places.meta.sources, id).toHaveProperty(point_source)
    }
  })
})

describe('organisations', () => {
  test.each(
    'AU ECOWAS AES SADC EAC ECCAS IGAD AMU COMESA CEMAC UEMOA AfDB AfCFTA CAF EU NATO G7 OECD IMF UN BRICS G20 OPEC OIF WHO WTO'.split(
      ' ',
    ),
  )('%s is an abbreviation of one of them', (form) => {
    expect(organisations.filter((o) => [o.name, ...o.aliases, ...o.abbreviations].includes(form))).not.toEqual([])
  })
})
