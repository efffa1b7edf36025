/** The headline numbers of an article where some actors belong to other blocs; only what that moves is read anew. */
import { SCORED_BLOCS } from '../document/codes.ts'
import type { BlocNumbers, RecognisedDocument } from '../document/types.ts'
import { flatMapList, mapList } from '../document/list.ts'
import { findNumbers, type Portrayal } from './aggregate.ts'
import type { StanceModel } from './coder/model.ts'
import type { CoderView } from './coder/presence-features.ts'
import { traceBlocs } from './coder/trace.ts'
import { findIntercepts } from './context.ts'
import { moveSentence } from './sentence.ts'
import { recodeSentence, settleSentiment, type CodedArticle, type CodedSentence } from './stance.ts'
import { moveTarget, type Target } from './targets.ts'

/** Actors and mentions of a document, in its order, some in other blocs. */
export type Variant = Pick<RecognisedDocument, 'actors' | 'mentions'>

/** An article as scored under the default. */
export interface ScoredArticle {
  readonly article: CoderView
  readonly doc: RecognisedDocument
  readonly coded: CodedArticle
  /** In the order of `SCORED_BLOCS`. */
  readonly blocs: readonly BlocNumbers[]
}

/** The numbers of each bloc, in the order of `SCORED_BLOCS`. */
export function scoreVariant(scored: ScoredArticle, variant: Variant, model: StanceModel): BlocNumbers[] {
  const moved = moveTargets(scored.article, scored.doc, variant)
  return flatMapList(SCORED_BLOCS, (bloc, at) => {
    const before = scored.coded[bloc]
    const coded = flatMapList(moved.views, (view, index) => {
      const earlier = before[index]
      return earlier === undefined ? [] : recodeSentence(moved, view, model, earlier)
    })
    const isSame = coded.every((sentence, index) => sentence === before[index])
    const numbers = scored.blocs[at]
    if (isSame && numbers !== undefined) return numbers
    return findNumbers(bloc, findPortrayals(coded, model), moved.seed, model)
  })
}

/** What the sentences about a bloc add to its numbers. */
function findPortrayals(coded: readonly CodedSentence[], model: StanceModel): Portrayal[] {
  const intercepts = findIntercepts(coded, model)
  return flatMapList(coded, ({ stance, view }, at) => {
    const intercept = intercepts[at] ?? null
    if (intercept === null || view.sentence.boilerplate !== null) return []
    return { sentiment: settleSentiment(stance, intercept).sentiment, role: stance.role }
  })
}

/** The article as read, its targets in the blocs of the variant; a sentence without moved targets is the same object. */
function moveTargets(article: CoderView, doc: RecognisedDocument, variant: Variant): CoderView {
  const actors = new Map(variant.actors.map((actor) => [actor.id, actor]))
  const mentions = new Map(doc.mentions.map((mention, at) => [mention, variant.mentions[at] ?? mention]))
  const move = (target: Target): Target => {
    const actor = actors.get(target.actor.id) ?? target.actor
    const mention = mentions.get(target.mention) ?? target.mention
    if (actor === target.actor && mention === target.mention) return target
    return moveTarget(target, mention, actor)
  }
  const views = mapList(article.views, (view) => {
    const targets = mapList(view.targets, move)
    return targets.every((target, at) => target === view.targets[at]) ? view : moveSentence(view, targets)
  })
  return {
    views,
    traces: traceBlocs({ sentences: doc.sentences, mentions: variant.mentions }),
    actors,
    speeches: article.speeches,
    seed: article.seed,
  }
}
