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
 * A name does not begin where its tag's own score lies this far below the token's best, and a sequence of tags is given
 * up where it lies `BEAM` below the best one up to there, or has less than `LEAST` of their sum: steps between tags
 * weigh one or two units only, so that what is left out is below what can be seen. In running text a few tags remain.
 */
const MARGIN = 14
const BEAM = 10
const LEAST = 1e-6

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
  if (room.back.length < length * T) room.back = new Uint8Array(length * T * 2)
  const { paths, sources, back } = room
  let now = 0
  let count = 0
  paths.fill(-Infinity, 0, T)
  for (let to = 0; to < T; to++) {
    if (isInside(to)) continue
    paths[to] = (emissions[offset * T + to] ?? 0) + (transitions[START_ROW * T + to] ?? 0)
    sources[count++] = to
  }
  for (let i = 1; i < length; i++) {
    const step = { now, next: T - now, count, at: (offset + i) * T, row: i * T }
    count = advance(step, emissions, transitions)
    now = T - now
  }
  let tag = 0
  for (let to = 1; to < T; to++) if ((paths[now + to] ?? 0) > (paths[now + tag] ?? 0)) tag = to
  for (let i = length - 1; i >= 0; i--) {
    tags[offset + i] = tag
    tag = back[i * T + tag] ?? 0
  }
}

/**
 * Room for a sentence. In `paths` the best score that leads to each tag of the token at hand, -Infinity where none does,
 * and to those of the next one; in `sources` the tags that have one, ascending; in `back` the tag before each tag.
 */
const room = { paths: new Float64Array(2 * T), sources: new Uint8Array(2 * T), back: new Uint8Array(0) }

interface Step {
  /** Where in the room the token at hand and the next one begin. */
  readonly now: number
  readonly next: number
  /** Number of sources. */
  readonly count: number
  /** Where the next token's emissions and its row of `back` begin. */
  readonly at: number
  readonly row: number
}

/** Goes on by one token; gives the number of the next sources. */
function advance(step: Step, emissions: Float32Array, transitions: Float32Array): number {
  const { now, next, at, row } = step
  const { paths, sources, back } = room
  const least = bestScore(emissions, at) - MARGIN
  paths.fill(-Infinity, next, next + T)
  let best = -Infinity
  for (let to = 0; to < T; to++) {
    const own = emissions[at + to] ?? 0
    const inside = isInside(to)
    if (inside ? !isBegun(now, to) : own < least && to !== 0) continue
    const from = inside ? insideSource(now, to, transitions) : bestSource(step, to, transitions)
    const score = (paths[now + from] ?? 0) + (transitions[from * T + to] ?? 0) + own
    if (score === -Infinity) continue
    paths[next + to] = score
    back[row + to] = from
    if (score > best) best = score
  }
  let count = 0
  for (let to = 0; to < T; to++) {
    if ((paths[next + to] ?? 0) >= best - BEAM) sources[next + count++] = to
    else paths[next + to] = -Infinity
  }
  return count
}

/** True where a name has begun that an inside tag may go on with. */
function isBegun(now: number, to: number): boolean {
  const { paths } = room
  return (paths[now + to - 1] ?? 0) !== -Infinity || (paths[now + to] ?? 0) !== -Infinity
}

function insideSource(now: number, to: number, transitions: Float32Array): number {
  const { paths } = room
  const begun = (paths[now + to - 1] ?? 0) + (transitions[(to - 1) * T + to] ?? 0)
  return (paths[now + to] ?? 0) + (transitions[to * T + to] ?? 0) > begun ? to : to - 1
}

function bestSource({ now, count }: Step, to: number, transitions: Float32Array): number {
  const { paths, sources } = room
  let best = -Infinity
  let from = 0
  for (let k = 0; k < count; k++) {
    const source = sources[now + k] ?? 0
    const score = (paths[now + source] ?? 0) + (transitions[source * T + to] ?? 0)
    if (score <= best) continue
    best = score
    from = source
  }
  return from
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
  /** The tags of each token that can be reached, ascending from `open[i * T]` on, and their number. */
  open: Uint8Array
  counts: Uint8Array
  /** Log of the sum over all legal sequences. */
  logZ: number
}

export const makeMarginals = (): Marginals => makeRoom(0)

function makeRoom(length: number): Marginals {
  return {
    weights: new Float64Array(length * T),
    alpha: new Float64Array(length * T),
    beta: new Float64Array(length * T),
    scales: new Float64Array(length),
    open: new Uint8Array(length * T),
    counts: new Uint8Array(length),
    logZ: 0,
  }
}

