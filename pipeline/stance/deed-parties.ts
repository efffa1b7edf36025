/** The parties of a deed. */
import { filterList, flatMapList, mapList } from '../document/list.ts'
import { POSSESSIVES } from './closed-class.ts'
import { withoutDoubles } from './deed-doubles.ts'
import { isPeopleNoun } from './people-nouns.ts'
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

function isOfficeOf(words: readonly Word[], office: Target, person: Target): boolean {
  const end = Math.max(office.phraseEnd, office.ownedEnd)
  if (isHeadOf(words, person.last, office.first)) return true
  if (office.mention.kind !== 'nominal' && end <= office.last) return false
  if (office.last <= person.first) return end >= person.first || isCommaAlone(words, end, person.first)
  return isCommaAlone(words, person.last, office.phraseStart) && isClosed(words, end)
}

/** `X, head of Iran's guard`: a comma, then a noun of office with its preposition, and nothing but its phrase between. */
function isHeadOf(words: readonly Word[], from: number, to: number): boolean {
  if (wordAt(words, from).norm !== ',') return false
  const between = words.slice(from + 1, to)
  const at = between.findIndex(({ norm }) => OF_OFFICE.has(norm))
  const isPhrase = between.every(({ pos, norm }) => IN_OFFICE.has(pos) || OF_OFFICE.has(norm))
  return isPhrase && at > 0 && isPeopleNoun(wordAt(between, at - 1).norm)
}

const OF_OFFICE = new Set(['of', 'at', 'for', 'to'])
const IN_OFFICE = new Set(['det', 'adj', 'noun', 'propn', 'part'])

/** A comma closes what explains a name; a list goes on with `and`. */
function isClosed(words: readonly Word[], from: number): boolean {
  const stop = words.findIndex(({ pos, norm }, at) => at >= from && (norm === ',' || pos === 'conj' || pos === 'verb'))
  return stop >= 0 && wordAt(words, stop).norm === ','
}

function isCommaAlone(words: readonly Word[], from: number, to: number): boolean {
  return to - from === 1 && wordAt(words, from).norm === ','
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
