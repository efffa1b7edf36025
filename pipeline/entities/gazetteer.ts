import type {
  CollectiveEntry,
  NamesakeEntry,
  OrganisationEntry,
  PersonEntry,
  PlaceEntry,
  SeatEntry,
  StateEntry,
  WordEntry,
} from '../data/schema.ts'
import type { Actor, Place } from '../document/index.ts'
import type { LinearHead } from '../linear/index.ts'
import { scanTokens } from '../tokenise/index.ts'
import type { TownIndex } from '../towns/index.ts'
import { makeTokenTrie, type CaseRule, type TokenTrie } from './trie.ts'

/** The word lists the entity stage works with, as loaded and validated. */
export interface GazetteerData {
  readonly states: readonly StateEntry[]
  readonly organisations: readonly OrganisationEntry[]
  readonly persons: readonly PersonEntry[]
  readonly places: readonly PlaceEntry[]
  readonly collectives: readonly CollectiveEntry[]
  readonly words: readonly WordEntry[]
  readonly namesakes: readonly NamesakeEntry[]
  readonly seats: readonly SeatEntry[]
}

/** What a gazetteer form stands for. `people` are persons by nationality, `adjective` the demonym as a modifier. */
export type RefKind = 'state' | 'capital' | 'adjective' | 'people' | 'actor' | 'place' | 'collective' | 'bloc_adjective'

/** One reading of a gazetteer form. */
export interface Ref {
  readonly kind: RefKind
  /** Set where the reading can act. */
  readonly actor: Actor | null
  /** Set where the reading lies somewhere. */
  readonly place: Place | null
  readonly country: string | null
  /** True where the form also means something else and needs a context rule. */
  readonly ambiguous: boolean
  /** name | alias | former | abbreviation | demonym | phrase */
  readonly form: 'name' | 'alias' | 'former' | 'abbreviation' | 'demonym' | 'phrase'
  /** True for bodies of a kind that every country has under the same name: Senate, Supreme Court, Labour. */
  readonly national?: true
  /** Set for persons, who are matched and merged by parts of their names. */
  readonly person: PersonEntry | null
}

/** Somebody in an office of head of state or government. */
export interface OfficeHolder {
  readonly actor: Actor
  readonly office: PersonEntry['offices'][number]
}

/** The gazetteer ready for look-up. Built once; not part of any document. */
export interface EntityIndex {
  readonly trie: TokenTrie<Ref>
  /** Word lists by id without the `words:` prefix, lower-cased unless they hold names. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>
  readonly statesByIso: ReadonlyMap<string, StateEntry>
  readonly stateActors: ReadonlyMap<string, Actor>
  readonly organisations: ReadonlyMap<string, OrganisationEntry>
  readonly persons: ReadonlyMap<string, PersonEntry>
  /** Heads of state and government by the country's ISO code, in the order of their beginnings. */
  readonly holders: ReadonlyMap<string, readonly OfficeHolder[]>
  /** The last year that the offices tell of; 0 without any. */
  readonly lastOfficeYear: number
  /** Context rules by the norms of their form. */
  readonly namesakes: ReadonlyMap<string, readonly Namesake[]>
  /** Bodies that a capital stands for, by the id of its place. */
  readonly seats: ReadonlyMap<string, Seat>
  /** People of public life by the last word of their names. */
  readonly bySurname: ReadonlyMap<string, readonly KnownPerson[]>
  /** The model of name origins; null where its file is missing. */
  readonly origins: LinearHead | null
  /** The big list of towns: says where a place lies that was found otherwise, and finds none itself. */
  readonly towns: TownIndex
}

/** A person of the gazetteer with the actor that stands for them. */
export interface KnownPerson {
  readonly entry: PersonEntry
  readonly actor: Actor
}

