import type { Actor } from '../document/index.ts'
import type { Draft } from './draft.ts'
import type { EntityIndex } from './gazetteer.ts'
import type { GazetteerMatch } from './match.ts'

/**
 * Says for whom an acting capital stands: its state or a body that sits in it (`seats.json`). A body that the news
 * calls by its city (Brussels) is meant unless the article speaks more of the state; another one (ECOWAS in Abuja) only
 * where the article names it and not the state. Those not chosen are the candidates.
 *
 * @param draft - Changed in place where it is a capital read as an actor.
 */
export function settleSeat(index: EntityIndex, draft: Draft, matches: readonly GazetteerMatch[]): void {
  if (draft.source !== 'capital' || draft.reading === 'place' || draft.place === null || draft.actor === null) return
  const seat = index.seats.get(draft.place.id)
  if (seat === undefined) return
  const state = draft.actor
  const ofState = countRefs(matches, (r) => r.country === state.country && r.kind !== 'capital' && r.kind !== 'place')
  const ofBody = (body: Actor) => countRefs(matches, (r) => isOf(r.actor, body))
  const named = [...seat.bodies].sort((a, b) => ofBody(b) - ofBody(a))[0]
  const chosen =
    seat.lead !== null ? (ofState > ofBody(seat.lead) ? state : seat.lead) : choose(state, ofState, named, ofBody)
  draft.actor = chosen
  draft.rule = `${draft.rule} seat:${chosen === state ? 'state' : 'body'}`
  draft.candidates = [...new Set([...draft.candidates, state.id, ...seat.bodies.map(({ id }) => id)])].filter(
    (id) => id !== chosen.id,
  )
}

function choose(state: Actor, ofState: number, named: Actor | undefined, ofBody: (body: Actor) => number): Actor {
  return named !== undefined && ofState === 0 && ofBody(named) > 0 ? named : state
}

function countRefs(
  matches: readonly GazetteerMatch[],
  accepts: (ref: GazetteerMatch['refs'][number]) => boolean,
): number {
  return matches.filter(({ refs }) => refs.some(accepts)).length
}

/** ECOWAS, the ECOWAS Commission, the ECOWAS Court. */
function isOf(actor: Actor | null, body: Actor): boolean {
  return actor !== null && (actor.id === body.id || actor.id.startsWith(`${body.id}_`))
}
