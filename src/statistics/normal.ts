/** Above this |z| the standard normal distribution has no mass left in doubles. */
const FAR = 38

/**
 * Probability that a standard normal variable lies above `z`.
 *
 * Up to 3 by the Taylor series of the integral, beyond by its continued fraction (Abramowitz and Stegun 1964,
 * 26.2.11 and 26.2.14); at least 12 digits.
 */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z)
  if (z > FAR) return 0
  return z <= 3 ? 0.5 - density(z) * sumSeries(z) : density(z) / expandFraction(z)
}

/** Probability of being at least as far from 0 as `z`, on either side. */
export function twoSided(z: number): number {
  return Math.min(1, 2 * upperTail(Math.abs(z)))
}

/** What the standard normal distribution leaves 2.5 % above. */
export const Z_95 = 1.959_963_984_540_054

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/** z + z³/3 + z⁵/15 + … */
function sumSeries(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}

/** z + 1/(z + 2/(z + 3/(z + …))), from far inside outwards. */
function expandFraction(z: number): number {
  let fraction = z
  for (let k = 100; k > 0; k--) fraction = z + k / fraction
  return fraction
}
