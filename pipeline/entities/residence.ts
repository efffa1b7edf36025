import { flatMapList } from '../document/list.ts'
import { changeActor } from '../document/actor.ts'
import type { Actor } from '../document/index.ts'
import type { Context, Draft } from './draft.ts'
import type { Named } from './merge.ts'

const SETTLING = new Set(
  'moved move moving relocated emigrated migrated immigrated settled lives live lived living resides residing raised based'.split(
    ' ',
  ),
)
/** Of bodies, if only a few words after their name. */
const SEATED = new Set(['based', 'headquartered'])
const SETTLED_AT = new Set(['to', 'in', 'into'])
/** Words between the verb and the place that leave them together. */
const REACH = 4
/** Words between the name of a body and the verb: a small charity that is based in. */
const SEAT_REACH = 6

/**
 * True where the text sets somebody's life in a place: moved to the US, lives in Lyon. The codebook counts people for
 * the country in which the text places their story, and a body for where it has its seat: Openwell, a charity based in
 * Bristol.
 *
 * @param name - The name, in the same sentence as the place.
 */
export function isResidence({ doc }: Context, name: Draft, place: Draft, type: Named['type'] = 'person'): boolean {
  if (place.reading !== 'place' || place.firstToken < name.lastToken) return false
  const between = doc.tokens.slice(name.lastToken, place.firstToken)
  const verbs = type === 'person' ? SETTLING : SEATED
  const verb = between.findLastIndex(({ norm }) => verbs.has(norm))
  const after = between.slice(verb + 1)
  const preposition = after.findLast(({ norm }) => norm !== 'the')
  if (type === 'organisation' && (verb > SEAT_REACH || between.some(({ norm }) => norm === 'and'))) return false
  return verb >= 0 && after.length <= REACH && SETTLED_AT.has(preposition?.norm ?? '')
}

const KIN = new Set(
  'son sons daughter daughters child children wife husband brother brothers sister sisters mother father mum dad parents widow'.split(
    ' ',
  ),
)
const OWNERS = new Set(['his', 'her'])
/** Tokens looked at before a name for the kin that it belongs to. */
const KIN_REACH = 5

/**
 * Counts kin to the bloc of the person they are named after: Ada's children Obi and Uju, his son named Obi.
 *
 * @param actors - Actor of every group of names; changed in place.
 */
export function followKin({ doc }: Context, named: readonly Named[], actors: Map<Named, Actor>): void {
  const people = flatMapList(
    named.filter(({ type }) => type === 'person'),
    (group) => group.drafts.map((draft) => ({ group, draft })),
  ).sort((a, b) => a.draft.firstToken - b.draft.firstToken)
  for (const group of named) {
    const [first] = group.drafts
    const own = actors.get(group)
    if (group.type !== 'person' || group.norms.length > 1 || first === undefined || own === undefined) continue
    const owner = findOwner(first.firstToken)
    const kin = owner === null || owner === group ? undefined : actors.get(owner)
    if (kin !== undefined)
      actors.set(
        group,
        changeActor(own, { bloc: kin.bloc, subBloc: kin.subBloc, country: kin.country, blocRule: 'bloc:kin' }),
      )
  }

  function findOwner(at: number): Named | null {
    for (let back = at - 1; back >= Math.max(1, at - KIN_REACH); back--) {
      if (!KIN.has(doc.tokens[back]?.norm ?? '')) continue
      const mark = doc.tokens[back - 1]?.norm ?? ''
      if (mark === "'s" || mark === "'" || OWNERS.has(mark))
        return people.findLast(({ draft }) => draft.lastToken <= back - 1)?.group ?? null
    }
    return null
  }
}
