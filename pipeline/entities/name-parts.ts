/** Nouns of people that are only a word of some name: Unicorn Hunters, The Fisherman's Diary, a Passenger Terminal. */
import type { Sentence } from '../document/index.ts'
import { singularOf } from '../document/singular.ts'
import { findBodyKind } from './bodies.ts'
import { isCapital, isWord, normAt, wordsOf, type Context } from './draft.ts'
import { isStateAgent } from './peoples.ts'
import { isSentenceStart, isTitle } from './runs.ts'

/**
 * True where a capitalised noun stands among capitalised words and names no office and no body: it is a word of a name.
 * The word that modifies a capitalised noun is one whatever it means (a Police Medical Officer, the Government Gazette).
 *
 * @param at - Token of a noun of people or institutions.
 */
export function isWordOfName(context: Context, sentence: Sentence, at: number): boolean {
  if (isSentenceStart(context, sentence, at) || !isCapital(context, sentence, at)) return false
  if (isShouted(context, at)) return false
  return modifiesName(context, sentence, at) || (!mayHoldOffice(context, at) && isAmongCapitals(context, sentence, at))
}

/** A capitalised noun follows that is no actor by itself. */
function modifiesName(context: Context, sentence: Sentence, at: number): boolean {
  const { doc, index, tags } = context
  const pos = tags[at + 1]?.pos
  const isNoun = pos === 'propn' || pos === 'noun'
  if (!isNoun || !isCapital(context, sentence, at + 1)) return false
  return isWord(index, 'thing_heads', normAt(doc, sentence, at + 1)) || !mayHoldOffice(context, at)
}

/** Beside a capitalised word, over 's and `of`: The Fisherman's Diary, King of Boys. */
function isAmongCapitals(context: Context, sentence: Sentence, at: number): boolean {
  const { doc } = context
  const next = normAt(doc, sentence, at + 1)
  const previous = normAt(doc, sentence, at - 1)
  const after = /^(?:'s|'|of)$/.test(next) ? at + 2 : at + 1
  const before = previous === 'of' || previous === 'the' ? at - 2 : at - 1
  if (isCapital(context, sentence, after) && !isSentenceStart(context, sentence, after)) return true
  if (isCapital(context, sentence, at - 1) && previous === 'the') return !isSentenceStart(context, sentence, at - 1)
  if (previous === 'the' || !isCapital(context, sentence, before)) return false
  return !isSentenceStart(context, sentence, before) || isNamingPos(context, before)
}

function isNamingPos({ tags }: Context, at: number): boolean {
  return /^(?:propn|noun)$/.test(tags[at]?.pos ?? '')
}

/** CREATIVES BRIDGING THE DIVIDE. */
function isShouted({ doc }: Context, at: number): boolean {
  return !/\p{Ll}/u.test(wordsOf(doc, at, at + 1))
}

/** Chief Executive, Vice President, the Supreme Court: whoever bears such a name acts. */
export function mayHoldOffice(context: Context, at: number): boolean {
  const norm = context.doc.tokens[at]?.norm ?? ''
  return (
    isTitle(context, at) ||
    isStateAgent(norm) ||
    OFFICES.has(norm) ||
    findBodyKind(norm) !== null ||
    isSuffix(context, norm)
  )
}

function isSuffix({ index }: Context, norm: string): boolean {
  return isWord(index, 'organisation_suffixes', norm) || isWord(index, 'organisation_suffixes', singularOf(norm))
}

/** Offices and bodies beyond titles and suffixes of names. */
const OFFICES = new Set(
  `manager managers executive executives counsel counsels attorney attorneys scientist adviser advisers advisor advisors
  administrator assistant coordinator editor officer curator trustee trustees member members mp mps mep meps deputy registrar treasurer
  auditor ombudsman magistrate inspector superintendent whip lecturer teacher specialist scholar spokespeople chiefs directors
  presidents commissioners judges governors senators secretaries mayors lawmakers citizens communities community peoples solicitors families family
  clan tribe opposition press media parties assemblies factory clinic hospital public lady heads`.split(/\s+/),
)
