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
  /** Writes what is left, makes it last, and closes. */
  readonly close: () => FileFacts
  /** Closes without writing what is left; harmless after `close`. */
  readonly discard: () => void
}

const FLUSH_CHARACTERS = 1 << 16

/** Creates a file to append to. @throws the error of `node:fs` where it exists already or the disk refuses. */
export function openSink(path: string): FileSink {
  const file = openSync(path, 'wx')
  const hash = createHash('sha256')
  let isOpen = true
  let waiting = ''
  let rows = 0
  let bytes = 0
  const flush = () => {
    const chunk = Buffer.from(waiting, 'utf8')
    waiting = ''
    writeAll(file, chunk)
    hash.update(chunk)
    bytes += chunk.length
  }
  const discard = () => {
    if (isOpen) closeSync(file)
    isOpen = false
  }
  return {
    append: (text, count) => {
      waiting += text
      rows += count
      if (waiting.length >= FLUSH_CHARACTERS) flush()
    },
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
