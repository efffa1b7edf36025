/** What a verb makes of its subject. */
import { findStateNoun } from './role-states.ts'
import { readVerbGroup, type VerbGroup } from './verb-group.ts'
import { isOusted } from './role-winner.ts'
import type { RoleLink } from './role-types.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/**
 * The link a verb group gives to its subject; null for `be` alone and for what only describes (`was born`).
 *
 * @param rule - How the subject was found; a passive, a state and what is undergone or held are added to it.
 */
export function linkOfSubject(
  words: readonly Word[],
  group: VerbGroup,
  rule: string,
  adjacent: boolean,
): RoleLink | null {
  const { lemma } = wordAt(words, group.main)
  const raised = group.passive && RAISING.has(lemma) ? findRaised(words, group) : null
  if (raised !== null) return linkOfSubject(words, raised, `${rule}_raised`, adjacent)
  if (isDescription(words, group)) return null
  if (!group.passive && COMING.has(lemma) && findStateNoun(words, group.end)?.role === 'patient')
    return makeLink(words, group, `${rule}_under`, adjacent)
  const isState = group.passive && STATES.has(lemma) && wordAt(words, group.end).norm !== 'by'
  return {
    role: group.passive && !isState ? 'patient' : 'agent',
    verb: group.main,
    lemma,
    negated: group.negated,
    modal: group.modal,
    rule: `${rule}${isState ? '_state' : group.passive ? '_passive' : kindOf(words, group)}`,
    adjacent,
  }
}

function makeLink(words: readonly Word[], group: VerbGroup, rule: string, adjacent: boolean): RoleLink {
  const { main, negated, modal } = group
  return { role: 'patient', verb: main, lemma: wordAt(words, main).lemma, negated, modal, rule, adjacent }
}

/** Verbs by which one gets into a state or stays in it: came under fire. */
const COMING = new Set(['come', 'remain', 'fall', 'stay', 'live'])

/** `be` alone, or a participle that says what somebody is and not what befell them. */
export function isDescription(words: readonly Word[], group: VerbGroup): boolean {
  return group.copula || (group.passive && DESCRIBING.has(wordAt(words, group.main).lemma) && !isBy(words, group))
}

const isBy = (words: readonly Word[], group: VerbGroup): boolean => wordAt(words, group.end).norm === 'by'

const DESCRIBING = new Set('bear born base locate situate know'.split(' '))

/** Participles of what somebody thinks or means to do: was opposed to, is committed to, were convinced that. */
const STATES = new Set(
  `oppose commit determine prepare concern interest convince excite please worry satisfy dedicate devote engage involve unite
  entitle ally surprise shock delight disappoint impress thrill sadden horrify appal outrage alarm amaze astonish stun frustrate`.split(
    /\s+/,
  ),
)

/** Verbs whose passive says how sure or how near a deed of the subject is: is expected to sign, is set to leave. */
const RAISING = new Set(
  'expect believe say think understand schedule set know suppose report allege slate poise'.split(' '),
)

/** The verb group behind `to`, as sure as the one before it. */
function findRaised(words: readonly Word[], group: VerbGroup): VerbGroup | null {
  if (wordAt(words, group.end).norm !== 'to' || !isVerbal(wordAt(words, group.end + 1))) return null
  const raised = readVerbGroup(words, group.end + 1)
  return raised === null || wordAt(words, raised.main).pos !== 'verb'
    ? null
    : { ...raised, negated: raised.negated || group.negated, modal: raised.modal || group.modal }
}

function kindOf(words: readonly Word[], group: VerbGroup): string {
  const { lemma } = wordAt(words, group.main)
  // France found itself reassessing its role
  const isFinding = lemma === 'find' && /sel(?:f|ves)$/.test(wordAt(words, group.end).norm)
  if (UNDERGOING.has(lemma) || isFinding || isOusted(words, group.main)) return '_experiencer'
  return HOLDING.has(lemma) ? '_stative' : ''
}

/** Verbs whose subject undergoes what they name. */
const UNDERGOING = new Set(
  'lose succumb face get receive suffer experience need depend undergo inherit endure die perish starve drown survive benefit languish'.split(
    ' ',
  ),
)
/** Verbs that say what their subject has or is. */
const HOLDING = new Set('have own hold rank include contain belong live exist comprise possess'.split(' '))
