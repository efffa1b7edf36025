import type {
  AnalysedDocument,
  RawDocument,
  RecognisedDocument,
  SchemeSummary,
  ScoredDocument,
  TokenisedDocument,
} from './document/index.ts'
import { flatMapList, mapList } from './document/list.ts'
import { recogniseEntities, restoreCase, type EntityIndex } from './entities/index.ts'
import { tagNames, type NameModel } from './names/index.ts'
import { applyScheme, type SchemeIndex } from './schemes/index.ts'
import { scoreStance, scoreVariants, type StanceResources } from './stance/index.ts'
import { tokenise } from './tokenise/index.ts'

/** Word lists ready for look-up; built once per process and shared by all documents. */
export interface PipelineResources {
  readonly entities: EntityIndex
  /** The trained name tagger; null where its file is missing. */
  readonly names: NameModel | null
  readonly stance: StanceResources
  /** Other ways to draw the blocs; the default is none of them. */
  readonly schemes: SchemeIndex
}

/**
 * Runs the stages in their order over one article: tokenise, recognise entities, score stance; the last once more for
 * every scheme that changes somebody's bloc.
 *
 * A text that is not to be scored (`scorable` false) is cut into sentences and otherwise left empty.
 * The headline is analysed as a small document of its own, outside the article values and without schemes.
 *
 * @throws never for any text; findings are in `issues`.
 */
export function analyse(raw: RawDocument, resources: PipelineResources): AnalysedDocument {
  const doc = recogniseText(raw, resources)
  const moves = resources.schemes.schemes.map((scheme) => ({
    scheme: scheme.id,
    move: applyScheme(doc, scheme, resources.schemes),
  }))
  const changed = flatMapList(moves, ({ move }) => move ?? [])
  const { scored, variants } = scoreVariants(doc, changed, resources.stance)
  const schemes = moves.map(({ scheme, move }): SchemeSummary => ({
    scheme,
    moved: move?.moved ?? 0,
    blocs: (move === null ? undefined : variants[changed.indexOf(move)]) ?? scored.blocs,
  }))
  // its own keys first, as everywhere: V8 gives an object that begins with a copy a shape of its own
  return { scoredHeadline: analyseHeadline(raw, resources), schemes, ...scored }
}

function analyseHeadline(raw: RawDocument, resources: PipelineResources): ScoredDocument | null {
  const { headline } = raw
  if (headline === null || !raw.scorable) return null
  return scoreStance(recogniseText({ ...raw, text: headline, headline: null }, resources), resources.stance)
}

function recogniseText(raw: RawDocument, resources: PipelineResources): RecognisedDocument {
  const tokenised = tokenise(raw)
  return raw.scorable ? recognise(tokenised, resources) : recogniseNothing(tokenised)
}

/** The entity stage, with the names of the trained tagger where its model is there; headlines are read as running text would write them. */
export function recognise(
  doc: TokenisedDocument,
  { entities, names }: Pick<PipelineResources, 'entities' | 'names'>,
): RecognisedDocument {
  const restored = restoreCase(doc, entities)
  const found = recogniseEntities(restored, entities, names === null ? null : tagNames(restored, names))
  return restored === doc ? found : { ...found, text: doc.text }
}

function recogniseNothing(doc: TokenisedDocument): RecognisedDocument {
  return { ...doc, actors: [], places: [], mentions: [], tags: mapList(doc.tokens, () => null), countries: [] }
}
