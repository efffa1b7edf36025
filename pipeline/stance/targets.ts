/** The mentions of a sentence as targets: phrase, role, bloc. */
import { SCORED_BLOCS } from '../document/codes.ts'
import type { Bloc, Role, ScoredBloc } from '../document/codes.ts'
import type { Actor, Mention } from '../document/types.ts'
import { findPreposition, isPossessiveMark, phraseEnd, phraseStart } from './noun-phrase.ts'
import { findSubjectVerb } from './role-right.ts'
import { climbRole } from './role-climb.ts'
import type { RoleLink, RoleReading } from './roles.ts'
import { wordAt } from './words.ts'
import type { Word } from './words.ts'

const EXTERNAL: ReadonlySet<Bloc> = new Set(['russia', 'china', 'turkiye', 'gulf', 'other_external', 'multilateral'])

/** The bloc that an actor's bloc counts for; null for `unspecified` and `none`. */
export function findScoredBloc(bloc: Bloc): ScoredBloc | null {
  if (EXTERNAL.has(bloc)) return 'external'
  return SCORED_BLOCS.find((scored) => scored === bloc) ?? null
}

/** A mention of an actor, seen from its sentence; indices are local to the sentence. */
export interface Target {
  readonly mention: Mention
  readonly actor: Actor
  readonly bloc: ScoredBloc | null
  readonly first: number
  readonly last: number
  /** Range of the phrase round the mention. */
  readonly phraseStart: number
  readonly phraseEnd: number
  /** End of what the mention owns: `Morocco's quiet but bold diplomacy`. */
  readonly ownedEnd: number
  readonly role: RoleReading
  /** Index of the `be` that describes the mention, or null. */
  readonly copula: number | null
  /** Index of the preposition that governs the mention, over conjuncts as well, or null. */
  readonly preposition: number | null
  readonly prepositionNorm: string
  /** Index of the noun or verb that the preposition hangs on, or null. */
  readonly head: number | null
}

/** Reads one mention. */
export function readTarget(words: readonly Word[], mention: Mention, actor: Actor, offset: number): Target {
  const first = mention.firstToken - offset
  const last = mention.lastToken - offset
  const start = phraseStart(words, first)
  const end = phraseEnd(words, last)
  const preposition = findPreposition(words, start)
  return {
    mention,
    actor,
    bloc: findScoredBloc(actor.bloc),
    first,
    last,
    phraseStart: start,
    phraseEnd: end,
    ownedEnd: findOwnedEnd(words, last),
    role: climbRole(words, first, last, preposition),
    copula: findCopula(words, start, end),
    preposition,
    prepositionNorm: preposition === null ? '' : wordAt(words, preposition).norm,
    head: preposition === null ? null : findHead(words, preposition),
  }
}

/** A target whose actor belongs to another bloc; spelt out for the reason of `changeActor`. */
export function moveTarget(target: Target, mention: Mention, actor: Actor): Target {
  return {
    mention,
    actor,
    bloc: findScoredBloc(actor.bloc),
    first: target.first,
    last: target.last,
    phraseStart: target.phraseStart,
    phraseEnd: target.phraseEnd,
    ownedEnd: target.ownedEnd,
    role: target.role,
    copula: target.copula,
    preposition: target.preposition,
    prepositionNorm: target.prepositionNorm,
    head: target.head,
  }
}

/** Words before a preposition within which the word is looked for that it hangs on. */
const HEAD_REACH = 4

function findHead(words: readonly Word[], preposition: number): number | null {
  for (let at = preposition - 1; at >= Math.max(0, preposition - HEAD_REACH); at -= 1)
    if (['noun', 'verb'].includes(wordAt(words, at).pos)) return at
  return null
}

function findCopula(words: readonly Word[], start: number, end: number): number | null {
  if (wordAt(words, start - 1).pos === 'adp') return null
  const group = findSubjectVerb(words, end)
  return group?.copula === true ? group.main : null
}

function findOwnedEnd(words: readonly Word[], last: number): number {
  if (!isPossessiveMark(words, last)) return last
  let at = last + 1
  while (
    ['adj', 'adv', 'noun', 'propn', 'num', 'conj'].includes(wordAt(words, at).pos) ||
    wordAt(words, at).norm === '-'
  )
    at += 1
  return at
}

/** The union of the roles that the rules give to some mentions; who loses, faces or receives something is acted upon. */
export function joinRoles(targets: readonly Target[]): Role {
  const partOf = ({ role, rule }: RoleLink): Role => (rule.includes('_experiencer') ? 'patient' : role)
  const isAny = (wanted: Role) => targets.some(({ role }) => role.links.some((link) => partOf(link) === wanted))
  if (isAny('agent')) return isAny('patient') ? 'both' : 'agent'
  return isAny('patient') ? 'patient' : 'none'
}
