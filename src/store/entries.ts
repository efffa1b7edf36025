/** The entries of a store: an index in memory over the segments on disk. No lock; see `openStore`. */
import type { FrameHeader } from './frame.ts'
import { packValue, unpackValue, type StoredValue } from './payload.ts'
import { listSegments, makePayloadReader, makeSegmentWriter, scanSegment, type Located } from './segments.ts'

/** An article to look up: its key, and the day of the run. */
export interface Wanted {
  /** Hex SHA-256. */
  readonly key: string
  /** ISO day. */
  readonly asOf: string
}

/** An article to keep. */
export interface NewEntry extends Wanted {
  /** Hex SHA-256 of what the key rests on besides the article. */
  readonly context: string
  /** True where the outcome holds for `asOf` alone, because a date lies after it. */
  readonly sameDayOnly: boolean
  readonly storedAt: number
  readonly value: StoredValue
}

/** What a run says of itself once: everything that its entries share. */
export interface NewContext {
  readonly context: string
  readonly storedAt: number
  /** Plain data. */
  readonly facts: unknown
}

export interface Entries {
  /** A short mark of what is kept, the same for equal content; null where nothing is that holds on this day. */
  readonly find: (wanted: Wanted) => string | null
  /** null where nothing is kept or it is damaged; then it is forgotten and can be added anew. */
  readonly read: (wanted: Wanted) => StoredValue | null
  readonly add: (entry: NewEntry) => void
  /** What a run with this context said of itself; null where none did. */
  readonly readContext: (context: string) => unknown
  readonly addContext: (context: NewContext) => void
  /** Latest entry of each key, by key; for `info`, `vacuum` and `export`. */
  readonly list: () => readonly Located[]
  readonly close: () => void
}

/** Opens the entries of a folder; none where there are no segments. */
export function openEntries(dir: string): Entries {
  const index = new Map<string, Located>()
  for (const segment of listSegments(dir))
    for (const entry of scanSegment(dir, segment)) index.set(indexKey(entry), entry)
  const reader = makePayloadReader(dir)
  const writer = makeSegmentWriter(dir)
  const add = (header: Omit<FrameHeader, 'payloadBytes' | 'checksum'>, payload: Buffer) => {
    const located = writer.append(header, payload)
    index.set(indexKey(located), located)
  }
  const find = ({ key, asOf }: Wanted): Located | null => {
    const entry = index.get(`article ${key}`)
    return entry !== undefined && holdsOn(entry, asOf) ? entry : null
  }
  return {
    find: (wanted) => {
      const entry = find(wanted)
      return entry === null ? null : `${entry.payloadBytes} ${entry.checksum}`
    },
    read: (wanted) => {
      const entry = find(wanted)
      const payload = entry === null ? null : reader.read(entry)
      if (entry !== null && payload === null) index.delete(indexKey(entry))
      return payload === null ? null : unpackValue(payload)
    },
    add: ({ value, key, context, asOf, sameDayOnly, storedAt }) => {
      add({ kind: 'article', key, context, asOf, sameDayOnly, storedAt }, packValue(value))
    },
    readContext: (context) => {
      const entry = index.get(`context ${context}`)
      const payload = entry === undefined ? null : reader.read(entry)
      return payload === null ? null : unpackValue(payload).digest
    },
    addContext: ({ context, storedAt, facts }) => {
      const header = { kind: 'context', key: context, context, asOf: '', sameDayOnly: false, storedAt } as const
      add(header, packValue({ digest: facts, parts: [] }))
    },
    list: () => [...index.values()],
    close: () => {
      reader.close()
      writer.close()
    },
  }
}

function indexKey({ kind, key }: FrameHeader): string {
  return `${kind} ${key}`
}

/** A date that was not after the day of the analysis is not after a later day either. */
function holdsOn(entry: FrameHeader, asOf: string): boolean {
  return entry.sameDayOnly ? entry.asOf === asOf : entry.asOf <= asOf
}
