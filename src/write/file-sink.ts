import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

/** What was written to a file. */
export interface FileFacts {
  readonly rows: number
  readonly bytes: number
  /** Hex SHA-256 of the content. */
  readonly sha256: string
}

/** A file that grows; its content never stands in memory as a whole. */
export interface FileSink {
  /** Appends text that holds `rows` rows. */
  readonly append: (text: string, rows: number) => void
  /** The same for text that is UTF-8 already. */
  readonly appendBytes: (bytes: Uint8Array, rows: number) => void
  /** Writes what is left, makes it last, and closes. */
  readonly close: () => FileFacts
  /** Closes without writing what is left; harmless after `close`. */
  readonly discard: () => void
}

const FLUSH_BYTES = 1 << 16

/** Creates a file to append to. @throws the error of `node:fs` where it exists already or the disk refuses. */
export function openSink(path: string): FileSink {
  const file = openSync(path, 'wx')
  const hash = createHash('sha256')
  let isOpen = true
  const waiting = Buffer.alloc(FLUSH_BYTES) // a copy, so that nothing large stays in memory for the sake of a few bytes
  let waitingBytes = 0
  let rows = 0
  let bytes = 0
  const write = (chunk: Uint8Array) => {
    writeAll(file, chunk)
    hash.update(chunk)
    bytes += chunk.length
  }
  const flush = () => {
    write(waiting.subarray(0, waitingBytes))
    waitingBytes = 0
  }
  const appendBytes = (chunk: Uint8Array, count: number) => {
    rows += count
    if (waitingBytes + chunk.length > FLUSH_BYTES) flush()
    if (chunk.length > FLUSH_BYTES) {
      write(chunk)
      return
    }
    waiting.set(chunk, waitingBytes)
    waitingBytes += chunk.length
  }
  const discard = () => {
    if (isOpen) closeSync(file)
    isOpen = false
  }
  return {
    append: (text, count) => {
      appendBytes(Buffer.from(text, 'utf8'), count)
    },
    appendBytes,
    close: () => {
      flush()
      fsyncSync(file)
      discard()
      return { rows, bytes, sha256: hash.digest('hex') }
    },
    discard,
  }
}

/** A single write may take only a part. */
function writeAll(file: number, chunk: Uint8Array): void {
  for (let done = 0; done < chunk.length;) done += writeSync(file, chunk, done)
}
