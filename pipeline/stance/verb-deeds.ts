/** Deeds that a verb names, with those who do them and to whom they are done. */
import { mapList } from '../document/list.ts'
import type { DeedEntry } from '../data/lexicon-schema.ts'
import {
  findStatus,
  findTies,
  isNoun,
  isObjectOf,
  makeMutual,
  partiesOf,
  withoutOffices,
  type Deed,
  type Party,
} from './deed-parties.ts'
import { findNounDeed, findVerbDeed, type DeedIndex } from './deeds.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/** Verbs that say what something is or holds; nobody does anything. */
const STATES = new Set(
  'comprise include contain consist represent mean constitute resemble involve equal total'.split(' '),
)

/** Verbs that say too little of what is done to count as a deed where the list does not know them. */
const EMPTY = new Set(
  'have do make get take give use own see keep put hold let like need want know mean find feel think believe become show start begin base follow lead'.split(
    ' ',
  ),
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
  return verbs.flatMap((at) => {
    const own = ties.filter(({ link }) => link.verb === at)
    const entry = findEntry(view.words, norms, at, deeds)
    const { lemma, pos } = wordAt(view.words, at)
    if (entry === null && (pos === 'aux' || EMPTY.has(lemma))) return []
    const agents = withoutOffices(view.words, partiesOf(own, 'agent'))
    const reached = carried.has(at) ? [] : findReached(view, at, entry, deeds)
    const direct = partiesOf(own, 'patient').filter(
      // whom a preposition leads to is found below
      ({ target, rule }) => !rule.startsWith('via:') && !isThingGiven(entry, target) && !isReflexive(view, target),
    )
    const patients = [...direct, ...reached]
    const isAlone = patients.length === 0 && !carried.has(at)
    const isMutual = entry?.mutual === true && isAlone && !isWithSomething(view, at) && !isToDo(view, norms, at, deeds)
    return [
      {
        at,
        entry,
        term: entry?.term ?? lemma,
        agents,
        patients: isMutual ? makeMutual(view.words, agents) : patients,
        ...findStatus(view.words, at, own),
      },
    ]
  })
}

/** The list's entry; to ask somebody to do something is to demand it. */
function findEntry(words: readonly Word[], norms: readonly string[], verb: number, deeds: DeedIndex): DeedEntry | null {
  const entry = findVerbDeed(deeds, norms, verb) ?? findPhrase(deeds, norms, verb)
  if (entry?.term !== 'ask') return entry
  const to = norms.findIndex((norm, at) => at > verb && at <= verb + ASK_REACH && norm === 'to')
  return to > 0 && isVerbal(wordAt(words, to + 1)) ? { ...entry, class: 'demand' } : entry
}

/** `Niger cut ties with`: where the tagger takes the second word of a phrase for the verb. */
function findPhrase(deeds: DeedIndex, norms: readonly string[], verb: number): DeedEntry | null {
  const entry = findVerbDeed(deeds, norms, verb - 1)
  return entry?.term.includes(' ') === true ? entry : null
}

/** Words between `ask` and what is asked for. */
const ASK_REACH = 8

/** `agreed to meet`: what they agreed to do is a deed of its own. */
function isToDo({ words }: SentenceView, norms: readonly string[], verb: number, deeds: DeedIndex): boolean {
  return wordAt(words, verb + 1).norm === 'to' && findVerbDeed(deeds, norms, verb + 2) !== null
}

/** `disagreed with the link`, `with which both agreed`: the deed is done with what stands there, not with each other. */
function isWithSomething({ words }: SentenceView, verb: number): boolean {
  let at = verb + 1
  while (wordAt(words, at).pos === 'adv') at += 1
  if (wordAt(words, at).norm === 'with') return true
  return words
    .slice(0, verb)
    .some(({ norm }, i) => norm === 'with' && /^wh(ich|om|at)$/.test(wordAt(words, i + 1).norm))
}

/** `distanced themselves from`: nobody else is meant. */
function isReflexive({ words }: SentenceView, { last }: Target): boolean {
  return /sel(f|ves)$/.test(wordAt(words, last - 1).norm)
}

/** `sent troops to`, `sold ships to`: what is given stands as the object, and is no party. */
function isThingGiven(entry: DeedEntry | null, { mention }: Target): boolean {
  return entry?.class === 'aid' && entry.via.includes('to') && /nominal|collective/.test(mention.kind)
}

/** Those to whom a preposition leads: `called on`, `gave weapons to`, `suspended aid to`, `rejected talks with`. */
function findReached(view: SentenceView, verb: number, entry: DeedEntry | null, deeds: DeedIndex): Party[] {
  if (entry === null) return []
  const norms = mapList(view.words, ({ norm }) => norm)
  return view.targets.flatMap((target) => {
    const { head, preposition, prepositionNorm } = target
    if (head === null || preposition === null || preposition <= verb) return []
    if (NO_WAY.has(wordAt(view.words, preposition - 1).norm) || isNewSubject(target, preposition)) return []
    const isObject = head !== verb && isObjectOf(view.words, verb, head)
    const refused =
      isObject && TAKEN_AWAY.has(entry.class) ? ['to', ...(findNounDeed(deeds, norms, head)?.via ?? [])] : []
    const takes = entry.via.includes(prepositionNorm) || refused.includes(prepositionNorm)
    return takes && (head === verb || isObject) ? [{ target, rule: `via:${prepositionNorm}` }] : []
  })
}

/** `sold weapons to Mali and China digs`: the later one acts in a clause of its own. */
function isNewSubject({ first, role }: Target, preposition: number): boolean {
  return first - preposition > 2 && role.links.some((link) => link.role === 'agent' && link.verb > first)
}

/** `due to the affair`: words after which `to` leads to nobody. */
const NO_WAY = new Set(['due', 'owing', 'thanks', 'according', 'prior', 'next', 'close'])

/** Deeds that are done to the one to whom their object goes. */
const TAKEN_AWAY: ReadonlySet<string> = new Set(['sanction', 'reject'])
