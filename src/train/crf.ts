/** Trains the weights of a linear-chain CRF: AdaGrad on the conditional likelihood with L2, one sentence at a time. */
import {
  START_ROW,
  TAG_COUNT,
  TRANSITION_COUNT,
  computeMarginals,
  isInside,
  makeFactors,
  makeMarginals,
  type Marginals,
} from '../../pipeline/names/index.ts'
import { makeRandom } from '../../pipeline/stance/index.ts'
import { shuffle } from './shuffle.ts'

const T = TAG_COUNT

/** Features as row numbers: those of token t are `rows[starts[t]] … rows[starts[t + 1] - 1]`. */
export interface FeatureRows {
  readonly rows: Int32Array
  readonly starts: Int32Array
  readonly rowCount: number
}

export interface TrainingSet extends FeatureRows {
  readonly tags: Uint8Array
  /** Sentences as `[first token, last token)`. */
  readonly sentences: readonly (readonly [number, number])[]
  /** Scores that are there before any weight of this set; null for none. */
  readonly base: Float32Array | null
}

export interface TrainingOptions {
  readonly epochs: number
  readonly rate: number
  /** Strength of L2 on each weight, for the sum of the log likelihoods. */
  readonly l2: number
  /** Share of the features of each token that is left out at random at each visit, so that none is leant on alone. */
  readonly dropout: number
  readonly seed: number
}

export interface Weights {
  /** `[row * TAG_COUNT + tag]` */
  readonly emissions: Float32Array
  readonly transitions: Float32Array
}

/** Probabilities below this move no weight. */
const NEGLIGIBLE = 1e-4

/** Share of the rate that is left in the last epoch, so that the order of its sentences matters little. */
const LAST_RATE = 0.1
/** Times an epoch that the weights are noted for their mean, and the share of the epochs before that begins. */
const SNAPSHOTS = 8
const UNAVERAGED = 0.4

/** Trains; same input, same weights. `onEpoch` may look at the weights after each epoch. */
export function trainCrf(
  set: TrainingSet,
  options: TrainingOptions,
  initial: Float32Array | null = null,
  onEpoch: (epoch: number, weights: Weights, logLoss: number) => void = () => undefined,
): Weights {
  const state = makeState(set, options, initial)
  const order = set.sentences.map((_, i) => i)
  const random = makeRandom(options.seed)
  const snapshotEvery = Math.ceil(order.length / SNAPSHOTS)
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random)
    state.rate = options.rate * (1 - ((epoch - 1) / options.epochs) * (1 - LAST_RATE))
    let loss = 0
    order.forEach((i, done) => {
      const [first, last] = set.sentences[i] ?? [0, 0]
      loss += learn(set, state, first, last)
      if (epoch > options.epochs * UNAVERAGED && done % snapshotEvery === 0) addSnapshot(state)
    })
    onEpoch(epoch, averageOf(state), loss)
  }
  return averageOf(state)
}

function addSnapshot(state: State): void {
  state.snapshots++
  state.emissions.forEach((weight, i) => (state.emissionSums[i] = (state.emissionSums[i] ?? 0) + weight))
  state.transitions.forEach((weight, i) => (state.transitionSums[i] = (state.transitionSums[i] ?? 0) + weight))
}

/** The mean of the snapshots: steadier than the last weights, which the order of sentences sways. */
function averageOf(state: State): Weights {
  const n = state.snapshots
  if (n === 0) return state
  return {
    emissions: state.emissionSums.map((sum) => sum / n),
    transitions: state.transitionSums.map((sum) => sum / n),
  }
}

interface State extends Weights {
  readonly options: TrainingOptions
  readonly squares: Float32Array
  readonly transitionSquares: Float32Array
  /** L2 of a row at each touch: strength over the number of touches in an epoch. */
  readonly decay: Float32Array
  readonly transitionsFixed: boolean
  readonly marginals: Marginals
  readonly emissionSums: Float32Array
  readonly transitionSums: Float32Array
  snapshots: number
  readonly random: () => number
  /** The features of the sentence at hand that were not dropped. */
  picked: FeatureRows
  rate: number
  scores: Float32Array
  factors: Float64Array
  readonly pairs: Float64Array
}

