/** How the cues of a sentence bear on some of its actors. */
import { mapList } from '../document/list.ts'
import { ATTACHED_KINDS } from './cue-kinds.ts'
import type { CueKind } from './cue-kinds.ts'
import type { Relation } from './relations.ts'
import type { SentenceView } from './sentence.ts'
import type { Cue } from './cues.ts'
import type { Target } from './targets.ts'

/** A cue as it bears on a bloc. */
export interface BearingCue {
  readonly cue: Cue
  readonly kind: CueKind
  /** In [-1, 1], scopes counted. */
  readonly value: number
  readonly relation: Relation
}

/**
 * How every cue of a sentence bears on some of its targets.
 *
 * @param own - The targets asked about; cues tied by grammar to others count as `claimed`.
 */
export function findBearings(view: SentenceView, own: readonly Target[]): BearingCue[] {
  const isOwn = mapList(view.targets, (target) => own.includes(target))
  const bearings: BearingCue[] = []
  view.cues.forEach((cue, at) => {
    const relation = findRelation(cue, view.ties[at] ?? [], isOwn)
    const value = (relation?.value ?? 0) * (view.scopes[at] ?? 1)
    if (relation !== null && value !== 0) bearings.push({ cue, kind: relation.kind, value, relation })
  })
  return bearings
}

function findRelation(cue: Cue, ties: readonly Relation[], isOwn: readonly boolean[]): Relation | null {
  const mine = ties.filter((_, at) => isOwn[at] === true)
  const attached = mine.filter(({ kind }) => ATTACHED_KINDS.has(kind))
  if (attached.length > 0) return strongest(attached)
  const claim = ties.find(({ kind }, at) => isOwn[at] !== true && ATTACHED_KINDS.has(kind))
  const free = nearest(mine, cue)
  // a deed that has a doer is nobody else's
  if (claim?.kind === 'noun_agent') return null
  return claim === undefined || free === null ? free : { ...claim, kind: 'claimed', target: free.target }
}

function strongest(relations: readonly Relation[]): Relation | null {
  return relations.reduce<Relation | null>(
    (best, next) => (best === null || Math.abs(next.value) > Math.abs(best.value) ? next : best),
    null,
  )
}

function nearest(relations: readonly Relation[], cue: Cue): Relation | null {
  const distance = ({ target }: Relation): number =>
    Math.min(Math.abs(target.first - cue.first), Math.abs(target.last - cue.first))
  return relations.reduce<Relation | null>(
    (best, next) => (best === null || distance(next) < distance(best) ? next : best),
    null,
  )
}

/** Offsets of a range of the sentence's words. */
export function spanOf(view: SentenceView, first: number, last: number): { start: number; end: number } {
  return { start: view.spans[first]?.start ?? view.sentence.start, end: view.spans[last - 1]?.end ?? view.sentence.end }
}
