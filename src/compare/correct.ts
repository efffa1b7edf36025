/** Many tests at once: the correction that every table of a comparison gets. */
import { adjustHolm } from '../statistics/index.ts'

/** The part of a row that tells of its test; `p` is null where nothing was tested. */
interface Tested {
  readonly p: number | null
}

/** Corrects p by Holm's method over all rows that could be tested, and says how many they are. */
export function correctByHolm<T extends Tested>(
  rows: readonly T[],
): (T & { p_holm: number | null; comparisons: number })[] {
  const tested = rows.flatMap(({ p }) => p ?? [])
  const adjusted = adjustHolm(tested)
  let at = 0
  return rows.map((row) => ({
    ...row,
    p_holm: row.p === null ? null : (adjusted[at++] ?? null),
    comparisons: tested.length,
  }))
}
