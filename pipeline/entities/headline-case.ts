/** Sentences whose capitals say nothing: Headlines Written Like This, and LINES IN CAPITALS. */
import { isCapitalAt } from '../document/capital.ts'
import type { Sentence, Token, TokenisedDocument } from '../document/index.ts'
import type { EntityIndex } from './gazetteer.ts'
import { tellsHeadline } from './headline-words.ts'
import { isInfinitive } from '../tag/index.ts'

/** How a sentence is written where its capitals say nothing of names. */
export type HeadlineCase = 'title' | 'capitals'

/**
 * How the sentence is written; null where its capitals are those of running text.
 *
 * In a title all words but short ones that only join others have a capital, one behind the first is a verb or such a short word,
 * which no bare name has, and no full stop ends it.
 */
export function readHeadlineCase(
  { text, tokens }: TokenisedDocument,
  index: EntityIndex,
  { firstToken, lastToken }: Sentence,
): HeadlineCase | null {
  if (lastToken - firstToken < FEWEST || lastToken - firstToken > MOST) return null
  let isTold = ASKING.has(tokens[firstToken]?.norm ?? '')
  let words = 0
  let hasSmall = false
  let before: Token | null = null
  for (let at = firstToken; at < lastToken; at++) {
    const token = tokens[at]
    if (token === undefined || isClitic(token.norm)) continue
    if (!token.word) {
      if (token.norm !== ',' && token.start !== before?.end) before = null
      continue
    }
    const word = text.slice(token.start, token.end)
    const isCapital = isCapitalAt(text, token.start) || word !== word.toLowerCase()
    if (!isCapital && !SMALL.has(token.norm) && !isDigit(token.norm)) return null
    words += isCapital ? 1 : 0
    hasSmall ||= word !== word.toUpperCase()
    isTold ||= isCapital && before !== null && tellsBehind(text, index, before, token.norm)
    before = token
  }
  if (!hasSmall) return words >= FEWEST ? 'capitals' : null
  return isTold && tokens[lastToken - 1]?.norm !== '.' ? 'title' : null
}

/** A verb or a short word, behind a word that may stand before one: no verb follows a small article or preposition (Rise from Frost). */
function tellsBehind(text: string, index: EntityIndex, before: Token, norm: string): boolean {
  if (!isCapitalAt(text, before.start) && SMALL.has(before.norm) && !JOINING_VERBS.has(before.norm)) return false
  // A. Freed
  if (before.norm.endsWith('.') && before.norm.length === 2) return false
  return tellsHeadline(index, norm) || (BEFORE_BASE.test(before.norm) && isInfinitive(norm))
}

/** Thousands march, to march. */
const BEFORE_BASE = /^to$|[^s]s$/
const JOINING_VERBS = new Set('to and or but if that as'.split(' '))

/** Words of the shortest headline, and tokens of the longest. */
const FEWEST = 3
const MOST = 45

const isClitic = (norm: string): boolean => norm.startsWith("'") || norm === "n't"
const isDigit = (norm: string): boolean => norm >= '0' && norm < ':'

/** Words that many titles leave small. */
const SMALL = new Set(
  `a an the and but or nor for so yet of in on at by to from with into onto over under as than vs v via per off up out down about after before
  against amid among between during since through until without within is are be was not if that de du des la le al el`.split(
    /\s+/,
  ),
)
/** Words that open a question: no bare name begins with one. */
const ASKING = new Set('why how what where when who'.split(' '))
