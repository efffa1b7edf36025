/** The stance stage: mentions in context -> stances with their evidence. Method: pipeline/stance/README.md. */
import { SCORED_BLOCS } from '../document/codes.ts'
import type { Mention, RecognisedDocument, ScoredDocument, Stance } from '../document/types.ts'
import { summariseActors } from './actors.ts'
import { summariseBloc } from './aggregate.ts'
import { seedOf } from './bootstrap.ts'
import { findQuoted } from './quotes.ts'
import type { StanceResources } from './resources.ts'
import { readSentence } from './sentence.ts'
import type { SentenceView } from './sentence.ts'
import { makeAbsent, scoreSentence } from './stance.ts'

export { makeStanceResources } from './resources.ts'
export type { StanceData, StanceResources } from './resources.ts'
export { findRole } from './roles.ts'
export type { RoleQuestion, RoleReading } from './roles.ts'

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
  const stances = doc.scorable
    ? doc.sentences.flatMap((_, index) => scoreBlocs(index, views[index] ?? null, resources))
    : []
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

function scoreBlocs(index: number, view: SentenceView | null, { weights }: StanceResources): Stance[] {
  return SCORED_BLOCS.map((bloc) =>
    view === null ? makeAbsent(index, bloc, null) : scoreSentence(view, bloc, weights),
  )
}

/** One view per sentence; null where no actor is spoken of. */
export function readSentences(doc: RecognisedDocument, resources: StanceResources): (SentenceView | null)[] {
  const quoted = findQuoted(doc)
  const bySentence = new Map<number, Mention[]>()
  for (const mention of doc.mentions)
    bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention])
  return doc.sentences.map((_, index) => {
    const mentions = bySentence.get(index)
    return mentions === undefined ? null : readSentence(doc, index, mentions, quoted, resources)
  })
}
