/**
 * A tagger of our own for parts of speech: an averaged perceptron, left to right, over words, endings, capitals and what
 * compromise's word list says of a word (Collins 2002). Trained by `npm run train -- speech`.
 */
import { flatMapList, mapList } from '../document/list.ts'
import type { SpeechModelFile } from '../data/lexicon-schema.ts'
import { unpackBytes } from '../linear/index.ts'
import { addToHistory, describeWords, KEY_COUNT, readKeys, startHistory, type SpeechWord } from './speech-features.ts'

/** What the tagger tells apart: the tags of the Penn Treebank, those alike for us joined. */
export const SPEECH_TAGS = [
  ...['NN', 'NNP', 'JJ', 'RB', 'IN', 'TO', 'PRP', 'DT', 'CD', 'CC', 'POS', 'MD'],
  ...['VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'X', '.'],
] as const
export type SpeechTag = (typeof SPEECH_TAGS)[number]

export interface SpeechModel {
  readonly bits: number
  /** A row of one weight for each of `SPEECH_TAGS`, for each of `2 ** bits` keys. */
  readonly weights: Int8Array
  /** Index of the tag of words that have one alone. */
  readonly fixed: ReadonlyMap<string, number>
}

/** Reads the model as it stands in its file. */
export function readSpeechModel({ bits, weights, fixed }: SpeechModelFile): SpeechModel {
  const words = flatMapList(Object.entries(fixed), ([tag, norms]) =>
    norms.split(' ').map((norm) => [norm, SPEECH_TAGS.findIndex((each) => each === tag)] as const),
  )
  return { bits, weights: unpackBytes(weights), fixed: new Map(words) }
}

/** Room for the keys of a word, and for where their weights begin. */
const keys = new Int32Array(KEY_COUNT)
const rows = new Int32Array(KEY_COUNT)

/** The tag of every word of a sentence. */
export function tagWords(model: SpeechModel, words: readonly SpeechWord[]): SpeechTag[] {
  const sentence = describeWords(words)
  const history = startHistory()
  return mapList(words, ({ norm }, at) => {
    let tag = model.fixed.get(norm) ?? -1
    if (tag < 0) {
      readKeys(sentence, at, history, keys)
      tag = findBest(model)
    }
    const form = sentence.forms[at]
    if (form !== undefined) addToHistory(history, form, tag, isVerbTag(tag))
    return SPEECH_TAGS[tag] ?? 'X'
  })
}

/** True for the index of a tag of verbs, modals included. */
export function isVerbTag(tag: number): boolean {
  return tag >= FIRST_VERB && tag <= LAST_VERB
}

const FIRST_VERB = SPEECH_TAGS.indexOf('MD')
const LAST_VERB = SPEECH_TAGS.indexOf('VBG')

/** The tag of `keys` with the highest sum; of equal ones the first. A tag is summed up by itself, so that its sum stays at hand. */
function findBest({ bits, weights }: SpeechModel): number {
  const classes = SPEECH_TAGS.length
  for (let at = 0; at < rows.length; at += 1) rows[at] = speechRow(keys[at] ?? 0, bits) * classes
  let best = 0
  let most = -Infinity
  for (let tag = 0; tag < classes; tag += 1) {
    let sum = 0
    for (let at = 0; at < rows.length; at += 1) sum += weights[(rows[at] ?? 0) + tag] ?? 0
    if (sum <= most) continue
    best = tag
    most = sum
  }
  return best
}

/** The row of a key in a table of `2 ** bits` rows. */
export function speechRow(key: number, bits: number): number {
  return (key ^ (key >>> 15)) & ((1 << bits) - 1)
}
