/** Trains a linear softmax model with AdaGrad; the same examples in the same order give the same bytes. */
import { rowOf, type Feature, type LinearHead, type PackedHead } from '../../pipeline/linear/index.ts'
import { makeRandom } from '../../pipeline/stance/index.ts'
import { shuffle } from './shuffle.ts'

/** An example ready for training: its features, target shares of the classes, and its weight. */
export interface Example {
  /** Rows and values of its hashed features. */
  readonly rows: Int32Array
  readonly values: Float32Array
  /** Values that take the rows behind those of the hashes, one each. */
  readonly dense: Float32Array
  /** The domain in which its features count once more; null where there are none. */
  readonly domain: number | null
  /** Shares of the classes, which sum to 1; soft targets are allowed. */
  readonly target: readonly number[]
  readonly weight: number
}

export interface TrainOptions {
  readonly bits: number
  readonly classes: number
  readonly rate: number
  readonly l2: number
  /**
   * Rows behind those of the hashes, with an L2 of their own, and a second set of all rows for what holds in one domain
   * alone (Daume 2007, frustratingly easy domain adaptation); the mean of so many runs, each in another order, is kept.
   */
  readonly dense?: { readonly rows: number; readonly domains: number; readonly l2: number; readonly runs: number }
  /** Where the sums of squared gradients start: the larger, the less a rare feature moves. */
  readonly damping: number
  readonly epochs: number
  /** The mean over so many of the last epochs is kept. */
  readonly averaged: number
}

const NO_VALUES = new Float32Array(0)

/** Hashes the features of an example. */
export function makeExample(
  features: readonly Feature[],
  target: readonly number[],
  weight: number,
  bits: number,
): Example {
  return {
    rows: Int32Array.from(features, ({ hash }) => rowOf(hash, bits)),
    values: Float32Array.from(features, ({ value }) => value),
    dense: NO_VALUES,
    domain: null,
    target,
    weight,
  }
}

/** Weights as floating-point numbers, before they are rounded to eight bits. */
export interface FloatHead {
  readonly weights: Float32Array
  readonly bias: Float64Array
}

/** Trains one head and rounds its weights to steps of a 127th of the largest. */
export function trainHead(examples: readonly Example[], options: TrainOptions): LinearHead {
  return quantise(trainFloat({ examples, options, run: 0 }), options)
}

/** What a domain makes of its features: a head, and `classes` exact numbers for each dense row. */
export interface DomainHead {
  readonly head: LinearHead
  readonly dense: Float32Array
}

type DenseOptions = TrainOptions & Required<Pick<TrainOptions, 'dense'>>

/** One run of a training. Plain data for a thread. */
export interface SoftmaxJob {
  readonly examples: readonly Example[]
  readonly options: TrainOptions
  /** Which of the orders the examples are taken in. */
  readonly run: number
}

/** The runs of a training with dense rows. */
export function planRuns(examples: readonly Example[], options: DenseOptions): SoftmaxJob[] {
  return Array.from({ length: options.dense.runs }, (_, run) => ({ examples, options, run }))
}

/** The head of runs with dense rows and no domains. */
export function joinRuns(runs: readonly FloatHead[], options: DenseOptions): DomainHead {
  const { weights, bias } = averageFloats(runs)
  const hashed = (1 << options.bits) * options.classes
  return { head: quantise({ weights: weights.subarray(0, hashed), bias }, options), dense: weights.subarray(hashed) }
}

/** The heads of runs with domains, which share what holds in every one of them. */
export function joinDomainRuns(runs: readonly FloatHead[], options: DenseOptions): DomainHead[] {
  const { bits, classes, dense } = options
  const { weights, bias } = averageFloats(runs)
  const hashed = (1 << bits) * classes
  const block = hashed + dense.rows * classes
  return Array.from({ length: dense.domains }, (_, domain) => {
    const own = weights.subarray(block * (1 + domain), block * (2 + domain))
    const joint = own.map((weight, at) => weight + (weights[at] ?? 0))
    return { head: quantise({ weights: joint.subarray(0, hashed), bias }, options), dense: joint.subarray(hashed) }
  })
}

function averageFloats(heads: readonly FloatHead[]): FloatHead {
  const [first, ...others] = heads
  if (first === undefined) throw new Error('Nothing was trained.')
  const mean = (own: number, at: number, of: (head: FloatHead) => ArrayLike<number>) =>
    others.reduce((sum, head) => sum + (of(head)[at] ?? 0), own) / heads.length
  return {
    weights: first.weights.map((own, at) => mean(own, at, ({ weights }) => weights)),
    bias: first.bias.map((own, at) => mean(own, at, ({ bias }) => bias)),
  }
}

