/** Objects of a verb that are no party to its deed: what is given or won, and words that only look like verb and object. */
import type { DeedEntry } from '../data/lexicon-schema.ts'
import type { Party } from './deed-parties.ts'
import { POSSESSIVES } from './closed-class.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/** Whether something is done to the one who stands as the object of a verb. */
export function isDoneTo(view: SentenceView, verb: number, entry: DeedEntry | null, { target, rule }: Party): boolean {
  // whom a preposition leads to is found elsewhere
  if (rule.startsWith('via:') || isReflexive(view, target)) return false
  return !isThingGiven(entry, target) && !isThingWon(view.words, verb, entry, { target, rule }) && !isToldOf(entry)
}

/** `distanced themselves from`: nobody else is meant. */
function isReflexive({ words }: SentenceView, { last }: Target): boolean {
  return /sel(f|ves)$/.test(wordAt(words, last - 1).norm)
}

/** `sent troops to`, `sold ships to`: what is given stands as the object, and is no party. */
function isThingGiven(entry: DeedEntry | null, { mention }: Target): boolean {
  return entry?.class === 'aid' && entry.via.includes('to') && /nominal|collective/.test(mention.kind)
}

const WINNING = new Set('win gain regain lose earn'.split(' '))

/** `won the African prize`, `France is losing it`: what is won is no opponent; but `lost Mali`. */
function isThingWon(words: readonly Word[], verb: number, entry: DeedEntry | null, { target, rule }: Party): boolean {
  const { lemma } = wordAt(words, verb)
  if (!WINNING.has(lemma) || entry?.term === 'win over') return false
  return lemma === 'win' || /^(?:it|them)$/.test(wordAt(words, target.first).norm) || rule.includes('_thing')
}

/** `reported the minister missing`, `announced a coalition`: who is told stands behind `to`. */
function isToldOf(entry: DeedEntry | null): boolean {
  return entry?.class === 'consult' && entry.via.includes('to') && TELLING.has(entry.term)
}

const TELLING = new Set(['report', 'announce', 'explain', 'reply', 'respond'])

const TITLES = new Set(
  'advocate star coach captain host judge guard pilot author champion veteran rival model'.split(' '),
)
const NAMED = new Set(['name', 'call', 'nickname', 'dub', 'title'])
const INDEFINITE = new Set(['a', 'an', 'another', 'one'])

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
