/** Sentences as compromise tags them, brought back to our tokens. */
import { isCapitalAt } from '../document/capital.ts'
import type { Sentence, Tag, Token } from '../document/types.ts'
import { SETTLED } from './closed-words.ts'
import { readTags } from './coarse.ts'
import type { Draft } from './draft.ts'
import { tagOf } from './finish.ts'
import { View } from './library.ts'
import { mendSentence } from './mend.ts'
import { findOpenings } from './openings.ts'
import { remember } from '../document/remember.ts'
import { type FoldedForm, type TokenTags, alignTerms, makeTerms } from './terms.ts'

/**
 * What compromise runs by itself, without its phrase chunker, its ids, and its last pass of patterns, which takes three
 * quarters of the time: what that pass mends for our purpose, `mend.ts` and `candidates.ts` do.
 */
const STEPS = ['contractions', 'machine', 'index', 'freeze', 'lexicon', 'preTagger', 'contractionTwo']

/** The steps that look at the text of a term alone. */
const FOLDING = ['alias', 'normal', 'machine']

/** What compromise makes of a form before it looks at the words around it. */
const foldForm = remember((text): FoldedForm => {
  const [[term] = []] = new View([[{ text, pre: '', post: ' ', tags: new Set() }]]).compute(FOLDING).document
  return {
    normal: term?.normal ?? text,
    ...(term?.machine === undefined ? {} : { machine: term.machine }),
    ...(term?.alias === undefined ? {} : { alias: term.alias }),
  }
})

const draftOf = (text: string, token: Token, opens: boolean, found: TokenTags | undefined): Draft => {
  const { norm, word } = token
  const capital = !opens && isCapitalAt(text, token.start)
  const implicit = found?.implicit ?? ''
  const { pos, form } = readPart(token, capital, found)
  return { norm, word, capital, implicit, pos, form }
}

const readPart = (
  { norm, word }: Token,
  capital: boolean,
  found: TokenTags | undefined,
): { readonly pos: string; readonly form: string } => {
  const settled = capital ? undefined : SETTLED.get(norm)
  if (settled !== undefined) return { pos: settled, form: '' }
  if (norm === "'s" && (found?.implicit ?? '') === '') return { pos: 'part', form: '' }
  return found === undefined ? { pos: word ? 'other' : 'punct', form: '' } : readTags(found.tags)
}

const draftSentence = (
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  found: ReadonlyMap<number, TokenTags>,
): Draft[] => {
  const own = tokens.slice(sentence.firstToken, sentence.lastToken)
  const openings = findOpenings(text, own)
  return own.map((token, at) => draftOf(text, token, openings[at] === true, found.get(sentence.firstToken + at)))
}

/** A sentence that was looked at. */
export interface Reading {
  readonly sentence: Sentence
  /** compromise's tags by token index. */
  readonly found: ReadonlyMap<number, TokenTags>
}

const NOTHING: ReadonlyMap<number, TokenTags> = new Map()

export const readSentences = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  wanted: readonly boolean[],
): Reading[] => {
  const chosen = sentences
    .filter((_, at) => wanted[at] === true)
    .map((sentence) => ({ sentence, source: makeTerms(text, tokens, sentence, foldForm) }))
  const filled = chosen.filter(({ source }) => source.terms.length > 0)
  const analysed = filled.length === 0 ? [] : new View(filled.map(({ source }) => source.terms)).compute(STEPS).document
  const byStart = new Map(
    filled.map(({ sentence, source }, at) => [sentence.start, alignTerms(source, analysed[at] ?? [])]),
  )
  return chosen.map(({ sentence }) => ({ sentence, found: byStart.get(sentence.start) ?? NOTHING }))
}

export const tagReadings = (text: string, tokens: readonly Token[], readings: readonly Reading[]): (Tag | null)[] => {
  const tags = new Array<Tag | null>(tokens.length).fill(null)
  for (const { sentence, found } of readings) {
    const drafts = draftSentence(text, tokens, sentence, found)
    mendSentence(drafts)
    drafts.forEach((draft, at) => (tags[sentence.firstToken + at] = tagOf(draft)))
  }
  return tags
}