/** Builds the look-up structures. @throws never; data were validated when loaded. */
export function makeEntityIndex(data: GazetteerData, towns: TownIndex, origins: LinearHead | null): EntityIndex {
  const trie = makeTokenTrie<Ref>()
  const stateActors = new Map(data.states.map((s) => [s.iso3, makeStateActor(s)]))
  for (const state of data.states) addState(trie, state, stateActors.get(state.iso3) ?? makeStateActor(state))
  const residences = new Set(data.seats.flatMap((s) => (s.kind === 'residence' ? s.bodies : [])))
  for (const organisation of data.organisations) addOrganisation(trie, organisation, residences.has(organisation.id))
  const blocOf = new Map([...stateActors].map(([iso, actor]) => [iso, actor] as const))
  const orgs = new Map(data.organisations.map((o) => [o.id, o]))
  const people = data.persons.map((person) => ({ person, actor: addPerson({ trie, person, blocOf, orgs }) }))
  const bySurname = new Map<string, KnownPerson[]>()
  for (const { person, actor } of people) {
    const surname = cutForm(person.name).norms.at(-1) ?? ''
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), { entry: person, actor }])
  }
  for (const place of data.places) addPlace(trie, place)
  for (const collective of data.collectives) addCollective(trie, collective)
  return {
    trie,
    words: new Map(data.words.map((w) => [w.id.replace(/^words:/, ''), new Set(w.words.map(foldWords))])),
    statesByIso: new Map(data.states.map((s) => [s.iso3, s])),
    stateActors,
    organisations: orgs,
    persons: new Map(data.persons.map((p) => [p.id, p])),
    holders: groupHolders(people),
    lastOfficeYear: data.persons.reduce((last, { offices }) => Math.max(last, ...offices.map(latestYear)), 0),
    namesakes: makeNamesakes(data, stateActors),
    seats: makeSeats(data),
    bySurname,
    origins,
    towns,
  }
}

/** A context rule with the reading it decides for; `ref` is null where the form is then no name of ours. */
export interface Namesake extends Omit<NamesakeEntry, 'id' | 'of' | 'forms'> {
  readonly rule: string
  readonly ref: Ref | null
}

function makeNamesakes(data: GazetteerData, actors: ReadonlyMap<string, Actor>): Map<string, Namesake[]> {
  const states = new Map(data.states.map((s) => [s.id, s]))
  const places = new Map(data.places.map((p) => [p.id, p]))
  const found = new Map<string, Namesake[]>()
  for (const { id, of, forms, ...cues } of data.namesakes)
    for (const form of forms) {
      const [state, place] = [states.get(of ?? ''), places.get(of ?? '')]
      const ref =
        state !== undefined ? stateRef(state, form, actors) : place !== undefined ? placeRef(place, form) : null
      // a place that the person's own list replaced or the data lack: its rule would otherwise unmake the name
      if (of !== null && ref === null) continue
      const key = foldWords(form)
      found.set(key, [...(found.get(key) ?? []), { ...cues, ref, rule: id.replace(/^namesake:/, '') }])
    }
  return found
}

function stateRef(state: StateEntry, form: string, actors: ReadonlyMap<string, Actor>): Ref {
  const isName = !/ans?$/.test(form)
  return {
    kind: isName ? 'state' : form.endsWith('s') ? 'people' : 'adjective',
    actor: actors.get(state.iso3) ?? makeStateActor(state),
    place: isName ? makeStatePlace(state) : null,
    country: state.iso3,
    person: null,
    form: isName ? 'alias' : 'demonym',
    ambiguous: true,
  }
}

/** The bodies of a capital, ready to act. */
export interface Seat {
  readonly bodies: readonly Actor[]
  readonly lead: Actor | null
}

function makeSeats(data: GazetteerData): Map<string, Seat> {
  const organisations = new Map(data.organisations.map((o) => [o.id, makeOrganisationActor(o)]))
  const seats = new Map<string, Seat>()
  for (const { kind, country, capital, bodies, lead } of data.seats) {
    if (kind !== 'capital' || country === null || capital === null) continue
    const actors = bodies.flatMap((id) => organisations.get(id) ?? [])
    const leading = lead === null ? null : (organisations.get(lead) ?? null)
    seats.set(capitalId(capital, country), { bodies: actors, lead: leading })
  }
  return seats
}

function capitalId(name: string, iso3: string): string {
  return `place:${slug(name)}_${iso3.toLowerCase()}`
}

/** A form as the tokeniser would cut it in running text. */
interface CutForm {
  readonly norms: readonly string[]
  /** For each token, hyphens left out, whether it begins with a capital. */
  readonly capitals: readonly boolean[]
}

const cutForms = new Map<string, CutForm>()

function cutForm(form: string): CutForm {
  const known = cutForms.get(form)
  if (known !== undefined) return known
  const tokens = scanTokens(form)
  const cut = {
    norms: tokens.map(({ norm }) => norm),
    capitals: tokens
      .filter(({ norm }) => !/^[-–‑]$/.test(norm))
      .map(({ start, end }) => /^\p{Lu}/u.test(form.slice(start, end))),
  }
  cutForms.set(form, cut)
  return cut
}

