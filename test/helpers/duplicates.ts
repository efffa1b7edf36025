/** Made-up articles and word soup for tests of near-duplicates. */
import type { DuplicateInput } from '../../src/duplicates/index.ts'

/** An article of one sentence a line; lines that begin with `#` are boilerplate. */
export function makeCopyInput(id: string, text: string, rest: Partial<DuplicateInput> = {}): DuplicateInput {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const sentences = lines.map((line) => ({ text: line, boilerplate: line.startsWith('#') }))
  return {
    ...{ id, text, date: null, author: null, outlet: null, metadata: {} },
    // the parts of a sentence that are read here
    sentences: sentences as unknown as DuplicateInput['sentences'],
    ...rest,
  }
}

/** Numbers in [0, 1), the same for the same seed. */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Words drawn from 5,000. */
export function drawWords(count: number, random: () => number): string[] {
  return Array.from({ length: count }, () => `w${Math.floor(random() * 5000)}`)
}
