/**
 * Segment files: `segments/<number>.seg`, entries one after the other.
 *
 * Each run that adds something writes a file of its own and never touches an older one. What a killed run leaves is
 * a file whose last entry may be cut off: its header or its length tells, and reading stops there.
 */
import {
  closeSync,
  fsyncSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { decodeHeader, encodeFrame, HEADER_BYTES, isIntact, type FrameHeader } from './frame.ts'

/** Where an entry lies. */
export interface Located extends FrameHeader {
  readonly segment: string
  /** Of the payload, in bytes. */
  readonly offset: number
}

const FOLDER = 'segments'
const NAME = /^(\d{8})\.seg$/

/** Names of the segments of a store, oldest first. */
export function listSegments(dir: string): string[] {
  const folder = join(dir, FOLDER)
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
    : []
}

/** The file of a segment. */
export function segmentPath(dir: string, segment: string): string {
  return join(dir, FOLDER, segment)
}

/** Every whole entry of a segment, in the order written, without payloads; ends at the first that is cut off or damaged. */
export function scanSegment(dir: string, segment: string): Located[] {
  const file = openSync(segmentPath(dir, segment), 'r')
  try {
    const { size } = fstatSync(file)
    const found: Located[] = []
    const bytes = Buffer.alloc(HEADER_BYTES)
    for (let at = 0; at + HEADER_BYTES <= size;) {
      readSync(file, bytes, 0, HEADER_BYTES, at)
      const header = decodeHeader(bytes)
      const offset = at + HEADER_BYTES
      if (header === null || offset + header.payloadBytes > size) break
      found.push({ ...header, segment, offset })
      at = offset + header.payloadBytes
    }
    return found
  } finally {
    closeSync(file)
  }
}

/** Reads payloads; keeps one file open at a time. */
export interface PayloadReader {
  /** null where the bytes are not those that were written, or the file is gone. */
  readonly read: (entry: Located) => Buffer | null
  readonly close: () => void
}

export function makePayloadReader(dir: string): PayloadReader {
  let open: { readonly segment: string; readonly file: number } | null = null
  const close = () => {
    if (open !== null) closeSync(open.file)
    open = null
  }
  const fileOf = (segment: string): number => {
    if (open?.segment === segment) return open.file
    close()
    open = { segment, file: openSync(segmentPath(dir, segment), 'r') }
    return open.file
  }
  const read = (entry: Located): Buffer | null => {
    if (!existsSync(segmentPath(dir, entry.segment))) return null
    const payload = Buffer.alloc(entry.payloadBytes)
    const bytes = readSync(fileOf(entry.segment), payload, 0, payload.length, entry.offset)
    return isIntact(entry, payload.subarray(0, bytes)) ? payload : null
  }
  return { read, close }
}

/** Adds entries to a new segment, which is made with the first of them. */
export interface SegmentWriter {
  /** The entry is with the operating system when this returns: it outlives the process. */
  readonly append: (header: Omit<FrameHeader, 'payloadBytes' | 'checksum'>, payload: Uint8Array) => Located
  /** Makes what was added outlive a power cut, and closes. */
  readonly close: () => void
}

/** So many entries at most are lost to a power cut. */
const ENTRIES_A_SYNC = 64

export function makeSegmentWriter(dir: string): SegmentWriter {
  let open: { readonly segment: string; readonly file: number; size: number; unsynced: number } | null = null
  return {
    append: (header, payload) => {
      open ??= { ...createSegment(dir), size: 0, unsynced: 0 }
      const frame = encodeFrame(header, payload)
      writeAll(open.file, frame)
      const located = { segment: open.segment, offset: open.size + HEADER_BYTES }
      open.size += frame.length
      open.unsynced++
      if (open.unsynced >= ENTRIES_A_SYNC) {
        fsyncSync(open.file)
        open.unsynced = 0
      }
      const written = decodeHeader(frame)
      if (written === null) throw new Error('An entry that was just made cannot be read.')
      return { ...written, ...located }
    },
    close: () => {
      if (open === null) return
      fsyncSync(open.file)
      closeSync(open.file)
      open = null
    },
  }
}

/** The number after the highest; `wx` fails rather than write into somebody else's file. */
function createSegment(dir: string): { readonly segment: string; readonly file: number } {
  mkdirSync(join(dir, FOLDER), { recursive: true })
  const segment = nextSegment(dir)
  return { segment, file: openSync(segmentPath(dir, segment), 'wx') }
}

/** Name for a new segment, behind all that are there. */
export function nextSegment(dir: string): string {
  const last = listSegments(dir).at(-1)
  return `${String(last === undefined ? 1 : Number.parseInt(last, 10) + 1).padStart(8, '0')}.seg`
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
}