function foldWords(words: string): string {
  return cutForm(words).norms.join(' ')
}

function add(trie: TokenTrie<Ref>, form: string, caseRule: CaseRule, ref: Ref): void {
  const { norms, capitals } = cutForm(form)
  if (norms.length > 0) trie.add(norms, { value: ref, form, caseRule, capitals })
}

/** Forms in capitals and short ones keep their case: US is no `us`, AIDS no `aids`. */
function caseOf(form: string): CaseRule {
  return /^[\p{Lu}\d.&-]{2,6}$/u.test(form) ? 'exact' : 'capital'
}

function makeStateActor(state: StateEntry): Actor {
  return {
    id: state.id,
    name: state.name,
    type: 'state',
    bloc: state.bloc,
    subBloc: state.sub_bloc,
    country: state.iso3,
    wikidata: state.wikidata,
    blocRule: 'gazetteer',
    apart: false,
  }
}

function addState(trie: TokenTrie<Ref>, state: StateEntry, actor: Actor): void {
  const place = makeStatePlace(state)
  const ambiguous = new Set(state.ambiguous)
  const base = { actor, country: state.iso3, person: null }
  const forms: [string, Ref['form']][] = [
    [state.name, 'name'],
    ...(state.formal === null ? [] : [[state.formal, 'alias'] as [string, Ref['form']]]),
    ...state.aliases.map((a) => [a, 'alias'] as [string, Ref['form']]),
    ...state.former.map((f) => [f.name, 'former'] as [string, Ref['form']]),
  ]
  for (const [form, kind] of forms)
    add(trie, form, caseOf(form), { ...base, kind: 'state', place, form: kind, ambiguous: ambiguous.has(form) })
  for (const adjective of state.adjectives)
    add(trie, adjective, 'capital', {
      ...base,
      kind: 'adjective',
      place: null,
      form: 'demonym',
      ambiguous: ambiguous.has(adjective),
    })
  for (const people of new Set([...state.singular, ...state.plural]))
    if (!state.adjectives.includes(people))
      add(trie, people, 'capital', {
        ...base,
        kind: 'people',
        place: null,
        form: 'demonym',
        ambiguous: ambiguous.has(people),
      })
  for (const capital of state.capitals)
    for (const form of [capital.name, ...capital.aliases])
      add(trie, form, 'capital', {
        ...base,
        kind: 'capital',
        form: 'name',
        ambiguous: ambiguous.has(form),
        place: {
          id: capitalId(capital.name, state.iso3),
          name: capital.name,
          kind: 'capital',
          country: state.iso3,
          lat: capital.lat,
          lon: capital.lon,
        },
      })
}

function makeStatePlace(state: StateEntry): Place {
  return {
    id: `place:${state.iso3.toLowerCase()}`,
    name: state.name,
    kind: 'country',
    country: state.iso3,
    lat: state.lat,
    lon: state.lon,
  }
}

const NATIONAL = new Set(['agency', 'party', 'court', 'ministry', 'force'])

function makeOrganisationActor(entry: OrganisationEntry): Actor {
  return {
    id: entry.id,
    name: entry.name,
    type: entry.type,
    bloc: entry.bloc,
    subBloc: entry.sub_bloc,
    country: entry.country,
    wikidata: entry.wikidata,
    blocRule: 'gazetteer',
    apart: entry.type === 'armed_group',
  }
}

/** The house that a residence is as well: near the Kremlin. */
function makeHouse({ id, name, country }: OrganisationEntry): Place {
  return { id: id.replace(/^org:/, 'place:'), name, kind: 'facility', country, lat: null, lon: null }
}

function addOrganisation(trie: TokenTrie<Ref>, entry: OrganisationEntry, isResidence: boolean): void {
  const ambiguous = new Set(entry.ambiguous)
  const actor = makeOrganisationActor(entry)
  const place = isResidence ? makeHouse(entry) : null
  const national = NATIONAL.has(entry.kind) ? ({ national: true } as const) : {}
  const base = { kind: 'actor', actor, place, country: entry.country, person: null, ...national } as const
  add(trie, entry.name, caseOf(entry.name), { ...base, form: 'name', ambiguous: ambiguous.has(entry.name) })
  for (const form of [...entry.aliases, ...[entry.name, ...entry.aliases].flatMap(findSpellings)])
    add(trie, form, caseOf(form), { ...base, form: 'alias', ambiguous: ambiguous.has(form) })
  for (const form of entry.abbreviations)
    add(trie, form, 'exact', { ...base, form: 'abbreviation', ambiguous: ambiguous.has(form) })
}

