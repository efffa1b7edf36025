/** Parts of speech, by a tagger of our own or by compromise, and people and organisations by their looks. */
import { isCapitalAt } from '../document/capital.ts'
import type { Sentence, Tag, Token } from '../document/types.ts'
import { type Candidate, findOrganisations, findPeople } from './candidates.ts'
import { SETTLED } from './closed-words.ts'
import { readSpeechTag, readTags } from './coarse.ts'
import { findLemma } from './lemma.ts'
import type { Draft } from './draft.ts'
import { type Gender, readGender } from './gender.ts'
import { mendSentence } from './mend.ts'
import { mendVerbless } from './mend-verbless.ts'
import { readListed, toInfinitive, toSingular, View } from './library.ts'
import { tagWords, type SpeechModel, type SpeechTag } from './speech-model.ts'
import { type FoldedForm, type TokenTags, alignTerms, makeTerms } from './terms.ts'

export type { Gender } from './gender.ts'
export {
  addToHistory,
  describeWords,
  readContextKeys,
  readWordKeys,
  startHistory,
  type SpeechWord,
} from './speech-features.ts'
export {
  readSpeechModel,
  SPEECH_TAGS,
  speechRow,
  isVerbTag,
  tagWords,
  type SpeechModel,
  type SpeechTag,
} from './speech-model.ts'

/** Tags, one per token; null in sentences that were not wanted. */
type Tags = readonly (Tag | null)[]

/** What compromise takes for names, in order of the text. */
interface NameCandidates {
  readonly people: readonly Candidate[]
  readonly organisations: readonly Candidate[]
}

/**
 * What compromise runs by itself, without its phrase chunker, its ids, and its last pass of patterns, which takes three
 * quarters of the time: what that pass mends for our purpose, `mend.ts` and `candidates.ts` do.
 */
const STEPS = ['contractions', 'machine', 'index', 'freeze', 'lexicon', 'preTagger', 'contractionTwo']

/** The steps that look at the text of a term alone. */
const FOLDING = ['alias', 'normal', 'machine']

const remember = <T>(compute: (word: string) => T): ((word: string) => T) => {
  const known = new Map<string, T>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= 50_000) known.clear()
    const computed = compute(word)
    known.set(word, computed)
    return computed
  }
}

/** What compromise makes of a form before it looks at the words around it. */
const foldForm = remember((text): FoldedForm => {
  const [[term] = []] = new View([[{ text, pre: '', post: ' ', tags: new Set() }]]).compute(FOLDING).document
  return {
    normal: term?.normal ?? text,
    ...(term?.machine === undefined ? {} : { machine: term.machine }),
    ...(term?.alias === undefined ? {} : { alias: term.alias }),
  }
})

const infinitives = new Map(
  ['PastTense', 'PresentTense', 'Gerund'].map((tense) => [tense, remember((verb) => toInfinitive(verb, tense))]),
)
const inflection = {
  toInfinitive: (verb: string, tense: string): string => infinitives.get(tense)?.(verb) ?? verb,
  toSingular: remember(toSingular),
}

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

const OPENS = new Set(['"', '“', '‘', ':', '``', '('])

