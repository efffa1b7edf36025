/** Parts of speech and candidates for names. The one file that imports compromise; what leaves it is ours. */
import nlp from 'compromise'
import type { Sentence, Tag, Token } from '../document/types.ts'
import { type Candidate, findOrganisations, findPeople, findPlaces } from './candidates.ts'
import { SETTLED } from './closed-words.ts'
import { coarsePart, verbForm } from './coarse.ts'
import { findLemma } from './lemma.ts'
import type { Draft } from './draft.ts'
import { type Gender, readGender } from './gender.ts'
import { mendSentence } from './mend.ts'
import { type Term, type TokenTags, alignTerms, makeTerms } from './terms.ts'

export type { Candidate } from './candidates.ts'
export type { Gender } from './gender.ts'

/** What tagging found. */
export interface TagResult {
  /** One per token; null in sentences that were not wanted. */
  readonly tags: readonly (Tag | null)[]
  readonly people: readonly Candidate[]
  readonly places: readonly Candidate[]
  readonly organisations: readonly Candidate[]
}

/** The parts of compromise that its typings leave out: pre-cut input, its terms, single steps, its grammar. */
interface Analysis {
  readonly document: Term[][]
  compute(steps: readonly string[]): Analysis
}
interface Grammar {
  readonly two: {
    readonly transform: {
      readonly verb: { readonly toInfinitive: (verb: string, model: object, tense: string) => string }
      readonly noun: { readonly toSingular: (noun: string, model: object) => string }
    }
  }
}
// The library takes cut terms and gives its grammar at run time; its declarations only know strings and `object`.
const library = nlp as unknown as { tokenize: (input: readonly { readonly terms: readonly Term[] }[]) => Analysis }
const grammar = nlp.methods() as Grammar
const model = nlp.model()
// The declarations call the model an `object`; its word list is one of its documented parts.
const lexicon = (model as { one: { lexicon: Readonly<Record<string, string | readonly string[] | undefined>> } }).one
  .lexicon

/**
 * What compromise runs by itself, without its phrase chunker, its ids, and its last pass of patterns, which takes three
 * quarters of the time: what that pass mends for our purpose, `mend.ts` and `candidates.ts` do.
 */
const STEPS = ['machine', 'index', 'freeze', 'lexicon', 'preTagger', 'contractionTwo']

const remember = (compute: (word: string) => string): ((word: string) => string) => {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= 50_000) known.clear()
    const computed = compute(word)
    known.set(word, computed)
    return computed
  }
}

const infinitives = new Map(
  ['PastTense', 'PresentTense', 'Gerund'].map((tense) => [
    tense,
    remember((verb) => grammar.two.transform.verb.toInfinitive(verb, model, tense)),
  ]),
)
const inflection = {
  toInfinitive: (verb: string, tense: string): string => infinitives.get(tense)?.(verb) ?? verb,
  toSingular: remember((noun) => grammar.two.transform.noun.toSingular(noun, model)),
}

const isCapital = (words: string): boolean => /^\p{Lu}/u.test(words)

const draftOf = (text: string, token: Token, opens: boolean, found: TokenTags | undefined): Draft => {
  const settled = SETTLED.get(token.norm)
  const capital = !opens && isCapital(text.slice(token.start, token.end))
  const base = { norm: token.norm, word: token.word, capital, implicit: found?.implicit ?? '' }
  if (settled !== undefined && !capital) return { ...base, pos: settled, form: '' }
  if (token.norm === "'s" && base.implicit === '') return { ...base, pos: 'part', form: '' }
  if (found === undefined) return { ...base, pos: token.word ? 'other' : 'punct', form: '' }
  return { ...base, pos: coarsePart(found.tags), form: verbForm(found.tags) }
}

const OPENS = new Set(['"', '“', '‘', ':', '``', '('])

const draftSentence = (
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  found: ReadonlyMap<number, TokenTags>,
): Draft[] => {
  let opens = true
  return tokens.slice(sentence.firstToken, sentence.lastToken).map((token, at) => {
    const draft = draftOf(text, token, opens, found.get(sentence.firstToken + at))
    opens = token.word ? false : opens || OPENS.has(text.slice(token.start, token.end))
    return draft
  })
}

const tagOf = (draft: Draft): Tag => ({
  pos: draft.pos,
  form: draft.form,
  lemma: findLemma(draft.implicit === '' ? draft.norm : draft.implicit, draft.pos, draft.form, inflection),
})

/**
 * Tags the wanted sentences, each once.
 *
 * @param text - The text of the tokens.
 * @param sentences - All sentences.
 * @param tokens - All tokens.
 * @param wanted - One per sentence; only where true is the sentence looked at.
 * @returns Tags per token, and candidates in order of the text; all null and empty where nothing is wanted.
 * @throws Never.
 */
export const tagSentences = (
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  wanted: readonly boolean[],
): TagResult => {
  const tags: (Tag | null)[] = tokens.map(() => null)
  const people: Candidate[] = []
  const places: Candidate[] = []
  const organisations: Candidate[] = []
  const chosen = sentences
    .filter((_, at) => wanted[at] === true)
    .map((sentence) => ({ sentence, source: makeTerms(text, tokens, sentence) }))
  const filled = chosen.filter(({ source }) => source.terms.length > 0)
  const analysed =
    filled.length === 0 ? [] : library.tokenize(filled.map(({ source }) => source)).compute(STEPS).document
  const byStart = new Map(
    filled.map(({ sentence, source }, at) => [sentence.start, alignTerms(source, analysed[at] ?? [])]),
  )
  for (const { sentence } of chosen) {
    const found = byStart.get(sentence.start) ?? new Map<number, TokenTags>()
    const drafts = draftSentence(text, tokens, sentence, found)
    mendSentence(drafts)
    drafts.forEach((draft, at) => (tags[sentence.firstToken + at] = tagOf(draft)))
    const context = { text, tokens, sentence, found }
    people.push(...findPeople(context))
    places.push(...findPlaces(context))
    organisations.push(...findOrganisations(context))
  }
  return { tags, people, places, organisations }
}

/** Whether women or men bear a first name, in lower case; null where it is none that the library knows, or one of both. */
export function findNameGender(norm: string): Gender | null {
  return readGender(Object.hasOwn(lexicon, norm) ? lexicon[norm] : undefined)
}
