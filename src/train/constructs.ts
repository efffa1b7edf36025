/** Which words speak of gaining and losing rather than of good and bad, learned from our word lists. */
import { makeRandom, type Lexicon } from '../../pipeline/stance/index.ts'
import type { WordVectors } from './word-vectors.ts'

/** Words that make a cue one of efficacy, and how well such words are told apart. */
export interface EfficacyWords {
  /** In the order of the vectors. */
  readonly words: readonly string[]
  readonly heldOut: ConstructFigures
}

/** Entries of the word lists that were kept out while the line was drawn, in five folds. */
export interface ConstructFigures {
  readonly entries: number
  /** Share told right, in [0, 1]. */
  readonly accuracy: number
  /** Share of the commoner construct: what one right guess for all would reach. */
  readonly baseline: number
}

/** A word of our lists with its vector's row. */
interface Listed {
  readonly entry: string
  readonly word: string
  readonly row: number
  readonly isEfficacy: boolean
}

const FOLDS = 5
const STEPS = 150
const RATE = 0.5
const L2 = 0.002
const SEED = 7

/**
 * Words of our lists are what the lists say; every other word goes by a logistic curve over word vectors, drawn between
 * the two kinds of listed words.
 */
export function findEfficacyWords(lexicon: Lexicon, vectors: WordVectors): EfficacyWords {
  const listed = listWords(lexicon, vectors)
  const known = new Map(listed.map(({ word, isEfficacy }) => [word, isEfficacy]))
  const line = drawLine(listed, vectors)
  return {
    words: vectors.words.filter((word, row) => known.get(word) ?? scoreRow(line, row, vectors) > 0),
    heldOut: measure(listed, vectors),
  }
}

function listWords({ evaluation, verbs, nouns }: Lexicon, { rows }: WordVectors): Listed[] {
  const found = new Map<string, Listed>()
  const add = (entry: string, words: readonly string[], isEfficacy: boolean) => {
    const [word = ''] = words
    const row = rows.get(word)
    if (words.length === 1 && row !== undefined && !found.has(word)) found.set(word, { entry, word, row, isEfficacy })
  }
  for (const { words, entry } of [...evaluation.values()].flat())
    if (entry.polarity !== 0) add(entry.id, words, entry.construct === 'efficacy')
  for (const { words, entry } of [...verbs.values(), ...nouns.values()].flat())
    if (entry.agent !== 0 || entry.patient !== 0)
      add(entry.id, words, (entry.agent === 0 ? entry.patient_construct : entry.agent_construct) === 'efficacy')
  return [...found.values()].sort((a, b) => a.row - b.row)
}

/** Weights of a vector, the intercept last; full gradient steps from nothing, so that the same words give the same line. */
function drawLine(listed: readonly Listed[], vectors: WordVectors): Float64Array {
  const { dimensions, values } = vectors
  const line = new Float64Array(dimensions + 1)
  const speed = new Float64Array(dimensions + 1)
  for (let step = 0; step < STEPS; step += 1) {
    const slope = new Float64Array(dimensions + 1)
    for (const { row, isEfficacy } of listed) {
      const error = 1 / (1 + Math.exp(-scoreRow(line, row, vectors))) - Number(isEfficacy)
      for (let d = 0; d < dimensions; d += 1)
        slope[d] = (slope[d] ?? 0) + (error * (values[row * dimensions + d] ?? 0)) / listed.length
      slope[dimensions] = (slope[dimensions] ?? 0) + error / listed.length
    }
    for (let d = 0; d <= dimensions; d += 1) {
      const pull = (slope[d] ?? 0) + (d < dimensions ? L2 * (line[d] ?? 0) : 0)
      speed[d] = 0.9 * (speed[d] ?? 0) - RATE * pull
      line[d] = (line[d] ?? 0) + (speed[d] ?? 0)
    }
  }
  return line
}

function scoreRow(line: Float64Array, row: number, { dimensions, values }: WordVectors): number {
  let score = line[dimensions] ?? 0
  for (let d = 0; d < dimensions; d += 1) score += (line[d] ?? 0) * (values[row * dimensions + d] ?? 0)
  return score
}

/** Forms of one entry are in one fold. */
function measure(listed: readonly Listed[], vectors: WordVectors): ConstructFigures {
  const random = makeRandom(SEED)
  const folds = new Map(
    [...new Set(listed.map(({ entry }) => entry))].map((entry) => [entry, Math.floor(random() * FOLDS)]),
  )
  let right = 0
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const line = drawLine(
      listed.filter(({ entry }) => folds.get(entry) !== fold),
      vectors,
    )
    for (const { entry, row, isEfficacy } of listed)
      if (folds.get(entry) === fold && scoreRow(line, row, vectors) > 0 === isEfficacy) right += 1
  }
  const efficacy = listed.filter(({ isEfficacy }) => isEfficacy).length
  return {
    entries: listed.length,
    accuracy: right / listed.length,
    baseline: Math.max(efficacy, listed.length - efficacy) / listed.length,
  }
}
