/** What the stage needs, built once per process. */
import type { EvaluationEntry, FrameEntry, WeightEntry } from '../data/lexicon-schema.ts'
import { CUE_KINDS, weightId } from './cue-kinds.ts'
import type { CueKind } from './cue-kinds.ts'
import { makeLexicon } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'

/** The data files of the stage, read and validated. */
export interface StanceData {
  readonly evaluation: { readonly entries: readonly EvaluationEntry[] }
  readonly frames: { readonly entries: readonly FrameEntry[] }
  readonly weights: { readonly entries: readonly WeightEntry[] }
}

export interface StanceResources {
  readonly lexicon: Lexicon
  readonly weights: StanceWeights
}

/** The few numbers that hold for all words: `stance-weights.json`. */
export interface StanceWeights {
  readonly positive: Readonly<Record<CueKind, number>>
  readonly negative: Readonly<Record<CueKind, number>>
  readonly intercept: number
  /** How much the tone of the article's other sentences counts. */
  readonly context: number
  /** A sentiment below this is labelled negative, in [-1, 0]. */
  readonly negativeBelow: number
  /** A sentiment above this is labelled positive, in [0, 1]. */
  readonly positiveAbove: number
}

/**
 * Indexes the word lists.
 *
 * @throws Error where `stance-weights.json` lacks a weight; that is a broken installation.
 */
export function makeStanceResources({ evaluation, frames, weights }: StanceData): StanceResources {
  return { lexicon: makeLexicon(evaluation.entries, frames.entries), weights: readWeights(weights.entries) }
}

function readWeights(entries: readonly WeightEntry[]): StanceWeights {
  const values = new Map(entries.map(({ id, value }) => [id, value]))
  const read = (id: string): number => {
    const value = values.get(id)
    if (value === undefined) throw new Error(`stance-weights.json has no entry ${id}`)
    return value
  }
  const side = (sign: number): Record<CueKind, number> =>
    // Every kind is given a number here, so the record is whole.
    Object.fromEntries(CUE_KINDS.map((kind) => [kind, read(weightId(kind, sign))])) as Record<CueKind, number>
  return {
    positive: side(1),
    negative: side(-1),
    intercept: read('weight:intercept'),
    context: read('weight:context'),
    negativeBelow: read('weight:negative_below'),
    positiveAbove: read('weight:positive_above'),
  }
}
