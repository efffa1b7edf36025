import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openEntries, type Entries } from '../../../../src/store/entries.ts'
import { HEADER_BYTES } from '../../../../src/store/frame.ts'
import { DAY, makeEntry } from '../../../helpers/store.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'agencyscope-store-'))
})
afterEach(() => {
  rmSync(dir, { recursive: true })
})

/** Opens, does something, closes. */
function withEntries<T>(act: (entries: Entries) => T, folder = dir): T {
  const entries = openEntries(folder)
  try {
    return act(entries)
  } finally {
    entries.close()
  }
}

const addAll = (...numbers: number[]) => {
  withEntries((entries) => {
    for (const n of numbers) entries.add(makeEntry(n))
  })
}
const knownIn = (folder = dir, upTo = 8) =>
  withEntries(
    (entries) => Array.from({ length: upTo }, (_, n) => n).filter((n) => entries.find(makeEntry(n)) !== null),
    folder,
  )
const segments = () => readdirSync(join(dir, 'segments')).sort()
const onlySegment = () => join(dir, 'segments', segments()[0] ?? '')

describe('entries', () => {
  test('are read back as they were given, in this run and in the next', () => {
    withEntries((entries) => {
      entries.add(makeEntry(1, { bytes: 0 }))
      entries.add(makeEntry(2, { bytes: 5000 }))
      expect(plain(entries.read(makeEntry(2)))).toEqual(plain(makeEntry(2, { bytes: 5000 }).value))
    })
    withEntries((entries) => {
      expect(plain(entries.read(makeEntry(1)))).toEqual(plain(makeEntry(1, { bytes: 0 }).value))
      expect(plain(entries.read(makeEntry(2)))).toEqual(plain(makeEntry(2, { bytes: 5000 }).value))
      expect(entries.read(makeEntry(3))).toBeNull()
    })
  })

  test('have the same mark for equal content alone, whenever they were stored', () => {
    const mark = (bytes: number, storedAt: number) =>
      withEntries((entries) => {
        entries.add(makeEntry(1, { bytes, storedAt }))
        return entries.find(makeEntry(1))
      })
    const first = mark(64, 1)
    expect(first).not.toBeNull()
    expect(mark(64, 2)).toBe(first)
    expect(mark(65, 2)).not.toBe(first)
  })

  test('hold on later days, but not on earlier ones; those that name their day on no other', () => {
    addAll(1)
    withEntries((entries) => {
      entries.add(makeEntry(2, { sameDayOnly: true }))
      const holds = (n: number, asOf: string) => entries.find({ ...makeEntry(n), asOf }) !== null
      expect([holds(1, DAY), holds(1, '2026-01-02'), holds(1, '2025-12-31')]).toEqual([true, true, false])
      expect([holds(2, DAY), holds(2, '2026-01-02'), holds(2, '2025-12-31')]).toEqual([true, false, false])
    })
  })

  test('of a later run count before those of an earlier one', () => {
    addAll(1)
    withEntries((entries) => {
      entries.add(makeEntry(1, { value: { digest: 'newer', parts: [] } }))
    })
    expect(withEntries((entries) => entries.read(makeEntry(1))?.digest)).toBe('newer')
  })

  test('of an earlier run are never written to; a run that adds nothing leaves no file', () => {
    addAll(1, 2)
    const before = readFileSync(onlySegment())
    addAll()
    expect(segments()).toHaveLength(1)
    addAll(3)
    expect(segments()).toHaveLength(2)
    expect(readFileSync(onlySegment())).toEqual(before)
    expect(knownIn()).toEqual([1, 2, 3])
  })

  test('what a run says of itself is found by its context', () => {
    const facts = { version: '1.2.3', data: [{ id: 'states' }] }
    withEntries((entries) => {
      entries.addContext({ context: makeEntry(1).context, storedAt: 1, facts })
    })
    withEntries((entries) => {
      expect(entries.readContext(makeEntry(1).context)).toEqual(facts)
      expect(entries.readContext(makeEntry(1).key)).toBeNull()
    })
  })
})

describe('a segment that a killed run left', () => {
  test('cut off at every byte gives exactly the entries that are whole, and a later run goes on', () => {
    addAll(0, 1, 2)
    const whole = readFileSync(onlySegment())
    const ends = findEnds()
    expect(ends).toHaveLength(3)
    expect(ends.at(-1)).toBe(whole.length)
    for (let cut = 0; cut <= whole.length; cut++) {
      writeFileSync(onlySegment(), whole.subarray(0, cut))
      const expected = ends.filter((end) => end <= cut).map((_, n) => n)
      expect([cut, knownIn()]).toEqual([cut, expected])
      if (cut % 50 !== 0) continue // going on after it: at every fiftieth, for the sake of time
      const copy = `${dir}-copy`
      cpSync(dir, copy, { recursive: true })
      withEntries((entries) => {
        for (const n of [0, 1, 2, 3]) if (entries.find(makeEntry(n)) === null) entries.add(makeEntry(n))
      }, copy)
      const read = withEntries((entries) => [0, 1, 2, 3].map((n) => plain(entries.read(makeEntry(n)))), copy)
      rmSync(copy, { recursive: true })
      expect(read).toEqual([0, 1, 2, 3].map((n) => plain(makeEntry(n).value)))
    }
  })

  test('with any one byte of a payload changed gives nothing for that entry and forgets it', () => {
    addAll(0, 1)
    const whole = readFileSync(onlySegment())
    const [first = 0] = findEnds()
    for (let at = HEADER_BYTES; at < first; at++) {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x20, at)
      writeFileSync(onlySegment(), bytes)
      withEntries((entries) => {
        expect([at, entries.read(makeEntry(0)), entries.find(makeEntry(0))]).toEqual([at, null, null])
        expect(plain(entries.read(makeEntry(1)))).toEqual(plain(makeEntry(1).value))
      })
    }
  })

  test('with any one byte of a header changed gives nothing wrong', () => {
    addAll(0, 1)
    const whole = readFileSync(onlySegment())
    for (let at = 0; at < HEADER_BYTES; at++) {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x01, at)
      writeFileSync(onlySegment(), bytes)
      expect([at, knownIn()]).toEqual([at, []])
    }
  })

  test('filled up with zeros or noise, as after a power cut, gives what was whole', () => {
    addAll(0, 1)
    const { size } = statSync(onlySegment())
    truncateSync(onlySegment(), size - 7)
    appendFileSync(onlySegment(), Buffer.alloc(4096))
    withEntries((entries) => {
      expect(plain(entries.read(makeEntry(0)))).toEqual(plain(makeEntry(0).value))
      expect(entries.read(makeEntry(1))).toBeNull()
    })
  })
})

/** Where each entry of the only segment ends. */
function findEnds(): number[] {
  return withEntries((entries) => entries.list().map(({ offset, payloadBytes }) => offset + payloadBytes))
}

/** Bytes as hex, so that views and buffers compare equal. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (isBuffer(inner) ? Buffer.from(inner.data).toString('hex') : inner)),
  )
}

function isBuffer(value: unknown): value is { data: number[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer'
}
