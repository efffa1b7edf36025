/** Organisations in the gazetteer, and collectives. */
import type { CollectiveEntry, OrganisationEntry } from '../data/schema.ts'
import type { Actor, Place } from '../document/index.ts'
import { add, caseOf, type Ref } from './gazetteer-forms.ts'
import type { TokenTrie } from './trie.ts'

/** Kinds of body that another country has under the same name; one of no country (UNICEF) is the same everywhere. */
const NATIONAL = new Set(['agency', 'party', 'court', 'ministry', 'force'])

/** A body as somebody who acts. */
export function makeOrganisationActor(entry: OrganisationEntry): Actor {
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

/** Enters a body; `isResidence` where it is a house as well. */
export function addOrganisation(trie: TokenTrie<Ref>, entry: OrganisationEntry, isResidence: boolean): void {
  const ambiguous = new Set(entry.ambiguous)
  const actor = makeOrganisationActor(entry)
  const place = isResidence ? makeHouse(entry) : null
  const national = entry.country !== null && NATIONAL.has(entry.kind) ? ({ national: true } as const) : {}
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

/** Enters a collective by its phrases and adjectives; gives its actor. */
export function addCollective(trie: TokenTrie<Ref>, entry: CollectiveEntry): Actor {
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
  return actor
}
