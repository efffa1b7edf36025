/** Linear models over hashed features, shared by stages: from features to logits, with exact shares for every feature. */
export type { Feature } from './feature.ts'
export { rowOf } from './hash.ts'
export { hashOf, keyOf, spellKey, type Key, type Namer } from './key.ts'
export {
  addFeature,
  scoreClasses,
  softmax,
  unpackBytes,
  unpackHead,
  weightAt,
  type LinearHead,
  type PackedHead,
} from './linear.ts'
