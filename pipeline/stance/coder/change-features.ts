/** What changes for better or worse, and by whom: cut malaria deaths, exports fell by a third. */
import type { Change } from '../changes.ts'
import type { SentenceView } from '../sentence.ts'
import type { Target } from '../targets.ts'
import { placeOf, type FeatureSink } from './feature.ts'

/** Words behind what changes within which those stand to whom it belongs: unemployment in Ghana. */
const OWNER_REACH = 3

/** Whose change it is: of the one who brings it about, of the one to whom what changes belongs, or neither. */
function findTie(own: readonly Target[], { at, of, isDone }: Change): 'doer' | 'owner' | 'near' {
  // or by whom: was halved by Kenya
  const isDoer = own.some(
    ({ role, first }) => (isDone || first > at) && role.links.some((link) => link.role === 'agent' && link.verb === at),
  )
  if (isDoer) return 'doer'
  const from = isDone ? at + 1 : 0
  const isOwner = own.some(
    ({ first, last, ownedEnd, prepositionNorm }) =>
      (ownedEnd > of && first >= from && last <= of) ||
      (first > of && first <= of + OWNER_REACH && (prepositionNorm === 'of' || prepositionNorm === 'in')),
  )
  return isOwner ? 'owner' : 'near'
}

/** Adds a feature for every change of something that is wanted or not. */
export function addChanges<K>(list: FeatureSink<K>, view: SentenceView, own: readonly Target[]): void {
  for (const change of view.changes) {
    if (change.worth === 0) continue
    const isBetter = change.worth > 0 !== change.wanes
    const not = view.negated[change.at] === true ? 'not:' : ''
    const place = placeOf(change.at)
    const way = isBetter ? 'better' : 'worse'
    list.add(list.key`change:${not}${way}`, 0.5, place)
    list.add(list.key`change:${not}${way}:${findTie(own, change)}`, 1, place)
  }
}