function makeState(set: TrainingSet, options: TrainingOptions, initial: Float32Array | null): State {
  const touches = new Float32Array(set.rowCount)
  for (const [first, last] of set.sentences)
    for (let i = set.starts[first] ?? 0; i < (set.starts[last] ?? 0); i++) {
      const row = set.rows[i] ?? -1
      if (row >= 0) touches[row] = (touches[row] ?? 0) + 1
    }
  const transitions = initial === null ? new Float32Array(TRANSITION_COUNT) : Float32Array.from(initial)
  return {
    options,
    emissions: new Float32Array(set.rowCount * T),
    transitions,
    squares: new Float32Array(set.rowCount * T),
    transitionSquares: new Float32Array(TRANSITION_COUNT),
    decay: touches.map((n) => (n > 0 ? options.l2 / n : 0)),
    transitionsFixed: initial !== null,
    marginals: makeMarginals(),
    emissionSums: new Float32Array(set.rowCount * T),
    transitionSums: new Float32Array(TRANSITION_COUNT),
    snapshots: 0,
    random: makeRandom(options.seed + 1),
    picked: { rows: new Int32Array(0), starts: new Int32Array(0), rowCount: 0 },
    rate: options.rate,
    scores: new Float32Array(0),
    factors: makeFactors(transitions),
    pairs: new Float64Array(TRANSITION_COUNT),
  }
}

function learn(set: TrainingSet, state: State, first: number, last: number): number {
  const length = last - first
  if (length === 0) return 0
  if (state.scores.length < length * T) state.scores = new Float32Array(length * T * 2)
  pickFeatures(set, state, first, last)
  scorePicked(set.base, state, first, length)
  computeMarginals({ emissions: state.scores, offset: 0, length }, state.factors, state.marginals)
  let gold = 0
  for (let t = first; t < last; t++) {
    const tag = set.tags[t] ?? 0
    const from = t === first ? START_ROW : (set.tags[t - 1] ?? 0)
    gold += (state.scores[(t - first) * T + tag] ?? 0) + (state.transitions[from * T + tag] ?? 0)
    updateToken(tag, state, t - first)
  }
  if (!state.transitionsFixed) updateTransitions(set, state, first, last)
  return state.marginals.logZ - gold
}

/** Copies the features of a sentence but those that are dropped. */
function pickFeatures(set: TrainingSet, state: State, first: number, last: number): void {
  const from = set.starts[first] ?? 0
  const most = (set.starts[last] ?? 0) - from
  if (state.picked.rows.length < most) state.picked = { ...state.picked, rows: new Int32Array(most * 2) }
  if (state.picked.starts.length <= last - first)
    state.picked = { ...state.picked, starts: new Int32Array((last - first) * 2 + 1) }
  const { rows, starts } = state.picked
  let count = 0
  for (let t = first; t < last; t++) {
    for (let i = set.starts[t] ?? 0; i < (set.starts[t + 1] ?? 0); i++)
      if (state.options.dropout === 0 || state.random() >= state.options.dropout) rows[count++] = set.rows[i] ?? 0
    starts[t - first + 1] = count
  }
}

/** Scores the picked features; weights are raised by what is left out on average, so that sums are alike without. */
function scorePicked(base: Float32Array | null, state: State, first: number, length: number): void {
  const raise = 1 / (1 - state.options.dropout)
  const into = state.scores
  scoreTokens({ ...state.picked, base: null }, state.emissions, { first: 0, last: length }, into)
  for (let i = 0; i < length * T; i++)
    into[i] = (into[i] ?? 0) * raise + (base === null ? 0 : (base[first * T + i] ?? 0))
}

