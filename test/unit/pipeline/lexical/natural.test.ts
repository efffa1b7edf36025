import { describe, expect, test } from 'vitest'
import { findAfinn, similarity, stem } from '../../../../pipeline/lexical/index.ts'

test('stem joins the forms of a word, again on a second call', () => {
  expect(stem('negotiations')).toBe(stem('negotiation'))
  expect(stem('negotiations')).toBe(stem('negotiations'))
  expect(stem('')).toBe('')
})

describe('similarity', () => {
  test.each([
    ['ouattara', 'ouatara', 0.95, 1],
    ['niger', 'nigeria', 0.9, 0.99],
    ['mali', 'ghana', 0, 0.6],
    ['', 'mali', 0, 0],
    ['', '', 1, 1],
  ])('%s and %s lie between %d and %d', (a, b, low, high) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(low)
    expect(similarity(a, b)).toBeLessThanOrEqual(high)
    expect(similarity(b, a)).toBeCloseTo(similarity(a, b), 10)
  })
})

test('findAfinn knows its words and is not deceived by names of object members', () => {
  expect(findAfinn('superb')).toBe(1)
  expect(findAfinn('betrayal')).toBeLessThan(0)
  expect(findAfinn('table')).toBeNull()
  expect(findAfinn('constructor')).toBeNull()
})
