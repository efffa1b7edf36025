/** Sums of feature weights: how well each tag suits each token. */
import type { Sentence } from '../document/index.ts'
import { KeyBuffer } from './hash.ts'
import { TAG_COUNT } from './labels.ts'
import { markPhrases } from './marks.ts'
import type { NameModel } from './model.ts'
import { lookUp } from './table.ts'
import { makeContext } from './sentence-context.ts'
import { addTokenFeatures } from './token-features.ts'
import { addVotes, type Votes } from './votes.ts'
import { wordAt, type DocumentView } from './view.ts'
import { DISTANCES, DISTANCE_COUNT, addWordFeatures } from './word-features.ts'
import type { WordInfo } from './words.ts'

const T = TAG_COUNT
const buffer = new KeyBuffer()
const sum = new Int32Array(T)

/** Scores of the first pass: `[token * TAG_COUNT + tag]`. */
export function scoreDocument(view: DocumentView, model: NameModel): Float32Array {
  const marks = markPhrases(view, model.lexicon)
  const scores = new Float32Array(view.words.length * T)
  for (const sentence of view.sentences) {
    const context = makeContext(view, sentence, marks)
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      sum.fill(0)
      addWords(view, sentence, at, model)
      buffer.clear()
      addTokenFeatures(context, at, buffer)
      addRows(model)
      for (let tag = 0; tag < T; tag++) scores[at * T + tag] = (sum[tag] ?? 0) * model.scale
    }
  }
  return scores
}

function addWords(view: DocumentView, sentence: Sentence, at: number, model: NameModel): void {
  for (let slot = 0; slot < DISTANCE_COUNT; slot++) {
    const word = wordAt(view, sentence, at + (DISTANCES[slot] ?? 0))
    const sums = word.sums[slot] ?? (word.sums[slot] = sumWord(word, slot, model))
    for (let tag = 0; tag < T; tag++) sum[tag] = (sum[tag] ?? 0) + (sums[tag] ?? 0)
  }
}

function sumWord(word: WordInfo, slot: number, model: NameModel): Int16Array {
  const before = sum.slice()
  sum.fill(0)
  buffer.clear()
  addWordFeatures(word, slot, buffer)
  addRows(model)
  const sums = Int16Array.from(sum)
  sum.set(before)
  return sums
}

/** Adds the weights of the buffer's features to `sum`. */
function addRows({ rows, rowEnds, tags, weights }: NameModel): void {
  for (let i = 0; i < buffer.length; i++) {
    const row = lookUp(rows, buffer.keys[i] ?? 0)
    if (row < 0) continue
    const end = rowEnds[row] ?? 0
    for (let entry = row === 0 ? 0 : (rowEnds[row - 1] ?? 0); entry < end; entry++) {
      const tag = tags[entry] ?? 0
      sum[tag] = (sum[tag] ?? 0) + (weights[entry] ?? 0)
    }
  }
}

/** Adds the second pass to the scores; says for each sentence whether it changed them. */
export function addVoteScores(view: DocumentView, votes: Votes, model: NameModel, scores: Float32Array): boolean[] {
  return view.sentences.map(({ firstToken, lastToken }) => {
    let changed = false
    for (let at = firstToken; at < lastToken; at++) {
      buffer.clear()
      addVotes(view, votes, at, buffer)
      if (buffer.length === 0) continue
      sum.fill(0)
      addRows(model)
      for (let tag = 0; tag < T; tag++)
        scores[at * T + tag] = (scores[at * T + tag] ?? 0) + (sum[tag] ?? 0) * model.scale
      changed = true
    }
    return changed
  })
}
