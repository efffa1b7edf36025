/** Who stands behind `by`. */
import { STANDING_BY } from './closed-class.ts'
import { isDeed, isUndergone } from './noun-doers.ts'
import { changeLink, groupStart, linkTo } from './role-link.ts'
import type { RoleLink } from './role-types.ts'
import { isNominal, isVerbal, wordAt, type Word } from './words.ts'

/** `was ousted by the army`, `a plan backed yesterday by Rabat`: a past participle shortly before, else a noun of a deed. */
export function findByAgent(words: readonly Word[], at: number): RoleLink | null {
  const participle = findShortlyBefore(words, at, isPassiveVerb)
  if (participle !== null) return changeLink(linkTo(words, participle, 'agent', 'by_agent'), { adjacent: true })
  // the invasion of Libya by NATO
  const deed = findShortlyBefore(
    words,
    at,
    ({ pos, norm }) => pos === 'noun' && (isUndergone(norm) || isDeed(norm) || CUTS.has(norm) || DOING.test(norm)),
  )
  return deed === null ? null : changeLink(linkTo(words, deed, 'agent', 'nominal'), { adjacent: true })
}

/** `a march by students`: the noun before `by` is theirs, unless it says where, when or how much; one tie or none. */
export function findMadeLinks(words: readonly Word[], at: number): RoleLink[] {
  const head = skipDay(words, at - 1)
  const { pos, lemma } = wordAt(words, head)
  // the tagger takes a plural that opens a sentence for a verb
  const isNoun = pos === 'noun' || (pos === 'verb' && at === 1)
  if (!isNoun || MEASURES.has(lemma) || TIME_OR_PLACE.has(lemma)) return []
  return [changeLink(linkTo(words, head, 'agent', 'by_noun'), { adjacent: false })]
}

/** `a tweet on Monday by the envoy`: the word before the day. */
function skipDay(words: readonly Word[], at: number): number {
  return wordAt(words, at - 1).norm === 'on' && /day$/.test(wordAt(words, at).norm) ? at - 2 : at
}

/** `grew two percent by`, `fell last year by`. */
const MEASURES = new Set(
  'percent cent % million billion trillion dollar euro shilling rand point percentage'.split(' '),
)
const TIME_OR_PLACE = new Set(
  `day week month year hour minute morning evening night afternoon today yesterday side door house road street seat table chair
  place city town village river border country home way hand name`.split(/\s+/),
)

/** Endings of nouns that name what somebody does. */
const DOING = /...(?:[ts]ion|ment|sal|val|ance)s?$/

function isPassiveVerb(word: Word): boolean {
  return isVerbal(word) && (word.form === 'past' || word.form === 'participle') && !STANDING_BY.has(word.lemma)
}

/** The last word of a kind before `by`, with no other verb and no punctuation between. */
function findShortlyBefore(words: readonly Word[], at: number, fits: (word: Word) => boolean): number | null {
  for (let i = at - 1; i >= Math.max(0, at - BY_REACH); i -= 1) {
    const word = wordAt(words, i)
    if (isModifier(words, i) || hasObject(words, i) || QUOTES.has(word.norm)) continue
    if (fits(word)) return i
    if (word.pos === 'punct' || isVerbal(word)) return null
  }
  return null
}

/** `the return of looted art by France`: a participle before a noun. */
function isModifier(words: readonly Word[], at: number): boolean {
  const isInPhrase = ['adp', 'det', 'adj', 'part'].includes(wordAt(words, at - 1).pos)
  return isInPhrase && isVerbal(wordAt(words, at)) && isNominal(wordAt(words, at + 1))
}

/** `welcomed the return of art by France`: a verb with an object is no passive. */
function hasObject(words: readonly Word[], at: number): boolean {
  const isBare = wordAt(words, at).form === 'past' && groupStart(words, at) === at
  return isBare && isNominal(wordAt(words, at - 1)) && wordAt(words, at + 1).pos === 'det'
}

/** What somebody does to others that their owner does not undergo: cuts by Washington. */
const CUTS = new Set('cut cuts attack attacks ban bans sale sales'.split(' '))

/** Marks of a quotation that ends before `by`: was “closely watched” by the police. */
const QUOTES = new Set(['"', '“', '”', '‘', '’', "''"])

/** Words between a participle and its `by`: slapped with visa bans by Washington. */
const BY_REACH = 7
