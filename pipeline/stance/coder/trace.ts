/** How a bloc runs through an article: what the features of a sentence see of the sentences around it. */
import type { ScoredBloc } from '../../document/codes.ts'
import type { Mention, RecognisedDocument } from '../../document/types.ts'
import { mapList } from '../../document/list.ts'
import { findScoredBloc } from '../targets.ts'

/** The strongest way in which a sentence refers to a bloc, strongest first. */
export const LEVELS = ['name', 'nominal', 'pronoun', 'modifier', 'place', 'absent'] as const
export type Level = (typeof LEVELS)[number]

/** One bloc's mentions, sentence by sentence. */
export interface BlocTrace {
  readonly bloc: ScoredBloc
  readonly mentions: readonly (readonly Mention[])[]
  readonly levels: readonly Level[]
  /** Share of the sentences with a reference by name, in [0, 1]. */
  readonly named: number
  /** Share of the sentences with any reference to an actor, in [0, 1]. */
  readonly acting: number
}

type Traced = Pick<RecognisedDocument, 'sentences' | 'mentions'>

/** The trace of every scored bloc. */
export function traceBlocs(doc: Traced): Record<ScoredBloc, BlocTrace> {
  return {
    western: traceBloc(doc, 'western'),
    african: traceBloc(doc, 'african'),
    external: traceBloc(doc, 'external'),
  }
}

/** The other scored blocs, in their order. */
export const RIVALS: Readonly<Record<ScoredBloc, readonly ScoredBloc[]>> = {
  western: ['african', 'external'],
  african: ['western', 'external'],
  external: ['western', 'african'],
}

function traceBloc(doc: Traced, bloc: ScoredBloc): BlocTrace {
  const mentions = mapList(doc.sentences, (): Mention[] => [])
  for (const mention of doc.mentions)
    if (mention.bloc !== null && findScoredBloc(mention.bloc) === bloc) mentions[mention.sentence]?.push(mention)
  const levels = mapList(mentions, findLevel)
  const share = (wanted: readonly Level[]) =>
    levels.length === 0 ? 0 : levels.filter((level) => wanted.includes(level)).length / levels.length
  return { bloc, mentions, levels, named: share(['name']), acting: share(['name', 'nominal', 'pronoun']) }
}

/** The strongest level of some mentions of one bloc. */
function findLevel(mentions: readonly Mention[]): Level {
  let strongest = LEVELS.length - 1
  for (const mention of mentions) strongest = Math.min(strongest, LEVELS.indexOf(levelOf(mention)))
  return LEVELS[strongest] ?? 'absent'
}

/** True where nothing in a sentence stands for an actor of the bloc: no mention, or a place that is only a place. */
export function isSilent(level: Level): boolean {
  return level === 'absent' || level === 'place'
}

/** How one mention refers. */
export function levelOf({ kind, reading }: Mention): Level {
  if (reading === 'place' || reading === 'modifier') return reading
  return kind === 'nominal' || kind === 'pronoun' ? kind : 'name'
}

/** 0 to 4: a share in five steps that are narrow near 0. */
export function stepOf(share: number): number {
  if (share === 0) return 0
  return share < 0.1 ? 1 : share < 0.3 ? 2 : share < 0.6 ? 3 : 4
}
