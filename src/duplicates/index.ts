/** Near-duplicates: which articles are copies, or edited copies, of an earlier one. Nothing is dropped; copies get a weight. */
import { createHash } from 'node:crypto'
import type { ArticleRecord, DuplicateRow } from '../../pipeline/records/index.ts'
import { findClusters } from './clusters.ts'
import { makeSignature } from './minhash.ts'
import { toDuplicateRows } from './rows.ts'
import { DUPLICATE_RULES } from './rules.ts'
import { makeShinglePool, type ShinglePool } from './shingle-pool.ts'
import { makeShingles } from './shingles.ts'
import { findWire } from './wire.ts'
import { listWords } from './words.ts'

export { DUPLICATE_RULES } from './rules.ts'

/** The parts of an article's record that are looked at. */
export type DuplicateInput = Pick<
  ArticleRecord,
  'id' | 'date' | 'sentences' | 'text' | 'author' | 'outlet' | 'metadata'
>

/** Takes articles one by one and tells at the end which belong together. */
export interface DuplicateFinder {
  /** Keeps of an article its signature, hashed shingles, date and wire service; not its text. In any order. */
  readonly add: (article: DuplicateInput) => void
  /** A row for every article, by ascending id; the same whatever the order in which they came. To be called once. */
  readonly finish: () => DuplicateRow[]
}

/** What is kept of an article beside its shingles, some 800 bytes. */
interface Kept {
  readonly id: string
  readonly date: string | null
  readonly wire: DuplicateRow['wire']
  /** Null for no words. */
  readonly words: string | null
  readonly length: number
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
    add: (article) => {
      const words = listWords(article)
      const shingles = makeShingles(words)
      pool.add(shingles)
      kept.push({
        id: article.id,
        date: article.date,
        wire: findWire(article),
        words: words.length === 0 ? null : hashWords(words),
        length: words.length,
        signature: words.length < DUPLICATE_RULES.min_words ? null : makeSignature(shingles),
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
