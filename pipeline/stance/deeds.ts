/** What actors do to each other, ready for look-up: verbs and nouns with their class. */
import type { DeedEntry } from '../data/lexicon-schema.ts'
import { PREPOSITIONS } from './closed-class.ts'
import { findPattern, indexPatterns, type PatternIndex } from './lexicon.ts'

/** The list by kind, every inflected form. */
export interface DeedIndex {
  readonly verbs: PatternIndex<DeedEntry>
  readonly nouns: PatternIndex<DeedEntry>
}

/** Indexes the list; a preposition that ends an expression leads to the one concerned: `call on`. */
export function makeDeedIndex(entries: readonly DeedEntry[]): DeedIndex {
  const of = (kind: DeedEntry['kind']) =>
    indexPatterns(entries.filter((entry) => entry.kind === kind).map(withLastPreposition), ({ term }) => [term, kind])
  return { verbs: of('verb'), nouns: of('noun') }
}

function withLastPreposition(entry: DeedEntry): DeedEntry {
  const last = entry.term.split(' ').at(-1) ?? ''
  return entry.term.includes(' ') && PREPOSITIONS.has(last) ? { ...entry, via: [...entry.via, last] } : entry
}

/** The deed that a verb names, with the words that belong to it; null where the list does not know it. */
export function findVerbDeed({ verbs }: DeedIndex, norms: readonly string[], verb: number): DeedEntry | null {
  return findPattern(verbs, norms, verb)?.entry ?? null
}

/** The deed that a noun names. */
export function findNounDeed({ nouns }: DeedIndex, norms: readonly string[], noun: number): DeedEntry | null {
  return findPattern(nouns, norms, noun)?.entry ?? null
}
