/** Cuts a sentence into clauses, roughly and without a parser. */
import { mapList } from '../document/list.ts'
import { CLAUSE_OPENERS, COORDINATORS, NEGATORS, SUBJECT_PRONOUNS } from './closed-class.ts'
import { isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

/** Marks, contrasts and conjunctions that always open a clause. */
const OPENING: ReadonlySet<string> = new Set([
  ...[';', ':', '–', '—', '--', '(', ')'],
  ...CLAUSE_OPENERS,
  ...['but', 'however', 'although', 'though', 'while', 'whereas', 'despite', 'whilst'],
  ...['which', 'who', 'where'],
])

/** Before `but` they leave it no clause of its own: nothing but praise, anything but calm. */
const EXCEPTED = new Set(['anything', 'nothing', 'all'])

/** True where a new clause begins at the word. */
function opensClause(words: readonly Word[], at: number): boolean {
  const { norm } = wordAt(words, at)
  if (norm === 'but' && EXCEPTED.has(wordAt(words, at - 1).norm)) return false
  if (OPENING.has(norm)) return true
  if (norm === 'yet') return isContrast(words, at)
  if (norm === 'that') return isVerbal(wordAt(words, at - 1)) || wordAt(words, at + 1).pos === 'aux'
  if (COORDINATORS.has(norm)) return startsSubject(words, at + 1)
  return norm === ',' && SUBJECT_PRONOUNS.has(wordAt(words, at + 1).norm)
}

/** `poor, yet proud`; but not `has yet to pay`, `not yet`, `yet again`. */
function isContrast(words: readonly Word[], at: number): boolean {
  const before = wordAt(words, at - 1)
  const after = wordAt(words, at + 1)
  if (before.pos === 'aux' || NEGATORS.has(before.norm) || before.norm === 'as') return false
  return !['to', 'again', 'another', 'more'].includes(after.norm) && after.pos !== 'punct' && after.pos !== 'end'
}

/** `and Mali left`: a noun phrase of up to four words and then a verb. */
function startsSubject(words: readonly Word[], from: number): boolean {
  if (wordAt(words, from).pos === 'pron') return isVerbal(wordAt(words, from + 1))
  let nominal = false
  for (let at = from; at < from + 5; at += 1) {
    const word = wordAt(words, at)
    if (isVerbal(word)) return nominal && word.form !== 'gerund'
    if (isNominal(word)) nominal = true
    else if (!['det', 'adj', 'num', 'adv'].includes(word.pos)) return false
  }
  return false
}

/** The number of its clause for each word, from 0. */
export function findClauses(words: readonly Word[]): number[] {
  let clause = 0
  return mapList(words, (_, at) => {
    if (at > 0 && opensClause(words, at)) clause += 1
    return clause
  })
}