/** Trains the weights of one run. */
export function trainFloat({ examples, options, run }: SoftmaxJob): FloatHead {
  const { classes, bits } = options
  const { rows: dense = 0, domains = 0 } = options.dense ?? {}
  const size = ((1 << bits) + dense) * (1 + domains) * classes
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(options.damping)
  const bias = new Float64Array(classes)
  const biasSquares = new Float64Array(classes).fill(1)
  const mean = new Float64Array(size)
  const biasMean = new Float64Array(classes)
  const random = makeRandom(20_251 + run)
  const order = examples.map((_, at) => at)
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random)
    for (const at of order) {
      const example = examples[at]
      if (example !== undefined) step({ example, weights, squares, bias, biasSquares, options })
    }
    if (epoch < options.epochs - options.averaged) continue
    for (let i = 0; i < size; i += 1) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0) / options.averaged
    for (let c = 0; c < classes; c += 1) biasMean[c] = (biasMean[c] ?? 0) + (bias[c] ?? 0) / options.averaged
  }
  return { weights: Float32Array.from(mean), bias: biasMean }
}

interface Step {
  readonly example: Example
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly bias: Float64Array
  readonly biasSquares: Float64Array
  readonly options: TrainOptions
}

function step(state: Step): void {
  const { example, bias, biasSquares, options } = state
  const { classes, rate } = options
  const gradient = gradientOf(state)
  for (let c = 0; c < classes; c += 1) {
    const g = (gradient[c] ?? 0) * example.weight
    gradient[c] = g
    biasSquares[c] = (biasSquares[c] ?? 0) + g * g
    bias[c] = (bias[c] ?? 0) - (rate * g) / Math.sqrt(biasSquares[c] ?? 1)
  }
  for (const offset of offsetsOf(example, options)) moveRows(state, gradient, offset)
}

/** Where the rows of an example start: those that all share, and those of its domain. */
function offsetsOf({ domain }: Example, { bits, dense }: TrainOptions): number[] {
  return domain === null ? [0] : [0, ((1 << bits) + (dense?.rows ?? 0)) * (1 + domain)]
}

function moveRows({ example, weights, squares, options }: Step, gradient: Float64Array, offset: number): void {
  const { classes, rate, bits, l2 } = options
  const { rows, values, dense } = example
  const move = (at: number, value: number, decay: number) => {
    for (let c = 0; c < classes; c += 1) {
      const g = (gradient[c] ?? 0) * value + decay * (weights[at + c] ?? 0)
      const square = (squares[at + c] ?? 0) + g * g
      squares[at + c] = square
      weights[at + c] = (weights[at + c] ?? 0) - (rate * g) / Math.sqrt(square)
    }
  }
  for (let i = 0; i < rows.length; i += 1) move((offset + (rows[i] ?? 0)) * classes, values[i] ?? 0, l2)
  const decay = options.dense?.l2 ?? 0
  const start = offset + (1 << bits)
  for (let i = 0; i < dense.length; i += 1) move((start + i) * classes, dense[i] ?? 0, decay)
}

function gradientOf({ example, weights, bias, options }: Step): Float64Array {
  const { classes } = options
  const logits = new Float64Array(bias)
  for (const offset of offsetsOf(example, options)) addLogits(logits, example, weights, offset, options)
  const top = Math.max(...logits)
  let sum = 0
  for (let c = 0; c < classes; c += 1) {
    logits[c] = Math.exp((logits[c] ?? 0) - top)
    sum += logits[c] ?? 0
  }
  for (let c = 0; c < classes; c += 1) logits[c] = (logits[c] ?? 0) / sum - (example.target[c] ?? 0)
  return logits
}

function addLogits(
  logits: Float64Array,
  { rows, values, dense }: Example,
  weights: Float32Array,
  offset: number,
  { classes, bits }: TrainOptions,
): void {
  const add = (at: number, value: number) => {
    for (let c = 0; c < classes; c += 1) logits[c] = (logits[c] ?? 0) + value * (weights[at + c] ?? 0)
  }
  for (let i = 0; i < rows.length; i += 1) add((offset + (rows[i] ?? 0)) * classes, values[i] ?? 0)
  const start = offset + (1 << bits)
  for (let i = 0; i < dense.length; i += 1) add((start + i) * classes, dense[i] ?? 0)
}

/** A head as it is stored: weights as signed bytes in base64. */
export function packHead({ weights, ...head }: LinearHead): Omit<PackedHead, 'bias'> & { bias: number[] } {
  const bytes = Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)
  return { ...head, bias: [...head.bias], weights: bytes.toString('base64') }
}

function quantise({ weights, bias }: FloatHead, { bits, classes }: TrainOptions): LinearHead {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = top === 0 ? 1 : top / 127
  return {
    bits,
    classes,
    scale,
    weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)),
    bias: [...bias].map((b) => Math.round(b * 1e6) / 1e6),
  }
}
