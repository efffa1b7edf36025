import type { ConllFile } from './conll.ts'
import { chunksOf } from './conll.ts'

/** Names that went wrong, over all labels, by what is wrong. */
export interface NameErrors {
  /** The words are right and the label is not. */
  readonly type: number
  /** The label is right, the words overlap. */
  readonly boundary: number
  /** The words overlap, and the label is another. */
  readonly both: number
  /** Nothing was found where a name stands. */
  readonly missed: number
  /** A name was found where none stands. */
  readonly spurious: number
}

interface Chunk {
  readonly from: number
  readonly to: number
  readonly label: string
}

/** Counts the errors of a prediction by kind. */
export function countErrors(file: ConllFile, predicted: readonly (string | null)[]): NameErrors {
  const errors = { type: 0, boundary: 0, both: 0, missed: 0, spurious: 0 }
  for (const lines of file.documents.flatMap((document) => document.sentences)) {
    const gold = readChunks(lines.map((i) => file.lines[i]?.label ?? 'O'))
    const mine = readChunks(lines.map((i) => predicted[i] ?? 'O'))
    for (const chunk of gold) {
      const kind = findKind(chunk, mine)
      if (kind !== null) errors[kind]++
    }
    errors.spurious += mine.filter((chunk) => !gold.some((other) => overlap(chunk, other))).length
  }
  return errors
}

function findKind(gold: Chunk, mine: readonly Chunk[]): Exclude<keyof NameErrors, 'spurious'> | null {
  const near = mine.filter((chunk) => overlap(chunk, gold))
  const same = near.find((chunk) => chunk.from === gold.from && chunk.to === gold.to)
  if (same !== undefined) return same.label === gold.label ? null : 'type'
  if (near.length === 0) return 'missed'
  return near.some((chunk) => chunk.label === gold.label) ? 'boundary' : 'both'
}

const overlap = (a: Chunk, b: Chunk): boolean => a.from < b.to && b.from < a.to

const readChunks = (labels: readonly string[]): Chunk[] =>
  [...chunksOf(labels, (label) => label)].map((chunk) => {
    const [from = '', to = '', label = ''] = chunk.split(' ')
    return { from: Number(from), to: Number(to), label }
  })
