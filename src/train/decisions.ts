/** Chooses the numbers that turn logits into codes, on predictions for articles that were held out. */
import { findDistance, labelOf, PRIOR_SENTENCES, ROLE_CLASSES, sentimentOf } from '../../pipeline/stance/index.ts'
import { LABELS } from '../../pipeline/document/index.ts'
import { krippendorffAlpha, macroF1, mean } from '../evaluate/index.ts'
import type { CodedExample } from './stance.ts'

const BLOCS = ['western', 'african'] as const

/** What a model that has not seen the article says of an example. */
export interface HeldOut {
  readonly example: CodedExample
  /** Probability of presence. */
  readonly presence: number
  readonly roleLogits: readonly number[]
  /** Sentiment in [-1, 1]. */
  readonly sentiment: number
}

/** A marked target as a model sees it that has not seen its article. */
export interface HeldOutTarget {
  /** -1, 0 or 1. */
  readonly label: number
  /** In [-1, 1]. */
  readonly sentiment: number
}

/**
 * The probability from which on a bloc counts as present where no actor of it is named. F1 on held-out articles is flat
 * around it; a threshold chosen there followed the noise.
 */
export const PRESENT_FROM = 0.5

/** The middle of the options that measure best, or nearly so. */
function chooseMiddle(options: readonly number[], measure: (option: number) => number): number {
  const scored = options.map((option) => ({ option, value: measure(option) }))
  const best = Math.max(...scored.map(({ value }) => value))
  const good = scored.flatMap(({ option, value }) => (value >= best - NEARLY ? [option] : []))
  return Math.round(((Math.min(...good) + Math.max(...good)) / 2) * 1e4) / 1e4
}

/** What a choice between thresholds may cost in F1 or alpha: less than the noise. */
const NEARLY = 0.004

const STEPS_OF_SHARE = [0, 1, 2, 3, 4]

/** By how much of an article refers to a bloc: how often the bloc is present where nothing does; 4 decimals. */
export function findMissed(rows: readonly HeldOut[]): number[] {
  return STEPS_OF_SHARE.map((step) => {
    const own = rows.filter(({ example }) => example.silent && example.step === step)
    const share = own.filter(({ example }) => example.present).length / Math.max(1, own.length)
    return Math.round(share * 1e4) / 1e4
  })
}

/** True where a row counts as present. */
export function isGiven({ example, presence }: HeldOut, from: number): boolean {
  return example.named || presence >= from
}

/**
 * What to add to the role logits: a share of the log of how rare a role is in the training articles, the middle of the shares
 * that make nominal alpha best, or nearly so, over both codings in equal parts.
 */
export function chooseRoleBias({ training, development }: Codings): number[] {
  const present = keepPresent(training)
  const codings = [present, keepPresent(development)].filter((rows) => rows.length > 0)
  const biasOf = (share: number) =>
    ROLE_CLASSES.map((role) => {
      const n = present.filter((row) => row.example.role === role).length
      return -share * Math.log(Math.max(1, n) / Math.max(1, present.length))
    })
  const share = chooseMiddle(grid(0, 1, 0.05), (each) => {
    const bias = biasOf(each)
    return mean(codings.map((rows) => meanOverBlocs(rows, (own) => roleAlphaOf(own, bias)))) ?? 0
  })
  return biasOf(share).map((value) => Math.round(value * 1e4) / 1e4)
}

function roleAlphaOf(rows: readonly HeldOut[], bias: readonly number[]): number {
  const pairs = rows.map((row) => [row.example.role, pickRole(row.roleLogits, bias)] as const)
  return krippendorffAlpha(pairs, 'nominal') ?? 0
}

/** The likeliest role once `bias` is added. */
export function pickRole(logits: readonly number[], bias: readonly number[]): string {
  const sums = logits.map((logit, at) => logit + (bias[at] ?? 0))
  return ROLE_CLASSES[sums.indexOf(Math.max(...sums))] ?? 'none'
}

/** How much context to add, and the thresholds that go with it. */
export interface SentimentDecisions extends Thresholds {
  readonly context: number
}

/**
 * Predictions for articles that no head has seen, by how these were coded: the training articles once, with all
 * decisions of the codebook; the development articles by two coders without them, who see blame more often.
 */
export interface Codings {
  readonly training: readonly HeldOut[]
  /** Empty where there are no development articles. */
  readonly development: readonly HeldOut[]
}

/**
 * The context that makes agreement best on the training articles, or nearly so, and the centre of the pairs of thresholds
 * that do so over both codings in equal parts.
 */
export function chooseSentiment({ training, development }: Codings): SentimentDecisions {
  const present = keepPresent(training)
  const context = chooseMiddle(grid(0, 3, 0.5), (option) => {
    const rows = withContext(present, option)
    return bestOf(PAIRS, (pair) => agreementOf(rows, pair))
  })
  const codings = [present, keepPresent(development)].flatMap((rows) =>
    rows.length === 0 ? [] : [withContext(rows, context)],
  )
  return { context, ...chooseCentre((pair) => mean(codings.map((rows) => agreementOf(rows, pair))) ?? 0) }
}

