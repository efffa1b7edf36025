/** Word vectors from which words of like sense learn together: scripts/word-vectors.json. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { meta } from '../../pipeline/data/schema.ts'
import type { StanceModelFile } from '../../pipeline/data/lexicon-schema.ts'
import type { Sense } from '../../pipeline/stance/index.ts'
import { PACKAGE_ROOT } from '../package.ts'

const file = z.strictObject({
  meta,
  dimensions: z.int().positive(),
  scale: z.number().positive(),
  words: z.string(),
  vectors: z.base64(),
})

export interface WordVectors {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly rows: ReadonlyMap<string, number>
  /** `dimensions` numbers for each word. */
  readonly values: Float32Array
}

/** The vectors of the commonest words alone. */
export function takeCommonest({ dimensions, words, values }: WordVectors, count: number): WordVectors {
  const list = words.slice(0, count)
  return {
    dimensions,
    words: list,
    rows: new Map(list.map((word, row) => [word, row])),
    values: values.slice(0, count * dimensions),
  }
}

/** Reads the vectors. */
export function readWordVectors(): WordVectors {
  const path = join(PACKAGE_ROOT, 'scripts', 'word-vectors.json')
  const { dimensions, scale, words, vectors } = file.parse(JSON.parse(readFileSync(path, 'utf8')))
  const list = words.split(' ')
  const values = Float32Array.from(new Int8Array(Buffer.from(vectors, 'base64')), (step) => step * scale)
  return { dimensions, words: list, rows: new Map(list.map((word, row) => [word, row])), values }
}

/** The sum of the vectors of the words in each group, one group after the other. */
export function sumSenses(
  senses: readonly Sense[],
  groups: number,
  { dimensions, rows, values }: WordVectors,
): Float32Array {
  const sums = new Float32Array(groups * dimensions)
  for (const { group, word, value } of senses) {
    const row = rows.get(word)
    if (row === undefined) continue
    for (let d = 0; d < dimensions; d += 1) {
      const at = group * dimensions + d
      sums[at] = (sums[at] ?? 0) + value * (values[row * dimensions + d] ?? 0)
    }
  }
  return sums
}

/** The classes that words speak for, and the groups in which they do. */
export interface SenseShape {
  readonly groups: number
  readonly classes: number
  /** Index of the class that the others are counted from. */
  readonly plain: number
}

/**
 * What each word adds in each group to every class but the plain one, in signed bytes.
 *
 * @param weights - For each dimension of each group one number for every class.
 */
export function projectWords(weights: Float32Array, shape: SenseShape, vectors: WordVectors): PackedSenses {
  const exact = vectors.words.flatMap((_, row) =>
    Array.from({ length: shape.groups }, (__, group) => projectWord(weights, shape, vectors, row, group)).flat(),
  )
  const top = exact.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = top === 0 ? 1 : top / 127
  const bytes = Int8Array.from(exact, (weight) => Math.round(weight / scale))
  return { words: vectors.words.join(' '), scale, weights: Buffer.from(bytes.buffer).toString('base64') }
}

type PackedSenses = StanceModelFile['sentiment']['senses']

function projectWord(
  weights: Float32Array,
  { classes, plain }: SenseShape,
  { dimensions, values }: WordVectors,
  row: number,
  group: number,
): number[] {
  const sums = Array.from({ length: classes }, () => 0)
  for (let d = 0; d < dimensions; d += 1) {
    const at = classes * (group * dimensions + d)
    const value = values[row * dimensions + d] ?? 0
    const base = weights[at + plain] ?? 0
    for (let c = 0; c < classes; c += 1) sums[c] = (sums[c] ?? 0) + value * ((weights[at + c] ?? 0) - base)
  }
  return sums.filter((_, c) => c !== plain)
}
