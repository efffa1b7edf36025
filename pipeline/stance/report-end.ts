/** Where reported speech ends. */
import { isReporting, isBeforeInfinitive, isInverted } from './report-verbs.ts'
import { isStatement, LEADING } from './report-parts.ts'
import { isTurn } from './report-turn.ts'
import { findSaidClause } from './said-clause.ts'
import { isBe, isNominal, isVerbal, wordAt, type Word } from './words.ts'

/**
 * The end, or the comma that closes `claims to be neutral,` or a clause before the main one: `while he praised it,`.
 *
 * @param from - First word of what is said.
 */
export function findEnd(words: readonly Word[], verb: number, from = verb + 1): number {
  // who has long criticised France, said
  const aside = words.findIndex(
    ({ norm }, at) =>
      at > verb &&
      ((norm === ',' && isSaidBehind(words, at)) ||
        isNextSpeaker(words, at) ||
        (at > from && isTurn(words, verb, from, at))),
  )
  if (aside >= 0) return aside
  // calling it weird, Ruto left
  const isOpening = verb === 0 && wordAt(words, 0).form === 'gerund'
  const opensClause = LEADING.has(wordAt(words, 0).norm) || isOpening
  const first = words.findIndex(({ norm }) => norm === ',')
  if (!(opensClause && first > verb) && !isBeforeInfinitive(words, verb)) return words.length
  const isComma = (at: number) => at > verb && wordAt(words, at).norm === ','
  const main = words.findIndex((_, at) => isComma(at) && opensClause && isStatement(words, at + 1, at + MAIN))
  const comma = main < 0 ? words.findIndex((_, at) => isComma(at)) : main
  return comma < 0 ? words.length : comma
}

/** Words within which the main clause has its verb: cheated and lied, France stayed. */
const MAIN = 6

function isSaidBehind(words: readonly Word[], comma: number): boolean {
  const next = wordAt(words, comma + 1)
  return isVerbal(next) && isReporting(words, comma + 1) && !isInverted(words, comma + 1)
}

/** `said it was dead, while Macron said it was alive`: behind the comma, semicolon or conjunction somebody else speaks. */
export function isNextSpeaker(words: readonly Word[], mark: number): boolean {
  const { norm } = wordAt(words, mark)
  const joined = NEXT.has(wordAt(words, mark + 1).norm)
  const isBare = (norm === 'and' || norm === 'but') && wordAt(words, mark - 1).norm !== ','
  if (!isBare && norm !== ';' && !(norm === ',' && joined)) return false
  if (isBare && isWithinSubject(words, mark)) return false
  const from = mark + (!isBare && joined ? 2 : 1)
  if (wordAt(words, from).norm === 'according') return wordAt(words, from + 1).norm === 'to'
  let verb = words.findIndex((word, at) => at >= from && isVerbal(word))
  const subject = words.slice(from, verb)
  while (wordAt(words, verb).pos === 'aux' || wordAt(words, verb).pos === 'adv') verb += 1
  const isNamed = subject.some(isNominal) && subject.every(({ pos }) => pos !== 'punct' && pos !== 'conj')
  if (verb <= 0 || !isNamed || !isVerbal(wordAt(words, verb)) || isBe(wordAt(words, verb - 1))) return false
  const speaks = isReporting(words, verb) || findSaidClause(words, verb) !== null
  return speaks && !(isBare && THINKING.has(wordAt(words, verb).lemma))
}

/** `said that Kenya and Mali warned`: no verb stands between what opens the clause and `and`. */
function isWithinSubject(words: readonly Word[], and: number): boolean {
  const from = words.findLastIndex(({ norm }, at) => at < and && (norm === 'that' || LEADING.has(norm)))
  return from >= 0 && !words.slice(from, and).some(isVerbal)
}

/** They may be part of what another says: said Ghana was poor and France thinks so. */
const THINKING = new Set(['think', 'believe', 'know'])

export const NEXT = new Set(['while', 'but', 'and', 'whereas', 'though', 'although'])