/** British and American spellings of words that names of bodies hold. */
const SPELLINGS = [
  ['Organization', 'Organisation'],
  ['Center', 'Centre'],
  ['Defense', 'Defence'],
  ['Labor', 'Labour'],
  ['Program', 'Programme'],
] as const

/** The other spellings of a form; empty where it holds no such word. */
function findSpellings(form: string): string[] {
  return SPELLINGS.flatMap(([american, british]) => {
    const words = form.split(' ')
    if (words.includes(american)) return [words.map((word) => (word === american ? british : word)).join(' ')]
    if (words.includes(british)) return [words.map((word) => (word === british ? american : word)).join(' ')]
    return []
  })
}

function groupHolders(people: readonly { person: PersonEntry; actor: Actor }[]): Map<string, OfficeHolder[]> {
  const holders = new Map<string, OfficeHolder[]>()
  const heads = people.flatMap(({ person, actor }) =>
    person.offices.filter(({ role }) => HEADS.has(role)).map((office) => ({ actor, office })),
  )
  for (const holder of heads.sort((a, b) => (a.office.from ?? 0) - (b.office.from ?? 0))) {
    const own = holders.get(holder.office.of)
    if (own === undefined) holders.set(holder.office.of, [holder])
    else own.push(holder)
  }
  return holders
}

const HEADS = new Set(['head_of_state', 'head_of_government'])

function latestYear({ from, to }: PersonEntry['offices'][number]): number {
  return Math.max(from ?? 0, to ?? 0)
}

interface PersonContext {
  trie: TokenTrie<Ref>
  person: PersonEntry
  blocOf: ReadonlyMap<string, Actor>
  orgs: ReadonlyMap<string, OrganisationEntry>
}

function addPerson({ trie, person, blocOf, orgs }: PersonContext): Actor {
  const office = person.offices.at(-1)
  const of = office === undefined ? undefined : (orgs.get(office.of) ?? blocOf.get(office.of))
  const home = of ?? blocOf.get(person.country)
  const actor: Actor = {
    id: person.id,
    name: person.name,
    type: 'person',
    bloc: home?.bloc ?? 'none',
    subBloc: home === undefined ? null : 'sub_bloc' in home ? home.sub_bloc : home.subBloc,
    country: person.country,
    wikidata: person.wikidata,
    blocRule: of === undefined ? 'gazetteer:nationality' : 'gazetteer:office',
    apart: false,
  }
  const base = { kind: 'actor', actor, place: null, country: person.country, person, ambiguous: false } as const
  add(trie, person.name, 'capital', { ...base, form: 'name' })
  for (const form of person.aliases) add(trie, form, caseOf(form), { ...base, form: 'alias' })
  return actor
}

function addPlace(trie: TokenTrie<Ref>, entry: PlaceEntry): void {
  for (const form of [entry.name, ...entry.aliases]) add(trie, form, caseOf(form), placeRef(entry, form))
}

function placeRef(entry: PlaceEntry, form: string): Ref {
  const { id, name, kind, country, lat, lon } = entry
  const place = { id, name, kind, country, lat, lon }
  const ambiguous = entry.ambiguous.includes(form)
  return { kind: 'place', actor: null, place, country, person: null, form: 'name', ambiguous }
}

function addCollective(trie: TokenTrie<Ref>, entry: CollectiveEntry): void {
  const actor: Actor = {
    id: entry.id,
    name: entry.name,
    type: entry.id.startsWith('people:') ? 'group' : 'collective',
    bloc: entry.bloc,
    subBloc: entry.sub_bloc,
    country: null,
    wikidata: null,
    blocRule: 'gazetteer',
    apart: false,
  }
  const base = { actor, place: null, country: null, person: null, ambiguous: false } as const
  for (const phrase of entry.phrases)
    add(trie, phrase, /\p{Lu}/u.test(phrase) ? 'capital' : 'any', { ...base, kind: 'collective', form: 'phrase' })
  for (const adjective of entry.adjectives)
    add(trie, adjective, 'capital', { ...base, kind: 'bloc_adjective', form: 'demonym' })
}

/** Lower-case ASCII letters and digits joined by `_`, for ids of actors and places outside the gazetteer. */
export function slug(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, '') || 'unnamed'
  )
}
