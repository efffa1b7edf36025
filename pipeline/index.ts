import type {
  AnalysedDocument,
  RawDocument,
  RecognisedDocument,
  ScoredDocument,
  TokenisedDocument,
} from './document/index.ts'
import { recogniseEntities, type EntityIndex } from './entities/index.ts'
import { scoreStance, type StanceResources } from './stance/index.ts'
import { tokenise } from './tokenise/index.ts'

/** Word lists ready for look-up; built once per process and shared by all documents. */
export interface PipelineResources {
  readonly entities: EntityIndex
  readonly stance: StanceResources
}

/**
 * Runs the stages in their order over one article: tokenise, recognise entities, score stance.
 *
 * A text that is not to be scored (`scorable` false) is cut into sentences and otherwise left empty.
 * The headline is analysed as a small document of its own, outside the article values.
 *
 * @throws never for any text; findings are in `issues`.
 */
export function analyse(raw: RawDocument, resources: PipelineResources): AnalysedDocument {
  const scored = analyseText(raw, resources)
  const { headline } = raw
  const scoredHeadline =
    headline === null || !raw.scorable ? null : analyseText({ ...raw, text: headline, headline: null }, resources)
  return { ...scored, scoredHeadline }
}

function analyseText(raw: RawDocument, { entities, stance }: PipelineResources): ScoredDocument {
  const tokenised = tokenise(raw)
  const recognised = raw.scorable ? recogniseEntities(tokenised, entities) : recogniseNothing(tokenised)
  return scoreStance(recognised, stance)
}

function recogniseNothing(doc: TokenisedDocument): RecognisedDocument {
  return { ...doc, actors: [], places: [], mentions: [], tags: doc.tokens.map(() => null), countries: [] }
}
