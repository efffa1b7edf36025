/** The article's tone toward a bloc, as the ground on which a sentence is read. */
import { SCORED_BLOCS, type ScoredBloc } from '../../document/codes.ts'
import type { SentenceView } from '../sentence.ts'
import { findBearings } from '../weigh.ts'

/** Mean value of the cues in the article's other sentences, each drawn toward 0. */
export interface Tone {
  /** Of cues that bear on the bloc itself. */
  readonly own: number
  /** Of cues that bear on other blocs. */
  readonly rival: number
  readonly all: number
}

/** The tone of a sentence that stands alone. */
export const NO_TONE: Tone = { own: 0, rival: 0, all: 0 }

/** Sentences that count as having no tone; keeps short articles from echoing themselves. */
const PRIOR_SENTENCES = 3

/** For every bloc the sum of what its cues say in each sentence; null where it is not spoken of. */
export type ToneTable = Readonly<Record<ScoredBloc, readonly (number | null)[]>>

/** Sums the cues of every sentence; boilerplate gives no tone. */
export function sumTones(views: readonly SentenceView[]): ToneTable {
  const rows = SCORED_BLOCS.map((bloc) => [bloc, views.map((view) => sumTone(view, bloc))] as const)
  // every scored bloc is given its row here, so the record is whole
  return Object.fromEntries(rows) as unknown as ToneTable
}

function sumTone(view: SentenceView, bloc: ScoredBloc): number | null {
  const own = view.targets.filter((target) => target.bloc === bloc && !target.actor.apart)
  if (own.length === 0 || view.sentence.boilerplate !== null) return null
  return findBearings(view, own).reduce((sum, { value }) => sum + value, 0)
}

/** The tone of all sentences but one. */
export function findTone(table: ToneTable, bloc: ScoredBloc, index: number): Tone {
  const others = SCORED_BLOCS.filter((other) => other !== bloc)
  const firstOf = (blocs: readonly ScoredBloc[], at: number) =>
    blocs.map((each) => table[each][at] ?? null).find((value) => value !== null) ?? null
  const mean = (blocs: readonly ScoredBloc[]) =>
    meanWithout(
      table[bloc].map((_, at) => firstOf(blocs, at)),
      index,
    )
  return { own: mean([bloc]), rival: mean(others), all: mean([bloc, ...others]) }
}

function meanWithout(values: readonly (number | null)[], index: number): number {
  const told = values.filter((value, at) => value !== null && at !== index)
  return told.reduce<number>((sum, value) => sum + (value ?? 0), 0) / (told.length + PRIOR_SENTENCES)
}
