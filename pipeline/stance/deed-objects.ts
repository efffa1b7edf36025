/** Objects of a verb that are no party to its deed: what is given or won, and words that only look like verb and object. */
import type { DeedEntry } from '../data/lexicon-schema.ts'
import type { Party } from './deed-types.ts'
import { POSSESSIVES } from './closed-class.ts'
import { RECIPROCAL } from './reciprocal.ts'
import { WINNER } from './role-winner.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/** Whether something is done to the one who stands as the object of a verb. */
export function isDoneTo(view: SentenceView, verb: number, entry: DeedEntry | null, { target, rule }: Party): boolean {
  // whom a preposition leads to is found elsewhere, and those who do it to each other
  if (rule.startsWith('via:') || rule === RECIPROCAL || isReflexive(view, target) || isInCompound(view.words, target))
    return false
  if (isIt(view.words, target) && !isDoneToIt(view.words, entry, { target, rule })) return false
  if (isThing(view.words, verb, entry, { target, rule })) return false
  return !isThingGiven(entry, target) && !isThingWon(view.words, verb, entry, { target, rule }) && !isToldOf(entry)
}

/**
 * Whether somebody acts: `it` does where the list knows the deed, and `a French-backed force` is not France. Who gives what
 * others receive does not receive it.
 */
export function isDoer({ words }: SentenceView, entry: DeedEntry | null, { target, rule }: Party): boolean {
  // who wins stands for the one that is lost to
  if (rule === 'via:giver' || rule === WINNER) return false
  return (entry !== null || !isIt(words, target)) && !isInCompound(words, target)
}

/** `a French-backed force`, `the first IMF-led mission`: what a compound says of others. */
function isInCompound(words: readonly Word[], { last }: Target): boolean {
  return wordAt(words, last).norm === '-' && /(?:ed|led|run|held|born|made|owned)$/.test(wordAt(words, last + 1).norm)
}

const isIt = (words: readonly Word[], { first }: Target): boolean => wordAt(words, first).norm === 'it'

/** `condemned it`, `it was praised by Mali`, against `scaled it up`, `remember it`, `battle it out`. */
function isDoneToIt(words: readonly Word[], entry: DeedEntry | null, { target, rule }: Party): boolean {
  if (entry === null || wordAt(words, target.last).norm === 'out') return false
  return rule.endsWith('_passive') || DONE_TO_IT.has(entry.class)
}

/** Classes of what is seldom done to a thing. */
const DONE_TO_IT: ReadonlySet<string> = new Set(['accuse', 'sanction', 'attack', 'invite', 'expel', 'threaten'])

/** `distanced themselves from`: nobody else is meant. */
function isReflexive({ words }: SentenceView, { last }: Target): boolean {
  return /sel(f|ves)$/.test(wordAt(words, last - 1).norm)
}

/** `sent troops to`, `sold ships to`: what is given stands as the object, and is no party. */
function isThingGiven(entry: DeedEntry | null, { mention }: Target): boolean {
  return entry?.class === 'aid' && entry.via.includes('to') && /nominal|collective/.test(mention.kind)
}

const WINNING = new Set('win gain regain lose earn secure'.split(' '))
/** Nouns of what elections give. */
const COUNTED = /^(?:delegates?|votes?|seats?|points?)$/

/** `won the African prize`, `France is losing it`: what is won is no opponent; but `lost Mali`. */
function isThingWon(words: readonly Word[], verb: number, entry: DeedEntry | null, { target, rule }: Party): boolean {
  const { lemma } = wordAt(words, verb)
  if (!WINNING.has(lemma) || entry?.term === 'win over') return false
  if (lemma === 'win' || lemma === 'earn') return true
  const isCounted = COUNTED.test(wordAt(words, Math.max(target.phraseEnd, target.ownedEnd) - 1).norm)
  return isCounted || /^(?:it|them)$/.test(wordAt(words, target.first).norm) || rule.includes('_thing')
}

