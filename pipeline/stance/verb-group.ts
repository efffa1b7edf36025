/** Reads a run of auxiliaries, adverbs and a main verb as one group. */
import { BE, DO, GET, HAVE, MODALS, NEGATORS, STANDING_BY } from './closed-class.ts'
import { PURE_PARTICIPLES } from './irregular-verbs.ts'
import { isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

export interface VerbGroup {
  /** Half-open range of words, adverbs inside included. */
  readonly start: number
  readonly end: number
  /** Index of the main verb; of the form of `be` where it stands alone. */
  readonly main: number
  readonly passive: boolean
  /** `be` alone: the subject is described and does nothing. */
  readonly copula: boolean
  /** False for gerunds and infinitives. */
  readonly finite: boolean
  readonly negated: boolean
  readonly modal: boolean
}

const isParticiple = (word: Word): boolean => word.form === 'past' || word.form === 'participle'

function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from
  while (wordAt(words, at).pos === 'adv') at += 1
  return at
}

/** `was forced`, `has been told`, `got hit`; `is planned` but not `is planning`. */
function isPassive(words: readonly Word[], auxiliary: number, main: number): boolean {
  const helper = wordAt(words, auxiliary).norm
  const word = wordAt(words, main)
  return (BE.has(helper) || GET.has(helper)) && word.pos === 'verb' && isParticiple(word)
}

/** `Uganda criticised over law`, `minister urged to resign`: a headline's passive, whose verb would else have an object. */
export function isBarePassive(words: readonly Word[], at: number): boolean {
  const { lemma } = wordAt(words, at)
  if (!isParticiple(wordAt(words, at)) || !isNominal(wordAt(words, at - 1))) return false
  const next = wordAt(words, skipAdverbs(words, at + 1)).norm
  if (PURE_PARTICIPLES.has(wordAt(words, at).norm) && isHeading(words, at)) return true
  const lacksObject =
    (ALWAYS_TRANSITIVE.has(lemma) && (BEHIND.has(next) || (isHeading(words, at) && ENDING.has(next)))) ||
    (lemma === 'fire' && isHeading(words, at) && FIRED.has(next)) ||
    (NAMING.has(lemma) && isHeading(words, at) && isOffice(words, skipAdverbs(words, at + 1), lemma)) ||
    (URGING.has(lemma) && next === 'to') ||
    (PUNISHING.has(lemma) && next === 'with') ||
    (next === 'by' && !STANDING_BY.has(lemma) && isOnlyVerb(words, at) && !isByDoing(words, skipAdverbs(words, at + 1)))
  return lacksObject && !words.slice(0, at).some(({ norm }) => RELATIVE.has(norm))
}

/** `responded by recalling its envoy`, `spoke by phone`: what follows `by` is how, not who. */
export function isByDoing(words: readonly Word[], by: number): boolean {
  const next = wordAt(words, by + 2)
  if (wordAt(words, by).norm === 'by' && MEANS.has(wordAt(words, by + 1).norm)) return true
  const hasObject = ['det', 'pron', 'adj', 'num'].includes(next.pos) || isNominal(next)
  return wordAt(words, by + 1).form === 'gerund' && hasObject
}

/** Bare nouns of how something is sent, said or reached. */
const MEANS = new Set(
  'phone telephone video videoconference email e-mail letter post air sea road land boat ship train plane car bus foot default proxy'.split(
    ' ',
  ),
)

/** `envoy expelled from Niger`: a line without a full stop and without another verb. */
function isHeading(words: readonly Word[], at: number): boolean {
  return isOnlyVerb(words, at) && wordAt(words, words.length - 1).norm !== '.'
}

/** `elected US president`, `named athlete of the year`: what the subject is made, without an article. */
function isOffice(words: readonly Word[], from: number, lemma: string): boolean {
  const word = wordAt(words, from)
  if (ENDING.has(word.norm) || BEHIND.has(word.norm)) return true
  return word.pos === 'noun' || (lemma.endsWith('elect') && isNominal(word))
}

const NAMING = new Set(['name', 'elect', 'reelect', 'appoint', 'crown'])
/** What follows the sacked, and not those who shoot. */
const FIRED = new Set(['', 'over', 'for', 'after'])
const ENDING = new Set(['', 'from', 'while', 'at', 'during', 'on'])

/** Uganda slapped with visa bans. */
const PUNISHING = new Set(['slap', 'hit', 'charge', 'threaten', 'saddle'])

