/**
 * Holm's step-down correction (1979): the smallest p times the number of tests, the next times one less, and so on,
 * never falling and never above 1. Results stand in the order given.
 */
export function adjustHolm(ps: readonly number[]): number[] {
  const order = ps.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p)
  const adjusted = new Array<number>(ps.length).fill(1)
  let highest = 0
  order.forEach(({ p, at }, rank) => {
    highest = Math.min(1, Math.max(highest, p * (ps.length - rank)))
    adjusted[at] = highest
  })
  return adjusted
}
