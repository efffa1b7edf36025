/** People of public life in the gazetteer, and the offices that they held. */
import type { OrganisationEntry, PersonEntry } from '../data/schema.ts'
import type { Actor } from '../document/index.ts'
import { add, caseOf, type Ref } from './gazetteer-forms.ts'
import type { TokenTrie } from './trie.ts'

/** Somebody in an office of head of state or government. */
export interface OfficeHolder {
  readonly actor: Actor
  readonly office: PersonEntry['offices'][number]
}

/** A person of the gazetteer with the actor that stands for them. */
export interface KnownPerson {
  readonly entry: PersonEntry
  readonly actor: Actor
}

/** Heads of state and government by country, in the order of their beginnings. */
export function groupHolders(people: readonly { person: PersonEntry; actor: Actor }[]): Map<string, OfficeHolder[]> {
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

/** The last year that an office tells of; 0 without any. */
export function latestYear({ from, to }: PersonEntry['offices'][number]): number {
  return Math.max(from ?? 0, to ?? 0)
}

interface PersonContext {
  trie: TokenTrie<Ref>
  person: PersonEntry
  blocOf: ReadonlyMap<string, Actor>
  orgs: ReadonlyMap<string, OrganisationEntry>
}

/** Enters a person of public life, in the bloc of the last office or else of the country. */
export function addPerson({ trie, person, blocOf, orgs }: PersonContext): Actor {
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
