/** The stance stage: mentions in context -> stances with their evidence. Method: pipeline/stance/README.md. */
import { SCORED_BLOCS } from '../document/codes.ts'
import type { Label, ScoredBloc } from '../document/codes.ts'
import type {
  BlocNumbers,
  BlocSummary,
  Mention,
  RecognisedDocument,
  ScoredDocument,
  Stance,
} from '../document/types.ts'
import { summariseActors } from './actors.ts'
import { findSpokenShares, summariseBloc } from './aggregate.ts'
import { seedOf } from './bootstrap.ts'
import { addContext } from './context.ts'
import { findEvidence } from './coder/evidence.ts'
import { labelOf, type StanceModel } from './coder/model.ts'
import type { CoderView } from './coder/presence-features.ts'
import { traceBlocs } from './coder/trace.ts'
import { findDyads } from './dyads.ts'
import { findQuotes } from '../document/quotes.ts'
import { flatMapList, mapList } from '../document/list.ts'
import type { StanceResources } from './resources.ts'
import { readSentence } from './sentence.ts'
import { findRows, findSpeeches } from './speeches.ts'
import { codeSentence, scoreEvidence, type CodedArticle } from './stance.ts'
import { scoreVariant, type Variant } from './variants.ts'

export { makeRandom } from './bootstrap.ts'
export { findDistance } from './confidence.ts'
export { PRIOR_SENTENCES } from './context.ts'
export type { Feature } from './coder/feature.ts'
export {
  labelOf,
  ROLE_CLASSES,
  scoreRoles,
  SENTIMENT_CLASSES,
  sentimentOf,
  unpackSenses,
  type RoleInput,
} from './coder/model.ts'
export { findPresenceFeatures } from './coder/presence-features.ts'
export { findRoleFeatures } from './coder/role-features.ts'
export { joinRoles } from './targets.ts'
export { isSilent, stepOf } from './coder/trace.ts'
export { findRoleSenses, ROLE_SENSE_GROUPS } from './coder/role-senses.ts'
export { findSenses, SENSE_GROUPS, type Sense } from './coder/senses.ts'
export { findSentimentFeatures } from './coder/sentiment-features.ts'
export { makeSentimentScorer } from './coder/sentiment-scorer.ts'
export { makeLexicon, type Lexicon } from './lexicon.ts'
export { makeStanceResources } from './resources.ts'
export type { StanceResources } from './resources.ts'
export { findRole } from './roles.ts'
export type { RoleReading } from './roles.ts'

/** An article as scored, and its headline numbers where some actors belong to other blocs. */
export interface ScoredVariants {
  readonly scored: ScoredDocument
  /** For each variant, in the order of `SCORED_BLOCS`. */
  readonly variants: readonly (readonly BlocNumbers[])[]
}

/**
 * Scores how the text speaks of each bloc, sentence by sentence and as a whole.
 *
 * @param doc - Recognised document; not changed.
 * @param resources - Indexed word lists and the trained model, shared by all documents.
 * @returns The document with one stance per sentence and scored bloc, the article values and those of each actor. Where
 *   `doc.scorable` is false there are no stances and every value is null. Sentiments are in [-1, 1].
 * @throws Never.
 */
export function scoreStance(doc: RecognisedDocument, resources: StanceResources): ScoredDocument {
  return scoreVariants(doc, [], resources).scored
}

/**
 * Scores a document as `scoreStance` does, and its headline numbers once more for each variant; sentences are read once.
 *
 * @param variants - Actors and mentions of the document, in its order, some in other blocs.
 */
export function scoreVariants(
  doc: RecognisedDocument,
  variants: readonly Variant[],
  resources: StanceResources,
): ScoredVariants {
  const { model } = resources
  const article = readArticle(doc, resources)
  const coded = codeArticle(article, model)
  const stances = finishStances(coded, model)
  const blocs = summariseBlocs(article, stances, model)
  return {
    // its own keys first: V8 gives an object that begins with a copy a shape of its own
    scored: {
      stances,
      blocs,
      actorSummaries: summariseActors(doc.actors, article, coded, model),
      dyads: flatMapList(article.views, (view, at) => findDyads(view, resources.deeds, article.speeches[at] ?? [])),
      speeches: findRows(article.speeches),
      ...doc,
    },
    variants: variants.map((variant) => scoreVariant({ article, doc, coded, blocs }, variant, model)),
  }
}

function codeArticle(article: CoderView, model: StanceModel): CodedArticle {
  const code = (bloc: ScoredBloc) => mapList(article.views, (view) => codeSentence(article, view, bloc, model))
  return { western: code('western'), african: code('african'), external: code('external') }
}

/** The stances of an article, sentence by sentence in the order of `SCORED_BLOCS`. */
function finishStances(coded: CodedArticle, model: StanceModel): Stance[] {
  const byBloc = mapList(SCORED_BLOCS, (bloc) => addContext(coded[bloc], model))
  return flatMapList(byBloc[0] ?? [], (_, at) => flatMapList(byBloc, (stances) => stances[at] ?? []))
}

function summariseBlocs(article: CoderView, stances: readonly Stance[], model: StanceModel): BlocSummary[] {
  const isTold = (sentence: number) => article.views[sentence]?.sentence.boilerplate === null
  const told = stances.filter(({ sentence }) => isTold(sentence))
  const spoken = findSpokenShares(
    findRows(article.speeches).filter(({ sentence }) => isTold(sentence)),
    article.actors,
  )
  return SCORED_BLOCS.map((bloc) => {
    const own = told.filter((stance) => stance.bloc === bloc)
    return summariseBloc(bloc, own, { seed: article.seed, spokenShare: spoken?.[bloc] ?? null }, model)
  })
}

/** Everything that the codes of an article are read from; without sentences where the text is not to be scored. */
export function readArticle(doc: RecognisedDocument, { lexicon }: Pick<StanceResources, 'lexicon'>): CoderView {
  const quotes = findQuotes(doc)
  const mentions = mapList(doc.sentences, (): Mention[] => [])
  for (const mention of doc.mentions) mentions[mention.sentence]?.push(mention)
  const views = doc.scorable
    ? mapList(doc.sentences, (sentence, index) =>
        readSentence({ doc, sentence, index, mentions: mentions[index] ?? [], quotes, lexicon }),
      )
    : []
  return {
    views,
    traces: traceBlocs(doc),
    actors: new Map(doc.actors.map((actor) => [actor.id, actor])),
    speeches: findSpeeches(doc, views),
    seed: seedOf(doc.text),
  }
}

/**
 * Labels the sentiment toward the mentions of a sentence taken on its own, whether or not it counts as present.
 *
 * @param sentence - Index of a sentence whose mentions all stand for one western actor.
 */
export function scoreTarget(doc: RecognisedDocument, sentence: number, resources: StanceResources): Label {
  const view = readArticle(doc, resources).views[sentence]
  if (view === undefined) return 'neutral'
  const { sentiment: model, ...thresholds } = resources.model.target
  const { intercept, evidence } = findEvidence({ view, bloc: 'western', own: view.targets, model })
  return labelOf(scoreEvidence(evidence, intercept), thresholds)
}
