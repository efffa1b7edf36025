/** Names of the training articles, counted: which label a phrase bears, how often, and how surely. */
import { hashText } from '../../pipeline/document/hash.ts'
import { SPAN_LABELS, hashPhrase, spansOfTags, type PhraseEntry } from '../../pipeline/names/index.ts'
import type { GoldDocument } from './gold.ts'

/** Longest name that is kept, in words. */
const MAX_WORDS = 7

interface Count {
  readonly words: readonly number[]
  readonly labels: number[]
  readonly places: number[]
  seen: number
}

/** Names and words inside names, with their codes. */
export interface SeenNames {
  readonly seen: PhraseEntry[]
  readonly parts: PhraseEntry[]
}

/** Counts the names of the articles and codes them: label + 1, then how often, then how surely. */
export function countNames(documents: readonly GoldDocument[]): SeenNames {
  const names = new Map<number, Count>()
  const parts = new Map<number, Count>()
  const prepared = documents.map(prepare)
  for (const { doc, norms, isCapital } of prepared)
    for (const span of spansOfTags(doc.tags)) {
      if (span.last - span.first <= MAX_WORDS) add(names, norms.slice(span.first, span.last), span.label, 0)
      for (let at = span.first; at < span.last; at++)
        if (isCapital[at] === true) add(parts, [norms[at] ?? 0], span.label, placeOf(span, at))
    }
  for (const { norms, isCapital, ends } of prepared) {
    isCapital.forEach((capital, at) => {
      if (!capital) return
      count(parts, [norms[at] ?? 0])
      for (let last = at + 1; last <= Math.min(ends[at] ?? 0, at + MAX_WORDS); last++)
        count(names, norms.slice(at, last))
    })
  }
  return {
    seen: [...names.values()].map((entry) => [entry.words, codeOf(entry)] as const),
    parts: [...parts.values()].map((entry) => [entry.words, codeOf(entry) | (mostOf(entry.places) << 8)] as const),
  }
}

interface Prepared {
  readonly doc: GoldDocument
  readonly norms: number[]
  readonly isCapital: boolean[]
  /** End of each token's sentence. */
  readonly ends: number[]
}

function prepare(doc: GoldDocument): Prepared {
  const isCapital = doc.tokens.map(({ start }) => /[\p{Lu}\p{Nd}]/u.test(doc.text.charAt(start)))
  const ends = doc.sentences.flatMap((s) => Array.from({ length: s.lastToken - s.firstToken }, () => s.lastToken))
  return { doc, norms: doc.tokens.map((token) => hashText(token.norm)), isCapital, ends }
}

const placeOf = (span: { first: number; last: number }, at: number): number =>
  span.last - span.first === 1 ? 0 : at === span.first ? 1 : at === span.last - 1 ? 3 : 2

function add(counts: Map<number, Count>, words: readonly number[], label: number, place: number): void {
  const key = hashPhrase(words)
  let entry = counts.get(key)
  if (entry === undefined)
    counts.set(key, (entry = { words, labels: SPAN_LABELS.map(() => 0), places: [0, 0, 0, 0], seen: 0 }))
  entry.labels[label] = (entry.labels[label] ?? 0) + 1
  entry.places[place] = (entry.places[place] ?? 0) + 1
}

function count(counts: ReadonlyMap<number, Count>, words: readonly number[]): void {
  const entry = counts.get(hashPhrase(words))
  if (entry !== undefined) entry.seen++
}

const mostOf = (counts: readonly number[]): number => counts.indexOf(Math.max(...counts))

/** Bits 0-3: label + 1; bits 4-5: once, up to four times, more; bits 6-7: how large the label's share is. */
function codeOf(entry: Count): number {
  const label = mostOf(entry.labels)
  const times = entry.labels[label] ?? 0
  const share = times / Math.max(entry.seen, times)
  const often = times === 1 ? 0 : times <= 4 ? 1 : 2
  const sure = share > 0.95 ? 3 : share > 0.75 ? 2 : share > 0.4 ? 1 : 0
  return (label + 1) | (often << 4) | (sure << 6)
}
