/** How the article portrays each actor. */
import { filterList } from '../document/list.ts'
import type { Actor, ActorSummary } from '../document/types.ts'
import { agencyOf } from './aggregate.ts'
import { meanOf } from './bootstrap.ts'
import { findLogit } from './coder/evidence.ts'
import { sentimentOf, type StanceModel } from './coder/model.ts'
import type { CoderView } from './coder/presence-features.ts'
import type { SentenceView } from './sentence.ts'
import type { CodedArticle, ReadSentence } from './stance.ts'
import { joinRoles, type Target } from './targets.ts'

/** Scores each actor over the sentences that speak of it, boilerplate left out; in the order of `actors`. */
export function summariseActors(
  actors: readonly Actor[],
  article: CoderView,
  coded: CodedArticle,
  model: StanceModel,
): ActorSummary[] {
  const places = findPlaces(article)
  return actors.map((actor) => summariseActor(actor, places.get(actor.id) ?? [], coded, model))
}

/** A sentence and the mentions of one actor in it. */
interface Place {
  readonly view: SentenceView
  readonly own: readonly Target[]
}

/** For each actor the sentences that speak of it, in their order. */
function findPlaces(article: CoderView): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>()
  for (const view of article.views) {
    if (view.sentence.boilerplate !== null) continue
    for (const id of new Set(view.targets.map(({ actor }) => actor.id))) {
      const place = { view, own: filterList(view.targets, ({ actor }) => actor.id === id) }
      const known = places.get(id)
      if (known === undefined) places.set(id, [place])
      else known.push(place)
    }
  }
  return places
}

function summariseActor(actor: Actor, places: readonly Place[], coded: CodedArticle, model: StanceModel): ActorSummary {
  const sentiments: number[] = []
  const roles = { agent: 0, patient: 0, both: 0, none: 0 }
  for (const { view, own } of places) {
    roles[joinRoles(own)] += 1
    const bloc = own[0]?.bloc ?? 'external'
    const read = coded[bloc][view.index]?.read ?? null
    const logit = isReadFor(read, own) ? read.logit : findLogit({ view, bloc, own, model: model.sentiment })
    sentiments.push(sentimentOf(logit))
  }
  return { actor: actor.id, sentiment: meanOf(sentiments), agency: agencyOf(roles) }
}

/** True where an actor speaks for its bloc alone, so that the sentence has been read for it. */
function isReadFor(read: ReadSentence | null, own: readonly Target[]): read is ReadSentence {
  return read !== null && read.own.length === own.length && own.every((target, at) => target === read.own[at])
}
