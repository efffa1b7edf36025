/**
 * Hands a part on from a phrase to the name inside it: in `Togo's opposition marched` and `members of the union marched`
 * people of the named actor march, and in `Togo's refusal` it is Togo that refuses.
 */
import { isPossessiveMark, phraseEnd, phraseStart } from './noun-phrase.ts'
import { isDeed, isPeopleNoun, isSufferedBy, isUndergone } from './people-nouns.ts'
import { findRoleOfWords } from './roles.ts'
import { changeLink } from './role-link.ts'
import type { RoleLink, RoleReading } from './roles.ts'
import { isNominal, wordAt } from './words.ts'
import type { Word } from './words.ts'

const MAX_CLIMBS = 2
const MEMBERSHIP = new Set(['of', 'from', 'in', 'at'])

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
  const head = findOwnedHead(words, last) ?? findContainer(words, preposition)
  if (head === null) return reading
  const { norm } = wordAt(words, head)
  const deed = findDeed(words, head, isPossessiveMark(words, last))
  if (deed !== null) return readDeed(words, head, deed)
  if (!isPeopleNoun(norm) && !isShare(wordAt(words, head)) && !isOfCountry(words, head)) return reading
  const start = shareStart(words, head)
  const before = findBefore(words, start, isPossessiveMark(words, last))
  const climbed = climbRole(words, start, head + 1, before, climbs + 1)
  return climbed.role === 'none' ? reading : joinReadings(climbed, reading)
}

/** The preposition before what climbs; `of` beyond its owner as well: members of Kenya's party. */
function findBefore(words: readonly Word[], start: number, owned: boolean): number | null {
  const from = owned ? phraseStart(words, start) : start
  const { pos, norm } = wordAt(words, from - 1)
  return pos === 'adp' && (from === start || norm === 'of') ? from - 1 : null
}

/** `Musa Keita, of Mali's party, refused`: a name set apart from where its bearer belongs. */
function isOfCountry(words: readonly Word[], head: number): boolean {
  return (
    wordAt(words, head).pos === 'propn' && wordAt(words, head + 1).norm === ',' && wordAt(words, head + 2).norm === 'of'
  )
}

/** `two of the soldiers`, `44 per cent of Kenyans`: some of them, who have the part. */
function isShare({ pos, norm }: Word): boolean {
  return pos === 'num' || SHARES.has(norm)
}

const SHARES = new Set(
  'one some most many all half none each several both few neither either cent percent % quarter third thirds rest bulk lot part dozen'.split(
    ' ',
  ),
)

/** The number before `per cent`. */
function shareStart(words: readonly Word[], head: number): number {
  const isPerCent = wordAt(words, head).norm === 'cent' && wordAt(words, head - 1).norm === 'per'
  if (isPerCent) return head - 2
  return wordAt(words, head).norm === '%' || wordAt(words, head).norm === 'percent' ? head - 1 : head
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
  const reading = findRoleOfWords(words, first, last, { modifier: 'phrase' })
  const head = phraseEnd(words, last) - 1
  if (head < last || isPossessiveMark(words, head + 1)) return reading
  const { norm, pos } = wordAt(words, head)
  if (pos !== 'noun' || isPeopleNoun(norm)) return reading
  if (isDeed(norm) || MADE.has(norm)) return readDeed(words, head, 'agent')
  return isThing(norm) ? markThing(reading) : reading
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
  const end = phraseEnd(words, last + 1)
  return end > last + 1 ? end - 1 : null
}

/** The word before `of`, `including` or `such as`, which the mention is part of. */
function findContainer(words: readonly Word[], preposition: number | null): number | null {
  if (preposition === null) return null
  const { norm } = wordAt(words, preposition)
  const isSuchAs = norm === 'as' && wordAt(words, preposition - 1).norm === 'such'
  if (isSuchAs || norm === 'including') {
    const before = isSuchAs ? preposition - 2 : preposition - 1
    const at = wordAt(words, before).norm === ',' ? before - 1 : before
    return isNominal(wordAt(words, at)) ? at : null
  }
  // who speaks for somebody
  if (norm === 'for' && SPEAKERS.test(wordAt(words, preposition - 1).norm)) return preposition - 1
  if (norm === 'of' && isShare(wordAt(words, preposition - 1))) return preposition - 1
  if (norm === 'of' && isOfCountry(words, preposition - 2)) return preposition - 2
  return MEMBERSHIP.has(norm) && isNominal(wordAt(words, preposition - 1)) ? preposition - 1 : null
}

const SPEAKERS = /^spokes(?:man|woman|person|people)s?$/

/** Libya's invasion is done to Libya, but NATO's invasion of Libya is NATO's deed. */
function findDeed(words: readonly Word[], head: number, owned: boolean): RoleLink['role'] | null {
  const { norm } = wordAt(words, head)
  if (owned && isSufferedBy(norm, wordAt(words, head + 1).norm)) return 'patient'
  if (isUndergone(norm)) return owned && wordAt(words, head + 1).norm === 'of' ? 'agent' : 'patient'
  return owned && isDeed(norm) ? 'agent' : null
}

function readDeed(words: readonly Word[], head: number, role: RoleLink['role']): RoleReading {
  const { norm: lemma } = wordAt(words, head)
  const link: RoleLink = { role, verb: head, lemma, negated: false, modal: false, rule: 'nominal', adjacent: false }
  return { role, second: null, verb: lemma, negated: false, modal: false, rule: 'nominal', links: [link] }
}
