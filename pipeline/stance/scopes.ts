/** What a cue's surroundings do to it: negation, doubt, need, contrast. */
import { fillList, mapList } from '../document/list.ts'
import { BE, CONDITIONS, DOUBTFUL, NEGATORS } from './closed-class.ts'
import type { Cue } from './cues.ts'
import { findDenialOf } from './denied-clauses.ts'
import { INTENDING, REFUSING } from './governors.ts'
import { isDiminished, isPrefixed, isQuantified } from './reversals.ts'
import type { ScopeView } from './reversals.ts'
import { isConflict } from './struggles.ts'
import { isYetTo } from './verb-group.ts'
import { isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

/** A negated cue turns round and loses some force (pipeline/stance/README.md, `Scopes`). */
export const NEGATION_FACTOR = -0.7
const DOUBT_FACTOR = 0.6
const CONTRAST_FACTOR = 0.7
/** What somebody needs, they have not got. */
const NEED_FACTOR = -0.2
const NEGATION_REACH = 4
const NEED_REACH = 5
const CONCESSIONS = new Set(['although', 'though', 'while', 'whilst', 'despite', 'whereas'])
/** Before a gerund they say that what follows is not done, or no longer. */
const STOPPING = new Set(['stop', 'cease', 'quit', 'avoid'])
/** Before `have` they say that it was not done: should have helped. */
const UNREAL = new Set(['should', 'would', 'could', 'ought'])
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['rather', 'than'],
  ['instead', 'of'],
  ['far', 'from'],
])

/** For each word whether it is negated. */
export function findNegated(view: ScopeView): boolean[] {
  // few sentences hold a word that negates another
  return view.words.some(({ norm, lemma }) => MAY_NEGATE.has(norm) || NEGATING.has(lemma))
    ? mapList(view.words, (_, at) => isNegated(view, at))
    : fillList(view.words.length, false)
}

/** True where a negator, or a verb like `refuse`, stands shortly before the word in its clause. */
function isNegated({ words, clauses }: ScopeView, first: number): boolean {
  // refused to pay and praised France
  let joined = false
  for (let at = first - 1; at >= Math.max(0, first - NEGATION_REACH) && clauses[at] === clauses[first]; at -= 1) {
    const { norm, pos } = wordAt(words, at)
    joined ||= pos === 'conj' && /^(?:past|present)$/.test(wordAt(words, first).form)
    if (isNegator(words, at) || (isRefusal(words, at) && !joined)) return true
    if (STOPPING.has(wordAt(words, at).lemma) && at + 1 === first && wordAt(words, first).form === 'gerund') return true
    if (pos === 'punct' && norm !== '-') return false
  }
  return false
}

/**
 * `not`, `yet to`, `rather than`, `anything but`; but `not only`, `no less`, `nothing but` and `nothing short of` do not
 * negate, and `far from the coast` is a place.
 */
function isNegator(words: readonly Word[], at: number): boolean {
  const { norm } = wordAt(words, at)
  if (!MAY_NEGATE.has(norm)) return false
  const next = wordAt(words, at + 1).norm
  if (norm === 'anything' && next === 'but') return true
  if (norm === 'nothing' && ASSERTING.has(next)) return false
  if (norm === 'no' && isCertain(words, at + 1)) return false
  if (NEGATORS.has(norm)) return next !== 'only' && next !== 'less'
  if (UNREAL.has(norm) && next === 'have') return isVerbal(wordAt(words, at + 2)) || isVerbal(wordAt(words, at + 3))
  if (INSTEAD.get(norm) === next) return norm !== 'far' || !PLACED.has(wordAt(words, at + 2).pos)
  return isYetTo(words, at)
}

/** Every word at which `isNegator` has anything to ask. */
const MAY_NEGATE: ReadonlySet<string> = new Set([...NEGATORS, ...UNREAL, ...INSTEAD.keys(), 'anything', 'yet'])

/** The verbs of `isNegated`. */
const NEGATING: ReadonlySet<string> = new Set([...REFUSING, ...STOPPING])

