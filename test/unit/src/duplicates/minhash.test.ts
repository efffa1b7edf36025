import { describe, expect, test } from 'vitest'
import { visitCandidates } from '../../../../src/duplicates/candidates.ts'
import { mayLink } from '../../../../src/duplicates/link.ts'
import { estimateJaccard, makeSignature } from '../../../../src/duplicates/minhash.ts'
import { findOverlap, makeShingles } from '../../../../src/duplicates/shingles.ts'
import { drawWords, makeRandom } from '../../../helpers/duplicates.ts'

/** Pairs of texts of which a part is the same, with their exact similarity. */
function makePairs(share: number, count: number) {
  const random = makeRandom(7)
  return Array.from({ length: count }, () => {
    const common = drawWords(Math.round(400 * share), random)
    const [a, b] = [1, 2].map(() => makeShingles([...common, ...drawWords(400 - common.length, random)]))
    if (a === undefined || b === undefined) throw new Error('There are two.')
    return { a: makeSignature(a), b: makeSignature(b), exact: findOverlap(a, b).jaccard }
  })
}

describe('the estimate from signatures', () => {
  test.each([0.1, 0.4, 0.7, 0.9])(
    'is as near the exact value as theory says where %d of the words are shared',
    (share) => {
      const pairs = makePairs(share, 100)
      const errors = pairs.map(({ a, b, exact }) => estimateJaccard(a, b) - exact)
      const expected = Math.sqrt(pairs.reduce((sum, { exact: j }) => sum + (j * (1 - j)) / 128, 0) / pairs.length)
      const spread = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length)
      const bias = errors.reduce((sum, error) => sum + error, 0) / errors.length
      expect(spread).toBeGreaterThan(expected * 0.75)
      expect(spread).toBeLessThan(expected * 1.25)
      expect(Math.abs(bias)).toBeLessThan((3 * expected) / Math.sqrt(errors.length))
    },
  )

  test('is 1 for the same set and 0 for two that share nothing', () => {
    const random = makeRandom(3)
    const [a, b] = [makeShingles(drawWords(300, random)), makeShingles(drawWords(300, random))]
    expect(estimateJaccard(makeSignature(a), makeSignature(a))).toBe(1)
    expect(estimateJaccard(makeSignature(a), makeSignature(b))).toBeLessThan(0.03)
  })
})

describe('candidates', () => {
  const visited = (signatures: readonly (Int32Array | null)[]) => {
    const pairs = new Set<string>()
    visitCandidates(signatures, (a, b) => {
      expect(a).toBeLessThan(b)
      pairs.add(`${a} ${b}`)
    })
    return pairs
  }

  test('are all pairs of which half is shared, hardly any others', () => {
    const pairs = makePairs(0.7, 100)
    const found = visited(pairs.flatMap(({ a, b }) => [a, b]))
    const planted = pairs.map((_, at) => `${2 * at} ${2 * at + 1}`)
    expect(planted.filter((pair) => !found.has(pair))).toEqual([])
    expect(found.size).toBeLessThan(planted.length + 20)
  })

  test('leave out what has no signature', () => {
    const { a, b } = makePairs(0.9, 1)[0] ?? {}
    expect(visited([a ?? null, null, b ?? null])).toEqual(new Set(['0 2']))
  })
})

test.each([
  ['equal sizes, nothing in common', 0, [400, 400], false],
  ['a standing paragraph in common', 0.1, [400, 400], false],
  ['nearly half in common', 0.45, [400, 400], true],
  ['a third, which may be a text cut to a third', 0.31, [400, 130], true],
] as const)('the exact check is made or spared: %s', (_, estimate, sizes, expected) => {
  expect(mayLink(estimate, sizes)).toBe(expected)
})
