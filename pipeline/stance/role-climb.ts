/**
 * Hands a part on from a phrase to the name inside it: in `Togo's opposition marched` and `members of the union marched`
 * people of the named actor march, and in `Togo's refusal` it is Togo that refuses.
 */
import { isPossessiveMark, phraseEnd, phraseStart } from './noun-phrase.ts'
import { isDeed, isDoneBy, isSufferedBy, isUndergone, isUndergoneByOf } from './noun-doers.ts'
import { isPeopleNoun } from './people-nouns.ts'
import { findCompoundLink } from './role-compound.ts'
import { findContainer, handsOn, shareStart } from './role-container.ts'
import { findRoleOfWords } from './roles.ts'
import { changeLink } from './role-link.ts'
import type { RoleLink, RoleReading } from './roles.ts'
import { isNominal, wordAt } from './words.ts'
import type { Word } from './words.ts'

const MAX_CLIMBS = 2

/**
 * The role of a mention, taken from the phrase round it where the mention itself has none.
 *
 * @param preposition - Index of the preposition that governs the mention, or null.
 */
export function climbRole(
  words: readonly Word[],
  first: number,
  last: number,
  preposition: number | null,
  climbs = 0,
): RoleReading {
  const reading = readPhrase(words, first, last)
  if (reading.role !== 'none' || climbs >= MAX_CLIMBS) return reading
  const owned = findOwnedHead(words, last)
  const head = owned ?? findContainer(words, preposition)
  if (head === null) return reading
  const deed = findDeed(words, head, isPossessiveMark(words, last))
  if (deed !== null) return readDeed(words, head, deed)
  if (!handsOn(words, head, owned === null ? preposition : null)) return reading
  const start = shareStart(words, head)
  const before = findBefore(words, start, isPossessiveMark(words, last))
  const climbed = climbRole(words, start, head + 1, before, climbs + 1)
  return climbed.links.length === 0 ? reading : joinReadings(climbed, reading)
}

/** The preposition before what climbs; `of` beyond its owner as well: members of Kenya's party. */
function findBefore(words: readonly Word[], start: number, owned: boolean): number | null {
  const from = owned ? phraseStart(words, start) : start
  const { pos, norm } = wordAt(words, from - 1)
  return pos === 'adp' && (from === start || norm === 'of') ? from - 1 : null
}

/** The phrase's role, with the ties that the name has of its own. */
function joinReadings(climbed: RoleReading, own: RoleReading): RoleReading {
  const { role, verb, negated, modal } = climbed
  const links = [...climbed.links, ...own.links]
  const second = links.find((link) => link.role !== role)?.role ?? null
  return { role, second, verb, negated, modal, rule: `phrase_${climbed.rule}`, links }
}

/** The role of the phrase that the mention heads or modifies; what it modifies may be a deed of its own, or a thing. */
function readPhrase(words: readonly Word[], first: number, last: number): RoleReading {
  const compound = findCompoundLink(words, last)
  if (compound !== null && !isLeader(words, last, compound)) return readLink(compound)
  const reading = findRoleOfWords(words, first, last, { modifier: 'phrase' })
  const head = phraseEnd(words, last) - 1
  if (compound !== null) return joinReadings(readLink(compound), reading)
  if (head < last || isPossessiveMark(words, head + 1)) return reading
  const { norm, pos } = wordAt(words, head)
  if (pos !== 'noun' || isPeopleNoun(norm)) return reading
  if (isDeed(norm) || MADE.has(norm)) return readDeed(words, head, 'agent')
  return isThing(norm) ? markThing(reading) : reading
}

/** `the US-led coalition`: who leads people is one of them. */
function isLeader(words: readonly Word[], last: number, { lemma }: RoleLink): boolean {
  return lemma === 'lead' && isPeopleNoun(wordAt(words, phraseEnd(words, last + 2) - 1).norm)
}

/** Deeds that are named after the one who does them: the EU embargo, a French raid. */
const MADE = new Set(
  'embargo ban bans sanctions raid raids airstrike airstrikes strike strikes attack attacks invasion occupation bombing blockade'.split(
    ' ',
  ),
)

/** A noun that seldom names people, by its ending. */
function isThing(norm: string): boolean {
  return !/(?:[eo]rs?|ants?|ents?|ees?|ics?|folk)$/.test(norm)
}

/** The same ties, under names that say that a thing has them. */
function markThing(reading: RoleReading): RoleReading {
  const links = reading.links.map((link) => changeLink(link, { rule: `${link.rule}_thing` }))
  const { role, second, verb, negated, modal } = reading
  return {
    role,
    second,
    verb,
    negated,
    modal,
    rule: links.length === 0 ? reading.rule : `${reading.rule}_thing`,
    links,
  }
}

/** Last noun of what the mention owns. */
function findOwnedHead(words: readonly Word[], last: number): number | null {
  if (!isPossessiveMark(words, last)) return null
  // Togo's perceived support
  const isMarked = ['past', 'participle', 'gerund'].includes(wordAt(words, last + 1).form)
  const from = isMarked && isNominal(wordAt(words, last + 2)) ? last + 2 : last + 1
  const end = phraseEnd(words, from)
  return end > from ? end - 1 : null
}

/** Libya's invasion is done to Libya, but NATO's invasion of Libya is NATO's deed. */
function findDeed(words: readonly Word[], head: number, owned: boolean): RoleLink['role'] | null {
  const { norm } = wordAt(words, head)
  const next = wordAt(words, head + 1).norm
  if (owned && isSufferedBy(norm, next)) return 'patient'
  if (isUndergone(norm)) return owned && next === 'of' ? 'agent' : 'patient'
  if (owned) return isDeed(norm) ? 'agent' : null
  if (next === 'of' && isUndergoneByOf(norm)) return 'patient'
  return next === 'of' && isDoneBy(norm) && !AS_A_WHOLE.has(wordAt(words, head - 1).norm) ? 'agent' : null
}

/** In support of Kenya, in response to it: the two words are one preposition. */
const AS_A_WHOLE = new Set(['in'])

function readDeed(words: readonly Word[], head: number, role: RoleLink['role']): RoleReading {
  const { norm: lemma } = wordAt(words, head)
  return readLink({ role, verb: head, lemma, negated: false, modal: false, rule: 'nominal', adjacent: false })
}

function readLink(link: RoleLink): RoleReading {
  const { role, lemma: verb, negated, modal, rule } = link
  return { role, second: null, verb, negated, modal, rule, links: [link] }
}
