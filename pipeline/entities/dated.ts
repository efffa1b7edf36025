import { findOffice, findSubBloc } from '../data/dated.ts'
import type { PersonEntry } from '../data/schema.ts'
import { changeActor } from '../document/actor.ts'
import type { Actor } from '../document/index.ts'
import type { EntityIndex } from './gazetteer.ts'

/**
 * An actor as it was on the day of the article: sub-blocs by membership, persons by the office held then, or by their
 * country where they held none. Without a date, as it is today.
 */
export function dateActor(index: EntityIndex, actor: Actor, date: string | null): Actor {
  if (date === null) return actor
  const person = index.persons.get(actor.id)
  const state = actor.country === null ? undefined : index.statesByIso.get(actor.country)
  if (person !== undefined) return datePerson(index, actor, person, date)
  if (state === undefined || actor.subBloc !== state.sub_bloc || actor.bloc !== state.bloc) return actor
  return withBloc(actor, actor.bloc, findSubBloc(state, date), actor.blocRule)
}

function datePerson(index: EntityIndex, actor: Actor, person: PersonEntry, date: string): Actor {
  const today = findOffice(person, null)?.of ?? person.country
  const then = findOffice(person, date)?.of ?? person.country
  const rule = then === today ? actor.blocRule : then === person.country ? 'gazetteer:nationality' : 'gazetteer:office'
  const body = index.organisations.get(then)
  if (body !== undefined) return withBloc(actor, body.bloc, body.sub_bloc, rule)
  const state = index.statesByIso.get(then)
  return state === undefined ? actor : withBloc(actor, state.bloc, findSubBloc(state, date), rule)
}

function withBloc(actor: Actor, bloc: Actor['bloc'], subBloc: string | null, blocRule: string): Actor {
  const same = actor.bloc === bloc && actor.subBloc === subBloc && actor.blocRule === blocRule
  return same ? actor : changeActor(actor, { bloc, subBloc, blocRule })
}
