/** Other ways to draw the blocs: a recognised document -> the same with some actors in other blocs. */
import { findOffice, isInForce, isMember } from '../data/dated.ts'
import type {
  CollectiveEntry,
  OrganisationEntry,
  PersonEntry,
  SchemeEntry,
  SchemeRule,
  StateEntry,
} from '../data/schema.ts'
import type { Actor, Bloc, Mention, RecognisedDocument } from '../document/index.ts'
import { changeActor } from '../document/actor.ts'
import { moveMention } from '../document/mention.ts'
import { mapList } from '../document/list.ts'

/** What schemes are made from; the default blocs, moves of the configuration file included. */
export interface SchemeData {
  /** Those to run, without the default. */
  readonly schemes: readonly SchemeEntry[]
  readonly states: readonly StateEntry[]
  readonly organisations: readonly OrganisationEntry[]
  readonly persons: readonly PersonEntry[]
  readonly collectives: readonly CollectiveEntry[]
}

/** Schemes ready for use. Built once; not part of any document. */
export interface SchemeIndex {
  /** In the order of their ids. */
  readonly schemes: readonly SchemeEntry[]
  readonly states: ReadonlyMap<string, StateEntry>
  readonly persons: ReadonlyMap<string, PersonEntry>
  /** Everybody in the gazetteer but persons, by id. */
  readonly members: ReadonlyMap<string, Member>
}

/** An actor as far as its bloc goes. */
interface Member {
  readonly id: string
  readonly bloc: Bloc
  readonly subBloc: string | null
  /** ISO code of the country, where the bloc may come from it. */
  readonly country: string | null
}

/** Actors and mentions of a document under a scheme, in the order of the document's own. */
export interface MovedDocument extends Pick<RecognisedDocument, 'actors' | 'mentions'> {
  /** Actors that change their bloc. */
  readonly moved: number
}

/** Indexes the schemes. */
export function makeSchemeIndex({ schemes, states, organisations, persons, collectives }: SchemeData): SchemeIndex {
  const members = [
    ...states.map((state) => ({ ...state, country: state.iso3 })),
    ...organisations,
    ...collectives.map((collective) => ({ ...collective, country: null })),
  ].map(({ id, bloc, sub_bloc: subBloc, country }) => ({ id, bloc, subBloc, country }))
  return {
    schemes: [...schemes].sort((a, b) => (a.id < b.id ? -1 : 1)),
    states: new Map(states.map((state) => [state.iso3, state])),
    persons: new Map(persons.map((person) => [person.id, person])),
    members: new Map(members.map((member) => [member.id, member])),
  }
}

/**
 * Draws the blocs of an article anew. Whose bloc comes from a state (its people, companies, unknown persons) goes where
 * the state goes; a person in an office of a body goes with the body.
 *
 * @param doc - Recognised under the default; not changed.
 * @returns null where no actor and no mention changes its bloc.
 */
export function applyScheme(doc: RecognisedDocument, scheme: SchemeEntry, index: SchemeIndex): MovedDocument | null {
  const blocs = new Map(doc.actors.map((actor) => [actor.id, moveActor(actor, scheme, index, doc.date)]))
  const actors = mapList(doc.actors, (actor) => {
    const bloc = blocs.get(actor.id)
    return isMoved(actor, bloc) ? changeActor(actor, { bloc }) : actor
  })
  const mentions = mapList(doc.mentions, (mention) => {
    const bloc = blocs.get(mention.actor ?? '') ?? moveOwner(mention)
    return isMoved(mention, bloc) ? moveMention(mention, bloc) : mention
  })
  const moved = actors.filter((actor, at) => actor !== doc.actors[at]).length
  const isSame = moved === 0 && mentions.every((mention, at) => mention === doc.mentions[at])
  return isSame ? null : { actors, mentions, moved }

  function moveOwner({ owner }: Mention): Bloc | null {
    const member = owner === null ? undefined : findMember(index, owner)
    return member === undefined ? null : moveActor(member, scheme, index, doc.date)
  }
}

function isMoved(one: { readonly bloc: Bloc | null }, bloc: Bloc | null | undefined): bloc is Bloc {
  return bloc != null && bloc !== one.bloc
}

function findMember({ members, persons }: SchemeIndex, id: string): Member | undefined {
  const person = persons.get(id)
  if (person === undefined) return members.get(id)
  const home = members.get(`state:${person.country}`)
  return home === undefined ? undefined : { ...home, id }
}

/** The bloc that a scheme gives to an actor, or null where no rule fits. */
function moveActor(
  actor: Actor | Member,
  { rules }: SchemeEntry,
  index: SchemeIndex,
  date: string | null,
): Bloc | null {
  if (rules.length === 0) return null
  const home = findHome(actor, index, date)
  const fits = (rule: SchemeRule): boolean =>
    isInForce({ from: rule.valid_from, to: rule.valid_to }, date) && fitsRule(rule, actor, home, date)
  return rules.findLast(fits)?.bloc ?? null
}

/** Where an actor's bloc comes from: a state, a body, or neither. */
interface Home {
  readonly state: StateEntry | null
  readonly body: string | null
}

function findHome(actor: Actor | Member, { states, persons }: SchemeIndex, date: string | null): Home {
  const person = persons.get(actor.id)
  const of = person === undefined ? actor.country : (findOffice(person, date)?.of ?? person.country)
  if (of === null) return { state: null, body: null }
  const state = states.get(of)
  if (state === undefined) return { state: null, body: of }
  // a body that sits in a country and stands for others does not follow it
  return { state: state.bloc === actor.bloc ? state : null, body: null }
}

function fitsRule({ by, is }: SchemeRule, actor: Actor | Member, { state, body }: Home, date: string | null): boolean {
  switch (by) {
    case 'state':
      return state !== null && is.includes(state.iso3)
    case 'actor':
      return is.includes(actor.id) || (body !== null && is.includes(body)) || (state !== null && is.includes(state.id))
    case 'member_of':
      return state !== null && is.some((each) => isMember(state, each, date))
    case 'bloc':
      return is.includes(actor.bloc)
    case 'sub_bloc':
      return actor.subBloc !== null && is.includes(actor.subBloc)
  }
}