/** `reported the minister missing`, `claimed them to be spies`: who is told or asked stands behind a preposition. */
function isToldOf(entry: DeedEntry | null): boolean {
  return entry !== null && TELLING.has(entry.term)
}

const TELLING = new Set(['report', 'announce', 'explain', 'reply', 'respond', 'claim'])

const TITLES = new Set(
  'alias advocate star coach captain host judge guard pilot author champion veteran rival model'.split(' '),
)
const NAMED = new Set(['name', 'call', 'nickname', 'dub', 'title'])
const INDEFINITE = new Set(['a', 'an', 'another', 'one'])

/** Classes of deeds that are done to somebody through what is theirs: attacked a French ship, gave Ghana vaccines. */
const THROUGH_THINGS: ReadonlySet<string> = new Set(['attack', 'sanction', 'reject', 'accuse', 'threaten', 'aid'])
/** Verbs of telling, whose object listens whatever stands behind it: told the envoy yesterday. */
const LISTENED = new Set(['tell', 'ask', 'inform', 'brief', 'remind'])
/** Their direct object is a paper or a word. */
const SIGNING = new Set(['sign', 'ratify', 'initial'])

/** `signed a government decree`, `chose the French design`, `declared a state of war`: no party stands as the object. */
function isThing(words: readonly Word[], verb: number, entry: DeedEntry | null, { target, rule }: Party): boolean {
  if (rule.endsWith('_passive')) return false
  if (SIGNING.has(wordAt(words, verb).lemma)) return true
  // the list does not know what is done: only who is named or pointed to is sure to be somebody
  if (entry === null && /^(?:nominal|collective|demonym)$/.test(target.mention.kind)) return true
  if (!rule.endsWith('_thing') || wordAt(words, target.first).pos === 'pron') return false
  return !(entry !== null && (THROUGH_THINGS.has(entry.class) || LISTENED.has(entry.term)))
}

/** `television star X`, `a chef named X`: a noun that the tagger takes for a verb, or a participle that tells a name. */
export function isNaming({ words, targets }: SentenceView, verb: number): boolean {
  const isBefore = targets.some(({ first, actor }) => first === verb + 1 && actor.type === 'person')
  if (!isBefore) return false
  const { norm, lemma } = wordAt(words, verb)
  const before = wordAt(words, verb - 1)
  if (TITLES.has(norm)) return before.norm !== 'to' && before.pos !== 'aux' && before.pos !== 'pron'
  return NAMED.has(lemma) && norm.endsWith('ed') && before.pos === 'noun' && isIndefinite(words, verb - 1)
}

/** The phrase that ends with a noun begins with `a` or the like, and another verb follows or none stands before. */
function isIndefinite(words: readonly Word[], noun: number): boolean {
  let at = noun
  while (['noun', 'adj', 'propn'].includes(wordAt(words, at).pos)) at -= 1
  const isOnly = !words.slice(0, at).some(isVerbal) && !words.slice(noun + 2).some(isVerbal)
  return INDEFINITE.has(wordAt(words, at).norm) && !isOnly
}

/** `France loves its people`: what somebody owns is no other party; a person and their family are two. */
export function isOwn({ words }: SentenceView, agent: Target, patient: Target): boolean {
  const { country } = agent.actor
  if (agent.actor.type === 'person' || country === null || country !== patient.actor.country) return false
  if (patient.first < agent.last) return false
  return words.slice(patient.phraseStart, patient.last).some(({ norm }) => POSSESSIVES.has(norm) || norm === 'own')
}

/** Verbs of going, whose object is where one goes or comes from. */
const GOING = new Set('leave flee quit exit enter visit tour'.split(' '))

/** `thousands have left the country`: to come and go in one's own state is nothing done to it; envoys leave another's. */
export function isAtHome(words: readonly Word[], verb: number, agent: Target, patient: Target): boolean {
  const { type, country } = patient.actor
  return type === 'state' && country !== null && country === agent.actor.country && GOING.has(wordAt(words, verb).lemma)
}
