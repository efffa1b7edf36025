/** Parts of speech, by a tagger of our own or by compromise, and people and organisations by their looks. */
import { flatMapList } from '../document/list.ts'
import type { Sentence, Tag, Token } from '../document/types.ts'
import { readSentences, tagReadings } from './by-compromise.ts'
import { tagByModel } from './by-model.ts'
import { type Candidate, findOrganisations, findPeople } from './candidates.ts'
import { type Gender, readGender } from './gender.ts'
import { readListed } from './library.ts'
import type { SpeechModel } from './speech-model.ts'

export type { Gender } from './gender.ts'
export { addToHistory, describeWords, readKeys, startHistory, type SpeechWord } from './speech-features.ts'
export { SELDOM } from './mend-inverted.ts'
export {
  readSpeechModel,
  SPEECH_TAGS,
  speechRow,
  isVerbTag,
  tagWords,
  type SpeechModel,
  type SpeechTag,
} from './speech-model.ts'

export { isDictionaryWord, isFunctionWord, isInfinitive, isListedName, isVerbForm } from './ordinary.ts'

/** Tags, one per token; null in sentences that were not wanted. */
type Tags = readonly (Tag | null)[]

/** What compromise takes for names, in order of the text. */
interface NameCandidates {
  readonly people: readonly Candidate[]
  readonly organisations: readonly Candidate[]
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
    tagByModel(text, tokens, sentence, model).forEach((tag, word) => (tags[sentence.firstToken + word] = tag))
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
    people: flatMapList(contexts, findPeople),
    organisations: flatMapList(contexts, findOrganisations),
  }
}

/** Whether women or men bear a first name, in lower case; null where it is none that the library knows, or one of both. */
export function findNameGender(norm: string): Gender | null {
  return readGender(readListed(norm))
}
