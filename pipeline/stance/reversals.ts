/** Words that turn a cue round otherwise than a negator before it does. */
import type { Cue } from './cues.ts'
import type { DeniedClause } from './denied-clauses.ts'
import { isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

/** The parts of a sentence that scopes are read from. */
export interface ScopeView {
  readonly words: readonly Word[]
  /** The number of its clause for each word. */
  readonly clauses: readonly number[]
  /** What is said not to be so. */
  readonly denials: readonly DeniedClause[]
}

const REACH = 3
/** They turn round what is good. */
const FEW = new Set(['few', 'scant', 'little', 'less'])
/** They turn round what is bad as well. */
const LESS = new Set(['little', 'less'])
/** Behind a verb they say that it was not done: won nothing. */
const NOTHING = new Set(['nothing', 'none', 'no', 'nobody'])
const PREFIXES = new Set(['non', 'anti', 'counter'])

/** True for `little progress`, `less free`, `lack of progress`, and behind a verb: `achieved little`, `won no seats`. */
export function isDiminished(view: ScopeView, cue: Cue, good: boolean): boolean {
  return isDiminishedBefore(view, cue.first, good) || isDiminishedBehind(view, cue, good) || isOnly(view, cue)
}

/** `has only succeeded in alarming its neighbours`: and in nothing that counts. */
function isOnly({ words }: ScopeView, { first, frame }: Cue): boolean {
  const isMeant = frame?.lemma === 'succeed' || frame?.lemma === 'manage to'
  return isMeant && wordAt(words, first - 1).norm === 'only' && wordAt(words, first - 2).norm !== 'not'
}

function isDiminishedBefore({ words, clauses }: ScopeView, first: number, good: boolean): boolean {
  // less corrupt and fairer, less gentle and accused
  const isApart = wordAt(words, first).norm.endsWith('er') || isVerbal(wordAt(words, first))
  for (let at = first - 1; at >= Math.max(0, first - REACH) && clauses[at] === clauses[first]; at -= 1) {
    const word = wordAt(words, at)
    if (isVerbal(word) || word.pos === 'punct' || (word.pos === 'conj' && isApart)) return false
    if (isLackOf(words, at)) return good
    if (isDiminisher(words, at, first)) return good || LESS.has(word.norm)
    if (word.pos === 'adp' && word.norm !== 'of' && word.norm !== 'than') return false
  }
  return false
}

/** `little`, but not `a little`, `little-known`, `no less`; `less than` only where the cue follows at once. */
function isDiminisher(words: readonly Word[], at: number, first: number): boolean {
  const before = wordAt(words, at - 1).norm
  const after = wordAt(words, at + 1).norm
  if (!FEW.has(wordAt(words, at).norm) || after === '-' || before === '-') return false
  if (NO_AMOUNT.has(before)) return false
  return after !== 'than' || at + 2 === first
}

/** Words that make `little` small, `few` some and `less` a turn of speech. */
const NO_AMOUNT = new Set('a the no these those last next past its their his her my our your or nothing'.split(' '))

function isLackOf(words: readonly Word[], at: number): boolean {
  return ['lack', 'absence'].includes(wordAt(words, at).norm) && wordAt(words, at + 1).norm === 'of'
}

function isDiminishedBehind({ words, clauses }: ScopeView, cue: Cue, good: boolean): boolean {
  const { frame, evaluation, last } = cue
  const isDone = frame?.kind === 'verb' || evaluation?.pos === 'verb'
  if (!isDone || clauses[last] !== clauses[last - 1]) return false
  const { norm } = wordAt(words, last)
  const after = wordAt(words, last + 1).norm
  if (norm === 'no') return !['less', 'fewer', 'later'].includes(after)
  if (NOTHING.has(norm)) return after !== 'but'
  if (norm === 'next') return after === 'to' && wordAt(words, last + 2).norm === 'nothing'
  return good && (norm === 'little' || norm === 'few') && after !== '-' && wordAt(words, last + 1).pos !== 'propn'
}

/** `non-violent`, `anti-corruption`, `corruption-free`. */
export function isPrefixed(words: readonly Word[], { first, last }: Cue): boolean {
  if (wordAt(words, first - 1).norm === '-' && PREFIXES.has(wordAt(words, first - 2).norm)) return true
  return wordAt(words, last).norm === '-' && wordAt(words, last + 1).norm === 'free'
}

/** True where the subject that opens the clause is nobody: `not one of the ministers helped`, `few trust Paris`. */
export function isQuantified({ words, clauses }: ScopeView, { first }: Cue): boolean {
  const start = clauses.indexOf(clauses[first] ?? 0)
  const from = ['punct', 'conj'].includes(wordAt(words, start).pos) ? start + 1 : start
  if (!isNobody(words, from)) return false
  return words.slice(from, first + 1).some((word) => isVerbal(word) && word.form !== 'gerund')
}

function isNobody(words: readonly Word[], at: number): boolean {
  const { norm } = wordAt(words, at)
  const next = wordAt(words, at + 1)
  if (norm === 'none' || norm === 'neither') return next.norm === 'of'
  if (norm === 'not') return next.norm === 'one' || next.norm === 'a'
  if (norm === 'hardly' || norm === 'scarcely') return next.norm === 'any'
  return norm === 'nobody' || (norm === 'few' && next.norm !== '-')
}
