/** How an entry lies in a segment file: a header of fixed length with its own checksum, then the payload. */
import { crc32 } from 'node:zlib'

/** What is known of an entry without reading its payload. */
export interface FrameHeader {
  readonly kind: FrameKind
  /** Hex SHA-256. */
  readonly key: string
  /** Hex SHA-256 of everything besides the article that the entry depends on. */
  readonly context: string
  /** ISO day on which the analysis was made. */
  readonly asOf: string
  /** True where the entry holds for that day alone; else it holds for every later day, too. */
  readonly sameDayOnly: boolean
  /** Milliseconds since the epoch; for people, never for results. */
  readonly storedAt: number
  readonly payloadBytes: number
  /** CRC-32 of the payload. */
  readonly checksum: number
}

export type FrameKind = 'context' | 'article'

/** Length of a header in bytes. */
export const HEADER_BYTES = 104

const MAGIC = 0x7246_6741 // "AgFr"
const KINDS: readonly FrameKind[] = ['context', 'article']
const AT = { kind: 4, flags: 5, payloadBytes: 8, checksum: 12, storedAt: 16, asOf: 24, key: 36, context: 68, end: 100 }

/** The bytes of an entry; length and checksum of the payload are filled in. */
export function encodeFrame(header: Omit<FrameHeader, 'payloadBytes' | 'checksum'>, payload: Uint8Array): Buffer {
  const frame = Buffer.alloc(HEADER_BYTES + payload.length)
  frame.writeUInt32LE(MAGIC, 0)
  frame.writeUInt8(KINDS.indexOf(header.kind), AT.kind)
  frame.writeUInt8(header.sameDayOnly ? 1 : 0, AT.flags)
  frame.writeUInt32LE(payload.length, AT.payloadBytes)
  frame.writeUInt32LE(crc32(payload), AT.checksum)
  frame.writeDoubleLE(header.storedAt, AT.storedAt)
  frame.write(header.asOf, AT.asOf, 10, 'latin1')
  frame.write(header.key, AT.key, 32, 'hex')
  frame.write(header.context, AT.context, 32, 'hex')
  frame.writeUInt32LE(crc32(frame.subarray(0, AT.end)), AT.end)
  frame.set(payload, HEADER_BYTES)
  return frame
}

/** The header that begins a piece of a segment; null where it is cut off, damaged or no header. */
export function decodeHeader(bytes: Buffer): FrameHeader | null {
  if (bytes.length < HEADER_BYTES || bytes.readUInt32LE(0) !== MAGIC) return null
  if (bytes.readUInt32LE(AT.end) !== crc32(bytes.subarray(0, AT.end))) return null
  const kind = KINDS[bytes.readUInt8(AT.kind)]
  if (kind === undefined) return null
  return {
    kind,
    key: bytes.toString('hex', AT.key, AT.key + 32),
    context: bytes.toString('hex', AT.context, AT.context + 32),
    asOf: bytes.toString('latin1', AT.asOf, AT.asOf + 10),
    sameDayOnly: bytes.readUInt8(AT.flags) === 1,
    storedAt: bytes.readDoubleLE(AT.storedAt),
    payloadBytes: bytes.readUInt32LE(AT.payloadBytes),
    checksum: bytes.readUInt32LE(AT.checksum),
  }
}

/** True where the payload is what was written. */
export function isIntact(header: FrameHeader, payload: Uint8Array): boolean {
  return payload.length === header.payloadBytes && crc32(payload) === header.checksum
}
