import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { organisationsFile, personsFile, type PersonEntry } from '../../../../pipeline/data/schema.ts'

const readData = (name: string): string =>
  readFileSync(new URL(`../../../../pipeline/data/${name}.json`, import.meta.url), 'utf8')

const text = readData('persons')
const file = personsFile.parse(JSON.parse(text))
const organisations = organisationsFile.parse(JSON.parse(readData('organisations')))

type Office = PersonEntry['offices'][number]

const AFRICAN_UNION =
  'DZA AGO BEN BWA BFA BDI CMR CPV CAF TCD COM COD COG CIV DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA ESH STP SEN SYC SLE SOM ZAF SSD SDN TZA TGO TUN UGA ZMB ZWE'
const WESTERN =
  'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE ISL LIE NOR CHE GBR ALB MNE MKD AND MCO SMR USA CAN AUS NZL'
/** States whose president has governed without a prime minister since 2015. */
const NO_HEAD_OF_GOVERNMENT = 'AGO BWA COM ERI GMB GHA KEN LBR MWI NGA SYC ZAF SSD ZMB ZWE CYP USA'.split(' ')
/** The monarch stands at the United Kingdom; the codebook's list names prime ministers for the other realms. */
const REALMS = ['CAN', 'AUS', 'NZL']

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
}

const foldForm = (form: string): string =>
  form
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/[øłıæđðþß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

const makeId = (name: string): string =>
  `person:${foldForm(name)
    .replace(/[’'`.]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')}`

const findPerson = (id: string): PersonEntry | undefined => file.entries.find((entry) => entry.id === `person:${id}`)

const findOffices = (of: string, role: Office['role']): Office[] =>
  file.entries.flatMap((entry) => entry.offices.filter((office) => office.of === of && office.role === role))

