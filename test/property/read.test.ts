import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate } from '../../src/read/index.ts'
import { decodeBytes } from '../../src/read/encoding.ts'
import { splitFrontMatter } from '../../src/read/front-matter.ts'
import { makeSafeId, resolveIds } from '../../src/read/ids.ts'

/** Well-formed text without control characters; it may hold anything else. */
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 200 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\ufeff]/gu, ''))
  .filter((text) => !/^(?:%PDF|PK|GIF8|\{\\rtf)/u.test(text))

const toBigEndian = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())

describe('decodeBytes', () => {
  test('gives back any text written as UTF-8', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeBytes(new TextEncoder().encode(text))?.text).toBe(text)
      }),
    )
  })

  test('gives back any text written as UTF-16 with a mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const marked = `\ufeff${text}`
        expect(decodeBytes(Uint8Array.from(Buffer.from(marked, 'utf16le')))?.text).toBe(text)
        expect(decodeBytes(toBigEndian(marked))?.text).toBe(text)
      }),
    )
  })

  test('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeBytes(bytes)
        expect(decoded === null || !/\p{Cs}/u.test(decoded.text)).toBe(true)
      }),
    )
  })
})

test('splitFrontMatter gives a body that ends the text', () => {
  const line = fc.constantFrom('---', '...', 'title: A', 'a: [', '- b', 'The envoy left.', '', '"', 'x: *y')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end)
      expect(text.endsWith(splitFrontMatter(text).body)).toBe(true)
    }),
  )
})

describe('ids', () => {
  test('are safe for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const id = makeSafeId(text)
        // a safe id is kept as it is: it may end in a dash or underscore, never in a full stop
        expect(id).toMatch(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/u)
        expect(id).not.toContain('..')
        expect(makeSafeId(id)).toBe(id)
      }),
      { examples: [['0_'], ['signs-decree-to-'], ['0.']] },
    )
  })

  test('are unique without regard to case, and do not depend on the order of the files', () => {
    const request = fc.record({
      wanted: fc.constantFrom('a', 'A', 'b', 'a-11111111', 'a-11111111-2', 'c'),
      sha256: fc.constantFrom('1'.repeat(64), '2'.repeat(64)),
      file: fc.string({ maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(request, { selector: ({ file }) => file, maxLength: 12 }), (requests) => {
        const ids = resolveIds(requests)
        expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(requests.length)
        expect([...resolveIds([...requests].reverse())].reverse()).toEqual(ids)
      }),
    )
  })
})

test('parseDate reads every calendar day back, in figures and in words', () => {
  const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const words = date.toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })
      expect([parseDate(iso, { order: null }).date, parseDate(words, { order: null }).date]).toEqual([iso, iso])
    }),
  )
})

test('parseDate never throws and gives a date or a problem', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const { date, problem } = parseDate(text, { order: null })
      expect(date === null).toBe(problem !== null)
    }),
  )
})
