/** What a comparison is asked for, checked. */
import type { Measure, PeriodKind } from '../../pipeline/records/index.ts'
import type { ScoredBloc } from '../../pipeline/document/index.ts'
import type { Span } from './periods.ts'

/** The settings of one comparison; plain data, written to the manifest. */
export interface CompareSettings {
  readonly by: PeriodKind
  /** `none`, `bloc`, `actor`, a field of the article, or a key of its metadata. */
  readonly group: string
  readonly blocs: readonly ScoredBloc[]
  readonly measures: readonly Measure[]
  /** First and last day; null: no limit. */
  readonly from: string | null
  readonly to: string | null
  /** Two stretches of time to set against each other; null: the two halves of the periods. */
  readonly between: readonly [Stretch, Stretch] | null
  /** What the articles of a period must weigh at least. */
  readonly min: number
  /** How many groups, the largest first, are printed and compared in pairs. */
  readonly top: number
  readonly seasonal: boolean
  readonly seed: number
}

/** A stretch of time with the name that the person gave it. */
export interface Stretch extends Span {
  readonly label: string
}

/** Value of `group` where articles are not grouped, and of `group_value` then. */
export const NO_GROUP = 'none'
export const ALL = 'all'
