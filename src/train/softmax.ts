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
    rows: Int32Array.from(features, ({ key }) => rowOf(key, bits)),
    values: Float32Array.from(features, ({ value }) => value),
    target,
    weight,
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

function trainFloat(examples: readonly Example[], options: TrainOptions): FloatHead {
  const { classes, bits } = options
  const size = (1 << bits) * classes
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(options.damping)
  const bias = new Float64Array(classes)
  const biasSquares = new Float64Array(classes).fill(1)
  const mean = new Float64Array(size)
  const biasMean = new Float64Array(classes)
  const random = makeRandom(20_251)
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
  const { classes, rate, l2 } = options
  const { rows, values, target, weight } = example
  const gradient = gradientOf(example, weights, bias, classes)
  for (let c = 0; c < classes; c += 1) {
    const g = (gradient[c] ?? 0) * weight
    biasSquares[c] = (biasSquares[c] ?? 0) + g * g
    bias[c] = (bias[c] ?? 0) - (rate * g) / Math.sqrt(biasSquares[c] ?? 1)
  }
  for (let i = 0; i < rows.length; i += 1) {
    const at = (rows[i] ?? 0) * classes
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
