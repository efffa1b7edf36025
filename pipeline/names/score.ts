/** Sums of feature weights: how well each tag suits each token. */
import type { Sentence } from '../document/index.ts'
import { mapList } from '../document/list.ts'
import { KeyBuffer } from './hash.ts'
import { TAG_COUNT } from './labels.ts'
import { markPhrases } from './marks.ts'
import type { NameModel } from './model.ts'
import { makeContext } from './sentence-context.ts'
import { addTokenFeatures } from './token-features.ts'
import { addVotes, type Votes } from './votes.ts'
import { wordAt, type DocumentView } from './view.ts'
import { DISTANCES, DISTANCE_COUNT } from './word-features.ts'
import { addRows, addWordSums } from './word-sums.ts'

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
      addRows(buffer, model, sum)
      for (let tag = 0; tag < T; tag++) scores[at * T + tag] = (sum[tag] ?? 0) * model.scale
    }
  }
  return scores
}

function addWords(view: DocumentView, sentence: Sentence, at: number, model: NameModel): void {
  for (let slot = 0; slot < DISTANCE_COUNT; slot++)
    addWordSums(wordAt(view, sentence, at + (DISTANCES[slot] ?? 0)), slot, sum, model.sums, model)
}

/** Adds the second pass to the scores; says for each sentence whether it changed them. */
export function addVoteScores(view: DocumentView, votes: Votes, model: NameModel, scores: Float32Array): boolean[] {
  return mapList(view.sentences, ({ firstToken, lastToken }) => {
    let changed = false
    for (let at = firstToken; at < lastToken; at++) {
      buffer.clear()
      addVotes(view, votes, at, buffer)
      if (buffer.length === 0) continue
      sum.fill(0)
      addRows(buffer, model, sum)
      for (let tag = 0; tag < T; tag++)
        scores[at * T + tag] = (scores[at * T + tag] ?? 0) + (sum[tag] ?? 0) * model.scale
      changed = true
    }
    return changed
  })
}
