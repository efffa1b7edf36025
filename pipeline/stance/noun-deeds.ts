/** Deeds that a noun names: `France's support for`, `launched an attack on`, `talks between`. */
import type { DeedEntry } from '../data/lexicon-schema.ts'
import { flatMapList } from '../document/list.ts'
import { isDoubted } from './deed-claims.ts'
import { makeMutual } from './deed-mutual.ts'
import { findTies, isObjectOf, partiesOf, withoutOffices } from './deed-parties.ts'
import type { Deed, Party } from './deed-types.ts'
import { findDenialOf } from './denied-clauses.ts'
import { findBorne, findNominalDoers } from './deed-places.ts'
import { findBearers } from './deed-receipts.ts'
import { findStatus } from './deed-status.ts'
import { findNounDeed, findVerbDeed, type DeedIndex } from './deeds.ts'
import { isReciprocal } from './reciprocal.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'
import { wordAt, type Word } from './words.ts'

/** Verbs that only carry the deed named by their object: `launched an attack on`. */
const LIGHT = new Set(
  'have hold make give take launch impose sign issue carry conduct stage mount open start begin continue reach conclude announce express voice offer provide send put exert seek lead wage win suffer slap pay face extend convey deliver'.split(
    ' ',
  ),
)
/** A noun deed with the light verb that carries it, if there is one. */
interface NounDeed extends Deed {
  readonly carrier: number | null
}

/** The deeds of every noun of the list. */
export function findNounDeeds(view: SentenceView, norms: readonly string[], deeds: DeedIndex): NounDeed[] {
  return flatMapList(view.words, (word, at) => {
    if (word.pos !== 'noun' || view.named[at] === true) return []
    const entry = findNounDeed(deeds, norms, at)
    if (entry === null) return []
    const reached = view.targets.filter(
      (target) => target.head === at && !isBeyond(view.words, at, target) && !isSpeakerBehind(view.words, target),
    )
    const through = (wanted: readonly string[]) =>
      reached
        .filter(({ prepositionNorm }) => wanted.includes(prepositionNorm))
        .map((target) => ({ target, rule: `via:${target.prepositionNorm}` }))
    const between = entry.mutual ? withoutOffices(view.words, through(['between', 'among'])) : []
    const makers = findMakers(entry)
    const carrier = findCarrier(view, at, LIGHT)
    const owners = findOwners(view, at)
    const near = through(['by'])
    const doers = near.length > 0 ? near : findNominalDoers(view, at)
    // Mali's expulsion by the bloc: it is done to the owner
    const undergoes = owners.length > 0 && doers.length > 0 && !entry.via.includes('by')
    const own = undergoes
      ? doers
      : [
          ...owners,
          ...through(makers.filter((norm) => !entry.via.includes(norm))),
          ...(owners.length === 0 && near.length === 0 ? doers : []),
        ]
    const ending = findCarrier(view, at, ENDING)
    // to suspend or cancel is a deed of its own
    const ender = ending !== null && findVerbDeed(deeds, norms, ending.verb) === null ? ending : null
    const isEnded = isObjectOfAny(view.words, at, ENDING)
    const agents = between.length > 0 ? between : own.length > 0 ? own : ((carrier ?? ender)?.agents ?? [])
    const given =
      between.length > 0
        ? makeMutual(view.words, between)
        : undergoes
          ? owners
          : orElse(findBorne(view, at, through(entry.via), entry.via), () =>
              HITTING.has(entry.class) ? findHit(view, at, owners) : [],
            )
    const borne = given.length === 0 && own.length > 0 ? findBearers(view, at, findTies(view.targets)) : null
    // Britain and Rwanda signed a deal, imposed sanctions on each other
    const isAlone = given.length === 0 && own.length === 0 && carrier !== null
    const isShared = isAlone && (entry.mutual || isReciprocal(view.words, at))
    return [
      {
        at,
        entry,
        term: entry.term,
        carrier: carrier?.verb ?? null,
        agents: withoutOffices(view.words, agents),
        patients: isShared ? makeMutual(view.words, agents) : withoutOffices(view.words, borne?.patients ?? given),
        negated:
          isEnded ||
          isNone(view.words, at) ||
          borne?.negated === true ||
          findDenialOf(view.denials, at)?.kind === 'denied' ||
          (own.length === 0 && carrier?.negated === true),
        modal: borne?.modal === true || (own.length === 0 && carrier?.modal === true) || isDoubted(view.words, at),
      },
    ]
  })
}

