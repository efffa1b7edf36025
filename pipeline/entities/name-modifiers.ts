/** Names that only say which thing is meant: the Rwanda scheme, a Google cable, the US state of Alaska, the Kenya Open. */
import type { Sentence } from '../document/index.ts'
import type { Context, Draft, ReadingDecision } from './draft.ts'
import { isOfEvent, isOfWar } from './events.ts'
import { isOfGrounds, isOfMatter, isWholeOf } from './matters.ts'
import { isMaker } from './products.ts'

/**
 * Takes from states, peoples, collectives and bodies the part of an actor where their name only modifies what follows.
 * Before people and institutions (the Kenya team, Google engineers) it stays one.
 *
 * @param drafts - What is named; changed in place.
 */
export function settleModifiers(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const sentence = context.doc.sentences[draft.sentence]
    if (sentence === undefined || draft.reading !== 'actor' || draft.source === 'person') continue
    const decision = decide(context, sentence, draft)
    if (decision === null) continue
    draft.reading = decision.reading
    draft.rule = `${draft.rule} ${decision.rule}`
    draft.confidence = Math.min(draft.confidence, decision.confidence)
  }
}

function decide(context: Context, sentence: Sentence, draft: Draft): ReadingDecision | null {
  if (draft.actor?.type === 'person') return null
  if (isOfEvent(context, sentence, draft)) return modifier('reading:event')
  if (isOfWar(context, sentence, draft)) return modifier('reading:war')
  const { source } = draft
  if (source === 'adjective' && isWholeOf(context, sentence, draft)) return modifier('reading:whole_of')
  if (source === 'state' && isWholeOf(context, sentence, draft))
    return { ...modifier('reading:whole_of'), reading: 'place' }
  const isForce = context.index.organisations.get(draft.actor?.id ?? '')?.kind === 'force'
  if ((source === 'state' || isForce) && isOfGrounds(context, sentence, draft)) return modifier('reading:grounds')
  if (source === 'state' && isOfMatter(context, sentence, draft)) return modifier('reading:matter')
  return isMaker(context, sentence, draft) ? modifier('reading:make') : null
}

const modifier = (rule: string): ReadingDecision => ({ reading: 'modifier', rule, confidence: 0.75 })
