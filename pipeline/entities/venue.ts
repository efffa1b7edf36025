/** Towns where a conference or a match is held, a claim is heard or a company has its seat: talks in Glasgow are no more British. */
import { normOf, type Context, type Draft } from './draft.ts'
import { isPlayedAt } from './matches.ts'

/** Words looked at before the preposition for what is held. */
const REACH = 3
const GATHERINGS =
  /^(?:talks|summit|conference|congress|forum|meeting|gathering|negotiations|convention|assembly|cop\d*|\d+)$/

/** A claim lodged in London, a firm registered in Delaware: what the claim and the firm are about lies elsewhere. */
const FILED = new Set('lodged filed registered listed incorporated headquartered domiciled'.split(' '))

/** True for a place that is only said to be where a conference or a match is held, a claim is filed or a company is registered. */
export function isVenue(context: Context, { reading, firstToken, sentence }: Draft): boolean {
  const { doc } = context
  if (reading !== 'place' || !/^(?:in|at)$/.test(normOf(doc, firstToken - 1))) return false
  if (isPlayedAt(context, firstToken - 1, doc.sentences[sentence]?.firstToken ?? 0)) return true
  for (let at = firstToken - 2; at >= firstToken - 1 - REACH && at >= 0; at--) {
    const norm = normOf(doc, at)
    if (GATHERINGS.test(norm)) return !/^\d+$/.test(norm) || normOf(doc, at - 1) === 'cop'
    if (FILED.has(norm)) return true
    if (!PASSED.has(norm)) return false
  }
  return false
}

const PASSED = new Set(['held', 'hosted', 'last', 'year', 'month', 'week', 'earlier', 'here', 'recently'])

/** True for a word before `in` that says where a body has its seat, and so that the body is spoken of. */
export function isSeated(norm: string): boolean {
  return FILED.has(norm) || norm === 'based'
}
