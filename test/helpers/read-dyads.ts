/** The dyads of a marked text in short. */
import { scoreStance } from '../../pipeline/stance/index.ts'
import { makeDocument, resources } from './stance-document.ts'

/** `Agent class Patient`, with `not` and `may` where the deed is negated or modal. */
export function readDyads(marked: string): string[] {
  const doc = scoreStance(makeDocument(marked), resources)
  const name = (id: string) => doc.actors.find((actor) => actor.id === id)?.name ?? id
  return doc.dyads.map(({ agent, patient, deed, negated, modal }) =>
    [name(agent), ...(negated ? ['not'] : []), ...(modal ? ['may'] : []), deed, name(patient)].join(' '),
  )
}
