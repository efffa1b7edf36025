import { expect, test } from 'vitest'
import { findClusters } from '../../../../src/duplicates/clusters.ts'
import { findLink, type Comparable } from '../../../../src/duplicates/link.ts'
import { makeSignature } from '../../../../src/duplicates/minhash.ts'
import { makeShingles } from '../../../../src/duplicates/shingles.ts'
import { makeUnionFind } from '../../../../src/duplicates/union-find.ts'
import { drawWords, makeRandom } from '../../../helpers/duplicates.ts'

const random = makeRandom(11)
const story = drawWords(400, random)
const other = drawWords(400, random)
const toText = (words: readonly string[]): Comparable => ({
  words: words.length === 0 ? null : words.join(' '),
  length: words.length,
  shingles: makeShingles(words),
})
const swap = (words: readonly string[], every: number) =>
  words.map((word, at) => (at % every === every - 1 ? 'changed' : word))

test.each([
  ['the same words', story, story, 'copy'],
  ['one word corrected', story, swap(story, 399), 'copy'],
  ['another headline', story, [...drawWords(8, random), ...story], 'copy'],
  ['one word in twenty changed', story, swap(story, 20), 'edited'],
  ['one word in five changed', story, swap(story, 5), undefined],
  ['cut to a third', story, story.slice(0, 133), 'edited'],
  ['cut to a third and its end kept', story, story.slice(267), 'edited'],
  ['cut to a tenth: the longer one may be a digest', story, story.slice(0, 40), undefined],
  ['cut to a fifth', story, story.slice(0, 80), undefined],
  ['a quarter of it quoted', story, [...other.slice(0, 300), ...story.slice(0, 100)], undefined],
  ['another text', story, other, undefined],
  ['two short texts, the same', story.slice(0, 12), story.slice(0, 12), 'copy'],
  ['two short texts that differ in the last word', story.slice(0, 29), [...story.slice(0, 28), 'x'], undefined],
  ['a short text inside a longer one', story.slice(0, 29), story.slice(0, 60), undefined],
  ['50 words inside 120: too short to be a cut', story.slice(0, 50), story.slice(0, 120), undefined],
  ['70 words inside 160', story.slice(0, 70), story.slice(0, 160), 'edited'],
  ['two texts without words', [], [], undefined],
])('%s', (_, a, b, role) => {
  expect(findLink(toText(a), toText(b))?.role).toBe(role)
  expect(findLink(toText(b), toText(a))).toEqual(findLink(toText(a), toText(b)))
})

/** Clusters as lists of positions. */
function cluster(texts: readonly (readonly string[])[]): number[][] {
  const all = texts.map(toText)
  const found = findClusters({
    get: (at) => all[at] ?? toText([]),
    words: all.map(({ words }) => words),
    signatures: all.map(({ length, shingles }) => (length < 30 ? null : makeSignature(shingles))),
    shingleCounts: all.map(({ shingles }) => shingles.length),
  })
  return found.map((members) => members.map(({ at }) => at))
}

test('copies join the first, whatever stands between', () => {
  expect(cluster([story, other, swap(story, 30), story, drawWords(300, random), other.slice(0, 200)])).toEqual([
    [0, 2, 3],
    [1, 5],
    [4],
  ])
})

test('texts without words are never copies of each other, short ones only as a whole', () => {
  const short = story.slice(0, 9)
  expect(cluster([[], [], short, story, short])).toEqual([[0], [1], [2, 4], [3]])
})

test('a chain is taken apart: who is not like the first is not in its cluster', () => {
  const [start, end] = [story.slice(0, 260), other.slice(0, 260)]
  expect(cluster([start, [...start, ...end], end])).toEqual([[0, 1], [2]])
  expect(cluster([[...start, ...end], start, end])).toEqual([[0, 1, 2]])
})

test('a thousand copies in one bucket are one cluster', () => {
  const copies = Array.from({ length: 1000 }, (_, at) => [`outlet${at}`, ...story])
  expect(cluster(copies)).toEqual([copies.map((_, at) => at)])
})

test('sets grow together and are named by their smallest member', () => {
  const sets = makeUnionFind(6)
  for (const [a, b] of [
    [4, 5],
    [2, 4],
    [1, 3],
  ] as const)
    sets.join(a, b)
  expect([0, 1, 2, 3, 4, 5].map(sets.find)).toEqual([0, 1, 2, 1, 2, 2])
})
