/** The stance stage: mentions in context -> stances with their evidence. Method: pipeline/stance/README.md. */
import { SCORED_BLOCS } from '../document/codes.ts'
import type { ScoredBloc } from '../document/codes.ts'
import type { Mention, RecognisedDocument, ScoredDocument, Stance } from '../document/types.ts'
import { summariseActors } from './actors.ts'
import { summariseBloc } from './aggregate.ts'
import { seedOf } from './bootstrap.ts'
import { findContexts } from './context.ts'
import { findQuoted } from './quotes.ts'
import type { StanceResources, StanceWeights } from './resources.ts'
import { readSentence } from './sentence.ts'
import type { SentenceView } from './sentence.ts'
import { makeAbsent, scoreSentence, weighSentence } from './stance.ts'
import type { WeighedSentence } from './stance.ts'

export { makeStanceResources } from './resources.ts'
export type { StanceResources } from './resources.ts'
export { findRole } from './roles.ts'
export type { RoleReading } from './roles.ts'

/**
 * Scores how the text speaks of each bloc, sentence by sentence and as a whole.
 *
 * @param doc - Recognised document; not changed.
 * @param resources - Indexed word lists and weights, shared by all documents.
 * @returns The document with one stance per sentence and scored bloc, the article values and those of each actor. Where
 *   `doc.scorable` is false there are no stances and every value is null. Sentiments are in [-1, 1].
 * @throws Never.
 */
export function scoreStance(doc: RecognisedDocument, resources: StanceResources): ScoredDocument {
  const { weights } = resources
  const views = doc.scorable ? readSentences(doc, resources) : []
  const stances = scoreBlocs(views, weights)
  const told = stances.filter(({ sentence }) => doc.sentences[sentence]?.boilerplate === null)
  const seed = seedOf(doc.sha256)
  return {
    ...doc,
    stances,
    blocs: SCORED_BLOCS.map((bloc) =>
      summariseBloc(
        bloc,
        told.filter((stance) => stance.bloc === bloc),
        seed,
        weights,
      ),
    ),
    actorSummaries: summariseActors(
      doc.actors,
      views.filter((view) => view !== null),
      weights,
    ),
  }
}

/** One stance for every sentence and bloc, in that order. */
function scoreBlocs(views: readonly (SentenceView | null)[], weights: StanceWeights): Stance[] {
  const columns = SCORED_BLOCS.map((bloc) => scoreBloc(views, bloc, weights))
  return views.flatMap((_, index) => columns.flatMap((column) => column[index] ?? []))
}

function scoreBloc(views: readonly (SentenceView | null)[], bloc: ScoredBloc, weights: StanceWeights): Stance[] {
  const weighed = views.map((view) => (view === null ? null : weighSentence(view, bloc, weights)))
  const contexts = findContextsByIndex(weighed.filter((each) => each !== null))
  return weighed.map((each, index) =>
    each === null
      ? makeAbsent(index, bloc, views[index] ?? null)
      : scoreSentence(each, contexts.get(index) ?? 0, weights),
  )
}

/** The context of each sentence by its index; boilerplate and armed groups neither give nor take any. */
function findContextsByIndex(weighed: readonly WeighedSentence[]): ReadonlyMap<number, number> {
  const told = weighed.filter(({ own, view }) => own.length > 0 && view.sentence.boilerplate === null)
  const contexts = findContexts(told.map(({ evidence }) => evidence.reduce((sum, { weight }) => sum + weight, 0)))
  return new Map(told.map(({ view }, at) => [view.index, contexts[at] ?? 0]))
}

/** One view per sentence; null where no actor is spoken of. */
function readSentences(doc: RecognisedDocument, resources: StanceResources): (SentenceView | null)[] {
  const quoted = findQuoted(doc)
  const bySentence = new Map<number, Mention[]>()
  for (const mention of doc.mentions)
    bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention])
  return doc.sentences.map((_, index) => {
    const mentions = bySentence.get(index)
    return mentions === undefined ? null : readSentence(doc, index, mentions, quoted, resources)
  })
}
