/** Clauses that are said not to be so: `denied that …`, `it is not true that …`, `there is no evidence that …`. */
import { flatMapList } from '../document/list.ts'
import { findClauseBefore, findDenied, findFalsely, hasClause, isGerund } from './denial.ts'
import { findUnbelieved, findUnproven, findUntrue, type DenialKind } from './doubt.ts'
import { findEnd } from './report-end.ts'
import { groupStart } from './role-link.ts'
import { isSayingVerb } from './saying-verbs.ts'
import { isBe, isVerbal, wordAt, type Word } from './words.ts'

/** Words that are said not to be so; half-open. */
export interface DeniedClause {
  /** Index of the verb, noun or adjective that says so. */
  readonly by: number
  readonly first: number
  readonly last: number
  readonly kind: DenialKind
}

/** The clause that the word at an index denies, or null; it ends where it is not said to end sooner. */
type Reader = (
  words: readonly Word[],
  at: number,
) => (Pick<DeniedClause, 'first' | 'kind'> & Partial<DeniedClause>) | null

const readDenial: Reader = (words, at) => {
  const first = findDenied(words, at)
  if (first !== null) return { first, kind: 'denied' }
  const before = isDeniedWord(words, at) ? findClauseBefore(words, groupStart(words, at)) : null
  return before === null ? null : { first: before, last: groupStart(words, at), kind: 'denied' }
}
/** `claims that … were denied`. */
const isDeniedWord = (words: readonly Word[], at: number): boolean =>
  isBe(wordAt(words, at - 1)) && wordAt(words, at).form === 'participle'
const readFalse: Reader = (words, at) => {
  const first = findFalsely(words, at)
  return first === null ? null : { first, kind: 'denied' }
}

const READERS: ReadonlyMap<string, Reader> = new Map(
  (
    [
      [readDenial, 'deny refute reject dismiss dispute rebut'],
      [findUnproven, 'evidence proof indication sign suggestion truth hint'],
      [findUntrue, 'true case correct accurate untrue false lie myth falsehood fiction fallacy misconception'],
      [findUntrue, 'wrong incorrect inaccurate misleading unlikely doubtful unclear questionable improbable'],
      [findUnbelieved, 'think believe doubt'],
      [readFalse, 'accuse blame charge convict claim allege report describe portray state suggest'],
    ] as const
  ).flatMap(([reader, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, reader] as const)),
)

/** The denied clauses of a sentence, in the order of what denies them. */
export function findDeniedClauses(words: readonly Word[]): DeniedClause[] {
  return flatMapList(words, ({ lemma }, at) => {
    const found = READERS.get(lemma)?.(words, at) ?? null
    return found === null ? [] : [{ by: at, last: findLast(words, at, found.first), ...found }]
  })
}

/** The clause of a sentence that denies a word, or null. */
export function findDenialOf(clauses: readonly DeniedClause[], at: number): DeniedClause | null {
  return clauses.find(({ first, last }) => first <= at && at < last) ?? null
}

/** The end of what is denied: where the speaker goes on, or a clause begins that stands beside it. */
function findLast(words: readonly Word[], by: number, first: number): number {
  const end = findEnd(words, by, first)
  const stop = words.findIndex(
    ({ norm }, at) =>
      at > first && at < end && (isBeside(words, at) || (norm === 'and' && isNextDeed(words, at + 1, by, first))),
  )
  return stop < 0 ? end : stop
}

const BESIDE = new Set('; : – — -- but while whilst whereas although though however'.split(' '))
const RELATIVE = new Set(['who', 'which', 'where', 'whose'])

/** `…, but troops left`, `…, which fell`, `…, and Mali left`. */
function isBeside(words: readonly Word[], at: number): boolean {
  const { norm } = wordAt(words, at)
  if (BESIDE.has(norm)) return true
  const isComma = norm === ','
  if (isComma && RELATIVE.has(wordAt(words, at + 1).norm)) return true
  return isComma && wordAt(words, at + 1).norm === 'and' && hasClause(words, at + 2)
}

/** `denied lying and fled`, `denied that it lied and accused France`: the one who denies does so, in the tense of the denial. */
function isNextDeed(words: readonly Word[], from: number, by: number, first: number): boolean {
  let at = from
  while (wordAt(words, at).pos === 'adv') at += 1
  const verb = wordAt(words, at)
  if (!isVerbal(verb) || verb.form === 'gerund' || !(isGerund(words, first) || isSayingVerb(verb.lemma))) return false
  return (wordAt(words, by).form === 'present') === (verb.form === 'present')
}
