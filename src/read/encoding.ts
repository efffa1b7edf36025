/**
 * Bytes -> text: byte order mark, then the statistics of NUL bytes for UTF-16 without a mark, then strict UTF-8, then
 * Windows-1252. Nothing is repaired.
 */

/** Bytes understood as text; the byte order mark is left out. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** True where bytes that are no UTF-8 were replaced by U+FFFD. */
  readonly broken: boolean
}

/** Above this share of control characters bytes are no text. Real articles have none; a stray NUL or two is borne. */
const MAX_CONTROL_SHARE = 0.01

/**
 * Decodes the bytes of a file.
 *
 * @returns The text (empty for no bytes), or null where the bytes are not text: known magic numbers of PDF, archives,
 * images and word processors, UTF-32, more than one control character in a hundred, or UTF-16 that is full of characters
 * that nobody writes.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText | null {
  if (hasMagicNumber(bytes)) return null
  const decoded = decodeMarked(bytes) ?? decodeUtf16Unmarked(bytes) ?? decodeUtf8(bytes) ?? decodeLegacy(bytes)
  const isText = controlShare(decoded.text) <= MAX_CONTROL_SHARE && !isChance(decoded)
  return isText ? decoded : null
}

/** Above this share of lone surrogates and characters that are unassigned or private UTF-16 is chance: random bytes have a fifth. */
const MAX_CHANCE_SHARE = 0.1

function isChance({ text, encoding }: DecodedText): boolean {
  const odd = encoding.startsWith('utf-16') ? (text.match(/[\ufffd\p{Cn}\p{Co}]/gu)?.length ?? 0) : 0
  return odd > text.length * MAX_CHANCE_SHARE
}

/** PDF, ZIP (docx, odt), GZIP, PNG, JPEG, GIF, OLE (doc), RTF, UTF-32 with a mark; as Latin-1 strings. */
const MAGIC_NUMBERS = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u001f\u008b',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u00d0\u00cf\u0011\u00e0',
  '{\\rtf',
  '\u00ff\u00fe\u0000\u0000',
  '\u0000\u0000\u00fe\u00ff',
]

function hasMagicNumber(bytes: Uint8Array): boolean {
  const head = decodeLatin1(bytes.subarray(0, 8))
  return MAGIC_NUMBERS.some((magic) => head.startsWith(magic))
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be')
  return null
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding, broken: false }
}

/** ASCII letters in UTF-16 have a NUL in every other byte, on one side only; spaces alone give a tenth. */
function decodeUtf16Unmarked(bytes: Uint8Array): DecodedText | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null
  const { even, odd } = countNuls(bytes)
  const units = bytes.length / 2
  if (Math.max(even, odd) < units * 0.1 || Math.min(even, odd) > units * 0.01) return null
  const decoded = decodeUtf16(bytes, odd > even ? 'utf-16le' : 'utf-16be')
  return controlShare(decoded.text) > MAX_CONTROL_SHARE ? null : decoded
}

function countNuls(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0
  let odd = 0
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i] === 0) even += 1
    if (bytes[i + 1] === 0) odd += 1
  }
  return { even, odd }
}

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  const lossy = new TextDecoder('utf-8').decode(bytes)
  const broken = lossy.includes('\ufffd') && !isValidUtf8(bytes)
  return broken && !isMostlyUtf8(lossy) ? null : { text: lossy, encoding: 'utf-8', broken }
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false // the one way that TextDecoder has of saying so
  }
}

/** A file cut inside a character, or with one foreign paste, stays UTF-8: sequences of it hardly occur by chance. */
function isMostlyUtf8(lossy: string): boolean {
  const replaced = lossy.match(/\ufffd/gu)?.length ?? 0
  const whole = lossy.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0
  return whole > replaced
}

/** What Windows-1252 has at 0x80-0x9F; the five unused bytes stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** By our own table: some Node versions decode this label as Latin-1. */
function decodeLegacy(bytes: Uint8Array): DecodedText {
  const text = decodeLatin1(bytes).replace(/[\u0080-\u009f]/gu, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80))
  return { text, encoding: 'windows-1252', broken: false }
}

function decodeLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** Share of C0 and C1 control characters in [0, 1]; tabs, line ends, form feeds and next line (U+0085) are no fault. */
function controlShare(text: string): number {
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu)?.length ?? 0
  return text.length === 0 ? 0 : controls / text.length
}
