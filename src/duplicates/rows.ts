import type { DuplicateRow } from '../../pipeline/records/index.ts'
import type { Cluster, Member } from './clusters.ts'

/** What a row says of an article beside its cluster. */
export interface DatedArticle {
  readonly id: string
  readonly date: string | null
  readonly wire: DuplicateRow['wire']
}

/** The rows of a cluster, in its order. */
export function toDuplicateRows(cluster: Cluster, articleAt: (at: number) => DatedArticle): DuplicateRow[] {
  const [first] = cluster
  if (first === undefined) return []
  const origin = articleAt(first.at)
  return cluster.map(({ at, link }) => {
    const article = articleAt(at)
    return {
      article_id: article.id,
      cluster: origin.id,
      role: roleOf(cluster, link),
      overlap: link?.containment ?? null,
      jaccard: link?.jaccard ?? null,
      days_after: link === null ? null : countDays(origin.date, article.date),
      wire: article.wire,
      cluster_size: cluster.length,
      weight: 1 / cluster.length,
    }
  })
}

function roleOf(cluster: Cluster, link: Member['link']): DuplicateRow['role'] {
  if (link !== null) return link.role
  return cluster.length > 1 ? 'first' : 'single'
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000

/** Days from one date to another; null unless both are known to the day. */
function countDays(from: string | null, to: string | null): number | null {
  if (from === null || to === null || !DAY.test(from) || !DAY.test(to)) return null
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}
