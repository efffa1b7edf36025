/** Places in the gazetteer, names that several things share, and bodies that capitals stand for. */
import type { NamesakeEntry, PlaceEntry, StateEntry } from '../data/schema.ts'
import type { Actor } from '../document/index.ts'
import { makeOrganisationActor } from './gazetteer-bodies.ts'
import { add, caseOf, foldWords, type Ref } from './gazetteer-forms.ts'
import { capitalId, makeStateActor, makeStatePlace } from './gazetteer-states.ts'
import type { GazetteerData } from './gazetteer-data.ts'
import type { TokenTrie } from './trie.ts'

/** Enters a place. */
export function addPlace(trie: TokenTrie<Ref>, entry: PlaceEntry): void {
  for (const form of [entry.name, ...entry.aliases]) add(trie, form, caseOf(form), placeRef(entry, form))
}

function placeRef(entry: PlaceEntry, form: string): Ref {
  const { id, name, kind, country, lat, lon } = entry
  const place = { id, name, kind, country, lat, lon }
  const ambiguous = entry.ambiguous.includes(form)
  return { kind: 'place', actor: null, place, country, person: null, form: 'name', ambiguous }
}

/** A context rule with the reading it decides for; `ref` is null where the form is then no name of ours. */
export interface Namesake extends Omit<NamesakeEntry, 'id' | 'of' | 'forms'> {
  readonly rule: string
  readonly ref: Ref | null
}

/** The context rules by the norms of their forms. */
export function makeNamesakes(data: GazetteerData, actors: ReadonlyMap<string, Actor>): Map<string, Namesake[]> {
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

/** The bodies of capitals, by the id of the capital as a place. */
export function makeSeats(data: GazetteerData): Map<string, Seat> {
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
