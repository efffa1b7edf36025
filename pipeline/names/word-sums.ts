/** Sums of the weights of a form's own features, worked out once for each form and distance. */
import { KeyBuffer } from './hash.ts'
import { TAG_COUNT } from './labels.ts'
import { lookUp, type HashTable } from './table.ts'
import { DISTANCE_COUNT, addWordFeatures } from './word-features.ts'
import type { WordInfo } from './words.ts'

const T = TAG_COUNT

/** The weights of features: for the row of each key, tags and weights up to its end. */
export interface FeatureRows {
  readonly rows: HashTable
  readonly rowEnds: Int32Array
  readonly tags: Uint8Array
  readonly weights: Int8Array
}

/** Room for the sums of many forms, grown as a book grows. */
export interface WordSums {
  /** `values[(index * DISTANCE_COUNT + slot) * TAG_COUNT + tag]`. */
  values: Int16Array
  /** 1 where the sums of a form and slot are known. */
  known: Uint8Array
}

export const makeWordSums = (): WordSums => ({ values: new Int16Array(0), known: new Uint8Array(0) })

const buffer = new KeyBuffer()
const own = new Int32Array(T)

/** Adds the sums of a word that stands `DISTANCES[slot]` tokens away. */
export function addWordSums(word: WordInfo, slot: number, into: Int32Array, sums: WordSums, rows: FeatureRows): void {
  const place = word.index * DISTANCE_COUNT + slot
  if (sums.known[place] !== 1) learn(word, slot, place, sums, rows)
  const { values } = sums
  const from = place * T
  for (let tag = 0; tag < T; tag++) into[tag] = (into[tag] ?? 0) + (values[from + tag] ?? 0)
}

function learn(word: WordInfo, slot: number, place: number, sums: WordSums, rows: FeatureRows): void {
  if (place >= sums.known.length) grow(sums, place * 2 + 1024)
  own.fill(0)
  buffer.clear()
  addWordFeatures(word, slot, buffer)
  addRows(buffer, rows, own)
  sums.values.set(own, place * T)
  sums.known[place] = 1
}

function grow(sums: WordSums, places: number): void {
  const { values, known } = sums
  sums.values = new Int16Array(places * T)
  sums.values.set(values)
  sums.known = new Uint8Array(places)
  sums.known.set(known)
}

/** Adds the weights of the buffer's features. */
export function addRows(features: KeyBuffer, { rows, rowEnds, tags, weights }: FeatureRows, into: Int32Array): void {
  for (let i = 0; i < features.length; i++) {
    const row = lookUp(rows, features.keys[i] ?? 0)
    if (row < 0) continue
    const end = rowEnds[row] ?? 0
    for (let entry = row === 0 ? 0 : (rowEnds[row - 1] ?? 0); entry < end; entry++) {
      const tag = tags[entry] ?? 0
      into[tag] = (into[tag] ?? 0) + (weights[entry] ?? 0)
    }
  }
}
