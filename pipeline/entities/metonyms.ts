import { DAYS } from '../document/calendar.ts'
import type { Sentence, Tag } from '../document/index.ts'
import {
  GOVERNMENTS,
  HURTING,
  JOINT_DEEDS,
  LOCAL_THINGS,
  LOCATIVE,
  MEASURES,
  POLITICAL_OBJECT,
  PROVIDING,
} from './cue-words.ts'
import { isCapitalAt } from '../document/capital.ts'
import { findAsideEnd } from './asides.ts'
import { isWord, type Context, type Draft, type ReadingDecision } from './draft.ts'
import { byPreposition } from './metonym-prepositions.ts'
import { actor, near, norm, place, type Spot } from './metonym-spot.ts'
import { beforeList, skipCompanion, skipFollowing } from './prepositions.ts'
import { judgePredicate } from './predicates.ts'

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
  const before = beforeList(context, draft, sentence)
  const after = skipFollowing(context, sentence, draft.lastToken)
  // quit Kinshasa and the army said
  const isObject = before >= sentence.firstToken && tags[before]?.pos === 'verb'
  const spot: Spot = {
    context,
    sentence,
    tags,
    first: draft.firstToken,
    last: draft.lastToken,
    before,
    after: isObject ? after : skipCompanion(context, sentence, after),
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

/** Paris and Berlin agreed; but Berlin is home to many. */
function bySubject(spot: Spot): ReadingDecision | null {
  const { sentence, tags, after, before, context } = spot
  if (tags[before]?.pos === 'adp' && before >= sentence.firstToken) return null
  // the Paris attacks shocked Mali; but said that Paris agreed
  const determiner = norm(spot, spot.first - 1)
  if (/^(?:the|an?|this)$/.test(determiner)) return null
  if (determiner === 'that' && tags[spot.first - 1]?.pos === 'det') return null
  const predicate = judgePredicate(context, sentence, tags, skipTime(spot, after))
  return predicate === null ? byAside(spot) : actor(`metonym:subject_of_${predicate}`, 0.8)
}

/** Vienna, which obtained its gas from Russia, has turned south; Paris, by contrast, waits. */
function byAside(spot: Spot): ReadingDecision | null {
  const { context, sentence, tags, after } = spot
  const end = findAsideEnd(context, sentence, after)
  if (end === null) return null
  const isWhich = norm(spot, after + 1) === 'which' && judgePredicate(context, sentence, tags, after + 2) !== null
  const predicate = judgePredicate(context, sentence, tags, end)
  if (predicate === null && !isWhich) return null
  return actor(predicate === null ? 'metonym:which' : `metonym:subject_of_${predicate}`, 0.7)
}

/** Paris on Thursday denied, London last week suspended: over words that say when. */
function skipTime(spot: Spot, from: number): number {
  let at = from
  while (/^(?:earlier|later|late|early|yesterday|today)$/.test(norm(spot, at))) at += 1
  if (norm(spot, at) === 'on' && DAYS.includes(norm(spot, at + 1))) return at + 2
  return WHICH.has(norm(spot, at)) && SPANS.has(norm(spot, at + 1)) ? at + 2 : at
}

const WHICH = new Set(['last', 'this', 'next'])
const SPANS = new Set([...DAYS, ...'week weekend month year night summer autumn winter spring'.split(' ')])

const PARTICLES = new Set(['down', 'off', 'out', 'over', 'up', 'away'])
const PHRASAL = new Set(
  'turn cut shut bail win call freeze prop shrug face back wear brush knock see dump edge'.split(' '),
)

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
  // provides Cairo with arms
  if (PROVIDING.has(lemma) && norm(spot, spot.after) === 'with') return actor(`metonym:object_of_${lemma}`, 0.65)
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
