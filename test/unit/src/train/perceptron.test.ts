import { expect, test } from 'vitest'
import { findBestTags, TAG_COUNT } from '../../../../pipeline/names/index.ts'
import { scoreTokens, type TrainingSet } from '../../../../src/train/crf.ts'
import { trainPerceptron } from '../../../../src/train/perceptron.ts'

const [O, BEGIN, INSIDE] = [0, 1, 2]

/** Words as single features: 0 an ordinary word, 1 a first name, 2 a last name. */
function makeSet(words: readonly number[], tags: readonly number[], sentences: TrainingSet['sentences']): TrainingSet {
  return {
    rows: Int32Array.from(words),
    starts: Int32Array.from({ length: words.length + 1 }, (_, at) => at),
    rowCount: 3,
    tags: Uint8Array.from(tags),
    sentences,
    base: null,
  }
}

const set = makeSet(
  [0, 1, 2, 0, 0, 1, 0, 1, 2],
  [O, BEGIN, INSIDE, O, O, BEGIN, O, BEGIN, INSIDE],
  [
    [0, 4],
    [4, 7],
    [7, 9],
  ],
)

function tagWords(words: readonly number[]): number[] {
  const { emissions, transitions } = trainPerceptron(set, { epochs: 40, seed: 3 })
  const asked = makeSet(words, words, [[0, words.length]])
  const scores = new Float32Array(words.length * TAG_COUNT)
  scoreTokens(asked, emissions, { first: 0, last: words.length }, scores)
  const tags = new Uint8Array(words.length)
  findBestTags({ emissions: scores, offset: 0, length: words.length }, transitions, tags)
  return [...tags]
}

test('learns the words of names and that one goes on only from its beginning', () => {
  expect(tagWords([0, 1, 2, 0, 1, 0])).toEqual([O, BEGIN, INSIDE, O, BEGIN, O])
  expect(tagWords([1, 2])).toEqual([BEGIN, INSIDE])
})

test('the same set and seed give the same weights', () => {
  expect(trainPerceptron(set, { epochs: 3, seed: 5 })).toEqual(trainPerceptron(set, { epochs: 3, seed: 5 }))
})
