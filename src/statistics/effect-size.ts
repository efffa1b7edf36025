import type { Weighted } from './types.ts'

/**
 * Cliff's delta (1993), weighted: how much oftener a value of `a` lies above one of `b` than below, in [-1, 1].
 *
 * Free of any distribution, which bounded scores need. Rules of thumb (Romano et al. 2006): below .147 negligible, .33
 * small, .474 medium.
 *
 * @returns null where a group is empty.
 */
export function cliffsDelta(a: readonly Weighted[], b: readonly Weighted[]): number | null {
  const [weightA, weightB] = [weightOf(a), weightOf(b)]
  if (weightA === 0 || weightB === 0) return null
  const sorted = [...b].sort((x, y) => x.value - y.value)
  const upTo = [0]
  for (const { weight } of sorted) upTo.push((upTo.at(-1) ?? 0) + weight)
  const below = (isBelow: (other: number) => boolean) => upTo[countFirst(sorted, isBelow)] ?? 0
  const score = a.reduce((sum, { value, weight }) => {
    const lower = below((other) => other < value)
    const higher = weightB - below((other) => other <= value)
    return sum + weight * (lower - higher)
  }, 0)
  return score / (weightA * weightB)
}

/** The same for pairs: how much oftener the difference is above 0 than below, in [-1, 1]; null without pairs. */
export function pairedDelta(differences: readonly Weighted[]): number | null {
  const total = weightOf(differences)
  return total === 0 ? null : differences.reduce((sum, { value, weight }) => sum + weight * Math.sign(value), 0) / total
}

function weightOf(items: readonly Weighted[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0)
}

/** How many items from the start fulfil a condition that none fulfils after the first that does not. */
function countFirst(sorted: readonly Weighted[], condition: (value: number) => boolean): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (condition(sorted[middle]?.value ?? 0)) from = middle + 1
    else to = middle
  }
  return from
}
