import { describe, expect, test } from 'vitest'
import { beginList, noteHash } from '../../../../pipeline/stance/coder/seen.ts'

describe('noteHash', () => {
  test('tells what came before, beyond the size of the table, for hashes that meet in a slot as well', () => {
    const hashes = Array.from({ length: 3000 }, (_, at) => Math.imul(at % 2000, at % 3 === 0 ? 1 << 20 : -7919))
    const list = beginList()
    const known = new Set<number>()
    const isNew = (hash: number): boolean => !known.has(hash) && known.add(hash).has(hash)
    const wanted = hashes.map(isNew)
    expect(hashes.map((hash) => noteHash(list, hash))).toEqual(wanted)
  })

  test('a list begins empty, 0 included', () => {
    expect(noteHash(beginList(), 0)).toBe(true)
    const list = beginList()
    expect([0, 5, 0, 5, -5].map((hash) => noteHash(list, hash))).toEqual([true, true, false, false, true])
  })

  test('a list that another has followed is closed', () => {
    const first = beginList()
    beginList()
    expect(() => noteHash(first, 1)).toThrow('one list at a time')
  })
})
