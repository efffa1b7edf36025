import { expect, test } from 'vitest'
import { krippendorffAlpha, macroF1, makeScores, mean, spearman } from '../../../../src/evaluate/agreement.ts'
import { parseConll, scoreConll } from '../../../../src/evaluate/conll.ts'

test('F1 is the harmonic mean, and 0 where nothing was there', () => {
  expect(makeScores(2, 2, 0)).toEqual({ p: 0.5, r: 1, f1: 2 / 3 })
  expect(makeScores(0, 0, 0)).toEqual({ p: 0, r: 0, f1: 0 })
  expect(
    macroF1(
      [
        ['a', 'a'],
        ['b', 'a'],
      ] as const,
      ['a', 'b'],
    ),
  ).toBeCloseTo(1 / 3)
})

test('alpha is 1 for full agreement, below 0 for systematic disagreement, null without variation', () => {
  expect(
    krippendorffAlpha(
      [
        ['a', 'a'],
        ['b', 'b'],
      ],
      'nominal',
    ),
  ).toBe(1)
  expect(
    krippendorffAlpha(
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      'nominal',
    ),
  ).toBeLessThan(0)
  expect(
    krippendorffAlpha(
      [
        [1, 1],
        [1, 1],
      ],
      'interval',
    ),
  ).toBeNull()
})

test('rank correlation looks at the order alone', () => {
  expect(
    spearman([
      [1, 10],
      [2, 20],
      [3, 500],
    ]),
  ).toBeCloseTo(1)
  expect(
    spearman([
      [1, 3],
      [2, 2],
      [3, 1],
    ]),
  ).toBeCloseTo(-1)
  expect(
    spearman([
      [1, 1],
      [2, 2],
    ]),
  ).toBeNull()
  expect([mean([1, null, 3]), mean([null])]).toEqual([2, null])
})

test('names are scored as whole spans, Facility with Location in the core', () => {
  const file = parseConll(
    '-DOCSTART- x_1\n\nAma\tB-Person\nSample\tI-Person\nleft\tO\nMock\tB-Facility\nTower\tI-Facility\n',
  )
  const { scores, articles, tokens } = scoreConll(file, [null, null, 'B-Person', 'O', 'O', 'B-Location', 'I-Location'])
  expect([articles, tokens]).toEqual([1, 5])
  expect(scores['all']).toMatchObject({ gold: 2, predicted: 2, f1: 0 })
  expect(scores['core']).toMatchObject({ gold: 2, predicted: 2, f1: 0.5 })
})
