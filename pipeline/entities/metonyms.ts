import type { Sentence, Tag } from '../document/index.ts'
import {
  ANGER,
  DEEDS_FROM,
  DELEGATES,
  FOR_HEADS,
  GIVING,
  GOVERNMENTS,
  HURTING,
  JOINT_DEEDS,
  LEANING,
  LEAVING,
  LOCAL_THINGS,
  LOCATIVE,
  MEASURES,
  OF_HEADS,
  OFFICIALS,
  POLITICAL_OBJECT,
  PRESSING_ON,
  TRAVEL,
  TRUST,
} from './cue-words.ts'
import { isCapitalAt } from '../document/capital.ts'
import { isWord, normAt, type Context, type Draft, type ReadingDecision } from './draft.ts'
import { beforeList, hasBefore, isHanded, skipFollowing } from './prepositions.ts'
import { judgePredicate } from './predicates.ts'

/** A capital at its spot in the text. */
interface Spot {
  readonly context: Context
  readonly sentence: Sentence
  readonly tags: readonly (Tag | null)[]
  readonly first: number
  readonly last: number
  /** The token before the list of names that the capital stands in. */
  readonly before: number
  /** The token after that list. */
  readonly after: number
}

const actor = (rule: string, confidence: number): ReadingDecision => ({ reading: 'actor', rule, confidence })
const place = (rule: string, confidence: number): ReadingDecision => ({ reading: 'place', rule, confidence })
const mixed = (rule: string): ReadingDecision => ({ reading: 'mixed', rule, confidence: 0.6 })

/**
 * Says whether a capital's name stands for the town (`place`), for a government (`actor`) or for both (`mixed`):
 * `metonym:` rules name the cue of a government, `reading:` rules that of a town. Without a cue it is the town.
 */
export function decideCapital(
  context: Context,
  draft: Draft,
  sentence: Sentence,
  tags: readonly (Tag | null)[],
): ReadingDecision {
  const spot: Spot = {
    context,
    sentence,
    tags,
    first: draft.firstToken,
    last: draft.lastToken,
    before: beforeList(context, draft, sentence),
    after: skipFollowing(context, sentence, draft.lastToken),
  }
  return (
    byPossessive(spot) ??
    byCompound(spot) ??
    byPreposition(spot) ??
    bySubject(spot) ??
    byObject(spot) ??
    byHeadline(spot) ??
    place('reading:capital_default', 0.7)
  )
}

function norm({ context, sentence }: Spot, at: number): string {
  return normAt(context.doc, sentence, at)
}

/** Rabat's position, but Rabat's old quarter. */
function byPossessive(spot: Spot): ReadingDecision | null {
  const mark = norm(spot, spot.last)
  if (mark !== "'s" && mark !== "'") return null
  for (let at = spot.last + 1; at < spot.last + 4; at++) {
    const head = norm(spot, at)
    if (LOCAL_THINGS.has(head) || isWord(spot.context.index, 'place_heads', head))
      return place('reading:capital_local', 0.7)
    if (spot.tags[at]?.pos !== 'adj') break
  }
  return actor('metonym:possessive', 0.7)
}

/** The Kinshasa government, the Ankara-Mogadishu pact; but Paris-based and Abuja police. */
function byCompound(spot: Spot): ReadingDecision | null {
  const next = norm(spot, spot.last)
  if (next === '-' || next === '–') return byHyphen(spot)
  if (isNamePart(spot)) return place('reading:part_of_name', 0.6)
  if (LOCAL_THINGS.has(next)) return place('reading:capital_local', 0.7)
  if (GOVERNMENTS.has(next)) return actor('metonym:government_of', 0.75)
  if (norm(spot, spot.first - 1) === '-' && isPair(spot, spot.last)) return actor('metonym:pair', 0.6)
  return null
}

/** The Paris Agreement, the Maputo Protocol: the town is part of a longer name. */
function isNamePart({ context, sentence, tags, last }: Spot): boolean {
  const token = context.doc.tokens[last]
  if (token === undefined || last >= sentence.lastToken || !token.word) return false
  return isCapitalAt(context.doc.text, token.start) && tags[last]?.pos !== 'verb'
}

function byHyphen(spot: Spot): ReadingDecision | null {
  const { doc, index } = spot.context
  const other = spot.last + 1
  if (!isCapitalAt(doc.text, doc.tokens[other]?.start ?? 0)) return place('reading:based', 0.85)
  const found = index.trie.find(doc.tokens, other, spot.sentence.lastToken, (e) => e)
  return found !== null && isPair(spot, found.lastToken) ? actor('metonym:pair', 0.6) : null
}

function isPair(spot: Spot, at: number): boolean {
  return JOINT_DEEDS.has(norm(spot, at))
}

/** Between Rabat and Madrid, pressure on Khartoum, a statement from Dakar; but in Paris, flights between, off to. */
function byPreposition(spot: Spot): ReadingDecision | null {
  const decision = readPreposition(spot, norm(spot, spot.before), norm(spot, spot.before - 1))
  return decision?.reading === 'place' ? (byRelativeClause(spot) ?? decision) : decision
}

const PARTNERS = new Set('with against without by despite unlike versus'.split(' '))

function readPreposition(spot: Spot, preposition: string, head: string): ReadingDecision | null {
  if (PARTNERS.has(preposition)) return actor(`metonym:${preposition}`, 0.6)
  const reads = PREPOSITIONS[preposition]
  if (reads !== undefined) return reads(spot, head)
  return LOCATIVE.has(preposition) ? place(`reading:locative_${preposition}`, 0.85) : null
}

const near = ({ context, sentence, before }: Spot, width: number, list: ReadonlySet<string>): boolean =>
  hasBefore(context, sentence, before, width, list)
