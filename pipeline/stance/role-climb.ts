/**
 * Hands a part on from a phrase to the name inside it: in `Togo's opposition marched` and `members of the union marched`
 * people of the named actor march, and in `Togo's refusal` it is Togo that refuses.
 */
import { isPossessiveMark, phraseEnd } from './noun-phrase.ts'
import { isDeed, isPeopleNoun, isUndergone } from './people-nouns.ts'
import { findRoleOfWords } from './roles.ts'
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
  const reading = findRoleOfWords(words, first, last, { modifier: 'phrase' })
  if (reading.role !== 'none' || climbs >= MAX_CLIMBS) return reading
  const head = findOwnedHead(words, last) ?? findContainer(words, preposition)
  if (head === null) return reading
  const { norm } = wordAt(words, head)
  const deed = findDeed(words, head, isPossessiveMark(words, last))
  if (deed !== null) return readDeed(words, head, deed)
  if (!isPeopleNoun(norm)) return reading
  const before = wordAt(words, head - 1).pos === 'adp' ? head - 1 : null
  const climbed = climbRole(words, head, head + 1, before, climbs + 1)
  return climbed.role === 'none' ? reading : joinReadings({ ...climbed, rule: `phrase_${climbed.rule}` }, reading)
}

/** The phrase's role, with the ties that the name has of its own. */
function joinReadings(climbed: RoleReading, own: RoleReading): RoleReading {
  const links = [...climbed.links, ...own.links]
  return { ...climbed, links, second: links.find(({ role }) => role !== climbed.role)?.role ?? null }
}

/** Last noun of what the mention owns. */
function findOwnedHead(words: readonly Word[], last: number): number | null {
  if (!isPossessiveMark(words, last)) return null
  const end = phraseEnd(words, last + 1)
  return end > last + 1 ? end - 1 : null
}

/** The noun before `of`, which the mention is part of. */
function findContainer(words: readonly Word[], preposition: number | null): number | null {
  if (preposition === null || !MEMBERSHIP.has(wordAt(words, preposition).norm)) return null
  return isNominal(wordAt(words, preposition - 1)) ? preposition - 1 : null
}

/** Libya's invasion is done to Libya, but NATO's invasion of Libya is NATO's deed. */
function findDeed(words: readonly Word[], head: number, owned: boolean): RoleLink['role'] | null {
  const { norm } = wordAt(words, head)
  if (isUndergone(norm)) return owned && wordAt(words, head + 1).norm === 'of' ? 'agent' : 'patient'
  return owned && isDeed(norm) ? 'agent' : null
}

function readDeed(words: readonly Word[], head: number, role: RoleLink['role']): RoleReading {
  const { norm: lemma } = wordAt(words, head)
  const link: RoleLink = { role, verb: head, lemma, negated: false, modal: false, rule: 'nominal', adjacent: false }
  return { role, second: null, verb: lemma, negated: false, modal: false, rule: 'nominal', links: [link] }
}
