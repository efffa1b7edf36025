/** Entries for tests of the store, made from a number, so that what is read back can be told right from wrong. */
import { createHash } from 'node:crypto'
import type { NewEntry } from '../../src/store/entries.ts'

export const DAY = '2026-01-01'

/** Hex SHA-256 of a text. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Entry number `n`; `bytes` of content that does not compress. */
export function makeEntry(n: number, { bytes = 64, ...more }: Partial<NewEntry> & { bytes?: number } = {}): NewEntry {
  const blocks = Array.from({ length: Math.ceil(bytes / 32) }, (_, i) =>
    createHash('sha256').update(`${n} ${i}`).digest(),
  )
  const line = Buffer.from(`{"id":"a${n}"}\n`)
  return {
    key: hashText(`key ${n}`),
    context: hashText('context'),
    asOf: DAY,
    sameDayOnly: false,
    storedAt: n,
    value: {
      digest: { id: `a${n}`, text: 'Cote d’Ivoire\n' },
      parts: [
        { name: 'articles.jsonl', rows: 1, bytes: line },
        { name: 'blob', rows: 2, bytes: Buffer.concat(blocks).subarray(0, bytes) },
      ],
    },
    ...more,
  }
}
