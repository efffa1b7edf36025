import { makeRandom } from '../../pipeline/stance/index.ts'

const SAMPLES = 1000
const SEED = 12345

/** A 95 % interval. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The 95 % percentile interval of a measure, by drawing the units with replacement; the same on every run.
 *
 * @returns null for fewer than three units, or where the measure is null for every draw.
 */
export function bootstrapMeasure<T>(
  units: readonly T[],
  measure: (drawn: readonly T[]) => number | null,
): Interval | null {
  if (units.length < 3) return null
  const random = makeRandom(SEED)
  const draw = (): T[] =>
    units.flatMap(() => {
      const unit = units[Math.floor(random() * units.length)]
      return unit === undefined ? [] : [unit]
    })
  const values = Array.from({ length: SAMPLES }, () => measure(draw()))
    .flatMap((value) => value ?? [])
    .sort((a, b) => a - b)
  const at = (share: number) => values[Math.floor(values.length * share)]
  const [low, high] = [at(0.025), at(0.975)]
  return low === undefined || high === undefined ? null : { low, high }
}