const orElse = (parties: Party[], next: () => Party[]): Party[] => (parties.length > 0 ? parties : next())

/** Prepositions that lead to whoever does a deed; where `of` leads to others, `from` does so for what somebody is sent: praise from Kenya. */
function findMakers({ via, class: kind }: DeedEntry): readonly string[] {
  if (!via.includes('of')) return ['by', 'of', 'from']
  return SENT.has(kind) ? ['by', 'from'] : ['by']
}

/** Classes of deeds that go from one to the other: help, praise, blame, threats. */
const SENT: ReadonlySet<string> = new Set(['support', 'accuse', 'aid', 'invite', 'demand', 'threaten'])

/** `Mali hit by US sanctions`, `Kenya was saved by French aid`: it is done to whom the verb before `by` concerns. */
function findHit({ words, targets }: SentenceView, noun: number, owners: readonly Party[]): Party[] {
  const by = owners.map(({ target }) => target.phraseStart - 1).find((at) => wordAt(words, at).norm === 'by')
  if (by === undefined || wordAt(words, by - 1).form !== 'participle' || noun - by > BY_REACH) return []
  const done = findTies(targets).filter(({ link }) => link.verb === by - 1)
  return partiesOf(done, 'patient').map(({ target }) => ({ target, rule: 'by_noun' }))
}

/** Classes of deeds with which somebody is hit or helped. */
const HITTING: ReadonlySet<string> = new Set(['attack', 'sanction', 'aid', 'demand', 'threaten'])

/** Words between `by` and the noun of the deed. */
const BY_REACH = 5

/** `no pressure`, `little support`: there is none. */
function isNone(words: readonly Word[], noun: number): boolean {
  let at = noun - 1
  while (['adj', 'noun'].includes(wordAt(words, at).pos) && !NONE.has(wordAt(words, at).norm)) at -= 1
  return NONE.has(wordAt(words, at).norm) && wordAt(words, at - 1).norm !== 'a'
}

const NONE = new Set(['no', 'zero', 'little'])

/** `put pressure on Mali, France said`: who stands behind the comma says so. */
function isSpeakerBehind(words: readonly Word[], { phraseStart, role }: Target): boolean {
  return wordAt(words, phraseStart - 1).norm === ',' && role.links.some((link) => link.role === 'agent')
}

/** `a summit with President of France X`: `of` behind another preposition is not the deed's own. */
function isBeyond(words: readonly Word[], noun: number, { preposition, prepositionNorm }: Target): boolean {
  if (prepositionNorm !== 'of' && prepositionNorm !== 'from') return false
  return words.slice(noun + 1, preposition ?? noun).some(({ pos }) => pos === 'adp')
}

/** Verbs after which a deed is done no more. */
const ENDING = new Set(
  'end halt stop cease withdraw revoke cancel scrap terminate suspend drop abandon lift'.split(' '),
)

/** `ended its support`: the noun is the object of one of some verbs. */
function isObjectOfAny(words: readonly Word[], noun: number, verbs: ReadonlySet<string>): boolean {
  return words.some(({ pos, lemma }, at) => pos === 'verb' && verbs.has(lemma) && isObjectOf(words, at, noun))
}

/** Those to whom a noun belongs, or whose name stands before it: `France's support`, `the French attack`. */
function findOwners({ targets, words }: SentenceView, noun: number): Party[] {
  return targets
    .filter(
      ({ last, ownedEnd, first }) =>
        (ownedEnd > last && last < noun && noun < ownedEnd) ||
        (last === noun && wordAt(words, first).pos !== 'pron' && noun - first <= 2),
    )
    .map((target) => ({ target, rule: 'owner' }))
}

interface Carrier {
  readonly verb: number
  readonly agents: readonly Party[]
  readonly negated: boolean
  readonly modal: boolean
}

/** The verb of some kind whose object a noun is, with those who act. */
function findCarrier(view: SentenceView, noun: number, verbs: ReadonlySet<string>): Carrier | null {
  const { targets, words } = view
  const ties = findTies(targets)
  const own = ties.filter(
    ({ link }) => link.role === 'agent' && verbs.has(link.lemma) && isObjectOf(words, link.verb, noun),
  )
  const [first] = own
  if (first === undefined) return null
  const { verb } = first.link
  return { verb, agents: withoutOffices(words, partiesOf(own, 'agent')), ...findStatus(view, verb, own) }
}
