/** Trains the name tagger: five models for what they say of unseen articles, one on everything, then the second pass. */
import {
  TAG_COUNT,
  makePhraseList,
  makePhraseTable,
  packWeights,
  type NameModelParts,
  type PhraseEntry,
} from '../../pipeline/names/index.ts'
import { findCalibrationError } from '../evaluate/index.ts'
import { crossCalibrationError, fitCalibration } from './calibration.ts'
import type { TrainingOptions } from './crf.ts'
import { FOLDS, assignFolds, makeLexicon, makeRows, makeVocabulary, readKeys } from './dataset.ts'
import type { GoldDocument } from './gold.ts'
import { countNames } from './phrase-counts.ts'
import { judgeSpans, spanF1, trainSecondPass, type HeldOut } from './second-pass.ts'
import type { TrainingJob, TrainingResult } from './train-job.ts'

export interface NameTrainingOptions {
  readonly first: TrainingOptions
  readonly second: TrainingOptions
  /** Tokens at which a feature must stand to be kept. */
  readonly leastCount: number
  /** Weights closer to 0 are left out of the file. */
  readonly leastWeight: number
}

/** Rates, L2 and dropout were chosen on one held-out fold of the training articles; the second pass was not tuned. */
export const NAME_TRAINING: NameTrainingOptions = {
  first: { epochs: 6, rate: 0.1, l2: 3, dropout: 0.5, seed: 1 },
  second: { epochs: 5, rate: 0.05, l2: 6, dropout: 0, seed: 2 },
  leastCount: 3,
  leastWeight: 0.04,
}

export interface TrainedNames {
  readonly parts: NameModelParts
  /** Measured on articles that the model in question was not trained on. */
  readonly figures: {
    readonly firstPassF1: number
    readonly bothPassesF1: number
    readonly calibrationError: number
    readonly uncalibratedError: number
  }
}

export type JobRunner = (jobs: readonly TrainingJob[]) => Promise<TrainingResult[]> | TrainingResult[]

/**
 * Trains on articles; same articles, lists and options, same model on one version of Node.
 *
 * @param run - Runs the six trainings, in threads or one after the other.
 */
export async function trainNames(
  documents: readonly GoldDocument[],
  lists: readonly PhraseEntry[],
  options: NameTrainingOptions,
  run: JobRunner,
): Promise<TrainedNames> {
  const prepared = prepareNames(documents, lists, options.leastCount)
  const { listed, lexicons, vocabulary, set, sentenceFolds } = prepared
  const jobs = [null, ...Array(FOLDS).keys()].map((leftOut) => ({
    ...shared(set),
    folds: sentenceFolds,
    leftOut,
    options: options.first,
  }))
  const [whole, ...parts] = await run(jobs)
  const held: HeldOut = { documents, lexicons, ...set, ...joinHeldOut(set.sentences, sentenceFolds, parts) }
  const second = trainSecondPass(held, options.second, options.leastCount)
  const judged = judgeSpans(held, second)
  const { seen, parts: inside } = countNames(documents)
  const packed = packWeights(
    ...sortRows([vocabulary.keys, second.vocabulary.keys], [whole?.weights ?? new Float32Array(0), second.weights]),
    TAG_COUNT,
    options.leastWeight,
  )
  return {
    parts: {
      ...packed,
      transitions: whole?.transitions ?? held.transitions,
      calibration: fitCalibration(judged),
      lists: listed,
      seen: makePhraseList(seen),
      parts: makePhraseList(inside),
    },
    figures: {
      firstPassF1: spanF1(held, second.firstTags),
      bothPassesF1: spanF1(held, second.tags),
      calibrationError: crossCalibrationError(judged),
      uncalibratedError: findCalibrationError(
        judged.map(({ probability, right }) => ({ confidence: probability, right })),
      ),
    },
  }
}