/** `Nigeria hit by floods`: a heading with no other verb than its participle. */
function isOnlyVerb(words: readonly Word[], at: number): boolean {
  return words.every(
    (word, place) => place === at || !isVerbal(word) || word.form === 'gerund' || word.form === 'infinitive',
  )
}

const RELATIVE = new Set('which that whom who what whose'.split(' '))
const BEHIND = new Set('over as by of for after amid in'.split(' '))
const URGING = new Set('urge force order invite allow tell ask compel oblige'.split(' '))
/** Verbs that nobody uses without an object or a clause. */
const ALWAYS_TRANSITIVE = new Set(
  `accuse criticise criticize condemn denounce praise hail laud commend blame slam oust expel suspend sanction arrest detain
  jail sentence acquit kill wound injure kidnap abduct evict deport ban fine sack dismiss overthrow topple rebuke censure
  force exclude extradite assassinate behead murder rescue imprison prosecute blacklist`.split(/\s+/),
)

const QUOTES = new Set(['"', '“', '”', '‘', "''", '``'])

/** As `skipAdverbs`, beyond a quotation that begins inside the group: had “utterly failed”. */
function skipInside(words: readonly Word[], from: number): number {
  const at = skipAdverbs(words, from)
  return QUOTES.has(wordAt(words, at).norm) ? skipAdverbs(words, at + 1) : at
}

/** What is yet to be done is not done: has yet to pay. */
export function isYetTo(words: readonly Word[], at: number): boolean {
  return wordAt(words, at).norm === 'yet' && wordAt(words, at + 1).norm === 'to'
}

/** A verb stands next in the chain: after an auxiliary, beyond adverbs and the `to` of `have to`. */
function nextInChain(words: readonly Word[], at: number): number | null {
  const word = wordAt(words, at)
  let next = skipInside(words, at + 1)
  const takesTo = HAVE.has(word.norm) || word.norm === 'ought' || word.norm === 'need' || BE.has(word.norm)
  if (takesTo && wordAt(words, next).norm === 'to' && isVerbal(wordAt(words, next + 1))) next += 1
  if (!isVerbal(wordAt(words, next))) return null
  if (word.pos === 'verb' && !GET.has(word.norm)) return null
  // `is, has` and the like only chain with what can follow them.
  if (GET.has(word.norm) && !isParticiple(wordAt(words, next))) return null
  return next
}

/**
 * The verb group that begins at a word.
 *
 * @param at - Index of a verb or auxiliary.
 * @returns null where no verb stands there.
 */
export function readVerbGroup(words: readonly Word[], at: number): VerbGroup | null {
  if (!isVerbal(wordAt(words, at))) return null
  let main = at
  let auxiliary = -1
  for (let next = nextInChain(words, main); next !== null; next = nextInChain(words, main)) {
    auxiliary = main
    main = next
  }
  const inside = words.slice(at, main + 1)
  const first = wordAt(words, at)
  const single = main === at
  return {
    start: at,
    end: main + 1,
    main,
    passive: auxiliary >= 0 ? isPassive(words, auxiliary, main) : isBarePassive(words, at),
    copula: BE.has(wordAt(words, main).norm),
    finite: !single || !(first.form === 'gerund' || first.form === 'infinitive' || isAfterTo(words, at)),
    negated:
      inside.some((word, place) => NEGATORS.has(word.norm) || isYetTo(inside, place)) ||
      isNeverBefore(words, at) ||
      isNegatedAfter(words, main),
    modal: inside.some((word) => MODALS.has(word.norm) && word.norm !== 'will' && word.norm !== "'ll"),
  }
}

function isAfterTo(words: readonly Word[], at: number): boolean {
  return wordAt(words, at - 1).norm === 'to'
}

/** `never gave`, `hardly helped`, `no longer supports`: before a verb without an auxiliary. */
function isNeverBefore(words: readonly Word[], at: number): boolean {
  const before = wordAt(words, at - 1)
  if (before.norm === 'longer') return wordAt(words, at - 2).norm === 'no'
  return before.pos === 'adv' && NEGATORS.has(before.norm)
}

/** `is not`, `has no`: the negator behind a lone auxiliary. */
function isNegatedAfter(words: readonly Word[], main: number): boolean {
  const word = wordAt(words, main)
  const auxiliary = BE.has(word.norm) || DO.has(word.norm) || HAVE.has(word.norm)
  return auxiliary && NEGATORS.has(wordAt(words, main + 1).norm)
}
