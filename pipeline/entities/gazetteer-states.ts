/** States in the gazetteer: names, demonyms, capitals. */
import type { StateEntry } from '../data/schema.ts'
import type { Actor, Place } from '../document/index.ts'
import { add, caseOf, slug, type Ref } from './gazetteer-forms.ts'
import type { TokenTrie } from './trie.ts'

/** The state as somebody who acts. */
export function makeStateActor(state: StateEntry): Actor {
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

/** Enters a state: its names, demonyms and capitals. */
export function addState(trie: TokenTrie<Ref>, state: StateEntry, actor: Actor): void {
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

/** The country as a place. */
export function makeStatePlace(state: StateEntry): Place {
  return {
    id: `place:${state.iso3.toLowerCase()}`,
    name: state.name,
    kind: 'country',
    country: state.iso3,
    lat: state.lat,
    lon: state.lon,
  }
}

/** Id of a capital as a place. */
export function capitalId(name: string, iso3: string): string {
  return `place:${slug(name)}_${iso3.toLowerCase()}`
}
