/** The parties of a deed. */
import { filterList, flatMapList, mapList } from '../document/list.ts'
import { POSSESSIVES } from './closed-class.ts'
import { withoutDoubles } from './deed-doubles.ts'
import { isOfficeOf } from './deed-offices.ts'
import type { RoleLink } from './role-types.ts'
import type { Target } from './targets.ts'
import type { Party } from './deed-types.ts'
import { wordAt, type Word } from './words.ts'

/** A mention's tie to a verb. */
export interface Tie {
  readonly target: Target
  readonly link: RoleLink
}

/** Words between a verb and its object, or the noun that a preposition hangs on. */
const OBJECT_REACH = 5

/** Every tie of some mentions to a verb. */
export function findTies(targets: readonly Target[]): Tie[] {
  return flatMapList(targets, (target) => mapList(target.role.links, (link) => ({ target, link })))
}

/** Those of a role. */
export function partiesOf(ties: readonly Tie[], role: RoleLink['role']): Party[] {
  return mapList(
    filterList(ties, ({ link }) => link.role === role),
    ({ target, link }) => ({ target, rule: link.rule }),
  )
}

/** The UN envoy X, and X, the UN's envoy, are one who acts: the office beside a person is no further party. */
export function withoutOffices(words: readonly Word[], parties: readonly Party[]): readonly Party[] {
  // his supporters are not his office
  const people = filterList(
    parties,
    ({ target }) => target.actor.type === 'person' && !POSSESSIVES.has(wordAt(words, target.first).norm),
  )
  const others = filterList(
    parties,
    ({ target }) =>
      target.actor.type === 'person' || !people.some((person) => isOfficeOf(words, target, person.target)),
  )
  return withoutDoubles(words, others)
}

/** A noun shortly behind a verb, with no other verb and no punctuation between. */
export function isObjectOf(words: readonly Word[], verb: number, noun: number): boolean {
  if (noun <= verb || noun - verb > OBJECT_REACH || !isNoun(wordAt(words, noun))) return false
  // broke off relations
  const from = PARTICLES.has(wordAt(words, verb + 1).norm) ? verb + 2 : verb + 1
  return words.slice(from, noun).every(({ pos }) => pos !== 'verb' && pos !== 'aux' && pos !== 'punct' && pos !== 'adp')
}

const PARTICLES = new Set(['off', 'up', 'out', 'down', 'away'])

export const isNoun = ({ pos }: Word): boolean => pos === 'noun' || pos === 'propn'
