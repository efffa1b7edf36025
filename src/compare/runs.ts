/** Two runs set against each other: which articles moved, by how much, and what may have moved them. */
import { SCORED_BLOCS, type ScoredBloc } from '../../pipeline/document/index.ts'
import type { Manifest } from '../../pipeline/records/index.ts'
import type { ResultArticle } from '../results/index.ts'
import { groupBy } from '../statistics/index.ts'
import { diffManifests, type ManifestChange } from './manifest-changes.ts'

/** What is kept of an article of a run. */
export interface RunArticle extends Pick<
  ResultArticle,
  'id' | 'title' | 'date' | 'outlet' | 'status' | 'sha256' | 'blocs'
> {
  /** Hash of the text without its front matter. */
  readonly textHash: string
  /** Everything said about the article but its date, as text. */
  readonly about: string
  /** Number of actors. */
  readonly actors: number
}

export interface Run {
  /** As the person gave it. */
  readonly name: string
  readonly manifest: Manifest
  readonly articles: readonly RunArticle[]
}

/** What became of an article; the first that fits. `same` says that nothing moved. */
export const CHANGES = [
  'new',
  'gone',
  'changed_text',
  'changed_numbers',
  'changed_metadata',
  'renamed',
  'same',
] as const
export type Change = (typeof CHANGES)[number]

export interface ArticleChange {
  /** Id in the run in which it is; the later one where it is in both. */
  readonly id: string
  /** Id in the earlier run where that was another. */
  readonly id_before: string | null
  readonly change: Change
  /** What may have caused it: `text`, `date`, `metadata`, or changes between the manifests. */
  readonly why: readonly string[]
}

export const RUN_MEASURES = ['sentiment', 'agency'] as const
export type RunMeasure = (typeof RUN_MEASURES)[number]

/** Means of one bloc before and after, over articles that have a value in both runs. */
export interface BlocChange {
  readonly bloc: ScoredBloc
  readonly measure: RunMeasure
  /** `same_text`: only articles whose text is the same in both, which tells new numbers from new words. */
  readonly over: 'common' | 'same_text'
  readonly n: number
  readonly before: number | null
  readonly after: number | null
  readonly difference: number | null
  /** Articles that got a value, and that lost theirs. */
  readonly gained: number
  readonly lost: number
}

/** One value of one article that moved. */
export interface Mover {
  readonly id: string
  readonly bloc: ScoredBloc
  readonly measure: RunMeasure
  readonly before: number
  readonly after: number
  readonly difference: number
  readonly change: Change
}

export interface RunsDiff {
  readonly run_a: string
  readonly run_b: string
  readonly counts: Readonly<Record<Change, number>>
  readonly manifests: readonly ManifestChange[]
  readonly blocs: readonly BlocChange[]
  /** The largest first. */
  readonly movers: readonly Mover[]
  /** Articles that are not the same, by id. */
  readonly articles: readonly ArticleChange[]
}

/** Compares two runs; articles are matched by id, those left over by the SHA-256 of their files. */
export function diffRuns(a: Run, b: Run): RunsDiff {
  const manifests = diffManifests(a.manifest, b.manifest)
  const pairs = matchArticles(a.articles, b.articles).map((pair) => ({ ...pair, ...judge(pair, manifests) }))
  const common = pairs.flatMap(({ before, after, change }) =>
    before === null || after === null ? [] : [{ before, after, change }],
  )
  const sameText = common.filter(({ change }) => change !== 'changed_text')
  const sets = [{ over: 'common', of: common } as const, { over: 'same_text', of: sameText } as const]
  return {
    run_a: a.name,
    run_b: b.name,
    counts: countChanges(pairs.map(({ change }) => change)),
    manifests,
    blocs: sets.flatMap(({ over, of }) =>
      SCORED_BLOCS.flatMap((bloc) => RUN_MEASURES.map((measure) => averageBloc(of, bloc, measure, over))),
    ),
    movers: findMovers(common),
    articles: pairs
      .filter(({ change }) => change !== 'same')
      .map(describe)
      .sort((x, y) => (x.id < y.id ? -1 : 1)),
  }
}

interface Pair {
  readonly before: RunArticle | null
  readonly after: RunArticle | null
}

