import type { Bloc } from './codes.ts'
import type { Mention } from './types.ts'

/** A mention in another bloc; spelt out for the reason of `changeActor`. */
export function moveMention(mention: Mention, bloc: Bloc): Mention {
  return {
    start: mention.start,
    end: mention.end,
    sentence: mention.sentence,
    firstToken: mention.firstToken,
    lastToken: mention.lastToken,
    kind: mention.kind,
    actor: mention.actor,
    place: mention.place,
    bloc,
    owner: mention.owner,
    reading: mention.reading,
    rule: mention.rule,
    confidence: mention.confidence,
    candidates: mention.candidates,
  }
}
