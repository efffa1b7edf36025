/** `npm run train -- trainers DATA_DIR`: averaged perceptron and CRF on the same features, on one fold held out. */
import { findBestTags, TAG_COUNT, type PhraseEntry } from '../../pipeline/names/index.ts'
import { scoreTokens, trainCrf, type TrainingSet, type Weights } from './crf.ts'
import type { GoldDocument } from './gold.ts'
import { trainPerceptron } from './perceptron.ts'
import { spanF1 } from './second-pass.ts'
import { prepareNames, type NameTrainingOptions } from './train-names.ts'

/** F1 over all labels of the first pass, by trainer. */
export interface TrainerFigures {
  readonly perceptron: number
  readonly crf: number
  /** Sentences held out. */
  readonly sentences: number
}

/** Epochs of the perceptron; its mean changes little after that. */
const EPOCHS = 6

/** Trains both on four fifths of the articles and measures them on the rest. */
export function compareTrainers(
  documents: readonly GoldDocument[],
  lists: readonly PhraseEntry[],
  options: NameTrainingOptions,
): TrainerFigures {
  const { set, sentenceFolds } = prepareNames(documents, lists, options.leastCount)
  const isOut = (_: unknown, i: number) => sentenceFolds[i] === 0
  const held = set.sentences.filter(isOut)
  const known = { ...set, sentences: set.sentences.filter((each, i) => !isOut(each, i)), base: null }
  const measure = (weights: Weights) => spanF1({ tags: set.tags, sentences: held }, tagAll(known, held, weights))
  return {
    perceptron: measure(trainPerceptron(known, { epochs: EPOCHS, seed: options.first.seed })),
    crf: measure(trainCrf(known, options.first)),
    sentences: held.length,
  }
}

function tagAll(
  set: TrainingSet,
  sentences: readonly (readonly [number, number])[],
  { emissions, transitions }: Weights,
): Uint8Array {
  const tags = new Uint8Array(set.tags.length)
  for (const [first, last] of sentences) {
    const scores = new Float32Array((last - first) * TAG_COUNT)
    scoreTokens(set, emissions, { first, last }, scores)
    const own = new Uint8Array(last - first)
    findBestTags({ emissions: scores, offset: 0, length: last - first }, transitions, own)
    tags.set(own, first)
  }
  return tags
}
