/** The second figure beside the plain one: means in which every story counts once, however often it was copied. */
import { SCORED_BLOCS, type ScoredBloc } from '../../pipeline/document/index.ts'
import type { DuplicateRow } from '../../pipeline/records/index.ts'
import { countOf } from '../plural.ts'
import { weightedMean } from '../statistics/index.ts'
import type { ArticleDigest } from './digest.ts'

type BlocValues = Readonly<Record<ScoredBloc, { readonly sentiment: number | null; readonly agency: number | null }>>

/** The article values by id; some 300 bytes an article. */
export type NearCopies = Map<string, BlocValues>

/** How many articles tell a story that another one tells too, and the means with weights. */
export interface NearCopiesSummary {
  readonly articles: number
  /** Articles when near-copies are counted once. */
  readonly distinct: number
  /** Clusters of two articles or more. */
  readonly clusters: number
  readonly copies: number
  readonly edited: number
  /** Null where the bloc is nowhere, or never acts nor is acted upon. */
  readonly blocs: BlocValues
}

const NONE = { sentiment: null, agency: null }

/** Before the first article. */
export const NO_NEAR_COPIES: NearCopiesSummary = {
  ...{ articles: 0, distinct: 0, clusters: 0, copies: 0, edited: 0 },
  blocs: { western: NONE, african: NONE, external: NONE },
}

/** Nothing yet. */
export function makeNearCopies(): NearCopies {
  return new Map()
}

/** Keeps one article's values. */
export function addToNearCopies(values: NearCopies, { article }: ArticleDigest): void {
  values.set(
    article.id,
    mapBlocs((bloc) => pick(article.blocs[bloc])),
  )
}

function pick({ sentiment, agency }: BlocValues[ScoredBloc]): BlocValues[ScoredBloc] {
  return { sentiment, agency }
}

function mapBlocs<T>(make: (bloc: ScoredBloc) => T): Record<ScoredBloc, T> {
  return { western: make('western'), african: make('african'), external: make('external') }
}

/** Sums up the rows of `duplicates.csv`. */
export function summariseNearCopies(values: NearCopies, rows: readonly DuplicateRow[]): NearCopiesSummary {
  const withRole = (...roles: readonly string[]) => rows.filter(({ role }) => roles.includes(role)).length
  const mean = (bloc: ScoredBloc, name: 'sentiment' | 'agency') =>
    weightedMean(
      rows.flatMap(({ article_id: id, weight }) => {
        const value = values.get(id)?.[bloc][name] ?? null
        return value === null ? [] : [{ weight, value }]
      }),
    )
  return {
    articles: rows.length,
    distinct: withRole('single', 'first'),
    clusters: withRole('first'),
    copies: withRole('copy'),
    edited: withRole('edited'),
    blocs: mapBlocs((bloc) => ({ sentiment: mean(bloc, 'sentiment'), agency: mean(bloc, 'agency') })),
  }
}

/** For the printed summary: the same table with every story counted once; one line where there are no near-copies. */
export function formatNearCopies({ articles, distinct, clusters, copies, edited, blocs }: NearCopiesSummary): string[] {
  if (clusters === 0) return ['Near-copies none found: every article counts once (duplicates.csv)']
  const show = (value: number | null) => (value === null ? '-' : value.toFixed(2))
  return [
    `Near-copies ${copies + edited} in ${countOf(clusters, 'cluster')} (${countOf(copies, 'copy', 'copies')}, ${edited} edited; duplicates.csv): ${articles} articles, ${distinct} after`,
    'weighting near-copies. The means with these weights:',
    ...SCORED_BLOCS.map(
      (bloc) => `${bloc.padEnd(19)}${show(blocs[bloc].sentiment).padStart(14)}${show(blocs[bloc].agency).padStart(21)}`,
    ),
  ]
}
