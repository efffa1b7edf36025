/** Those who deal with each other: talks between Mali and Niger, a deal that was signed between them. */
import { changeLink, linkTo } from './role-link.ts'
import type { RoleLink } from './role-types.ts'
import { wordAt, type Word } from './words.ts'

/**
 * What is done between two sides, of which each acts: one tie or none.
 *
 * @param at - Index of `between`.
 */
export function findBetweenLinks(words: readonly Word[], at: number): RoleLink[] {
  for (let head = at - 1; head >= Math.max(0, at - REACH); head -= 1) {
    const { pos, lemma } = wordAt(words, head)
    if (pos === 'punct' || pos === 'conj') return []
    // the tagger takes a plural that opens a sentence for a verb
    const isNoun = pos === 'noun' || (pos === 'verb' && head === 0)
    if ((pos === 'verb' && CONCLUDED.has(lemma)) || (isNoun && DEALINGS.has(lemma)))
      return [changeLink(linkTo(words, head, 'agent', 'between'), { adjacent: false })]
    // `the agreement calls for a border between`: another noun is what lies between them
    if (pos === 'noun' && head === at - 1) return []
  }
  return []
}

/** Words before `between`: a meeting held this afternoon between them. */
const REACH = 5

/** What two sides do together or to each other; a difference, a border, trade and ties only lie between them. */
const DEALINGS = new Set(
  `talk meeting negotiation cooperation collaboration dialogue interaction discussion consultation conversation summit encounter
  exchange agreement deal pact treaty accord memorandum battle fight fighting clash war skirmish violence dispute row feud quarrel
  duel contest confrontation debate truce ceasefire reconciliation`.split(/\s+/),
)
/** What is done to an agreement by both sides. */
const CONCLUDED = new Set(['sign', 'agree', 'conclude', 'negotiate', 'reach', 'hold', 'seal', 'broker', 'fight'])
