/** Where shingles wait for the exact check: in memory up to a limit, beyond it in a temporary file. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Shingles } from './shingles.ts'

/** Sets of shingles by number. */
export interface ShinglePool {
  /** Keeps a copy; numbers count from 0 in the order of the calls. */
  readonly add: (shingles: Shingles) => void
  /** A set kept before; not to be changed. */
  readonly get: (number: number) => Shingles
  /** Gives the temporary file free, where there is one. */
  readonly close: () => void
}

interface Limits {
  /** Memory for shingles; 512 MB hold some 130 million words. */
  readonly bytes: number
  /** Size of the pieces in which memory is taken and the file is written. */
  readonly chunkBytes: number
}

/** A set lies in one chunk, between two offsets. */
interface Place {
  readonly chunk: number
  readonly start: number
  readonly end: number
}

const UNIT = Uint32Array.BYTES_PER_ELEMENT
const LIMITS: Limits = { bytes: 2 ** 29, chunkBytes: 2 ** 22 }

/** Makes an empty pool. */
export function makeShinglePool({ bytes, chunkBytes }: Limits = LIMITS): ShinglePool {
  const inMemory = Math.max(1, Math.floor(bytes / chunkBytes))
  const chunks: Chunk[] = []
  const places: Place[] = []
  let open = new Uint32Array(0)
  let used = 0
  let file: number | null = null
  const seal = () => {
    if (chunks.length < inMemory) chunks.push({ values: open })
    else chunks.push(writeChunk((file ??= openTemporary()), open.subarray(0, used), chunks.at(-1)))
  }
  const grow = (needed: number) => {
    if (open.length > 0) seal()
    open = new Uint32Array(Math.max(needed, chunkBytes / UNIT))
    used = 0
  }
  return {
    add: (shingles) => {
      if (used + shingles.length > open.length) grow(shingles.length)
      open.set(shingles, used)
      places.push({ chunk: chunks.length, start: used, end: (used += shingles.length) })
    },
    get: (number) => {
      const { chunk, start, end } = places[number] ?? { chunk: 0, start: 0, end: 0 }
      const sealed = chunks[chunk]
      if (sealed === undefined) return open.subarray(start, end)
      return 'values' in sealed ? sealed.values.subarray(start, end) : readPart(file, sealed.offset, start, end)
    },
    close: () => {
      if (file !== null) closeSync(file)
      file = null
    },
  }
}

/** A full chunk, in memory or in the file: at an offset and of a length in bytes. */
type Chunk = { readonly values: Uint32Array } | { readonly offset: number; readonly length: number }

function writeChunk(file: number, values: Uint32Array, last: Chunk | undefined): Chunk {
  const offset = last !== undefined && 'offset' in last ? last.offset + last.length : 0
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength)
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, offset + done)
  return { offset, length: bytes.length }
}

function readPart(file: number | null, offset: number, start: number, end: number): Shingles {
  const values = new Uint32Array(end - start)
  if (file === null) throw new Error('The pool of shingles is closed.')
  const bytes = Buffer.from(values.buffer)
  for (let done = 0; done < bytes.length;) {
    const read = readSync(file, bytes, done, bytes.length - done, offset + start * UNIT + done)
    if (read === 0) throw new Error('The temporary file of shingles ends too early.')
    done += read
  }
  return values
}

/** The name goes at once and the space when the file is closed, so that a stopped run leaves nothing behind. */
function openTemporary(): number {
  const folder = mkdtempSync(join(tmpdir(), 'agencyscope-shingles-'))
  const file = openSync(join(folder, 'shingles'), 'wx+')
  rmSync(folder, { recursive: true, force: true })
  return file
}
