/** Deeds told from the side of those who get something: `received aid from Norway`, `bought grain from Egypt`. */
import { filterList, mapList } from '../document/list.ts'
import type { DeedEntry } from '../data/lexicon-schema.ts'
import { isObjectOf, partiesOf, withoutOffices, type Tie } from './deed-parties.ts'
import type { Deed, Party } from './deed-types.ts'
import { findStatus } from './deed-status.ts'
import { findVerbDeed, type DeedIndex } from './deeds.ts'
import type { SentenceView } from './sentence.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/** Verbs of getting, each with what the one behind `from` does. */
const GETTING: ReadonlyMap<string, string> = new Map(
  'receive:give get:give obtain:give secure:give acquire:give accept:give borrow:lend buy:sell purchase:sell import:sell'
    .split(' ')
    .map((pair): [string, string] => {
      const [getting = '', giving = ''] = pair.split(':')
      return [getting, giving]
    }),
)

/** Verbs whose subject bears the deed that their object names: received support, drew criticism. */
const BEARING = new Set([...GETTING.keys(), ...'win earn draw face attract suffer gain enjoy'.split(' ')])

/** What is given, sold or lent, where the list has no noun of a deed for it. */
const GOODS = new Set(
  `dollar dollars euro euros pound pounds franc francs shilling shillings naira cedi cedis rand yuan rupees billion million cash credit
  drone drones jet jets aircraft plane planes helicopter helicopters tank tanks missile missiles ammunition munitions rifles gun guns
  vehicle vehicles truck trucks bus buses tractor tractors ambulance ambulances ship ships boat boats radar radars tonnes tons barrels
  doses dose vaccine medicine medicines drugs kits wheat grain grains maize rice sugar fertiliser fertilizer seeds oil crude gas
  petrol diesel fuel coal uranium gold electricity power technology machinery goods products`.split(/\s+/),
)

/** Words between a verb of getting and `from`. */
const REACH = 12

/** `Kenya bought drones from Turkey`: Turkey sells them to Kenya. Null where the verb tells nothing of the kind. */
export function findReceipt(view: SentenceView, verb: number, ties: readonly Tie[], deeds: DeedIndex): Deed | null {
  const { words, targets } = view
  const giving = GETTING.get(wordAt(words, verb).lemma)
  if (giving === undefined) return null
  const entry: DeedEntry | null = findVerbDeed(deeds, [giving], 0)
  const takers = findSubjects(ties, verb)
  if (entry === null || takers.length === 0) return null
  const givers = filterList(
    targets,
    ({ preposition, prepositionNorm }) =>
      prepositionNorm === 'from' && preposition !== null && isGoods(words, verb, preposition),
  )
  const agents = withoutOffices(
    words,
    mapList(givers, (target): Party => ({ target, rule: 'via:from' })),
  )
  if (agents.length === 0) return null
  const patients = withoutOffices(words, takers)
  return { at: verb, entry, term: entry.term, agents, patients, ...findStatus(view, verb, ties) }
}

/** Those who get what a noun names: the subject of `received support`, with how sure that is. */
export function findBearers(
  view: SentenceView,
  noun: number,
  ties: readonly Tie[],
): Pick<Deed, 'patients' | 'negated' | 'modal'> | null {
  const { words } = view
  const own = filterList(ties, ({ link }) => BEARING.has(link.lemma) && isObjectOf(words, link.verb, noun))
  const [first] = own
  if (first === undefined) return null
  const patients = withoutOffices(words, findSubjects(own, first.link.verb))
  return patients.length === 0 ? null : { patients, ...findStatus(view, first.link.verb, own) }
}

/** The subjects of a verb that is no passive, whether they count as those who act or not. */
function findSubjects(ties: readonly Tie[], verb: number): Party[] {
  const own = filterList(
    ties,
    ({ target, link }) =>
      link.verb === verb && target.first < verb && SUBJECT.test(link.rule) && !link.rule.endsWith('_passive'),
  )
  return [...partiesOf(own, 'agent'), ...partiesOf(own, 'patient')]
}

const SUBJECT = /^(?:phrase_|conjunct_)*(?:subject|relative|fronted|raised|gerund)/

/** Goods stand between the verb and `from`, and neither another verb nor the end of a clause. */
function isGoods(words: readonly Word[], verb: number, from: number): boolean {
  if (from <= verb || from - verb > REACH) return false
  const between = words.slice(verb + 1, from)
  const isOpen = between.every(
    (word) => !isVerbal(word) && !(word.pos === 'punct' && word.norm !== '%' && word.norm !== '$'),
  )
  return isOpen && between.some(({ norm }) => GOODS.has(norm))
}
