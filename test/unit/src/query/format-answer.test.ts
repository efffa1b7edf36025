import { createColors } from 'picocolors'
import { expect, test } from 'vitest'
import type { Value } from '../../../../src/query/duckdb.ts'
import { formatAnswer, type Format } from '../../../../src/query/format-answer.ts'

async function format(
  rows: readonly (readonly Value[])[],
  how: Format,
  { names = ['name', 'n'], isPlan = false, colour = false } = {},
): Promise<string> {
  const pieces = formatAnswer({ names, isPlan, batches: oneByOne(rows) }, how, createColors(colour))
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

async function* oneByOne<T>(rows: readonly T[]): AsyncGenerator<T[]> {
  for (const row of rows) yield await Promise.resolve([row])
}

const ROWS = [
  ['Mali', 12],
  ['Côte d’Ivoire', -0.25],
  [null, null],
]

test('a table lines up: texts to the left, numbers to the right, - for NULL', async () => {
  expect(await format(ROWS, 'table')).toBe(
    [
      'name                 n',
      '-------------  -------',
      'Mali                12',
      'Côte d’Ivoire  -0.2500',
      '-                    -',
      '(3 rows)',
      '',
    ].join('\n'),
  )
})

test('a table without rows says so, and colours only where asked to', async () => {
  expect(await format([], 'table')).toBe('name  n\n----  -\n(0 rows)\n')
  expect(await format(ROWS, 'table', { colour: true })).toContain('\u001b[1m')
})

test('a table cuts long cells, keeps to one line and lets no control character through', async () => {
  const text = await format(
    [
      ['a\r\n b', '\u001b[31mred'],
      ['x'.repeat(80), ''],
    ],
    'table',
  )
  expect(text).toContain('a b')
  expect(text).toContain('\uFFFD[31mred')
  expect(text).not.toContain('\u001b')
  expect(text).toContain(`\n${'x'.repeat(59)}…\n`)
})

test('a plan is printed as it is drawn', async () => {
  expect(await format([['physical_plan', '┌─┐\n└─┘\n']], 'table', { isPlan: true })).toBe('┌─┐\n└─┘\n')
})

test('CSV has all digits, 0 and 1 for booleans, empty cells for NULL, and the formula guard, in names as well', async () => {
  const names = ['=a', 'b', 'c', 'd']
  const rows = [
    ['=1+1', 1 / 3, true, [1, 'x']],
    ["it's", -9007199254740993n, false, null],
  ]
  expect(await format(rows, 'csv', { names })).toBe(
    `'=a,b,c,d\n'=1+1,0.3333333333333333,1,"[1,""x""]"\nit's,-9007199254740993,0,\n`,
  )
  expect(await format([], 'csv')).toBe('name,n\n')
})

test('JSON is one object a line; whole numbers that JSON readers would round are text', async () => {
  const rows = [
    ['=a', 9007199254740993n],
    [null, { b: [true, 2n] }],
  ]
  expect(await format(rows, 'json')).toBe(`{"name":"=a","n":"9007199254740993"}\n{"name":null,"n":{"b":[true,"2"]}}\n`)
})
