import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { decodeAscending, decodeVarints, encodeAscending, encodeVarints } from '../../../../pipeline/names/varint.ts'
import { lookUp, makeHashTable } from '../../../../pipeline/names/table.ts'

const ascending = fc
  .uniqueArray(fc.integer({ min: -0x80000000, max: 0x7fffffff }))
  .map((values) => Int32Array.from(values).sort())

describe('numbers as bytes', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff)), (values) => {
        expect([...decodeVarints(encodeVarints(values), values.length)]).toEqual(values)
      }),
    )
    fc.assert(
      fc.property(ascending, (values) => {
        expect(decodeAscending(encodeAscending(values), values.length)).toEqual(values)
      }),
    )
  })
})

describe('a table of hashes', () => {
  test('gives the place of what it holds and -1 for the rest', () => {
    fc.assert(
      fc.property(ascending, fc.integer(), (values, other) => {
        const table = makeHashTable(values)
        values.forEach((value, at) => {
          expect(lookUp(table, value)).toBe(at)
        })
        expect(lookUp(table, other)).toBe(values.indexOf(other))
      }),
    )
  })
})