function keepPresent(rows: readonly HeldOut[]): readonly HeldOut[] {
  return rows.filter(({ example }) => example.present)
}

/** The mean of the two figures that are reported, interval alpha and macro-F1, over both blocs. */
function agreementOf(rows: readonly HeldOut[], pair: Pair): number {
  return meanOverBlocs(rows, (own) => {
    const pairs = own.map(({ example, sentiment }) => [example.sentiment, labelAt(sentiment, pair)] as const)
    return ((krippendorffAlpha(pairs, 'interval') ?? 0) + macroF1(pairs, [-1, 0, 1])) / 2
  })
}

/**
 * For each label how likely it is right, by the distance from the thresholds: a logistic curve with two numbers, fitted to
 * the rows in which the coder sees the bloc.
 */
export function chooseCertainty(
  rows: readonly HeldOut[],
  { context, ...thresholds }: SentimentDecisions,
): [number, number][] {
  const present = withContext(
    rows.filter(({ example }) => example.present),
    context,
  )
  return LABELS.map((label, at) => {
    const own = present.filter(({ sentiment }) => labelOf(sentiment, thresholds) === label)
    return fitLogistic(
      own.map(({ example, sentiment }) => ({
        x: findDistance(sentiment, label, thresholds),
        y: example.sentiment === at - 1 ? 1 : 0,
      })),
    )
  })
}

const STEPS = 50

/** Start and slope of the likeliest logistic curve, by Newton's method with a little ridge; 4 decimals. */
function fitLogistic(points: readonly { x: number; y: number }[]): [number, number] {
  let [start, slope] = [0, 0]
  for (let step = 0; step < STEPS; step += 1) {
    let [g0, g1, h00, h01, h11] = [RIDGE * start, RIDGE * slope, RIDGE, 0, RIDGE]
    for (const { x, y } of points) {
      const p = 1 / (1 + Math.exp(-(start + slope * x)))
      const w = p * (1 - p)
      g0 += p - y
      g1 += (p - y) * x
      h00 += w
      h01 += w * x
      h11 += w * x * x
    }
    const det = h00 * h11 - h01 * h01
    start -= (h11 * g0 - h01 * g1) / det
    slope -= (h00 * g1 - h01 * g0) / det
  }
  return [Math.round(start * 1e4) / 1e4, Math.round(slope * 1e4) / 1e4]
}

const RIDGE = 1

/** The rows as they read with the mean sentiment of the same bloc in the other sentences of their article. */
export function withContext(rows: readonly HeldOut[], context: number): HeldOut[] {
  const groups = new Map<string, HeldOut[]>()
  for (const row of rows) {
    const key = `${row.example.article} ${row.example.bloc}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => {
    const sum = group.reduce((all, row) => all + row.sentiment, 0)
    return group.map((row) => {
      const mean = (sum - row.sentiment) / (group.length - 1 + PRIOR_SENTENCES)
      return { ...row, sentiment: sentimentOf(2 * Math.atanh(row.sentiment) + context * mean) }
    })
  })
}

/** The centre of the pairs of thresholds that make the macro-F1 of marked targets best, or nearly so. */
export function chooseTargetThresholds(rows: readonly HeldOutTarget[]): Thresholds {
  return chooseCentre((pair) =>
    macroF1(
      rows.map(({ label, sentiment }) => [label, labelAt(sentiment, pair)] as const),
      [-1, 0, 1],
    ),
  )
}

interface Thresholds {
  readonly negativeBelow: number
  readonly positiveAbove: number
}

interface Pair {
  readonly low: number
  readonly high: number
}

const PAIRS: readonly Pair[] = grid(-0.8, -0.04, 0.04).flatMap((low) =>
  grid(0.04, 0.8, 0.04).map((high) => ({ low, high })),
)

function chooseCentre(measure: (pair: Pair) => number): Thresholds {
  const scored = PAIRS.map((pair) => ({ ...pair, value: measure(pair) }))
  const best = bestOf(scored, ({ value }) => value)
  const good = scored.filter(({ value }) => value >= best - NEARLY)
  const centre = (side: keyof Pair) => Math.round((mean(good.map((pair) => pair[side])) ?? 0) * 1e4) / 1e4
  return { negativeBelow: centre('low'), positiveAbove: centre('high') }
}

function bestOf<T>(options: readonly T[], measure: (option: T) => number): number {
  return Math.max(...options.map(measure))
}

function labelAt(sentiment: number, { low, high }: Pair): number {
  return sentiment < low ? -1 : sentiment > high ? 1 : 0
}

function meanOverBlocs(rows: readonly HeldOut[], measure: (own: readonly HeldOut[]) => number): number {
  return mean(BLOCS.map((bloc) => measure(rows.filter((row) => row.example.bloc === bloc)))) ?? 0
}

function grid(from: number, to: number, step: number): number[] {
  const n = Math.round((to - from) / step) + 1
  return Array.from({ length: n }, (_, i) => Math.round((from + i * step) * 1e4) / 1e4)
}
