import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { makeShinglePool } from '../../../../src/duplicates/shingle-pool.ts'

const set = (from: number, length: number) => Uint32Array.from({ length }, (_, at) => from + at)
const sets = [set(5, 3), set(100, 0), set(200, 9), set(2 ** 32 - 4, 4), set(1, 40), set(7, 2), set(0, 8), set(9, 8)]

test.each([
  ['all in memory', 1 << 20, 1 << 10],
  ['most of it in a file', 32, 32],
  ['chunks smaller than a set', 8, 8],
])('what was kept comes back: %s', (_, bytes, chunkBytes) => {
  const pool = makeShinglePool({ bytes, chunkBytes })
  for (const each of sets) pool.add(each)
  for (const round of [1, 2]) expect([round, ...sets.map((_, at) => pool.get(at))]).toEqual([round, ...sets])
  pool.close()
  pool.close()
})

test('the temporary file has no name any more while it is used', () => {
  const names = () => readdirSync(tmpdir()).filter((name) => name.startsWith('agencyscope-shingles-'))
  const before = names()
  const pool = makeShinglePool({ bytes: 8, chunkBytes: 8 })
  for (const each of sets) pool.add(each)
  expect(names().filter((name) => !before.includes(name))).toEqual([])
  pool.close()
  expect(() => pool.get(4)).toThrow('closed')
})
