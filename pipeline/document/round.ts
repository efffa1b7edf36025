/** The one place where numbers get their four decimals. */

const SCALE = 10_000

/**
 * Rounds to 4 decimals, the precision of every score and share that is written.
 *
 * @returns The rounded number; never `-0`.
 * @throws Error where the value is NaN or infinite: a stage that hands over such a number has a bug.
 */
export function round(value: number): number {
  if (!Number.isFinite(value))
    throw new Error(`A number to be written is ${value}; stages hand over finite numbers or null.`)
  const rounded = Math.round(value * SCALE) / SCALE
  return rounded === 0 ? 0 : rounded
}

/** Rounds to 4 decimals; null stays null. */
export function roundOrNull(value: number | null): number | null {
  return value === null ? null : round(value)
}