function matchArticles(a: readonly RunArticle[], b: readonly RunArticle[]): Pair[] {
  const byId = new Map(b.map((article) => [article.id, article]))
  const kept = a
    .filter(({ id }) => byId.has(id))
    .map((before): Pair => ({ before, after: byId.get(before.id) ?? null }))
  const idsOfA = new Set(a.map(({ id }) => id))
  const restA = a.filter(({ id }) => !byId.has(id))
  const restB = groupBy(
    b.filter(({ id }) => !idsOfA.has(id)),
    ({ sha256 }) => sha256,
  )
  const others = restA.map((before): Pair => ({ before, after: restB.get(before.sha256)?.shift() ?? null }))
  const fresh = [...restB.values()].flat().map((after): Pair => ({ before: null, after }))
  return [...kept, ...others, ...fresh]
}

function judge(
  { before, after }: Pair,
  manifests: readonly ManifestChange[],
): { change: Change; why: readonly string[] } {
  if (before === null) return { change: 'new', why: [] }
  if (after === null) return { change: 'gone', why: [] }
  const about = [...(before.date === after.date ? [] : ['date']), ...(before.about === after.about ? [] : ['metadata'])]
  if (before.textHash !== after.textHash) return { change: 'changed_text', why: ['text', ...about] }
  const causes = [
    ...about,
    ...manifests.map(({ what }) => what).filter((what) => what !== AS_OF || before.date === null),
  ]
  if (haveMoved(before, after))
    return { change: 'changed_numbers', why: causes.length > 0 ? causes : ['not explained by the manifests'] }
  if (about.length > 0) return { change: 'changed_metadata', why: about }
  return { change: before.id === after.id ? 'same' : 'renamed', why: [] }
}

/** The day of the analysis matters to articles without a date alone: they are read as of it. */
const AS_OF = 'setting as_of'

/** Article values alone are looked at, and how many actors there are. */
function haveMoved(before: RunArticle, after: RunArticle): boolean {
  const valuesOf = ({ status, blocs, actors }: RunArticle) => JSON.stringify([status, blocs, actors])
  return valuesOf(before) !== valuesOf(after)
}

function countChanges(changes: readonly Change[]): Record<Change, number> {
  const counts = CHANGES.map((name) => [name, changes.filter((change) => change === name).length] as const)
  return Object.fromEntries(counts) as Record<Change, number> // made from every change
}

type Common = { readonly before: RunArticle; readonly after: RunArticle; readonly change: Change }

function averageBloc(
  pairs: readonly Common[],
  bloc: ScoredBloc,
  measure: RunMeasure,
  over: BlocChange['over'],
): BlocChange {
  const values = pairs.map(({ before, after }) => [before.blocs[bloc][measure], after.blocs[bloc][measure]] as const)
  const both = values.flatMap(([x, y]) => (x === null || y === null ? [] : [[x, y] as const]))
  const mean = (side: 0 | 1) =>
    both.length === 0 ? null : both.reduce((sum, pair) => sum + pair[side], 0) / both.length
  const [before, after] = [mean(0), mean(1)]
  return {
    bloc,
    measure,
    over,
    n: both.length,
    before,
    after,
    difference: before === null || after === null ? null : after - before,
    gained: values.filter(([x, y]) => x === null && y !== null).length,
    lost: values.filter(([x, y]) => x !== null && y === null).length,
  }
}

function findMovers(pairs: readonly Common[]): Mover[] {
  const moved = pairs.flatMap(({ before, after, change }) =>
    SCORED_BLOCS.flatMap((bloc) =>
      RUN_MEASURES.flatMap((measure): Mover[] => {
        const [x, y] = [before.blocs[bloc][measure], after.blocs[bloc][measure]]
        return x === null || y === null || x === y
          ? []
          : [{ id: after.id, bloc, measure, before: x, after: y, difference: y - x, change }]
      }),
    ),
  )
  return moved.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.id < b.id ? -1 : 1))
}

function describe({ before, after, change, why }: Pair & { change: Change; why: readonly string[] }): ArticleChange {
  const id = after?.id ?? before?.id ?? ''
  return { id, id_before: before === null || before.id === id ? null : before.id, change, why }
}
