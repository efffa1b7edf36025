/** The best tag sequence of a sentence, and how likely each tag is: Viterbi and forward-backward over legal BIO tags. */
import { TAG_COUNT, isInside } from './labels.ts'

const T = TAG_COUNT
/** Row of the transitions that holds the scores at a sentence's start. */
export const START_ROW = T
/** Size of a transition matrix `[from * TAG_COUNT + to]`, the start row included. */
export const TRANSITION_COUNT = (T + 1) * T

/** Tags that may stand before each tag: all of them, or for an inside tag its beginning and itself. */
const SOURCES: readonly (readonly number[])[] = Array.from({ length: T }, (_, to) =>
  isInside(to) ? [to - 1, to] : Array.from({ length: T }, (_, from) => from),
)

/**
 * Tags whose own score lies this far below a token's best are left out of the sums, O never. Steps between tags weigh
 * a few units only, so that what is left out is below what can be seen; most tokens keep one or two tags.
 */
const MARGIN = 16

/** Tags of the token before that were not left out: filled anew for each token. */
const open = new Uint8Array(T)

/** Scores of the tags of `length` tokens: `emissions[(offset + i) * TAG_COUNT + tag]`. */
export interface SentenceScores {
  readonly emissions: Float32Array
  readonly offset: number
  readonly length: number
}

/**
 * The legal tag sequence with the highest score; of equal ones that with the lower tag numbers, O before all others.
 *
 * @param tags - Receives the tags from `offset` on; nothing for an empty sentence.
 */
export function findBestTags(scores: SentenceScores, transitions: Float32Array, tags: Uint8Array): void {
  const { emissions, offset, length } = scores
  if (length === 0) return
  const back = new Uint8Array(length * T)
  let now = new Float64Array(T)
  let next = new Float64Array(T)
  for (let to = 0; to < T; to++)
    now[to] = isInside(to) ? -Infinity : (emissions[offset * T + to] ?? 0) + (transitions[START_ROW * T + to] ?? 0)
  for (let i = 1; i < length; i++) {
    advance({ now, next, back: back.subarray(i * T, i * T + T) }, emissions, (offset + i) * T, transitions)
    const swap = now
    now = next
    next = swap
  }
  let tag = 0
  for (let to = 1; to < T; to++) if ((now[to] ?? 0) > (now[tag] ?? 0)) tag = to
  for (let i = length - 1; i >= 0; i--) {
    tags[offset + i] = tag
    tag = back[i * T + tag] ?? 0
  }
}

interface Step {
  readonly now: Float64Array
  readonly next: Float64Array
  readonly back: Uint8Array
}

function advance({ now, next, back }: Step, emissions: Float32Array, at: number, transitions: Float32Array): void {
  let count = 0
  for (let tag = 0; tag < T; tag++) if ((now[tag] ?? 0) > -Infinity) open[count++] = tag
  const least = bestScore(emissions, at) - MARGIN
  for (let to = 0; to < T; to++) {
    const own = emissions[at + to] ?? 0
    if (own < least && to !== 0) {
      next[to] = -Infinity
      continue
    }
    let best = -Infinity
    let from = 0
    if (isInside(to)) {
      const begun = (now[to - 1] ?? 0) + (transitions[(to - 1) * T + to] ?? 0)
      const goesOn = (now[to] ?? 0) + (transitions[to * T + to] ?? 0)
      next[to] = (goesOn > begun ? goesOn : begun) + own
      back[to] = goesOn > begun ? to : to - 1
      continue
    }
    for (let i = 0; i < count; i++) {
      const source = open[i] ?? 0
      const score = (now[source] ?? 0) + (transitions[source * T + to] ?? 0)
      if (score > best) {
        best = score
        from = source
      }
    }
    next[to] = best + own
    back[to] = from
  }
}

function bestScore(emissions: Float32Array, at: number): number {
  let most = -Infinity
  for (let tag = 0; tag < T; tag++) {
    const score = emissions[at + tag] ?? 0
    if (score > most) most = score
  }
  return most
}

/** Room for forward-backward, grown as sentences need it. All values are in linear space, scaled per token. */
export interface Marginals {
  /** `weights[i * T + tag]`: exponential of the emission, the largest of a token being 1. */
  weights: Float64Array
  /** Forward values that sum to 1 per token; `scales[i]` is what they were divided by. */
  alpha: Float64Array
  beta: Float64Array
  scales: Float64Array
  /** Log of the sum over all legal sequences. */
  logZ: number
}

export const makeMarginals = (): Marginals => ({
  weights: new Float64Array(0),
  alpha: new Float64Array(0),
  beta: new Float64Array(0),
  scales: new Float64Array(0),
  logZ: 0,
})

/** Exponentials of a transition matrix, 0 where the step is not legal. */
export function makeFactors(transitions: Float32Array): Float64Array {
  const factors = new Float64Array(TRANSITION_COUNT)
  for (let to = 0; to < T; to++) {
    for (const from of SOURCES[to] ?? []) factors[from * T + to] = Math.exp(transitions[from * T + to] ?? 0)
    if (!isInside(to)) factors[START_ROW * T + to] = Math.exp(transitions[START_ROW * T + to] ?? 0)
  }
  return factors
}

