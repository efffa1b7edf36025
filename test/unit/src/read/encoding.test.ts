import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../../../src/read/encoding.ts'
import { findMojibake } from '../../../../src/read/text-check.ts'

const sentence = 'Le président Goïta said “no” to Paris – again.\r\n'
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const bigEndian = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
const littleEndian = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'))

describe('decodeBytes', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(sentence), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${sentence}`), 'utf-8'],
    ['UTF-16 LE with a mark', littleEndian(`\ufeff${sentence}`), 'utf-16le'],
    ['UTF-16 BE with a mark', bigEndian(`\ufeff${sentence}`), 'utf-16be'],
    ['UTF-16 LE without a mark', littleEndian(sentence), 'utf-16le'],
    ['UTF-16 BE without a mark', bigEndian(sentence), 'utf-16be'],
  ])('reads %s and keeps line ends', (_, input, encoding) => {
    expect(decodeBytes(input)).toEqual({ text: sentence, encoding, broken: false })
  })

  test('reads curly quotes, dashes and the euro sign of Windows-1252', () => {
    const decoded = decodeBytes(latin1('C\xf4te d\x92Ivoire \x96 \x93no\x94, 5 \x80'))
    expect(decoded).toEqual({ text: 'Côte d’Ivoire – “no”, 5 €', encoding: 'windows-1252', broken: false })
  })

  test('reads Arabic in UTF-16 without a mark', () => {
    const text = 'قال الرئيس إن بلاده لن تقبل التدخل. '.repeat(4)
    expect(decodeBytes(littleEndian(text))?.text).toBe(text)
  })

  test('keeps UTF-8 that was cut inside a character as UTF-8', () => {
    const whole = new TextEncoder().encode('Goïta, Traoré and Tiani met; Thiès')
    const decoded = decodeBytes(whole.slice(0, -2))
    expect(decoded).toMatchObject({ encoding: 'utf-8', broken: true })
    expect(decoded?.text).toBe('Goïta, Traoré and Tiani met; Thi\ufffd')
  })

  test.each([
    ['a PDF', latin1('%PDF-1.7 and words')],
    ['a word processor file', latin1('PK\x03\x04 and words')],
    ['RTF', latin1('{\\rtf1 The envoy left.}')],
    ['an image', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10)],
    ['bytes by chance', Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256)],
    ['NUL bytes', new Uint8Array(500)],
    [
      'bytes by chance behind a mark',
      bytes(0xff, 0xfe, ...Array.from({ length: 2000 }, (_, at) => (at * at * 7919) % 251)),
    ],
    ['half a character of UTF-16', bytes(0xff, 0xfe, 0x00, 0xd8)],
    ['UTF-32 with a mark', bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
  ])('takes %s for no text', (_, input) => {
    expect(decodeBytes(input)).toBeNull()
  })

  test('bears one stray NUL in an article', () => {
    expect(decodeBytes(latin1(`${'The envoy left Bamako. '.repeat(20)}\0`))?.encoding).toBe('utf-8')
  })

  test('gives the empty text for no bytes', () => {
    expect(decodeBytes(bytes())).toEqual({ text: '', encoding: 'utf-8', broken: false })
  })
})

describe('findMojibake', () => {
  test.each([
    ['President GoÃ¯ta', 'Ã¯'],
    ['Malâ€™s army', 'â€™'],
    ['Â£5 million', 'Â£'],
    ['Thi\ufffds', '\ufffd'],
  ])('points at the damage in %s', (text, damaged) => {
    const span = findMojibake(text)?.span
    expect(span && text.slice(span.start, span.end)).toBe(damaged)
  })

  test.each(['Côte d’Ivoire and São Tomé', 'SÃO PAULO', 'Âge is a French word', '“Goïta” – €5'])(
    'finds no fault with %s',
    (text) => {
      expect(findMojibake(text)).toBeNull()
    },
  )
})
