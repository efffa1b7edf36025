/** The parties of a deed, and what the words around it make of it. */
import { mapList } from '../document/list.ts'
import type { DeedEntry } from '../data/lexicon-schema.ts'
import type { RoleLink } from './role-types.ts'
import type { Target } from './targets.ts'
import { wordAt, type Word } from './words.ts'

/** A verb or noun at which somebody acts on somebody. */
export interface Deed {
  /** Index of its first word in the sentence. */
  readonly at: number
  readonly entry: DeedEntry | null
  readonly term: string
  readonly agents: readonly Party[]
  readonly patients: readonly Party[]
  readonly negated: boolean
  readonly modal: boolean
}

/** Somebody with a part in a deed. */
export interface Party {
  readonly target: Target
  /** How the part was found: `subject`, `object`, `via:on`, `mutual`, … */
  readonly rule: string
}

/** A mention's tie to a verb. */
export interface Tie {
  readonly target: Target
  readonly link: RoleLink
}

/** Words between a verb and its object, or the noun that a preposition hangs on. */
const OBJECT_REACH = 5
/** More subjects than this are a list, and do nothing to each other. */
const MOST_MUTUAL = 3
const UNDONE = new Set(['refuse', 'fail', 'decline', 'cease', 'stop', 'neglect'])
const INTENDED = new Set(
  'want like plan hope aim intend seek try threaten vow promise pledge offer prepare propose wish need'.split(' '),
)

/** Every tie of some mentions to a verb. */
export function findTies(targets: readonly Target[]): Tie[] {
  return targets.flatMap((target) => mapList(target.role.links, (link) => ({ target, link })))
}

/** Those of a role. */
export function partiesOf(ties: readonly Tie[], role: RoleLink['role']): Party[] {
  return ties.filter(({ link }) => link.role === role).map(({ target, link }) => ({ target, rule: link.rule }))
}

/** The UN envoy X, and X, the UN's envoy, are one who acts: the office beside a person is no further party. */
export function withoutOffices(words: readonly Word[], parties: readonly Party[]): readonly Party[] {
  const people = parties.filter(({ target }) => target.actor.type === 'person')
  if (people.length === 0) return parties
  return parties.filter(
    ({ target }) =>
      target.actor.type === 'person' || !people.some((person) => isOfficeOf(words, target, person.target)),
  )
}

function isOfficeOf(words: readonly Word[], office: Target, person: Target): boolean {
  const end = Math.max(office.phraseEnd, office.ownedEnd)
  if (office.mention.kind !== 'nominal' && end <= office.last) return false
  if (office.last <= person.first) return end >= person.first || isCommaAlone(words, end, person.first)
  return isCommaAlone(words, person.last, office.phraseStart) && isClosed(words, end)
}

/** A comma closes what explains a name; a list goes on with `and`. */
function isClosed(words: readonly Word[], from: number): boolean {
  const stop = words.findIndex(({ pos, norm }, at) => at >= from && (norm === ',' || pos === 'conj' || pos === 'verb'))
  return stop >= 0 && wordAt(words, stop).norm === ','
}

function isCommaAlone(words: readonly Word[], from: number, to: number): boolean {
  return to - from === 1 && wordAt(words, from).norm === ','
}

/** What subjects joined by `and` do to each other; nobody where there is one alone, or a long list. */
export function makeMutual(words: readonly Word[], agents: readonly Party[]): Party[] {
  const joined = agents.some(({ rule }) => rule.startsWith('phrase_'))
    ? agents.filter(({ rule }) => rule.includes('phrase_'))
    : agents
  const from = Math.min(...joined.map(({ target }) => target.last))
  const to = Math.max(...joined.map(({ target }) => target.first))
  const isJoined = words.slice(from, to).some(({ norm }) => norm === 'and')
  const actors = new Set(joined.map(({ target }) => target.actor.id))
  if (!isJoined || actors.size < 2 || actors.size > MOST_MUTUAL) return []
  return joined.map(({ target }) => ({ target, rule: 'mutual' }))
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

/** Whether a deed is denied or only meant, by its own words and by the verb that it depends on. */
export function findStatus(
  words: readonly Word[],
  verb: number,
  ties: readonly Tie[],
): Pick<Deed, 'negated' | 'modal'> {
  return {
    negated:
      ties.some(({ link, target }) => link.negated || isNobody(words, verb, target)) || isGoverned(words, verb, UNDONE),
    modal: ties.some(({ link }) => link.modal) || isGoverned(words, verb, INTENDED) || isConditional(words, verb),
  }
}

const CONDITIONS = new Set(['if', 'unless', 'whether'])

/** `if France attacks Mali`: no mark and no other clause stands between. */
function isConditional(words: readonly Word[], verb: number): boolean {
  for (let at = verb - 1; at >= 0; at -= 1) {
    const { norm, pos } = wordAt(words, at)
    if (CONDITIONS.has(norm)) return true
    if (pos === 'punct' || pos === 'verb' || (pos === 'conj' && norm !== 'and' && norm !== 'or')) return false
  }
  return false
}

const NOBODY = new Set(['no', 'neither', 'nor'])
const IN_PHRASE = new Set(['adj', 'noun', 'propn'])

/** `No African state condemned`, `neither Ghana nor Togo was invited`: a subject that is denied. */
function isNobody(words: readonly Word[], verb: number, { first, last }: Target): boolean {
  if (last > verb) return false
  let at = last - 1
  while (at >= first || IN_PHRASE.has(wordAt(words, at).pos)) {
    if (NOBODY.has(wordAt(words, at).norm)) return true
    at -= 1
  }
  return NOBODY.has(wordAt(words, at).norm)
}

/** True for an infinitive under one of some verbs: `refused to meet`, `asked to be heard`. */
function isGoverned(words: readonly Word[], verb: number, governors: ReadonlySet<string>): boolean {
  const to = wordAt(words, verb - 1).norm === 'be' ? verb - 2 : verb - 1
  return wordAt(words, to).norm === 'to' && governors.has(wordAt(words, to - 1).lemma)
}
