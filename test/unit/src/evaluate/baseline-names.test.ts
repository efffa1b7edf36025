import { expect, test } from 'vitest'
import { findBaselineNames } from '../../../../src/evaluate/baseline-names.ts'

test.each([
  ['Angela Merkel travelled to Nairobi.', ['Angela Merkel Person', 'Nairobi Location']],
  ["They love Kenya's coast.", ['Kenya Location']],
  ['The ministers met in Paris, France.', ['Paris, France Location']],
  ['The weather was fine all week.', []],
  ['', []],
])('names in «%s»', (text, expected) => {
  expect(findBaselineNames(text).map(({ start, end, label }) => `${text.slice(start, end)} ${label}`)).toEqual(expected)
})

test('no two names overlap', () => {
  const names = findBaselineNames('President John Mahama of Ghana spoke at the United Nations in New York on Monday.')
  for (const [i, name] of names.entries()) expect(names[i + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(name.end)
  expect(names.length).toBeGreaterThan(1)
})
