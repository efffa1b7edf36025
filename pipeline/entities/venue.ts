/** Towns where a conference is held: the talks in Glasgow are no more British for it. */
import { normOf, type Context, type Draft } from './draft.ts'

/** Words looked at before the preposition for what is held. */
const REACH = 3
const GATHERINGS =
  /^(?:talks|summit|conference|congress|forum|meeting|gathering|negotiations|convention|assembly|cop\d*|\d+)$/

/** True for a place that is only said to be where a conference is or was held. */
export function isVenue({ doc }: Context, { reading, firstToken }: Draft): boolean {
  if (reading !== 'place' || !/^(?:in|at)$/.test(normOf(doc, firstToken - 1))) return false
  for (let at = firstToken - 2; at >= firstToken - 1 - REACH && at >= 0; at--) {
    const norm = normOf(doc, at)
    if (GATHERINGS.test(norm)) return !/^\d+$/.test(norm) || normOf(doc, at - 1) === 'cop'
    if (!PASSED.has(norm)) return false
  }
  return false
}

const PASSED = new Set(['held', 'hosted', 'last', 'year', 'month', 'week', 'earlier', 'here', 'recently'])