/**
 * Runs forward-backward over a sentence. Afterwards the probability of a tag is `alpha * beta`, both scaled.
 *
 * @param sharpness - Emissions are multiplied by it (temperature 1 / sharpness); 1 leaves them.
 */
export function computeMarginals(scores: SentenceScores, factors: Float64Array, into: Marginals): void {
  const { length } = scores
  if (into.scales.length < length) {
    into.weights = new Float64Array(length * T * 2)
    into.alpha = new Float64Array(length * T * 2)
    into.beta = new Float64Array(length * T * 2)
    into.scales = new Float64Array(length * 2)
  }
  into.logZ = weigh(scores, into.weights)
  for (let i = 0; i < length; i++) into.logZ += Math.log(forward(i, factors, into))
  for (let i = length - 1; i >= 0; i--) backward(i, length, factors, into)
}

function weigh({ emissions, offset, length }: SentenceScores, weights: Float64Array): number {
  let total = 0
  for (let i = 0; i < length; i++) {
    const from = (offset + i) * T
    const most = bestScore(emissions, from)
    for (let tag = 0; tag < T; tag++) {
      const below = (emissions[from + tag] ?? 0) - most
      // O keeps a weight above 0, so that every sentence has one legal sequence at least
      weights[i * T + tag] = below > -MARGIN ? Math.exp(below) : tag === 0 ? Math.exp(Math.max(below, -600)) : 0
    }
    total += most
  }
  return total
}

function forward(i: number, factors: Float64Array, { weights, alpha, scales }: Marginals): number {
  const count = i === 0 ? 0 : listOpen(alpha, (i - 1) * T)
  let scale = 0
  for (let to = 0; to < T; to++) {
    const weight = weights[i * T + to] ?? 0
    let sum = 0
    if (weight === 0) sum = 0
    else if (i === 0) sum = factors[START_ROW * T + to] ?? 0
    else if (isInside(to)) sum = stepInside(alpha, (i - 1) * T, factors, to)
    else
      for (let k = 0; k < count; k++) {
        const from = open[k] ?? 0
        sum += (alpha[(i - 1) * T + from] ?? 0) * (factors[from * T + to] ?? 0)
      }
    alpha[i * T + to] = sum * weight
    scale += sum * weight
  }
  for (let to = 0; to < T; to++) alpha[i * T + to] = (alpha[i * T + to] ?? 0) / scale
  scales[i] = scale
  return scale
}

/** What flows into an inside tag: from its beginning and from itself. */
function stepInside(alpha: Float64Array, at: number, factors: Float64Array, to: number): number {
  const begun = (alpha[at + to - 1] ?? 0) * (factors[(to - 1) * T + to] ?? 0)
  return begun + (alpha[at + to] ?? 0) * (factors[to * T + to] ?? 0)
}

/** Fills `open` with the tags of a token that have a forward value; gives their number. */
function listOpen(alpha: Float64Array, at: number): number {
  let count = 0
  for (let tag = 0; tag < T; tag++) if ((alpha[at + tag] ?? 0) > 0) open[count++] = tag
  return count
}

function backward(i: number, length: number, factors: Float64Array, marginals: Marginals): void {
  const { weights, alpha, beta, scales } = marginals
  if (i === length - 1) {
    beta.fill(1, i * T, i * T + T)
    return
  }
  const scale = scales[i + 1] ?? 1
  const count = listOpen(alpha, i * T)
  beta.fill(0, i * T, i * T + T)
  for (let to = 0; to < T; to++) {
    const value = ((weights[(i + 1) * T + to] ?? 0) * (beta[(i + 1) * T + to] ?? 0)) / scale
    if (value === 0) continue
    if (isInside(to)) {
      for (let from = to - 1; from <= to; from++)
        if ((alpha[i * T + from] ?? 0) > 0)
          beta[i * T + from] = (beta[i * T + from] ?? 0) + (factors[from * T + to] ?? 0) * value
      continue
    }
    for (let k = 0; k < count; k++) {
      const from = open[k] ?? 0
      beta[i * T + from] = (beta[i * T + from] ?? 0) + (factors[from * T + to] ?? 0) * value
    }
  }
}

/** Probability that exactly the tokens `[first, last)` of the sentence are one name whose beginning tag is `begin`. */
export function spanProbability(
  { weights, alpha, beta, scales }: Marginals,
  factors: Float64Array,
  { first, last, length, begin }: { first: number; last: number; length: number; begin: number },
): number {
  const inside = begin + 1
  let path = alpha[first * T + begin] ?? 0
  let tag = begin
  for (let i = first + 1; i < last; i++) {
    path *= ((factors[tag * T + inside] ?? 0) * (weights[i * T + inside] ?? 0)) / (scales[i] ?? 1)
    tag = inside
  }
  if (last === length) return path
  const goesOn =
    ((factors[tag * T + inside] ?? 0) * (weights[last * T + inside] ?? 0) * (beta[last * T + inside] ?? 0)) /
    (scales[last] ?? 1)
  return path * ((beta[(last - 1) * T + tag] ?? 0) - goesOn)
}
