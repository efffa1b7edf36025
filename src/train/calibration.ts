/** Confidence that means what it says: a logistic bend of the model's probability, and how far off it is. */
import { calibrate, logit } from '../../pipeline/names/index.ts'
import { findCalibrationError } from '../evaluate/index.ts'
import type { Judged } from './second-pass.ts'

export interface Calibration {
  readonly slope: number
  readonly offset: number
}

const STEPS = 50

/**
 * Fits slope and offset by Newton's method (Platt 1999), each step halved until it does good; leaves probabilities as
 * they are where nothing was judged.
 */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  let best: Calibration = { slope: 1, offset: 0 }
  let loss = lossOf(judged, best)
  for (let step = 0; step < STEPS && judged.length > 0; step++) {
    const direction = findDirection(judged, best)
    for (let share = 1; share > SMALLEST; share /= 2) {
      const next = { slope: best.slope - share * direction.slope, offset: best.offset - share * direction.offset }
      const nextLoss = lossOf(judged, next)
      if (nextLoss >= loss) continue
      best = next
      loss = nextLoss
      break
    }
  }
  return best
}

const SMALLEST = 1e-3
/** Keeps Newton's steps finite where all is right or all wrong. */
const RIDGE = 1e-3

function lossOf(judged: readonly Judged[], calibration: Calibration): number {
  return judged.reduce((sum, { probability, right }) => {
    const p = calibrate(probability, calibration)
    return sum - Math.log(Math.max(right ? p : 1 - p, 1e-12))
  }, 0)
}

function findDirection(judged: readonly Judged[], at: Calibration): Calibration {
  const sums = [0, 0, 0, 0, 0]
  for (const { probability, right } of judged) {
    const x = logit(probability)
    const p = calibrate(probability, at)
    const weight = p * (1 - p)
    const error = p - (right ? 1 : 0)
    ;[error * x, error, weight * x * x, weight * x, weight].forEach((value, i) => (sums[i] = (sums[i] ?? 0) + value))
  }
  const [gs = 0, go = 0, hss = 0, hso = 0, hoo = 0] = sums
  const determinant = (hss + RIDGE) * (hoo + RIDGE) - hso * hso
  return { slope: ((hoo + RIDGE) * gs - hso * go) / determinant, offset: ((hss + RIDGE) * go - hso * gs) / determinant }
}

/** The error on names that the bend was not fitted on: fitted on even ones, measured on odd ones, and the reverse. */
export function crossCalibrationError(judged: readonly Judged[]): number {
  const halves = [0, 1].map((rest) => judged.filter((_, i) => i % 2 === rest))
  const measured = halves.flatMap((half, i) => {
    const calibration = fitCalibration(halves[1 - i] ?? [])
    return half.map(({ probability, right }) => ({ confidence: calibrate(probability, calibration), right }))
  })
  return findCalibrationError(measured)
}