/** For each token whether it opens the sentence or a quotation in it, where a capital says nothing. */
const findOpenings = (text: string, tokens: readonly Token[]): boolean[] => {
  let opens = true
  return tokens.map((token) => {
    const own = opens
    opens = token.word ? false : opens || OPENS.has(text.slice(token.start, token.end))
    return own
  })
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

/** The tokens of a sentence as our tagger reads them. */
const draftByModel = (text: string, tokens: readonly Token[], model: SpeechModel): Draft[] => {
  const words = tokens.map(({ start, end, norm }) => ({ text: text.slice(start, end), norm }))
  const found = tagWords(model, words)
  const openings = findOpenings(text, tokens)
  return tokens.map((token, at) => {
    const { norm, word, start } = token
    const capital = openings[at] !== true && isCapitalAt(text, start)
    const isVerb = norm === "'s" && /^V/.test(found[at] ?? '')
    const part = readSpeechPart(token, capital, found[at] ?? 'X')
    return { norm, word, capital, implicit: isVerb ? 'is' : '', ...part }
  })
}

const readSpeechPart = (
  { norm, word }: Token,
  capital: boolean,
  tag: SpeechTag,
): { readonly pos: string; readonly form: string } => {
  const settled = capital ? undefined : SETTLED.get(norm)
  if (settled !== undefined) return { pos: settled, form: '' }
  if (!word) return { pos: 'punct', form: '' }
  if (norm === "'s" && !/^V/.test(tag)) return { pos: 'part', form: '' }
  // was sanctioned: an adjective only where the library has it for one
  const isParticiple = tag === 'JJ' && norm.endsWith('ed') && !readListed(norm).includes('Adjective')
  return readSpeechTag(isParticiple ? 'VBN' : tag)
}

const tagOf = (draft: Draft): Tag => ({
  pos: draft.pos,
  form: draft.form,
  lemma: findLemma(draft.implicit === '' ? draft.norm : draft.implicit, draft.pos, draft.form, inflection),
})

/** A sentence that was looked at. */
interface Reading {
  readonly sentence: Sentence
  /** compromise's tags by token index. */
  readonly found: ReadonlyMap<number, TokenTags>
}

const NOTHING: ReadonlyMap<number, TokenTags> = new Map()

const readSentences = (
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

const tagReadings = (text: string, tokens: readonly Token[], readings: readonly Reading[]): Tags => {
  const tags = new Array<Tag | null>(tokens.length).fill(null)
  for (const { sentence, found } of readings) {
    const drafts = draftSentence(text, tokens, sentence, found)
    mendSentence(drafts)
    drafts.forEach((draft, at) => (tags[sentence.firstToken + at] = tagOf(draft)))
  }
  return tags
}

/**
 * Tags the wanted sentences, each once, by our own tagger where its model is given, else by compromise.
 *
 * @param text - The text of the tokens.
 * @param sentences - All sentences.
 * @param tokens - All tokens.
 * @param wanted - One per sentence; only where true is the sentence looked at.
 * @returns Tags per token; all null where nothing is wanted.
 * @throws Never.
 */
export const tagSentences = (
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  wanted: readonly boolean[],
  model: SpeechModel | null,
): Tags => {
  if (model === null) return tagReadings(text, tokens, readSentences(text, tokens, sentences, wanted))
  const tags = new Array<Tag | null>(tokens.length).fill(null)
  sentences.forEach((sentence, at) => {
    if (wanted[at] !== true) return
    const drafts = draftByModel(text, tokens.slice(sentence.firstToken, sentence.lastToken), model)
    mendVerbless(drafts)
    mendSentence(drafts)
    drafts.forEach((draft, word) => (tags[sentence.firstToken + word] = tagOf(draft)))
  })
  return tags
}

/** As `tagSentences`, with what compromise takes for names, which a trained tagger knows better. */
export const tagWithNames = (
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  wanted: readonly boolean[],
): NameCandidates & { readonly tags: Tags } => {
  const readings = readSentences(text, tokens, sentences, wanted)
  const contexts = readings.map((reading) => ({ text, tokens, ...reading }))
  return {
    tags: tagReadings(text, tokens, readings),
    people: contexts.flatMap(findPeople),
    organisations: contexts.flatMap(findOrganisations),
  }
}

/** Names of places and people have tags of their own in the library's list. */
const NAMING = new Set(['Place', 'City', 'Region', 'Country', 'ProperNoun', 'FirstName', 'MaleName', 'FemaleName'])

/** True for a word, in lower case, that the library knows and not for a name. */
export function isDictionaryWord(norm: string): boolean {
  const tags = readListed(norm)
  return tags.length > 0 && !tags.some((tag) => NAMING.has(tag))
}

/** Whether women or men bear a first name, in lower case; null where it is none that the library knows, or one of both. */
export function findNameGender(norm: string): Gender | null {
  return readGender(readListed(norm))
}
