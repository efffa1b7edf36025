/** Deeds that a verb names, with those who do them and to whom they are done. */
import { flatMapList, mapList } from '../document/list.ts'
import type { DeedEntry } from '../data/lexicon-schema.ts'
import { makeMutual } from './deed-mutual.ts'
import { isDoer, isDoneTo, isNaming } from './deed-objects.ts'
import { findTies, isNoun, isObjectOf, partiesOf, withoutOffices, type Tie } from './deed-parties.ts'
import type { Deed, Party } from './deed-types.ts'
import { findReceipt } from './deed-receipts.ts'
import { findEntry } from './deed-senses.ts'
import { findStatus } from './deed-status.ts'
import { findNounDeed, findVerbDeed, type DeedIndex } from './deeds.ts'
import { isReciprocal } from './reciprocal.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'
import { wordAt, type Word } from './words.ts'

/** Verbs that say what something is or holds; nobody does anything. */
const STATES = new Set(
  'comprise include contain consist represent mean constitute resemble involve equal total'.split(' '),
)

/** Verbs that say too little of what is done, or of things alone, to count as a deed where the list does not know them. */
const EMPTY = new Set(
  `have do make get take give use own see keep put hold let like need want know mean find feel think believe become show start begin
  base follow lead say argue survive travel organise organize establish create form launch design reduce increase add change
  list underline switch earn codename link serve transmit dispatch cross conduct issue father collect attend wear view render`.split(
    /\s+/,
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
    (at) => !isNoun(wordAt(view.words, at)) && !STATES.has(wordAt(view.words, at).lemma) && !isNaming(view, at),
  )
  return flatMapList(verbs, (at) => {
    const own = ties.filter(({ link }) => link.verb === at)
    const receipt = findReceipt(view, at, own, deeds)
    if (receipt !== null) return [receipt]
    const entry = findEntry(view.words, norms, at, deeds, own)
    const { lemma, pos } = wordAt(view.words, at)
    if (entry === null && (pos === 'aux' || EMPTY.has(lemma))) return []
    const doers = withoutOffices(
      view.words,
      partiesOf(own, 'agent').filter((party) => isDoer(view, entry, party)),
    )
    const agents = doers.length > 0 ? doers : findSharedDoers(view.words, at, ties)
    const reached = carried.has(at) ? [] : findReached(view, at, entry, deeds)
    const direct = partiesOf(own, 'patient').filter((party) => isDoneTo(view, at, entry, party))
    const patients = withoutOffices(view.words, [...direct, ...reached])
    const isAlone = patients.length === 0 && !carried.has(at)
    const isEachOther = isAlone && isReciprocal(view.words, at)
    const isMutual = entry?.mutual === true && isAlone && !isWithSomething(view, at) && !isToDo(view, norms, at, deeds)
    return [
      {
        at,
        entry,
        term: entry?.term ?? lemma,
        agents,
        patients: isMutual || isEachOther ? makeMutual(view.words, agents) : patients,
        ...findStatus(view, at, own),
      },
    ]
  })
}

/** `was praised and then expelled by Mali`: the `by` of a second participle right behind is that of the first as well. */
function findSharedDoers(words: readonly Word[], verb: number, ties: readonly Tie[]): Party[] {
  const skip = (from: number): number => (wordAt(words, from).pos === 'adv' ? skip(from + 1) : from)
  const conjunction = skip(verb + 1)
  if (!['and', 'or'].includes(wordAt(words, conjunction).norm)) return []
  const second = skip(conjunction + 1)
  return ties
    .filter(({ link }) => link.verb === second && link.rule.endsWith('by_agent'))
    .map(({ target, link }) => ({ target, rule: link.rule }))
}

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

/** Those to whom a preposition leads: `called on`, `gave weapons to`, `suspended aid to`, `rejected talks with`. */
function findReached(view: SentenceView, verb: number, entry: DeedEntry | null, deeds: DeedIndex): Party[] {
  if (entry === null) return []
  const norms = mapList(view.words, ({ norm }) => norm)
  return flatMapList(view.targets, (target) => {
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
