/** Ties of a cue to a target by place: owned, in its phrase, before its preposition. */
import type { Cue } from './cues.ts'
import { isPossessiveMark } from './noun-phrase.ts'
import type { Target } from './targets.ts'
import { wordAt } from './words.ts'
import type { Word } from './words.ts'

/** The target's preposition stands shortly behind the cue. */
export function isGovernedBy(cue: Cue, { preposition }: Target, reach: number): boolean {
  return preposition !== null && preposition >= cue.last && preposition - cue.last <= reach
}

/** `France's failure`, `Morocco's quiet but bold diplomacy`. */
export function isOwned(words: readonly Word[], cue: Cue, target: Target): boolean {
  return isPossessiveMark(words, target.last) && cue.first > target.last && cue.last <= target.ownedEnd
}

/** `corrupt officials`, `Kenyan corruption`; but not `voter fraud`. */
export function isInPhrase(words: readonly Word[], cue: Cue, target: Target): boolean {
  return cue.first >= target.phraseStart && cue.last <= target.phraseEnd && !isSufferer(words, cue, target)
}

/** Words for those whose name before an evil makes it theirs: police brutality. */
const DOERS = /^(?:police|army|military|government|state|party|regime|rebel|junta|militia|troop|soldier|court|gang)/

/** `voter fraud`, `child abuse`: the evil is not of those who stand before it. */
function isSufferer(words: readonly Word[], cue: Cue, { mention, first, last }: Target): boolean {
  const bad = (cue.evaluation?.polarity ?? cue.frame?.agent ?? cue.afinn ?? 0) < 0
  return bad && mention.kind === 'nominal' && cue.first === last && !DOERS.test(wordAt(words, first).norm)
}

/** Prepositions behind which stands whoever has what stands before: the famine in Mali, but not bad news for Mali. */
const BELONGING = new Set('of in at to from between within inside across among throughout'.split(' '))

/** Behind a preposition that makes the cue the target's; `abuses by troops` are theirs as well. */
export function isBelonging(cue: Cue, { preposition, prepositionNorm }: Target): boolean {
  return BELONGING.has(prepositionNorm) || (prepositionNorm === 'by' && preposition === cue.last)
}
