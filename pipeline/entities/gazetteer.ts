import type { OrganisationEntry, PersonEntry, StateEntry } from '../data/schema.ts'
import type { Actor } from '../document/index.ts'
import type { SpeechModel } from '../tag/index.ts'
import type { LinearHead } from '../linear/index.ts'
import type { TownIndex } from '../towns/index.ts'
import { addCollective, addOrganisation } from './gazetteer-bodies.ts'
import type { GazetteerData } from './gazetteer-data.ts'
import { cutForm, foldWords, type Ref } from './gazetteer-forms.ts'
import { addPerson, groupHolders, latestYear, type KnownPerson, type OfficeHolder } from './gazetteer-people.ts'
import { addPlace, makeNamesakes, makeSeats, type Namesake, type Seat } from './gazetteer-places.ts'
import { addState, makeStateActor } from './gazetteer-states.ts'
import { makeOutletHomes } from './outlet-home.ts'
import { makeTokenTrie, type TokenTrie } from './trie.ts'

/** The gazetteer ready for look-up. Built once; not part of any document. */
export interface EntityIndex {
  readonly trie: TokenTrie<Ref>
  /** Word lists by id without the `words:` prefix, lower-cased unless they hold names. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>
  readonly statesByIso: ReadonlyMap<string, StateEntry>
  readonly stateActors: ReadonlyMap<string, Actor>
  /** Actors of the collectives by their ids. */
  readonly collectives: ReadonlyMap<string, Actor>
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
  /** Country by the names that a newspaper's title may hold, small letters without spaces. */
  readonly outletHomes: ReadonlyMap<string, string>
  /** The model of name origins; null where its file is missing. */
  readonly origins: LinearHead | null
  /** The tagger of parts of speech; without it compromise is asked. */
  readonly speech: SpeechModel | null
  /** The big list of towns: says where a place lies that was found otherwise, and finds none itself. */
  readonly towns: TownIndex
}

/** Builds the look-up structures. @throws never; data were validated when loaded. */
export function makeEntityIndex(
  data: GazetteerData,
  towns: TownIndex,
  origins: LinearHead | null,
  speech: SpeechModel | null,
): EntityIndex {
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
  const collectives = new Map(data.collectives.map((entry) => [entry.id, addCollective(trie, entry)]))
  return {
    trie,
    words: new Map(data.words.map((w) => [w.id.replace(/^words:/, ''), new Set(w.words.map(foldWords))])),
    statesByIso: new Map(data.states.map((s) => [s.iso3, s])),
    stateActors,
    collectives,
    organisations: orgs,
    persons: new Map(data.persons.map((p) => [p.id, p])),
    holders: groupHolders(people),
    lastOfficeYear: data.persons.reduce((last, { offices }) => Math.max(last, ...offices.map(latestYear)), 0),
    namesakes: makeNamesakes(data, stateActors),
    seats: makeSeats(data),
    bySurname,
    outletHomes: makeOutletHomes(data.states, data.organisations),
    origins,
    speech,
    towns,
  }
}
