/** The trained tagger as it is used. */
import { makeFactors } from './lattice.ts'
import { makePhraseTable, type PhraseList } from './phrases.ts'
import { makeHashTable } from './table.ts'
import { makeWordBook, type WordBook } from './word-book.ts'
import { makeWordSums, type FeatureRows, type WordSums } from './word-sums.ts'
import type { Lexicon } from './words.ts'

/** Everything that is trained, as it is stored. */
export interface NameModelParts {
  /** Sorted hashes of features; `rowEnds[i]` is where the weights of feature i end. */
  readonly keys: Int32Array
  readonly rowEnds: Int32Array
  /** Tag and weight of each entry, the weight in units of `scale`. */
  readonly tags: Uint8Array
  readonly weights: Int8Array
  readonly scale: number
  readonly transitions: Float32Array
  /** Confidence is `1 / (1 + exp(-(slope * logit + offset)))` of the probability of a name. */
  readonly calibration: { readonly slope: number; readonly offset: number }
  readonly lists: PhraseList
  readonly seen: PhraseList
  readonly parts: PhraseList
}

/** A model ready for use. It remembers sums for the words it met, which no result shows. */
export interface NameModel extends FeatureRows {
  readonly scale: number
  readonly transitions: Float32Array
  readonly factors: Float64Array
  readonly calibration: NameModelParts['calibration']
  readonly lexicon: Lexicon
  readonly book: WordBook
  readonly sums: WordSums
}

/** Builds the look-ups of a model. */
export function makeNameModel(parts: NameModelParts): NameModel {
  const lexicon = {
    lists: makePhraseTable(parts.lists),
    seen: makePhraseTable(parts.seen),
    parts: makePhraseTable(parts.parts),
  }
  const { rowEnds, tags, weights, scale, transitions, calibration } = parts
  const rows = makeHashTable(parts.keys)
  const factors = makeFactors(transitions)
  return {
    rows,
    rowEnds,
    tags,
    weights,
    scale,
    transitions,
    factors,
    calibration,
    lexicon,
    book: makeWordBook(lexicon),
    sums: makeWordSums(),
  }
}

/**
 * Turns weights into bytes: one scale for all, entries that round to 0 and features without entries left out.
 *
 * @param keys - Ascending hashes; `weights[i * tagCount + tag]` belong to feature i.
 */
export function packWeights(
  keys: Int32Array,
  weights: Float32Array,
  tagCount: number,
  least: number,
): Pick<NameModelParts, 'keys' | 'rowEnds' | 'tags' | 'weights' | 'scale'> {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127
  const kept = { keys: [] as number[], rowEnds: [] as number[], tags: [] as number[], weights: [] as number[] }
  for (let row = 0; row < keys.length; row++) {
    for (let tag = 0; tag < tagCount; tag++) {
      const weight = weights[row * tagCount + tag] ?? 0
      const value = Math.round(weight / scale)
      if (value === 0 || Math.abs(weight) < least) continue
      kept.tags.push(tag)
      kept.weights.push(value)
    }
    if (kept.tags.length === (kept.rowEnds.at(-1) ?? 0)) continue
    kept.keys.push(keys[row] ?? 0)
    kept.rowEnds.push(kept.tags.length)
  }
  return {
    keys: Int32Array.from(kept.keys),
    rowEnds: Int32Array.from(kept.rowEnds),
    tags: Uint8Array.from(kept.tags),
    weights: Int8Array.from(kept.weights),
    scale,
  }
}
