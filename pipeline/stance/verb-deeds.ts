/** Deeds that a verb names, with those who do them and to whom they are done. */
import type { DeedEntry } from '../data/lexicon-schema.ts'
import {
  findStatus,
  findTies,
  isNoun,
  isObjectOf,
  makeMutual,
  partiesOf,
  type Deed,
  type Party,
} from './deed-parties.ts'
import { findNounDeed, findVerbDeed, type DeedIndex } from './deeds.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'
import { wordAt } from './words.ts'

/** Verbs that say what something is or holds; nobody does anything. */
const STATES = new Set(
  'comprise include contain consist represent mean constitute resemble involve equal total'.split(' '),
)

/**
 * The deeds of every verb that a mention is tied to.
 *
 * @param carried - Verbs whose object names the deed.
 */
export function findVerbDeeds(
  view: SentenceView,
  norms: readonly string[],
  deeds: DeedIndex,
  carried: ReadonlySet<number>,
): Deed[] {
  const ties = findTies(view.targets)
  const verbs = [...new Set(ties.map(({ link }) => link.verb))].filter(
    (at) => !isNoun(wordAt(view.words, at)) && !STATES.has(wordAt(view.words, at).lemma),
  )
  return verbs.map((at) => {
    const own = ties.filter(({ link }) => link.verb === at)
    const entry = findVerbDeed(deeds, norms, at)
    const agents = partiesOf(own, 'agent')
    const reached = carried.has(at) ? [] : findReached(view, at, entry, deeds)
    const direct = partiesOf(own, 'patient').filter(
      ({ target }) => !isThingGiven(entry, target) && !isReflexive(view, target),
    )
    const patients = [...direct, ...reached]
    const isMutual = entry?.mutual === true && patients.length === 0 && !carried.has(at)
    return {
      at,
      entry,
      term: entry?.term ?? wordAt(view.words, at).lemma,
      agents,
      patients: isMutual ? makeMutual(view.words, agents) : patients,
      ...findStatus(view.words, at, own),
    }
  })
}

/** `distanced themselves from`: nobody else is meant. */
function isReflexive({ words }: SentenceView, { last }: Target): boolean {
  return /sel(f|ves)$/.test(wordAt(words, last - 1).norm)
}

/** `sent troops to`, `sold ships to`: what is given stands as the object, and is no party. */
function isThingGiven(entry: DeedEntry | null, { mention }: Target): boolean {
  return entry?.class === 'aid' && entry.via.includes('to') && mention.kind === 'nominal'
}

/** Those to whom a preposition leads: `called on`, `gave weapons to`, `suspended aid to`, `rejected talks with`. */
function findReached(view: SentenceView, verb: number, entry: DeedEntry | null, deeds: DeedIndex): Party[] {
  if (entry === null) return []
  const norms = view.words.map(({ norm }) => norm)
  return view.targets.flatMap((target) => {
    const { head, preposition, prepositionNorm } = target
    if (head === null || preposition === null || preposition <= verb) return []
    const isObject = head !== verb && isObjectOf(view.words, verb, head)
    const refused =
      isObject && TAKEN_AWAY.has(entry.class) ? ['to', ...(findNounDeed(deeds, norms, head)?.via ?? [])] : []
    const takes = entry.via.includes(prepositionNorm) || refused.includes(prepositionNorm)
    return takes && (head === verb || isObject) ? [{ target, rule: `via:${prepositionNorm}` }] : []
  })
}

/** Deeds that are done to the one to whom their object goes. */
const TAKEN_AWAY: ReadonlySet<string> = new Set(['sanction', 'reject'])
