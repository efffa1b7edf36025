/** Near-duplicates: which articles are copies, or edited copies, of an earlier one. Nothing is dropped; copies get a weight. */
import { createHash } from 'node:crypto'
import type { ArticleRecord, DuplicateRow } from '../../pipeline/records/index.ts'
import { findClusters } from './clusters.ts'
import { makeSignature } from './minhash.ts'
import { toDuplicateRows } from './rows.ts'
import { DUPLICATE_RULES } from './rules.ts'
import { makeShinglePool, type ShinglePool } from './shingle-pool.ts'
import { makeShingles, type Shingles } from './shingles.ts'
import { findWire } from './wire.ts'
import { listWords } from './words.ts'

export { DUPLICATE_RULES } from './rules.ts'

/** The parts of an article's record that are looked at. */
export type DuplicateInput = Pick<
  ArticleRecord,
  'id' | 'date' | 'sentences' | 'text' | 'author' | 'outlet' | 'metadata'
>

/** What is looked at of an article: hashed shingles, date and wire service; not its text. Plain data. */
export interface DuplicateTrace {
  readonly id: string
  readonly date: string | null
  readonly wire: DuplicateRow['wire']
  /** A hash of all words in their order; null for no words. */
  readonly words: string | null
  /** Number of words. */
  readonly length: number
  /** 32-bit numbers, lowest byte first, in base64. */
  readonly shingles: string
}

/** Takes articles one by one and tells at the end which belong together. */
export interface DuplicateFinder {
  /** Takes the trace of an article. In any order. */
  readonly add: (trace: DuplicateTrace) => void
  /** A row for every article, by ascending id; the same whatever the order in which they came. To be called once. */
  readonly finish: () => DuplicateRow[]
}

/** What is kept of an article beside its shingles, some 800 bytes. */
interface Kept extends Omit<DuplicateTrace, 'shingles'> {
  readonly signature: Int32Array | null
  readonly shingleCount: number
  /** Number in the pool. */
  readonly number: number
}

/**
 * Makes a finder of near-duplicates.
 *
 * Memory: about 4 bytes a word for the shingles, which stand whole so that the check is exact, up to 512 MB and beyond
 * that in a temporary file; 0.8 kB an article for everything else.
 */
export function makeDuplicateFinder(pool: ShinglePool = makeShinglePool()): DuplicateFinder {
  const kept: Kept[] = []
  return {
    add: ({ shingles: packed, ...trace }) => {
      const shingles = unpackShingles(packed)
      pool.add(shingles)
      kept.push({
        ...trace,
        signature: trace.length < DUPLICATE_RULES.min_words ? null : makeSignature(shingles),
        shingleCount: shingles.length,
        number: kept.length,
      })
    },
    finish: () => {
      try {
        return makeRows(kept.sort(compareAge), pool)
      } finally {
        pool.close()
      }
    },
  }
}

/** Reduces an article to what is looked at. */
export function makeDuplicateTrace(article: DuplicateInput): DuplicateTrace {
  const words = listWords(article)
  return {
    id: article.id,
    date: article.date,
    wire: findWire(article),
    words: words.length === 0 ? null : hashWords(words),
    length: words.length,
    shingles: packShingles(makeShingles(words)),
  }
}

function packShingles(shingles: Shingles): string {
  const bytes = Buffer.alloc(shingles.length * 4)
  shingles.forEach((hash, at) => bytes.writeUInt32LE(hash, at * 4))
  return bytes.toString('base64')
}

function unpackShingles(packed: string): Shingles {
  const bytes = Buffer.from(packed, 'base64')
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4))
}

function hashWords(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('base64').slice(0, 22)
}

/** By date, as precise as it is known, then by id; articles without a date last. */
function compareAge(a: Kept, b: Kept): number {
  const [one, other] = [a.date ?? '~', b.date ?? '~']
  if (one !== other) return one < other ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function makeRows(articles: readonly Kept[], pool: ShinglePool): DuplicateRow[] {
  const at = (position: number): Kept => {
    const article = articles[position]
    if (article === undefined) throw new Error(`There is no article ${position}.`)
    return article
  }
  const clusters = findClusters({
    get: (position) => {
      const { words, length, number } = at(position)
      return { words, length, shingles: pool.get(number) }
    },
    words: articles.map(({ words }) => words),
    signatures: articles.map(({ signature }) => signature),
    shingleCounts: articles.map(({ shingleCount }) => shingleCount),
  })
  const rows = clusters.flatMap((cluster) => toDuplicateRows(cluster, at))
  return rows.sort((a, b) => (a.article_id < b.article_id ? -1 : 1))
}
