import { describe, expect, test } from 'vitest'
import {
  TAG_COUNT,
  TRANSITION_COUNT,
  computeMarginals,
  findBestTags,
  makeFactors,
  makeMarginals,
  spanProbability,
} from '../../../../pipeline/names/index.ts'
import { isLegal } from '../../../../pipeline/names/labels.ts'
import { tagOf } from '../../../helpers/names.ts'

const none = new Float32Array(TRANSITION_COUNT)

function makeScores(rows: readonly Readonly<Record<string, number>>[]): Float32Array {
  const scores = new Float32Array(rows.length * TAG_COUNT)
  rows.forEach((row, i) => {
    for (const [label, score] of Object.entries(row)) scores[i * TAG_COUNT + tagOf(label)] = score
  })
  return scores
}

function decode(rows: readonly Readonly<Record<string, number>>[], transitions = none): number[] {
  const tags = new Uint8Array(rows.length)
  findBestTags({ emissions: makeScores(rows), offset: 0, length: rows.length }, transitions, tags)
  return [...tags]
}

/** All legal sequences with their weights, by brute force. */
function sumOver(scores: Float32Array, length: number, keep: (tags: readonly number[]) => boolean): number {
  let sum = 0
  const walk = (tags: readonly number[], weight: number): void => {
    if (tags.length === length) {
      if (keep(tags)) sum += weight
      return
    }
    for (let tag = 0; tag < TAG_COUNT; tag++)
      if (isLegal(tags.at(-1) ?? -1, tag))
        walk([...tags, tag], weight * Math.exp(scores[tags.length * TAG_COUNT + tag] ?? 0))
  }
  walk([], 1)
  return sum
}

describe('the best tags', () => {
  test('never go on with a name that has not begun, however high its score', () => {
    expect(decode([{ 'I-Person': 9 }])).toEqual([0])
    expect(decode([{ 'I-Person': 9 }, { 'I-Location': 9 }])).toEqual([tagOf('B-Location'), tagOf('I-Location')])
    expect(
      decode([
        { 'B-Person': 1, 'B-Location': -20 },
        { 'I-Location': 9, 'I-Person': 2 },
      ]),
    ).toEqual([tagOf('B-Person'), tagOf('I-Person')])
  })

  test('are O where nothing speaks for a name, and the lower label in a tie', () => {
    expect(decode([{}, {}])).toEqual([0, 0])
    expect(decode([{ 'B-Location': 2, 'B-Organization': 2 }])).toEqual([tagOf('B-Location')])
  })

  test('weigh the steps between tags', () => {
    const rows = [{ 'B-Person': 3 }, { 'B-Person': 1, 'I-Person': 1.2 }]
    const transitions = none.slice()
    transitions[tagOf('B-Person') * TAG_COUNT + tagOf('I-Person')] = -1
    expect(decode(rows)).toEqual([tagOf('B-Person'), tagOf('I-Person')])
    expect(decode(rows, transitions)).toEqual([tagOf('B-Person'), tagOf('B-Person')])
  })

  test('of an empty sentence are nothing', () => {
    expect(decode([])).toEqual([])
  })
})

describe('probabilities', () => {
  const rows = [
    { 'B-Person': 1.5, O: 1 },
    { 'I-Person': 1, 'B-Location': 0.5 },
    { 'I-Person': 0.7, O: 2 },
  ]
  const scores = makeScores(rows)
  const marginals = makeMarginals()
  const factors = makeFactors(none)
  computeMarginals({ emissions: scores, offset: 0, length: 3 }, factors, marginals)
  const total = sumOver(scores, 3, () => true)

  test('sum over all legal sequences', () => {
    expect(marginals.logZ).toBeCloseTo(Math.log(total), 6)
  })

  test.each([
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [2, 3],
  ])('of a name at %i to %i count the sequences that hold just this name', (first, last) => {
    const begin = tagOf('B-Person')
    const holds = (tags: readonly number[]) =>
      tags[first] === begin && tags.slice(first + 1, last).every((tag) => tag === begin + 1) && tags[last] !== begin + 1
    expect(spanProbability(marginals, factors, { first, last, length: 3, begin })).toBeCloseTo(
      sumOver(scores, 3, holds) / total,
      6,
    )
  })
})
