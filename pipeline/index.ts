import type {
  AnalysedDocument,
  RawDocument,
  RecognisedDocument,
  ScoredDocument,
  TokenisedDocument,
} from './document/index.ts'
import { recogniseEntities, type EntityIndex } from './entities/index.ts'
import { tagNames, type NameModel } from './names/index.ts'
import { scoreStance, type StanceResources } from './stance/index.ts'
import { tokenise } from './tokenise/index.ts'

/** Word lists ready for look-up; built once per process and shared by all documents. */
export interface PipelineResources {
  readonly entities: EntityIndex
  /** The trained name tagger; null where its file is missing. */
  readonly names: NameModel | null
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

function analyseText(raw: RawDocument, resources: PipelineResources): ScoredDocument {
  const tokenised = tokenise(raw)
  const recognised = raw.scorable ? recognise(tokenised, resources) : recogniseNothing(tokenised)
  return scoreStance(recognised, resources.stance)
}

/** The entity stage, with the names of the trained tagger where its model is there. */
export function recognise(
  doc: TokenisedDocument,
  { entities, names }: Pick<PipelineResources, 'entities' | 'names'>,
): RecognisedDocument {
  return recogniseEntities(doc, entities, names === null ? null : tagNames(doc, names))
}

function recogniseNothing(doc: TokenisedDocument): RecognisedDocument {
  return { ...doc, actors: [], places: [], mentions: [], tags: doc.tokens.map(() => null), countries: [] }
}
