/** Chooses the numbers that turn logits into codes, on predictions for articles that were held out. */
import { ROLE_CLASSES } from '../../pipeline/stance/index.ts'
import { krippendorffAlpha, makeScores, mean } from '../evaluate/index.ts'
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

/** The middle of the probabilities from which on the mean F1 of presence over both blocs is best, or nearly so. */
export function choosePresentFrom(rows: readonly HeldOut[]): number {
  const scored = grid(0.2, 0.7, 0.02).map((from) => ({ from, f1: meanOverBlocs(rows, (own) => presenceF1(own, from)) }))
  const best = Math.max(...scored.map(({ f1 }) => f1))
  const good = scored.flatMap(({ from, f1 }) => (f1 >= best - NEARLY ? [from] : []))
  return Math.round(((Math.min(...good) + Math.max(...good)) / 2) * 1e4) / 1e4
}

/** F1 that a choice between thresholds may cost: less than the noise. */
const NEARLY = 0.003

function presenceF1(rows: readonly HeldOut[], from: number): number {
  const given = rows.filter((row) => row.example.named || row.presence >= from)
  const right = given.filter((row) => row.example.present).length
  const wanted = rows.filter((row) => row.example.present).length
  return makeScores(right, given.length - right, wanted - right).f1
}

/**
 * What to add to the role logits: a share of the log of how rare a role is, the share that makes nominal alpha best.
 */
export function chooseRoleBias(rows: readonly HeldOut[]): number[] {
  const present = rows.filter((row) => row.example.present)
  const biasOf = (share: number) =>
    ROLE_CLASSES.map((role) => {
      const n = present.filter((row) => row.example.role === role).length
      return -share * Math.log(Math.max(1, n) / Math.max(1, present.length))
    })
  const share = bestOf(grid(0, 1, 0.05), (each) => {
    const bias = biasOf(each)
    return meanOverBlocs(
      present,
      (own) =>
        krippendorffAlpha(
          own.map((row) => [row.example.role, pickRole(row.roleLogits, bias)] as const),
          'nominal',
        ) ?? 0,
    )
  })
  return biasOf(share).map((value) => Math.round(value * 1e4) / 1e4)
}

/** The likeliest role once `bias` is added. */
export function pickRole(logits: readonly number[], bias: readonly number[]): string {
  const sums = logits.map((logit, at) => logit + (bias[at] ?? 0))
  return ROLE_CLASSES[sums.indexOf(Math.max(...sums))] ?? 'none'
}

/** The pair of thresholds that makes the mean interval alpha of both blocs best. */
export function chooseThresholds(rows: readonly HeldOut[]): { negativeBelow: number; positiveAbove: number } {
  const present = rows.filter((row) => row.example.present)
  const pairs = grid(-0.9, -0.04, 0.04).flatMap((low) => grid(0.04, 0.9, 0.04).map((high) => [low, high] as const))
  const [negativeBelow, positiveAbove] = bestOf(pairs, ([low, high]) =>
    meanOverBlocs(
      present,
      (own) =>
        krippendorffAlpha(
          own.map((row) => [row.example.sentiment, row.sentiment < low ? -1 : row.sentiment > high ? 1 : 0] as const),
          'interval',
        ) ?? 0,
    ),
  )
  return { negativeBelow, positiveAbove }
}

function meanOverBlocs(rows: readonly HeldOut[], measure: (own: readonly HeldOut[]) => number): number {
  return mean(BLOCS.map((bloc) => measure(rows.filter((row) => row.example.bloc === bloc)))) ?? 0
}

function grid(from: number, to: number, step: number): number[] {
  const n = Math.round((to - from) / step) + 1
  return Array.from({ length: n }, (_, i) => Math.round((from + i * step) * 1e4) / 1e4)
}

function bestOf<T>(options: readonly T[], measure: (option: T) => number): T {
  const scored = options.map((option) => ({ option, value: measure(option) }))
  const [first] = scored
  if (first === undefined) throw new Error('Nothing to choose from.')
  return scored.reduce((best, next) => (next.value > best.value ? next : best), first).option
}