/** Exponentials of a transition matrix, 0 where the step is not legal. */
export function makeFactors(transitions: Float32Array): Float64Array {
  const factors = new Float64Array(TRANSITION_COUNT)
  for (let to = 0; to < T; to++) {
    for (const from of SOURCES[to] ?? []) factors[from * T + to] = Math.exp(transitions[from * T + to] ?? 0)
    if (!isInside(to)) factors[START_ROW * T + to] = Math.exp(transitions[START_ROW * T + to] ?? 0)
  }
  return factors
}

/** Runs forward-backward over a sentence. Afterwards the probability of a tag is `alpha * beta`, both scaled. */
export function computeMarginals(scores: SentenceScores, factors: Float64Array, into: Marginals): void {
  const { length } = scores
  if (into.scales.length < length) Object.assign(into, makeRoom(length * 2))
  for (const values of [into.weights, into.alpha, into.beta]) values.fill(0, 0, length * T)
  into.logZ = 0
  for (let i = 0; i < length; i++) into.logZ += forward(i, scores, factors, into)
  for (let i = length - 1; i >= 0; i--) backward(i, length, factors, into)
}

/** Goes on by one token; gives the log of what its values were divided by. */
function forward(i: number, scores: SentenceScores, factors: Float64Array, marginals: Marginals): number {
  const { weights, alpha } = marginals
  const row = i * T
  const from = (scores.offset + i) * T
  const most = bestScore(scores.emissions, from)
  let scale = 0
  for (let to = 0; to < T; to++) {
    const below = (scores.emissions[from + to] ?? 0) - most
    if (below < -MARGIN && to !== 0 && !isInside(to)) continue
    const flow = flowInto(i, to, factors, marginals)
    if (flow === 0) continue
    // no weight is 0, so that every sentence has one legal sequence at least
    const weight = Math.exp(Math.max(below, -600))
    weights[row + to] = weight
    alpha[row + to] = flow * weight
    scale += flow * weight
  }
  marginals.scales[i] = scale
  scaleDown(i, scale, marginals)
  return Math.log(scale) + most
}

/** Divides the values of a token by their sum, and gives up those that are next to nothing. */
function scaleDown(i: number, scale: number, { alpha, open, counts }: Marginals): void {
  const row = i * T
  let count = 0
  for (let tag = 0; tag < T; tag++) {
    const value = (alpha[row + tag] ?? 0) / scale
    alpha[row + tag] = value >= LEAST ? value : 0
    if (value >= LEAST) open[row + count++] = tag
  }
  counts[i] = count
}

function flowInto(i: number, to: number, factors: Float64Array, { alpha, open, counts }: Marginals): number {
  if (i === 0) return factors[START_ROW * T + to] ?? 0
  const before = (i - 1) * T
  if (isInside(to)) return stepInside(alpha, before, factors, to)
  const count = counts[i - 1] ?? 0
  let sum = 0
  for (let k = 0; k < count; k++) {
    const from = open[before + k] ?? 0
    sum += (alpha[before + from] ?? 0) * (factors[from * T + to] ?? 0)
  }
  return sum
}

/** What flows into an inside tag: from its beginning and from itself. */
function stepInside(alpha: Float64Array, at: number, factors: Float64Array, to: number): number {
  const begun = (alpha[at + to - 1] ?? 0) * (factors[(to - 1) * T + to] ?? 0)
  return begun + (alpha[at + to] ?? 0) * (factors[to * T + to] ?? 0)
}

function backward(i: number, length: number, factors: Float64Array, marginals: Marginals): void {
  const { weights, alpha, beta, scales, open, counts } = marginals
  if (i === length - 1) {
    beta.fill(1, i * T, i * T + T)
    return
  }
  const scale = scales[i + 1] ?? 1
  const count = counts[i + 1] ?? 0
  for (let k = 0; k < count; k++) {
    const to = open[(i + 1) * T + k] ?? 0
    const value = ((weights[(i + 1) * T + to] ?? 0) * (beta[(i + 1) * T + to] ?? 0)) / scale
    if (value === 0) continue
    if (isInside(to)) {
      for (let from = to - 1; from <= to; from++)
        if ((alpha[i * T + from] ?? 0) > 0)
          beta[i * T + from] = (beta[i * T + from] ?? 0) + (factors[from * T + to] ?? 0) * value
      continue
    }
    for (let j = 0; j < (counts[i] ?? 0); j++) {
      const from = open[i * T + j] ?? 0
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
