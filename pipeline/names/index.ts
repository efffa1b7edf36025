/**
 * Names by a trained tagger: `loadNameModel(bytes)`, then `tagNames(doc, model)`. What else is exported serves its
 * training (src/train), which must see the very same features.
 */
export { tagNames, calibrate, logit, type NameSpan } from './tag-names.ts'
export { loadNameModel, encodeNameModel } from './model-file.ts'
export { makeNameModel, packWeights, type NameModel, type NameModelParts } from './model.ts'
export { SPAN_LABELS, TAG_COUNT, isInside, labelOfTag, spansOfTags } from './labels.ts'

export { readFeatures, readVotes, type Tokens } from './features.ts'
export { KeyBuffer } from './hash.ts'
export { hashPhrase, makePhraseList, makePhraseTable, type PhraseEntry, type PhraseTable } from './phrases.ts'
export { bitOf, LISTS, type ListName } from './lists.ts'
export { viewDocument } from './view.ts'
export { makeWordBook } from './word-book.ts'
export type { Lexicon } from './words.ts'
export {
  START_ROW,
  TRANSITION_COUNT,
  computeMarginals,
  findBestTags,
  makeFactors,
  makeMarginals,
  spanProbability,
  type Marginals,
} from './lattice.ts'