/** Everything that both trainers start from; lexicons and rows of an article never come from itself. */
export function prepareNames(documents: readonly GoldDocument[], lists: readonly PhraseEntry[], leastCount: number) {
  const listed = makePhraseList(lists)
  const folds = assignFolds(documents)
  const table = makePhraseTable(listed)
  const lexiconOfFold = Array.from({ length: FOLDS }, (_, fold) =>
    makeLexicon(
      table,
      documents.filter((_, i) => folds[i] !== fold),
    ),
  )
  const lexicons = folds.flatMap((fold) => lexiconOfFold[fold] ?? [])
  const keys = readKeys(documents, (i) => lexicons[i] ?? makeLexicon(table, []))
  const vocabulary = makeVocabulary(keys, leastCount)
  const set = { ...makeRows(keys, vocabulary), tags: joinTags(documents), sentences: listSentences(documents) }
  const sentenceFolds = documents.flatMap((doc, i) => doc.sentences.map(() => folds[i] ?? 0))
  return { listed, lexicons, vocabulary, set, sentenceFolds }
}

function joinTags(documents: readonly GoldDocument[]): Uint8Array {
  const tags = new Uint8Array(documents.reduce((sum, doc) => sum + doc.tokens.length, 0))
  let at = 0
  for (const doc of documents) {
    tags.set(doc.tags, at)
    at += doc.tokens.length
  }
  return tags
}

function listSentences(documents: readonly GoldDocument[]): (readonly [number, number])[] {
  let at = 0
  return documents.flatMap((doc) => {
    const from = at
    at += doc.tokens.length
    return doc.sentences.map(({ firstToken, lastToken }) => [from + firstToken, from + lastToken] as const)
  })
}

/** The same arrays in memory that threads share. */
function shared(set: Pick<TrainingJob, 'rows' | 'starts' | 'rowCount' | 'tags' | 'sentences'>): typeof set {
  const rows = new Int32Array(new SharedArrayBuffer(set.rows.byteLength))
  const starts = new Int32Array(new SharedArrayBuffer(set.starts.byteLength))
  const tags = new Uint8Array(new SharedArrayBuffer(set.tags.byteLength))
  rows.set(set.rows)
  starts.set(set.starts)
  tags.set(set.tags)
  return { rows, starts, tags, rowCount: set.rowCount, sentences: set.sentences }
}

/** Puts the scores of the folds back into the order of the tokens; transitions are the mean of the folds' models. */
function joinHeldOut(
  sentences: readonly (readonly [number, number])[],
  folds: readonly number[],
  parts: readonly TrainingResult[],
): { scores: Float32Array; transitions: Float32Array } {
  const scores = new Float32Array((sentences.at(-1)?.[1] ?? 0) * TAG_COUNT)
  const read = parts.map(() => 0)
  sentences.forEach(([first, last], i) => {
    const fold = folds[i] ?? 0
    const from = read[fold] ?? 0
    const size = (last - first) * TAG_COUNT
    scores.set(parts[fold]?.scores?.subarray(from, from + size) ?? [], first * TAG_COUNT)
    read[fold] = from + size
  })
  const sums = parts[0]?.transitions.map((_, i) => parts.reduce((sum, part) => sum + (part.transitions[i] ?? 0), 0))
  return { scores, transitions: (sums ?? new Float32Array(0)).map((sum) => sum / parts.length) }
}

/** Two sets of features as one, in the order of their hashes. */
function sortRows(
  [first, second]: readonly [Int32Array, Int32Array],
  [a, b]: readonly [Float32Array, Float32Array],
): [Int32Array, Float32Array] {
  const order = [...first, ...second].map((key, i) => ({ key, i })).sort((x, y) => x.key - y.key)
  const weights = new Float32Array(order.length * TAG_COUNT)
  order.forEach(({ i }, row) => {
    const from = (i < first.length ? i : i - first.length) * TAG_COUNT
    weights.set((i < first.length ? a : b).subarray(from, from + TAG_COUNT), row * TAG_COUNT)
  })
  return [Int32Array.from(order, ({ key }) => key), weights]
}
