import { expect, test } from 'vitest'
import { countOf } from '../../../src/plural.ts'

test.each([
  [0, 'period', undefined, '0 periods'],
  [1, 'period', undefined, '1 period'],
  [2, 'period', undefined, '2 periods'],
  [1, 'copy', 'copies', '1 copy'],
  [3, 'copy', 'copies', '3 copies'],
])('%i of %s', (n, one, many, said) => {
  expect(countOf(n, one, many)).toBe(said)
})