/** Emission scores of the tokens `[first, last)`, written from the start of `into`. */
export function scoreTokens(
  set: FeatureRows & { readonly base: Float32Array | null },
  weights: Float32Array,
  { first, last }: { first: number; last: number },
  into: Float32Array,
): void {
  for (let t = first; t < last; t++) {
    const to = (t - first) * T
    for (let tag = 0; tag < T; tag++) into[to + tag] = set.base === null ? 0 : (set.base[t * T + tag] ?? 0)
    const end = set.starts[t + 1] ?? 0
    for (let i = set.starts[t] ?? 0; i < end; i++) {
      const row = (set.rows[i] ?? -1) * T
      if (row < 0) continue
      for (let tag = 0; tag < T; tag++) into[to + tag] = (into[to + tag] ?? 0) + (weights[row + tag] ?? 0)
    }
  }
}

function updateToken(gold: number, state: State, at: number): void {
  const { alpha, beta } = state.marginals
  for (let tag = 0; tag < T; tag++) {
    const p = (alpha[at * T + tag] ?? 0) * (beta[at * T + tag] ?? 0)
    const slope = tag === gold ? p - 1 : p
    if (slope < NEGLIGIBLE && slope > -NEGLIGIBLE) continue
    updateRows(state, at, tag, slope)
  }
}

function updateRows(
  { emissions, squares, decay, picked, rate }: State,
  token: number,
  tag: number,
  slope: number,
): void {
  const end = picked.starts[token + 1] ?? 0
  for (let i = picked.starts[token] ?? 0; i < end; i++) {
    const row = picked.rows[i] ?? 0
    const at = row * T + tag
    const weight = emissions[at] ?? 0
    const gradient = slope + (decay[row] ?? 0) * weight
    const square = (squares[at] ?? 0) + gradient * gradient
    squares[at] = square
    emissions[at] = weight - (rate * gradient) / Math.sqrt(square + 1e-2)
  }
}

function updateTransitions(set: TrainingSet, state: State, first: number, last: number): void {
  const { pairs, transitions, transitionSquares, options } = state
  countPairs(set, state, first, last)
  for (let at = 0; at < TRANSITION_COUNT; at++) {
    const gradient = (pairs[at] ?? 0) + (options.l2 / set.sentences.length) * (transitions[at] ?? 0)
    if (gradient < NEGLIGIBLE && gradient > -NEGLIGIBLE) continue
    const square = (transitionSquares[at] ?? 0) + gradient * gradient
    transitionSquares[at] = square
    transitions[at] = (transitions[at] ?? 0) - (state.rate * gradient) / Math.sqrt(square + 1e-2)
  }
  state.factors = makeFactors(transitions)
}

/** Expected minus real counts of tag pairs. */
function countPairs(set: TrainingSet, state: State, first: number, last: number): void {
  const { pairs, factors, marginals } = state
  const { alpha, beta, weights, scales } = marginals
  pairs.fill(0)
  for (let tag = 0; tag < T; tag++) pairs[START_ROW * T + tag] = (alpha[tag] ?? 0) * (beta[tag] ?? 0)
  for (let i = 1; i < last - first; i++)
    for (let to = 0; to < T; to++) {
      const tail = ((weights[i * T + to] ?? 0) * (beta[i * T + to] ?? 0)) / (scales[i] ?? 1)
      if (tail < 1e-9) continue
      const lowest = isInside(to) ? to - 1 : 0
      const highest = isInside(to) ? to : T - 1
      for (let from = lowest; from <= highest; from++)
        pairs[from * T + to] =
          (pairs[from * T + to] ?? 0) + (alpha[(i - 1) * T + from] ?? 0) * (factors[from * T + to] ?? 0) * tail
    }
  for (let t = first; t < last; t++) {
    const at = (t === first ? START_ROW : (set.tags[t - 1] ?? 0)) * T + (set.tags[t] ?? 0)
    pairs[at] = (pairs[at] ?? 0) - 1
  }
}
