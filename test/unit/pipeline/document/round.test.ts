import { expect, test } from 'vitest'
import { round, roundOrNull } from '../../../../pipeline/document/round.ts'

test.each([
  [0.77272727, 0.7727],
  [-0.41999999, -0.42],
  [1 / 3, 0.3333],
  [-1, -1],
  [12, 12],
])('%f becomes %f', (value, rounded) => {
  expect(round(value)).toBe(rounded)
})

test.each([-0, -0.00001, 0.00004])('%f becomes a zero without sign', (value) => {
  expect(Object.is(round(value), 0)).toBe(true)
})

test.each([NaN, Infinity, -Infinity])('%f is a bug and throws', (value) => {
  expect(() => round(value)).toThrow(/finite/)
})

test('null stays null and 0 stays 0', () => {
  expect([roundOrNull(null), roundOrNull(0)]).toEqual([null, 0])
})
