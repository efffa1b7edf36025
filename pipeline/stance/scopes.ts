/** What a cue's surroundings do to it: negation, doubt, contrast. */
import { DOUBTFUL, NEGATORS } from './closed-class.ts'
import { isYetTo } from './verb-group.ts'
import { wordAt } from './words.ts'
import type { Word } from './words.ts'

/** A negated cue turns round and loses some force (pipeline/stance/README.md, `Scopes`). */
export const NEGATION_FACTOR = -0.7
const DOUBT_FACTOR = 0.6
const CONTRAST_FACTOR = 0.7
const NEGATION_REACH = 4
const CONDITIONS = new Set(['if', 'unless', 'whether'])
const CONCESSIONS = new Set(['although', 'though', 'while', 'whilst', 'despite', 'whereas'])

/** The parts of a sentence that scopes are read from. */
export interface ScopeView {
  readonly words: readonly Word[]
  /** The number of its clause for each word. */
  readonly clauses: readonly number[]
}

/** True where a negator stands shortly before the cue in its clause; `not only` does not negate. */
export function isNegated({ words, clauses }: ScopeView, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - NEGATION_REACH) && clauses[at] === clauses[first]; at -= 1) {
    const { norm, pos } = wordAt(words, at)
    if (NEGATORS.has(norm) && wordAt(words, at + 1).norm !== 'only') return true
    if (isYetTo(words, at)) return true
    if (pos === 'punct' && norm !== '-') return false
  }
  return false
}

/** True for conditions, questions and what may or should be. */
function isDoubtful({ words, clauses }: ScopeView, first: number): boolean {
  if (wordAt(words, words.length - 1).norm === '?') return true
  const clause = clauses[first]
  return words.some(
    ({ norm }, at) => clauses[at] === clause && (CONDITIONS.has(norm) || (at < first && DOUBTFUL.has(norm))),
  )
}

/** True before `but`, and in a clause that is conceded. */
function isConceded({ words, clauses }: ScopeView, first: number): boolean {
  const opener = wordAt(words, clauses.indexOf(clauses[first] ?? 0)).norm
  if (CONCESSIONS.has(opener)) return true
  return words.some(({ norm }, at) => at > first && norm === 'but' && clauses[at] === (clauses[first] ?? 0) + 1)
}

/** The factor by which a cue that begins at `first` is multiplied. */
export function findScopeFactor(view: ScopeView, first: number): number {
  const negation = isNegated(view, first) ? NEGATION_FACTOR : 1
  const doubt = isDoubtful(view, first) ? DOUBT_FACTOR : 1
  return negation * doubt * (isConceded(view, first) ? CONTRAST_FACTOR : 1)
}