describe('shape', () => {
  test('one entry stands on each line, sorted by id', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('{"id":"person:'))
    expect(lines).toHaveLength(file.entries.length)
    const ids = file.entries.map((entry) => entry.id)
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('an id is the name without accents', () => {
    for (const entry of file.entries) expect(entry.id).toBe(makeId(entry.name))
  })

  test('no form belongs to two persons or stands twice in one entry', () => {
    const forms = file.entries.flatMap((entry) => [entry.name, ...entry.aliases].map(foldForm))
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
  })

  test('everybody has an office, of a state or an organisation', () => {
    for (const entry of file.entries) {
      expect(entry.offices.length, entry.id).toBeGreaterThan(0)
      for (const office of entry.offices) expect(office.of, entry.id).toMatch(/^([A-Z]{3}|org:[a-z_]+)$/)
    }
  })

  test('an organisation that somebody works for stands in the list of organisations', () => {
    const known = organisations.entries.map((entry) => entry.id)
    const named = file.entries.flatMap((entry) => entry.offices.map((office) => office.of))
    expect(named.filter((of) => of.startsWith('org:') && !known.includes(of))).toEqual([])
  })

  test('a Wikidata id belongs to one person', () => {
    const ids = file.entries.flatMap((entry) => entry.wikidata ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('sources', () => {
  test('every source is named in meta, and every named source is used', () => {
    const used = new Set(file.entries.flatMap((entry) => entry.offices.map((office) => office.source)))
    for (const entry of file.entries) if (entry.wikidata_source !== null) used.add(entry.wikidata_source)
    expect([...used].sort()).toEqual(Object.keys(file.meta.sources).sort())
  })

  test('a year never stands without a dated source, nor a Wikidata id without a source', () => {
    for (const entry of file.entries) {
      expect(entry.wikidata === null, entry.id).toBe(entry.wikidata_source === null)
      for (const { from, to, source } of entry.offices)
        expect(from === null && to === null, entry.id).toBe(source === 'undated')
    }
  })
})

describe('years', () => {
  test('an office ends no earlier than it begins, and none begins after the retrieval', () => {
    for (const entry of file.entries)
      for (const { from, to } of entry.offices) {
        expect(from ?? 0, entry.id).toBeLessThanOrEqual(to ?? 9999)
        expect(from ?? 0, entry.id).toBeLessThanOrEqual(2026)
        expect(to ?? 0, entry.id).toBeLessThanOrEqual(2026)
      }
  })

  test('two terms in the same office do not overlap', () => {
    for (const entry of file.entries) {
      const terms = entry.offices.filter((office) => office.from !== null)
      for (const [index, term] of terms.entries())
        for (const later of terms.slice(index + 1))
          if (later.of === term.of && later.title === term.title && term.to !== null)
            expect(term.to, `${entry.id} ${term.title}`).toBeLessThanOrEqual(later.from ?? 0)
    }
  })
})

describe('coverage', () => {
  test.each([...AFRICAN_UNION.split(' '), ...WESTERN.split(' ')].filter((iso3) => !REALMS.includes(iso3)))(
    '%s has a head of state',
    (iso3) => {
      expect(findOffices(iso3, 'head_of_state').length).toBeGreaterThan(0)
    },
  )

  test.each(
    [...AFRICAN_UNION.split(' '), ...WESTERN.split(' ')].filter((iso3) => !NO_HEAD_OF_GOVERNMENT.includes(iso3)),
  )('%s has a head of government', (iso3) => {
    expect(findOffices(iso3, 'head_of_government').length).toBeGreaterThan(0)
  })

  test('the 55 members of the African Union and the 42 Western states are asked for', () => {
    expect(AFRICAN_UNION.split(' ')).toHaveLength(55)
    expect(WESTERN.split(' ')).toHaveLength(42)
  })
})

describe('spot checks', () => {
  test.each([
    ['abdelaziz_bouteflika', 'DZA', 1999, 2019],
    ['abdelmadjid_tebboune', 'DZA', 2019, null],
    ['joao_lourenco', 'AGO', 2017, null],
    ['patrice_talon', 'BEN', 2016, 2026],
    ['paul_biya', 'CMR', 1982, null],
    ['idriss_deby', 'TCD', 1990, 2021],
    ['mahamat_deby', 'TCD', 2021, null],
    ['joseph_kabila', 'COD', 2001, 2019],
    ['felix_tshisekedi', 'COD', 2019, null],
    ['abdel_fattah_el_sisi', 'EGY', 2014, null],
    ['ali_bongo_ondimba', 'GAB', 2009, 2023],
    ['brice_oligui_nguema', 'GAB', 2023, null],
    ['yahya_jammeh', 'GMB', 1996, 2017],
    ['nana_akufo_addo', 'GHA', 2017, 2025],
    ['alpha_conde', 'GIN', 2010, 2021],
    ['mamady_doumbouya', 'GIN', 2021, null],
    ['uhuru_kenyatta', 'KEN', 2013, 2022],
    ['william_ruto', 'KEN', 2022, null],
    ['george_weah', 'LBR', 2018, 2024],
    ['ibrahim_boubacar_keita', 'MLI', 2013, 2020],
    ['assimi_goita', 'MLI', 2021, null],
    ['mohammed_vi', 'MAR', 1999, null],
    ['muhammadu_buhari', 'NGA', 2015, 2023],
    ['bola_tinubu', 'NGA', 2023, null],
    ['macky_sall', 'SEN', 2012, 2024],
    ['bassirou_diomaye_faye', 'SEN', 2024, null],
    ['jacob_zuma', 'ZAF', 2009, 2018],
    ['cyril_ramaphosa', 'ZAF', 2018, null],
    ['omar_al_bashir', 'SDN', 1989, 2019],
    ['john_magufuli', 'TZA', 2015, 2021],
    ['samia_suluhu_hassan', 'TZA', 2021, null],
    ['yoweri_museveni', 'UGA', 1986, null],
    ['edgar_lungu', 'ZMB', 2015, 2021],
    ['robert_mugabe', 'ZWE', 1987, 2017],
    ['emmanuel_macron', 'FRA', 2017, null],
    ['francois_hollande', 'FRA', 2012, 2017],
    ['angela_merkel', 'DEU', 2005, 2021],
    ['olaf_scholz', 'DEU', 2021, 2025],
    ['theresa_may', 'GBR', 2016, 2019],
    ['elizabeth_ii', 'GBR', 1952, 2022],
    ['barack_obama', 'USA', 2009, 2017],
    ['joe_biden', 'USA', 2021, 2025],
    ['justin_trudeau', 'CAN', 2015, 2025],
    ['viktor_orban', 'HUN', 2010, 2026],
    ['vladimir_putin', 'RUS', 2012, null],
    ['recep_tayyip_erdogan', 'TUR', 2014, null],
    ['roch_marc_christian_kabore', 'BFA', 2015, 2022],
    ['paul_henri_sandaogo_damiba', 'BFA', 2022, 2022],
    ['ibrahim_traore', 'BFA', 2022, null],
    ['mohamed_bazoum', 'NER', 2021, 2023],
    ['abdourahamane_tiani', 'NER', 2023, null],
    ['hage_geingob', 'NAM', 2015, 2024],
    ['rishi_sunak', 'GBR', 2022, 2024],
    ['mark_rutte', 'org:nato', 2024, null],
    ['moussa_faki_mahamat', 'org:african_union', 2017, 2025],
    ['omar_alieu_touray', 'org:ecowas', 2022, null],
    ['ursula_von_der_leyen', 'org:european_union', 2019, null],
    ['akinwumi_adesina', 'org:afdb', 2015, 2025],
    ['kristalina_georgieva', 'org:imf', 2019, null],
    ['antonio_guterres', 'org:united_nations', 2017, null],
    ['ban_ki_moon', 'org:united_nations', 2007, 2017],
    ['adriano_maleiane', 'MOZ', 2022, 2025],
    ['kassim_majaliwa', 'TZA', 2015, 2025],
    ['sidiki_kaba', 'SEN', 2024, 2024],
    ['hashim_thaci', 'XKX', 2016, 2020],
    ['luigi_di_maio', 'ITA', 2019, 2022],
    ['alan_ganoo', 'MUS', null, null],
  ])('%s of %s held office from %s to %s', (id, of, from, to) => {
    expect(findPerson(id)?.offices).toContainEqual(expect.objectContaining({ of, from, to }))
  })

  test.each([
    ['donald_trump', 'USA', 'President', [2017, 2025]],
    ['john_dramani_mahama', 'GHA', 'President', [2012, 2025]],
    ['peter_mutharika', 'MWI', 'President', [2014, 2025]],
    ['hassan_sheikh_mohamud', 'SOM', 'President', [2012, 2022]],
    ['benjamin_netanyahu', 'ISR', 'Prime Minister', [2009, 2022]],
    ['luiz_inacio_lula_da_silva', 'BRA', 'President', [2003, 2023]],
    ['robert_fico', 'SVK', 'Prime Minister', [2012, 2023]],
  ])('a return to office is a second term: %s', (id, of, title, starts) => {
    const terms = findPerson(id)?.offices.filter((office) => office.of === of && office.title === title)
    expect(terms?.map((office) => office.from)).toEqual(starts)
  })

  test.each([
    ['ibrahim_traore', 'BFA'],
    ['abdourahamane_tiani', 'NER'],
    ['paul_henri_sandaogo_damiba', 'BFA'],
    ['abdel_fattah_al_burhan', 'SDN'],
    ['michael_randrianirina', 'MDG'],
    ['horta_inta_a_na_man', 'GNB'],
  ])('leaders who took power by force are heads of state: %s', (id, of) => {
    expect(findPerson(id)?.offices).toContainEqual(expect.objectContaining({ of, role: 'head_of_state' }))
  })

  test.each([
    ['mohammed_bin_salman', 'MBS'],
    ['abdel_fattah_el_sisi', 'Abdel Fattah al-Sisi'],
    ['abdel_fattah_el_sisi', 'El-Sissi'],
    ['bola_tinubu', 'Bola Ahmed Tinubu'],
    ['abdourahamane_tiani', 'Tchiani'],
    ['mohammed_vi', 'King Mohammed VI'],
    ['mohamed_hamdan_dagalo', 'Hemedti'],
    ['bobi_wine', 'Robert Kyagulanyi'],
  ])('%s is also known as %s', (id, alias) => {
    expect(findPerson(id)?.aliases).toContain(alias)
  })

  test.each([
    ['ousmane_sonko', 'SEN'],
    ['tundu_lissu', 'TZA'],
    ['julius_malema', 'ZAF'],
    ['raila_odinga', 'KEN'],
    ['nelson_chamisa', 'ZWE'],
    ['atiku_abubakar', 'NGA'],
    ['martin_fayulu', 'COD'],
    ['moise_katumbi', 'COD'],
  ])('%s stands in the opposition of %s', (id, of) => {
    expect(findPerson(id)?.offices).toContainEqual(expect.objectContaining({ of, role: 'opposition' }))
  })
})