const locative = (preposition: string) => place(`reading:locative_${preposition}`, 0.85)

/** What decides after each preposition: the word that governs it. */
const PREPOSITIONS: Readonly<Record<string, ((spot: Spot, head: string) => ReadingDecision) | undefined>> = {
  between: (spot) => (near(spot, 5, TRAVEL) ? place('reading:travel_between', 0.8) : actor('metonym:between', 0.6)),
  in: (_, head) => {
    if (TRUST.has(head)) return actor('metonym:trust_in', 0.7)
    return OFFICIALS.has(head) ? mixed('metonym:officials_in') : locative('in')
  },
  at: (spot) => (near(spot, 3, ANGER) ? actor('metonym:anger_at', 0.6) : locative('at')),
  towards: (spot) => (near(spot, 3, LEANING) ? actor('metonym:towards', 0.6) : locative('towards')),
  toward: (spot) => (near(spot, 3, LEANING) ? actor('metonym:towards', 0.6) : locative('toward')),
  to: (spot, head) =>
    GIVING.has(head) || /^turn(?:s|ed|ing)?$/.test(head) || isHanded(spot.context, spot.sentence, spot.before)
      ? actor(`metonym:${head === 'according' ? 'according_to' : 'given_to'}`, 0.7)
      : place('reading:motion_to', 0.7),
  from: (spot, head) => {
    if (DELEGATES.has(head)) return mixed('metonym:delegates_from')
    return DEEDS_FROM.has(head) || near(spot, 3, DEEDS_FROM)
      ? actor('metonym:deed_from', 0.65)
      : place('reading:from', 0.6)
  },
  on: (spot) => (near(spot, 3, PRESSING_ON) ? actor('metonym:on', 0.6) : place('reading:on', 0.6)),
  for: (_, head) => {
    if (LEAVING.has(head)) return place('reading:leaving_for', 0.8)
    return FOR_HEADS.has(head) ? actor('metonym:for', 0.6) : place('reading:for', 0.5)
  },
  of: (_, head) => (OF_HEADS.has(head) ? actor('metonym:of', 0.6) : place('reading:of', 0.6)),
}

/** In Brussels, which has threatened sanctions: town and government at once. */
function byRelativeClause(spot: Spot): ReadingDecision | null {
  if (norm(spot, spot.last) !== ',' || norm(spot, spot.last + 1) !== 'which') return null
  return judgePredicate(spot.context, spot.sentence, spot.tags, spot.last + 2) === null ? null : mixed('metonym:which')
}

/** Paris and Berlin agreed; but Berlin is home to many. */
function bySubject(spot: Spot): ReadingDecision | null {
  const { sentence, tags, after, before, context } = spot
  if (tags[before]?.pos === 'adp' && before >= sentence.firstToken) return null
  // the Paris attacks shocked Mali
  if (/^(?:the|an?|this|that)$/.test(norm(spot, spot.first - 1))) return null
  const predicate = judgePredicate(context, sentence, tags, skipTime(spot, after))
  return predicate === null ? null : actor(`metonym:subject_of_${predicate}`, 0.8)
}

/** Paris on Thursday denied, London last week suspended: over words that say when. */
function skipTime(spot: Spot, from: number): number {
  let at = from
  while (/^(?:earlier|later|late|early|yesterday|today)$/.test(norm(spot, at))) at += 1
  if (norm(spot, at) === 'on' && DAYS.has(norm(spot, at + 1))) return at + 2
  return WHICH.has(norm(spot, at)) && SPANS.has(norm(spot, at + 1)) ? at + 2 : at
}

const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))
const WHICH = new Set(['last', 'this', 'next'])
const SPANS = new Set([...DAYS, ...'week weekend month year night summer autumn winter spring'.split(' ')])

const PARTICLES = new Set(['down', 'off', 'out', 'over', 'up', 'away'])
const PHRASAL = new Set('turn cut shut bail win call freeze prop shrug face back wear brush'.split(' '))

/** Urged Ouagadougou to free them, accused Abuja of plotting, sanctions hit Bamako. */
function byObject(spot: Spot): ReadingDecision | null {
  const { tags } = spot
  // turned down Berlin, cut off Bamako
  const isPhrasal = PARTICLES.has(norm(spot, spot.before)) && PHRASAL.has(tags[spot.before - 1]?.lemma ?? '')
  if (isPhrasal) return actor(`metonym:object_of_${tags[spot.before - 1]?.lemma ?? ''}_${norm(spot, spot.before)}`, 0.6)
  const { before } = spot
  const verb = norm(spot, before)
  const lemma = tags[before]?.lemma ?? verb
  if (POLITICAL_OBJECT.has(lemma) || POLITICAL_OBJECT.has(verb)) return actor(`metonym:object_of_${lemma}`, 0.65)
  if (HURTING.has(verb) && near(spot, 3, MEASURES)) return actor(`metonym:object_of_${lemma}`, 0.6)
  const isTold = tags[before]?.pos === 'verb' && !LOCATIVE.has(verb) && norm(spot, spot.after) === 'to'
  return isTold && tags[spot.after + 1]?.pos === 'verb' ? actor('metonym:told_to', 0.6) : null
}

/** Pretoria to sue; Paris: troops will leave. */
function byHeadline(spot: Spot): ReadingDecision | null {
  const { sentence, first, after, tags, context } = spot
  if (first !== sentence.firstToken && spot.before >= sentence.firstToken) return null
  const next = norm(spot, after)
  if (next === 'to' && tags[after + 1]?.pos === 'verb') return actor('metonym:headline_to', 0.6)
  const token = context.doc.tokens[after + 1]
  const speaks = next === ':' && token !== undefined && !isCapitalAt(context.doc.text, token.start)
  return speaks ? actor('metonym:headline_colon', 0.5) : null
}
