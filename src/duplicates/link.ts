/** The exact check: are two texts the same story? */
import { DUPLICATE_RULES } from './rules.ts'
import { findOverlap, type Overlap, type Shingles } from './shingles.ts'

/** What the check needs of a text. */
export interface Comparable {
  /** Hash of all its words in their order; null where it has none. */
  readonly words: string | null
  readonly length: number
  readonly shingles: Shingles
}

/** How a text is tied to another, with what they share. */
export interface Link extends Overlap {
  readonly role: 'copy' | 'edited'
}

const RULES = DUPLICATE_RULES

/** The link between two texts, or null where they are not the same story. The order does not matter. */
export function findLink(a: Comparable, b: Comparable): Link | null {
  if (a.words !== null && a.words === b.words) return { role: 'copy', jaccard: 1, containment: 1 }
  if (Math.min(a.length, b.length) < RULES.min_words) return null
  const overlap = findOverlap(a.shingles, b.shingles)
  if (overlap.jaccard >= RULES.copy_jaccard) return { role: 'copy', ...overlap }
  if (overlap.jaccard >= RULES.edited_jaccard) return { role: 'edited', ...overlap }
  return overlap.containment >= RULES.edited_containment && mayBeCut(a, b) ? { role: 'edited', ...overlap } : null
}

function mayBeCut(a: Comparable, b: Comparable): boolean {
  const [less, more] = [a.shingles.length, b.shingles.length].sort((x, y) => x - y)
  return Math.min(a.length, b.length) >= RULES.min_words_cut && (more ?? 0) <= (less ?? 0) * RULES.max_length_ratio
}

/** 0.2 is more than four standard errors of an estimate from 128 values, whatever the similarity. */
const DOUBT = 0.2

/**
 * Whether two texts of which the Jaccard similarity is only estimated may be linked; saves most exact checks.
 *
 * @param sizes - The numbers of their shingles, from which follows how much of the shorter one can be in the longer.
 */
export function mayLink(estimate: number, sizes: readonly [number, number]): boolean {
  const jaccard = Math.min(1, estimate + DOUBT)
  if (jaccard >= RULES.edited_jaccard) return true
  const shared = ((sizes[0] + sizes[1]) * jaccard) / (1 + jaccard)
  return shared >= RULES.edited_containment * Math.min(...sizes)
}
