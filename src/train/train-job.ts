import { scoreTokens, trainCrf, type TrainingOptions } from './crf.ts'

/** One training: on all sentences, or on those outside a fold, whose tokens are then scored. Plain data for a thread. */
export interface TrainingJob {
  readonly rows: Int32Array
  readonly starts: Int32Array
  readonly rowCount: number
  readonly tags: Uint8Array
  readonly sentences: readonly (readonly [first: number, last: number])[]
  /** The fold of each sentence, and the fold to leave out; null for none. */
  readonly folds: readonly number[]
  readonly leftOut: number | null
  readonly options: TrainingOptions
}

export interface TrainingResult {
  readonly transitions: Float32Array
  /** Weights by row, where nothing was left out. */
  readonly weights: Float32Array | null
  /** Scores of the left-out tokens, in order. */
  readonly scores: Float32Array | null
}

/** Runs a job. */
export function runJob(job: TrainingJob): TrainingResult {
  const { leftOut, folds } = job
  const sentences = job.sentences.filter((_, i) => leftOut === null || folds[i] !== leftOut)
  const { emissions, transitions } = trainCrf({ ...job, sentences, base: null }, job.options)
  if (leftOut === null) return { transitions, weights: emissions, scores: null }
  const held = job.sentences.filter((_, i) => folds[i] === leftOut)
  const tagCount = emissions.length / job.rowCount
  const scores = new Float32Array(held.reduce((sum, [first, last]) => sum + last - first, 0) * tagCount)
  let at = 0
  for (const [first, last] of held) {
    const size = (last - first) * tagCount
    scoreTokens({ ...job, base: null }, emissions, { first, last }, scores.subarray(at, at + size))
    at += size
  }
  return { transitions, weights: null, scores }
}
