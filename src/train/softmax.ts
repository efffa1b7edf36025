/** Trains a linear softmax model with AdaGrad; the same examples in the same order give the same bytes. */
import { rowOf, type Feature, type LinearHead, type PackedHead } from '../../pipeline/linear/index.ts'
import { makeRandom } from '../../pipeline/stance/index.ts'
import { shuffle } from './shuffle.ts'

/** An example ready for training: rows and values of its features, target shares of the classes, and its weight. */
export interface Example {
  readonly rows: Int32Array
  readonly values: Float32Array
  /** Shares of the classes, which sum to 1; soft targets are allowed. */
  readonly target: readonly number[]
  readonly weight: number
}

export interface TrainOptions {
  readonly bits: number
  readonly classes: number
  readonly rate: number
  readonly l2: number
  /** Rows behind those of the hashes, with an L2 of their own; the mean of so many runs, each in another order, is kept. */
  readonly dense?: { readonly rows: number; readonly domains: number; readonly l2: number; readonly runs: number }
  /** Where the sums of squared gradients start: the larger, the less a rare feature moves. */
  readonly damping: number
  readonly epochs: number
  /** The mean over so many of the last epochs is kept. */
  readonly averaged: number
}

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
    target,
    weight,
  }
}

/** An example with values that take rows of their own behind those of the hashes. */
export function makeDenseExample(example: Example, dense: Float32Array, bits: number): Example {
  return {
    ...example,
    rows: Int32Array.from([...example.rows, ...Array.from(dense, (_, at) => (1 << bits) + at)]),
    values: Float32Array.from([...example.values, ...dense]),
  }
}

/**
 * An example with dense values, and with a second set of rows for what holds in its domain alone (Daume 2007,
 * frustratingly easy domain adaptation).
 */
export function makeDomainExample(example: Example, dense: Float32Array, domain: number, bits: number): Example {
  const block = (1 << bits) + dense.length
  const { rows, values } = makeDenseExample(example, dense, bits)
  return {
    ...example,
    rows: Int32Array.from([...rows, ...rows.map((row) => block * (1 + domain) + row)]),
    values: Float32Array.from([...values, ...values]),
  }
}

/** Weights as floating-point numbers, before they are rounded to eight bits. */
interface FloatHead {
  readonly weights: Float32Array
  readonly bias: Float64Array
}

/** Trains one head and rounds its weights to steps of a 127th of the largest. */
export function trainHead(examples: readonly Example[], options: TrainOptions): LinearHead {
  return quantise(trainFloat(examples, options), options)
}

/** What a domain makes of its features: a head, and `classes` exact numbers for each dense row. */
export interface DomainHead {
  readonly head: LinearHead
  readonly dense: Float32Array
}

type DenseOptions = TrainOptions & Required<Pick<TrainOptions, 'dense'>>

/** Trains one head with dense rows. */
export function trainDense(examples: readonly Example[], options: DenseOptions): DomainHead {
  const { weights, bias } = trainRuns(examples, options)
  const hashed = (1 << options.bits) * options.classes
  return { head: quantise({ weights: weights.subarray(0, hashed), bias }, options), dense: weights.subarray(hashed) }
}

function trainRuns(examples: readonly Example[], options: DenseOptions): FloatHead {
  return averageFloats(Array.from({ length: options.dense.runs }, (_, run) => trainFloat(examples, options, run)))
}

/** Trains heads that share what holds in every domain; one for each domain. */
export function trainDomains(examples: readonly Example[], options: DenseOptions): DomainHead[] {
  const { bits, classes, dense } = options
  const { weights, bias } = trainRuns(examples, options)
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

function trainFloat(examples: readonly Example[], options: TrainOptions, run = 0): FloatHead {
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

function step({ example, weights, squares, bias, biasSquares, options }: Step): void {
  const { classes, rate, bits, dense } = options
  const hashed = 1 << bits
  const block = hashed + (dense?.rows ?? 0)
  const { rows, values, target, weight } = example
  const gradient = gradientOf(example, weights, bias, classes)
  for (let c = 0; c < classes; c += 1) {
    const g = (gradient[c] ?? 0) * weight
    biasSquares[c] = (biasSquares[c] ?? 0) + g * g
    bias[c] = (bias[c] ?? 0) - (rate * g) / Math.sqrt(biasSquares[c] ?? 1)
  }
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0
    const at = row * classes
    const l2 = row % block < hashed ? options.l2 : (dense?.l2 ?? 0)
    const value = values[i] ?? 0
    for (let c = 0; c < target.length; c += 1) {
      const g = (gradient[c] ?? 0) * weight * value + l2 * (weights[at + c] ?? 0)
      const square = (squares[at + c] ?? 0) + g * g
      squares[at + c] = square
      weights[at + c] = (weights[at + c] ?? 0) - (rate * g) / Math.sqrt(square)
    }
  }
}

function gradientOf({ rows, values, target }: Example, weights: Float32Array, bias: Float64Array, classes: number) {
  const logits = new Float64Array(bias)
  for (let i = 0; i < rows.length; i += 1) {
    const at = (rows[i] ?? 0) * classes
    const value = values[i] ?? 0
    for (let c = 0; c < classes; c += 1) logits[c] = (logits[c] ?? 0) + value * (weights[at + c] ?? 0)
  }
  const top = Math.max(...logits)
  let sum = 0
  for (let c = 0; c < classes; c += 1) {
    logits[c] = Math.exp((logits[c] ?? 0) - top)
    sum += logits[c] ?? 0
  }
  for (let c = 0; c < classes; c += 1) logits[c] = (logits[c] ?? 0) / sum - (target[c] ?? 0)
  return logits
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
