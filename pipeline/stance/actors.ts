/** How the article portrays each actor. */
import type { Actor, ActorSummary } from '../document/types.ts'
import { agencyOf } from './aggregate.ts'
import { meanOf } from './bootstrap.ts'
import { findLogit } from './coder/evidence.ts'
import { sentimentOf, type StanceModel } from './coder/model.ts'
import type { CoderView } from './coder/presence-features.ts'
import { joinRoles } from './targets.ts'

/** Scores one actor over the sentences that speak of it, boilerplate left out; in the order of `actors`. */
export function summariseActors(actors: readonly Actor[], article: CoderView, model: StanceModel): ActorSummary[] {
  return actors.map((actor) => summariseActor(actor, article, model))
}

function summariseActor(actor: Actor, article: CoderView, model: StanceModel): ActorSummary {
  const sentiments: number[] = []
  const roles = { agent: 0, patient: 0, both: 0, none: 0 }
  for (const view of article.views) {
    if (view.sentence.boilerplate !== null) continue
    const own = view.targets.filter((target) => target.actor.id === actor.id)
    if (own.length === 0) continue
    roles[joinRoles(own)] += 1
    const bloc = own[0]?.bloc ?? 'external'
    sentiments.push(sentimentOf(findLogit({ view, bloc, own, model: model.sentiment })))
  }
  return { actor: actor.id, sentiment: meanOf(sentiments), agency: agencyOf(roles) }
}
