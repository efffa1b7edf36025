import { expect, test } from 'vitest'
import { findBaselineLabel } from '../../../../src/evaluate/baseline.ts'

test.each([
  ['a terrible disaster', 'negative'],
  ['a superb win', 'positive'],
  ['the table is round', 'neutral'],
  ['', 'neutral'],
])('«%s» is %s', (words, label) => {
  expect(findBaselineLabel(words.split(' ').filter(Boolean))).toBe(label)
})
