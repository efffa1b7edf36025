/** Word vectors from which words of like sense learn together: scripts/word-vectors.json. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { meta } from '../../pipeline/data/schema.ts'
import type { StanceModelFile } from '../../pipeline/data/lexicon-schema.ts'
import { SENSE_GROUPS, SENTIMENT_CLASSES, type Sense } from '../../pipeline/stance/index.ts'
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

/** Reads the vectors. */
export function readWordVectors(): WordVectors {
  const path = join(PACKAGE_ROOT, 'scripts', 'word-vectors.json')
  const { dimensions, scale, words, vectors } = file.parse(JSON.parse(readFileSync(path, 'utf8')))
  const list = words.split(' ')
  const values = Float32Array.from(new Int8Array(Buffer.from(vectors, 'base64')), (step) => step * scale)
  return { dimensions, words: list, rows: new Map(list.map((word, row) => [word, row])), values }
}

/** The sum of the vectors of the words in each group, one group after the other. */
export function sumSenses(senses: readonly Sense[], { dimensions, rows, values }: WordVectors): Float32Array {
  const sums = new Float32Array(SENSE_GROUPS.length * dimensions)
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

/**
 * What each word adds in each group for praise and for blame, in signed bytes.
 *
 * @param weights - For each dimension of each group one number for every one of `SENTIMENT_CLASSES`.
 */
export function projectWords(weights: Float32Array, vectors: WordVectors): PackedSenses {
  const exact = vectors.words.flatMap((_, row) =>
    SENSE_GROUPS.flatMap((__, group) => projectWord(weights, vectors, row, group)),
  )
  const top = exact.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = top === 0 ? 1 : top / 127
  const bytes = Int8Array.from(exact, (weight) => Math.round(weight / scale))
  return { words: vectors.words.join(' '), scale, weights: Buffer.from(bytes.buffer).toString('base64') }
}

type PackedSenses = StanceModelFile['sentiment']['senses']

function projectWord(
  weights: Float32Array,
  { dimensions, values }: WordVectors,
  row: number,
  group: number,
): [number, number] {
  let praise = 0
  let blame = 0
  for (let d = 0; d < dimensions; d += 1) {
    const at = SENTIMENT_CLASSES.length * (group * dimensions + d)
    const value = values[row * dimensions + d] ?? 0
    const neutral = weights[at + 1] ?? 0
    praise += value * ((weights[at + 2] ?? 0) - neutral)
    blame += value * ((weights[at] ?? 0) - neutral)
  }
  return [praise, blame]
}
