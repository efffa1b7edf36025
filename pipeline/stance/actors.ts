/** How the article portrays each actor. */
import type { Actor, ActorSummary } from '../document/types.ts'
import { agencyOf } from './aggregate.ts'
import { meanOf } from './bootstrap.ts'
import type { StanceWeights } from './resources.ts'
import type { SentenceView } from './sentence.ts'
import { joinRoles, scoreEvidence, weighCues } from './stance.ts'
import type { Target } from './targets.ts'

/** Scores one actor over the sentences that speak of it, boilerplate left out; in the order of `actors`. */
export function summariseActors(
  actors: readonly Actor[],
  views: readonly SentenceView[],
  weights: StanceWeights,
): ActorSummary[] {
  const told = views.filter(({ sentence }) => sentence.boilerplate === null)
  return actors.map((actor) => summariseActor(actor, told, weights))
}

function summariseActor(actor: Actor, views: readonly SentenceView[], weights: StanceWeights): ActorSummary {
  const sentiments: number[] = []
  const roles = { agent: 0, patient: 0, both: 0, none: 0 }
  for (const view of views) {
    const own = view.targets.filter((target: Target) => target.actor.id === actor.id)
    if (own.length === 0) continue
    roles[joinRoles(own)] += 1
    sentiments.push(scoreEvidence(weighCues(view, own, own[0]?.bloc ?? 'external', weights), weights.intercept))
  }
  return { actor: actor.id, sentiment: meanOf(sentiments), agency: agencyOf(roles) }
}
