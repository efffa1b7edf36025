/** Articles -> feature rows: names seen in training are looked up out of fold, rare features are left out. */
import { hashText } from '../../pipeline/document/hash.ts'
import {
  KeyBuffer,
  makePhraseList,
  makePhraseTable,
  readFeatures,
  type Lexicon,
  type PhraseTable,
} from '../../pipeline/names/index.ts'
import type { FeatureRows } from './crf.ts'
import type { GoldDocument } from './gold.ts'
import { countNames } from './phrase-counts.ts'

export const FOLDS = 5

/** The fold of each article: by rank of its name's hash, so that folds are equally large. */
export function assignFolds(documents: readonly GoldDocument[]): number[] {
  const ranked = documents
    .map((doc, i) => ({ i, key: hashText(doc.name) >>> 0 }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
  const folds = documents.map(() => 0)
  ranked.forEach(({ i }, rank) => {
    folds[i] = rank % FOLDS
  })
  return folds
}

/** The lexicon that the names of some articles make together with the closed lists. */
export function makeLexicon(lists: PhraseTable, documents: readonly GoldDocument[]): Lexicon {
  const { seen, parts } = countNames(documents)
  return { lists, seen: makePhraseTable(makePhraseList(seen)), parts: makePhraseTable(makePhraseList(parts)) }
}

/** Hashes of all features of all tokens, in order. */
export interface FeatureKeys {
  readonly keys: Int32Array
  readonly starts: Int32Array
}

/** Reads the features of the articles; `lexiconOf` says which lexicon an article is read with. */
export function readKeys(documents: readonly GoldDocument[], lexiconOf: (at: number) => Lexicon): FeatureKeys {
  const all = new KeyBuffer()
  const starts = [0]
  documents.forEach((doc, at) => {
    readFeatures(doc, lexiconOf(at), (keys) => {
      for (let i = 0; i < keys.length; i++) all.push(keys.keys[i] ?? 0)
      starts.push(all.length)
    })
  })
  return { keys: all.keys.slice(0, all.length), starts: Int32Array.from(starts) }
}

/** Features that occur often enough, numbered in the order of their hashes. */
export interface Vocabulary {
  readonly keys: Int32Array
}

/** Keeps the features that stand at `least` tokens or more. */
export function makeVocabulary({ keys }: FeatureKeys, least: number): Vocabulary {
  const sorted = Int32Array.from(keys).sort()
  const kept: number[] = []
  for (let from = 0; from < sorted.length;) {
    let to = from
    while (to < sorted.length && sorted[to] === sorted[from]) to++
    if (to - from >= least) kept.push(sorted[from] ?? 0)
    from = to
  }
  return { keys: Int32Array.from(kept) }
}

/** Replaces hashes by row numbers; features outside the vocabulary are dropped. */
export function makeRows({ keys, starts }: FeatureKeys, vocabulary: Vocabulary): FeatureRows {
  const table = new Map<number, number>()
  vocabulary.keys.forEach((key, row) => table.set(key, row))
  const rows = new Int32Array(keys.length)
  const newStarts = new Int32Array(starts.length)
  let length = 0
  for (let t = 0; t + 1 < starts.length; t++) {
    for (let i = starts[t] ?? 0; i < (starts[t + 1] ?? 0); i++) {
      const row = table.get(keys[i] ?? 0)
      if (row !== undefined) rows[length++] = row
    }
    newStarts[t + 1] = length
  }
  return { rows: rows.slice(0, length), starts: newStarts, rowCount: vocabulary.keys.length }
}
