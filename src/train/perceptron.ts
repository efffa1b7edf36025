/** The averaged perceptron (Collins 2002): trained beside the CRF to say which of the two is worth shipping. */
import { findBestTags, START_ROW, TAG_COUNT, TRANSITION_COUNT } from '../../pipeline/names/index.ts'
import { makeRandom } from '../../pipeline/stance/index.ts'
import { scoreTokens, type TrainingSet, type Weights } from './crf.ts'
import { shuffle } from './shuffle.ts'

const T = TAG_COUNT

/** A correction; small, since decoding leaves out tags that lie far below the best. The scale changes no decision. */
const STEP = 1 / 512

interface State extends Weights {
  /** Each change times the number of sentences before it: what the mean has to be lowered by. */
  readonly emissionSums: Float64Array
  readonly transitionSums: Float64Array
  seen: number
}

/**
 * Trains by correcting the best sequence wherever it is wrong; the mean of the weights over all sentences is given.
 * Same input, same weights.
 */
export function trainPerceptron(set: TrainingSet, { epochs, seed }: { epochs: number; seed: number }): Weights {
  const state: State = {
    emissions: new Float32Array(set.rowCount * T),
    transitions: new Float32Array(TRANSITION_COUNT),
    emissionSums: new Float64Array(set.rowCount * T),
    transitionSums: new Float64Array(TRANSITION_COUNT),
    seen: 1,
  }
  const order = set.sentences.map((_, i) => i)
  const random = makeRandom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) {
      const [first, last] = set.sentences[i] ?? [0, 0]
      learn(set, state, first, last)
      state.seen++
    }
  }
  const mean = (weights: Float32Array, sums: Float64Array) =>
    weights.map((weight, at) => weight - (sums[at] ?? 0) / state.seen)
  return {
    emissions: mean(state.emissions, state.emissionSums),
    transitions: mean(state.transitions, state.transitionSums),
  }
}

function learn(set: TrainingSet, state: State, first: number, last: number): void {
  const length = last - first
  const scores = new Float32Array(length * T)
  scoreTokens(set, state.emissions, { first, last }, scores)
  const tags = new Uint8Array(length)
  findBestTags({ emissions: scores, offset: 0, length }, state.transitions, tags)
  for (let t = first; t < last; t++) {
    const gold = set.tags[t] ?? 0
    const mine = tags[t - first] ?? 0
    if (gold !== mine) {
      correctRows(set, state, t, gold, STEP)
      correctRows(set, state, t, mine, -STEP)
    }
    const goldStep = (t === first ? START_ROW : (set.tags[t - 1] ?? 0)) * T + gold
    const myStep = (t === first ? START_ROW : (tags[t - first - 1] ?? 0)) * T + mine
    if (goldStep === myStep) continue
    correctStep(state, goldStep, STEP)
    correctStep(state, myStep, -STEP)
  }
}

function correctRows({ rows, starts }: TrainingSet, state: State, token: number, tag: number, by: number): void {
  for (let i = starts[token] ?? 0; i < (starts[token + 1] ?? 0); i++) {
    const at = (rows[i] ?? 0) * T + tag
    state.emissions[at] = (state.emissions[at] ?? 0) + by
    state.emissionSums[at] = (state.emissionSums[at] ?? 0) + by * state.seen
  }
}

function correctStep(state: State, at: number, by: number): void {
  state.transitions[at] = (state.transitions[at] ?? 0) + by
  state.transitionSums[at] = (state.transitionSums[at] ?? 0) + by * state.seen
}
