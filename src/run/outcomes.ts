/** The outcomes of a plan in its order: out of the store where it has them, else analysed and kept. */
import type { ArticleRecords } from '../../pipeline/records/index.ts'
import type { PlanEntry } from '../read/index.ts'
import type { LoadedResources } from '../resources/index.ts'
import type { Store, Wanted } from '../store/index.ts'
import { analyseAll, analyseArticle, type AnalyseOptions, type ArticleOutcome } from '../workers/index.ts'
import { renderArticle } from '../write/index.ts'
import { makeDigest, type ArticleDigest } from './digest.ts'

type Parts = ReturnType<typeof renderArticle>

/** What came of one article, ready to be summed up and written. */
export type RunOutcome =
  | { readonly kind: 'analysed'; readonly digest: ArticleDigest; readonly parts: Parts; readonly isReused: boolean }
  | Extract<ArticleOutcome, { kind: 'failed' }>

/** A store as one run uses it. */
export interface RunStore {
  readonly store: Store
  readonly context: string
  /** For each entry of the plan, in its order. */
  readonly wanted: readonly Wanted[]
  /** For each of them what the store has, by content; null where it has nothing. */
  readonly marks: readonly (string | null)[]
  readonly now: () => number
}

export interface OutcomeOptions extends Omit<AnalyseOptions, 'resources'> {
  readonly kept: RunStore | null
  /** Loads them when first asked. */
  readonly resources: () => LoadedResources
}

/** So many known articles at a time, then the event loop gets a turn, for Ctrl-C. */
const ARTICLES_A_TURN = 16

/** Gives an outcome for each entry. What is analysed goes into the store before it is given. */
export async function* findOutcomes(
  plan: readonly PlanEntry[],
  options: OutcomeOptions,
): AsyncGenerator<RunOutcome, void> {
  const { kept, signal } = options
  const unknown = plan.filter((_, at) => (kept?.marks[at] ?? null) === null)
  const fresh = unknown.length === 0 ? null : analyseAll(unknown, { ...options, resources: options.resources() })
  try {
    for (const [at, entry] of plan.entries()) {
      if (kept === null || fresh === null || kept.marks[at] !== null) {
        if (at % ARTICLES_A_TURN === 0) await new Promise(setImmediate)
        signal.throwIfAborted()
      }
      yield (kept?.marks[at] ?? null) === null ? keep(await takeNext(fresh), kept, at) : reuse(entry, at, options)
    }
  } finally {
    await fresh?.return(undefined)
  }
}

async function takeNext(fresh: AsyncGenerator<ArticleOutcome> | null): Promise<ArticleOutcome> {
  const next = await fresh?.next()
  if (next === undefined || next.done === true) throw new Error('Fewer articles were analysed than were asked for.')
  // `done` tells which it is, but the type of a generator's end is any
  return next.value satisfies ArticleOutcome
}

/** What the store has; where it turns out damaged, the article is analysed here and now. */
function reuse(entry: PlanEntry, at: number, { kept, read, resources }: OutcomeOptions): RunOutcome {
  const wanted = kept?.wanted[at]
  const value = wanted === undefined ? null : (kept?.store.read(wanted) ?? null)
  if (value === null) return keep(analyseArticle(entry, read, resources().pipeline), kept, at)
  // kept by `keep` below under a key that holds the hash of this code
  return { kind: 'analysed', digest: value.digest as ArticleDigest, parts: value.parts, isReused: true }
}

function keep(outcome: ArticleOutcome, kept: RunStore | null, at: number): RunOutcome {
  if (outcome.kind === 'failed') return outcome
  const { records } = outcome
  const value = { digest: makeDigest(records), parts: renderArticle(records) }
  const wanted = kept?.wanted[at]
  if (kept !== null && wanted !== undefined)
    kept.store.add({
      ...wanted,
      context: kept.context,
      sameDayOnly: dependsOnDay(records),
      storedAt: kept.now(),
      value,
    })
  return { kind: 'analysed', ...value, isReused: false }
}

/** A date after the day of the analysis is told with that day; any other outcome is the same on every later day. */
function dependsOnDay({ article }: ArticleRecords): boolean {
  return article.issues.some(({ code }) => code === 'DATE_IN_FUTURE')
}
