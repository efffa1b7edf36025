import type { Actor } from './types.ts'

/**
 * An actor of which something is otherwise.
 *
 * Spelt out, since V8 gives a copy another shape than a literal: what reads actors would be compiled once more for a few
 * copies among them.
 */
export function changeActor(actor: Actor, changes: Partial<Actor>): Actor {
  const { id, name, type, bloc, subBloc, country, wikidata, blocRule, apart } = { ...actor, ...changes }
  return { id, name, type, bloc, subBloc, country, wikidata, blocRule, apart }
}
