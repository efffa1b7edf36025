/** What a preposition before a capital's name says: for its government, but in the town. */
import { isDefeat } from './defeats.ts'
import type { ReadingDecision } from './draft.ts'
import {
  ANGER,
  DEEDS_FROM,
  DELEGATES,
  FOR_HEADS,
  GIVING,
  LEANING,
  LEAVING,
  LOCATIVE,
  OF_HEADS,
  OFFICIALS,
  PRESSING_ON,
  STAKES,
  TRAVEL,
  TRUST,
} from './cue-words.ts'
import { actor, mixed, near, norm, place, type Spot } from './metonym-spot.ts'
import { isHanded } from './prepositions.ts'
import { isTownVerb, judgePredicate } from './predicates.ts'
import { isSeated } from './venue.ts'

/** Between Rabat and Madrid, pressure on Khartoum, a statement from Dakar; but in Paris, flights between, off to. Null behind no preposition. */
export function byPreposition(spot: Spot): ReadingDecision | null {
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
    GIVING.has(head) ||
    /^turn(?:s|ed|ing)?$/.test(head) ||
    isHanded(spot.context, spot.sentence, spot.before) ||
    isDefeat(spot.context, spot.sentence, spot.before)
      ? actor(`metonym:${head === 'according' ? 'according_to' : 'given_to'}`, 0.7)
      : place('reading:motion_to', 0.7),
  from: (spot, head) => {
    if (DELEGATES.has(head)) return mixed('metonym:delegates_from')
    return DEEDS_FROM.has(head) || near(spot, 3, DEEDS_FROM)
      ? actor('metonym:deed_from', 0.65)
      : place('reading:from', 0.6)
  },
  on: (spot) => (near(spot, 3, PRESSING_ON) ? actor('metonym:on', 0.6) : place('reading:on', 0.6)),
  for: (spot, head) => {
    if (LEAVING.has(head) || near(spot, 4, TRAVEL)) return place('reading:leaving_for', 0.8)
    if (isToAct(spot)) return actor('metonym:for_to', 0.6)
    return FOR_HEADS.has(head) || isAtStake(spot) ? actor('metonym:for', 0.6) : place('reading:for', 0.5)
  },
  of: (_, head) => (OF_HEADS.has(head) ? actor('metonym:of', 0.6) : place('reading:of', 0.6)),
}

/** Waited for Brussels to decide. */
function isToAct(spot: Spot): boolean {
  const { context, sentence, tags, after } = spot
  return (
    norm(spot, after) === 'to' && tags[after + 1]?.pos === 'verb' && !isTownVerb(context, sentence, tags, after + 1)
  )
}

/** For Paris it is the third humiliation: what opens the sentence tells for whom something is at stake. */
function isAtStake(spot: Spot): boolean {
  const { sentence, before, after } = spot
  if (before !== sentence.firstToken) return false
  return Array.from({ length: STAKES_REACH }, (_, beyond) => norm(spot, after + beyond)).some((word) =>
    STAKES.has(word),
  )
}

const STAKES_REACH = 12

/** In Brussels, which has threatened sanctions: town and government at once. */
function byRelativeClause(spot: Spot): ReadingDecision | null {
  if (norm(spot, spot.last) !== ',' || norm(spot, spot.last + 1) !== 'which') return null
  // firms registered in London, which left: the firms left
  if (isSeated(norm(spot, spot.before - 1))) return null
  return judgePredicate(spot.context, spot.sentence, spot.tags, spot.last + 2) === null ? null : mixed('metonym:which')
}