/** Behind `nothing` they say it with force: nothing but contempt. */
const ASSERTING = new Set(['but', 'if', 'short'])

/** `no doubt`, `no secret that`: they say that it is so. */
function isCertain(words: readonly Word[], at: number): boolean {
  const { norm } = wordAt(words, at)
  return norm === 'doubt' || (CERTAIN.has(norm) && wordAt(words, at + 1).norm === 'that')
}

const CERTAIN = new Set(['question', 'secret', 'denying'])

const PLACED = new Set(['det', 'num', 'noun'])

function isRefusal(words: readonly Word[], at: number): boolean {
  return REFUSING.has(wordAt(words, at).lemma) && wordAt(words, at + 1).norm === 'to'
}

/** `pledged to improve`, `hopes to win`: not done so far. */
function isIntention(words: readonly Word[], at: number, first: number): boolean {
  return INTENDING.has(wordAt(words, at).lemma) && wordAt(words, at + 1).norm === 'to' && first - at <= NEED_REACH
}

/** True for conditions, questions, what may or should be and what is only meant. */
function isDoubtful({ words, clauses }: ScopeView, first: number): boolean {
  if (wordAt(words, words.length - 1).norm === '?') return true
  const clause = clauses[first]
  return words.some(
    ({ norm }, at) =>
      clauses[at] === clause &&
      (CONDITIONS.has(norm) || (at < first && (DOUBTFUL.has(norm) || isIntention(words, at, first)))),
  )
}

/** True before `but`, and in a clause that is conceded. */
function isConceded({ words, clauses }: ScopeView, first: number): boolean {
  const opener = wordAt(words, clauses.indexOf(clauses[first] ?? 0)).norm
  if (CONCESSIONS.has(opener)) return true
  return words.some(({ norm }, at) => at > first && norm === 'but' && clauses[at] === (clauses[first] ?? 0) + 1)
}

/** `needs honest judges`, `must be honest`; but not `needs money to help`, which says what it is for. */
function isNeeded({ words, clauses }: ScopeView, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - NEED_REACH) && clauses[at] === clauses[first]; at -= 1) {
    const { norm, pos } = wordAt(words, at)
    if (norm === 'must') return true
    if (/^need(?:s|ed)?$/.test(norm)) return isNeed(words, at)
    if (pos === 'punct' || (norm === 'to' && !/^need/.test(wordAt(words, at - 1).norm))) return false
  }
  return false
}

/** Not `much needed`, `is needed to`, `no need`. */
function isNeed(words: readonly Word[], at: number): boolean {
  const before = wordAt(words, at - 1)
  if (NEGATORS.has(before.norm)) return false
  return wordAt(words, at).norm !== 'needed' || !(BE.has(before.norm) || before.norm === 'much' || before.norm === '-')
}

/** Whether a cue speaks well of the one who does it or is described. */
function isGood({ evaluation, frame, afinn }: Cue): boolean {
  return (evaluation?.polarity ?? frame?.agent ?? afinn ?? 0) > 0
}

/** The factor by which a cue is multiplied. */
export function findScopeFactor(view: ScopeView, cue: Cue): number {
  const good = isGood(cue)
  const denial = findDenialOf(view.denials, cue.first)
  const isTurnedWhole = denial?.kind === 'disbelieved'
  if ((denial !== null && !isTurnedWhole) || isConflict(view.words, cue)) return 0
  const turned =
    isTurnedWhole ||
    isNegated(view, cue.first) ||
    isPrefixed(view.words, cue) ||
    isDiminished(view, cue, good) ||
    isQuantified(view, cue)
  if (good && !turned && isNeeded(view, cue.first)) return NEED_FACTOR
  const doubt = isDoubtful(view, cue.first) ? DOUBT_FACTOR : 1
  return (turned ? NEGATION_FACTOR : 1) * doubt * (isConceded(view, cue.first) ? CONTRAST_FACTOR : 1)
}
