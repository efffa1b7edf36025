import { expect, test } from 'vitest'
import { guardCell, unguardCell } from '../../../../src/write/guard.ts'

test.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+44 is Britain', "'+44 is Britain"],
  ['-5 percent', "'-5 percent"],
  ['@demo', "'@demo"],
  ['\tindented', "'\tindented"],
  ['\rreturn', "'\rreturn"],
  ["'=quoted", "''=quoted"],
  ["'tis", "'tis"],
  ['a = b', 'a = b'],
  ['\nline', '\nline'],
  ['', ''],
])('%j is written as %j and comes back', (text, cell) => {
  expect(guardCell(text)).toBe(cell)
  expect(unguardCell(cell)).toBe(text)
})
