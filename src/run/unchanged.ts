/** A run that finds its results as an equal run has left them: it writes nothing but a new manifest. */
import type { Manifest } from '../../pipeline/records/index.ts'
import type { CorpusPlan } from '../read/index.ts'
import { hashJson } from '../store/index.ts'
import { stampResults } from '../write/index.ts'
import type { RunStore } from './outcomes.ts'
import type { RunSummary } from './summary.ts'

/** The part of a summary that the next run needs to print it again; maps as lists, so that it is plain data. */
type KeptSummary = Omit<RunSummary, 'out' | 'reused' | 'actors' | 'places' | 'countries'> & {
  readonly [name in 'actors' | 'places' | 'countries']: readonly (readonly [string, unknown])[]
}

interface KeptFacts {
  readonly outputs: Manifest['outputs']
  readonly summary: KeptSummary
}

/** What an earlier run left, where it holds for this one. */
export interface Unchanged {
  readonly outputs: Manifest['outputs']
  readonly summary: RunSummary
}

/** Hash of all that the results are made from; null where an article is not in the store. */
function makeSignature({ context, wanted, marks }: RunStore, { failed, skipped, notes }: CorpusPlan): string | null {
  if (marks.includes(null)) return null
  return hashJson([context, wanted.map(({ key }) => key), marks, failed, skipped, notes])
}

/** Compares with the note of the last run and looks at every file of the results from outside. */
export function findUnchanged(kept: RunStore, plan: CorpusPlan, out: string): Unchanged | null {
  const last = kept.store.readLastRun()
  const signature = makeSignature(kept, plan)
  if (last === null || signature === null || last.out !== out || last.signature !== signature) return null
  if (stampResults(out).join('\n') !== last.stamps.join('\n')) return null
  // written by `noteRun` under a signature that holds the hash of this code
  const { outputs, summary } = last.facts as KeptFacts
  return { outputs, summary: { ...restoreSummary(summary), out, reused: plan.entries.length } }
}

/** Notes how the run left things; call when the results are in place. */
export function noteRun(
  kept: RunStore,
  plan: CorpusPlan,
  { summary, manifest }: { summary: RunSummary; manifest: Manifest },
): void {
  const marks = kept.wanted.map((wanted) => kept.store.find(wanted))
  const signature = makeSignature({ ...kept, marks }, plan)
  const facts: KeptFacts = { outputs: manifest.outputs, summary: keepSummary(summary) }
  kept.store.writeLastRun({
    finished: kept.now(),
    context: kept.context,
    keys: kept.wanted.map(({ key }) => key),
    out: summary.out,
    signature: signature ?? '',
    stamps: stampResults(summary.out),
    facts,
  })
}

function keepSummary(summary: RunSummary): KeptSummary {
  const { found, skipped, analysed, failed, notScored, sentences, blocs, schemes, nearCopies } = summary
  const lists = { actors: [...summary.actors], places: [...summary.places], countries: [...summary.countries] }
  return { ...{ found, skipped, analysed, failed, notScored, sentences, blocs, schemes, nearCopies }, ...lists }
}

function restoreSummary({ actors, places, countries, ...rest }: KeptSummary): Omit<RunSummary, 'out' | 'reused'> {
  return {
    ...rest,
    actors: new Map(actors as [string, never][]),
    places: new Map(places as [string, never][]),
    countries: new Map(countries as [string, never][]),
  }
}
