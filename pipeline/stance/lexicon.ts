/** The word lists made ready for look-up, once per process. */
import type { EvaluationEntry, FrameEntry } from '../data/lexicon-schema.ts'
import { DETERMINERS } from './closed-class.ts'
import { inflectTerm } from './inflect.ts'

/** A form of a term and the entry behind it. */
interface Pattern<T> {
  readonly words: readonly string[]
  /** Where in them the gap stands; -1 for none. */
  readonly gap: number
  readonly entry: T
  /** False for forms that are made from the term. */
  readonly listed: boolean
}

/** Patterns by their first word, longer ones first, of equal ones those that stand in the list as they are. */
export type PatternIndex<T> = ReadonlyMap<string, readonly Pattern<T>[]>

export interface Lexicon {
  readonly evaluation: PatternIndex<EvaluationEntry>
  readonly verbs: PatternIndex<FrameEntry>
  readonly nouns: PatternIndex<FrameEntry>
}

/** Indexes every inflected form. */
export function makeLexicon(evaluation: readonly EvaluationEntry[], frames: readonly FrameEntry[]): Lexicon {
  return {
    evaluation: indexPatterns(evaluation, (entry) => [entry.term, entry.pos]),
    verbs: indexPatterns(framesOf(frames, 'verb'), (entry) => [entry.lemma, 'verb']),
    nouns: indexPatterns(framesOf(frames, 'noun'), (entry) => [entry.lemma, 'noun']),
  }
}

function framesOf(frames: readonly FrameEntry[], kind: FrameEntry['kind']): FrameEntry[] {
  return frames.filter((entry) => entry.kind === kind)
}

/** Indexes every inflected form of some entries by `read`: the term and its part of speech. */
export function indexPatterns<T>(
  entries: readonly T[],
  read: (entry: T) => readonly [string, string],
): PatternIndex<T> {
  const index = new Map<string, Pattern<T>[]>()
  for (const entry of entries) {
    const [term, pos] = read(entry)
    inflectTerm(term.split(' '), pos).forEach((form, at) => {
      const words = form.flatMap((word) => word.split('-'))
      const first = words[0] ?? ''
      index.set(first, [...(index.get(first) ?? []), { words, gap: words.indexOf(GAP), entry, listed: at === 0 }])
    })
  }
  for (const patterns of index.values())
    patterns.sort((a, b) => b.words.length - a.words.length || Number(b.listed) - Number(a.listed))
  return index
}

export interface Found<T> {
  readonly entry: T
  /** Half-open range of tokens. */
  readonly first: number
  readonly last: number
}

/**
 * The longest pattern that begins at a token; hyphens, articles and the like between words are passed over, and
 * up to three words where the term has a gap (`…`).
 *
 * @param norms - Folded words of one sentence.
 */
export function findPattern<T>(index: PatternIndex<T>, norms: readonly string[], first: number): Found<T> | null {
  for (const pattern of index.get(norms[first] ?? '') ?? []) {
    const last = matchPattern(norms, first, pattern)
    if (last !== null) return { entry: pattern.entry, first, last }
  }
  return null
}

/** Words that may stand inside an expression without changing it: `lose all their influence`. */
const FILLERS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...'further greater huge great good significant political economic regional global strong considerable much'.split(
    ' ',
  ),
])
const MAX_FILLERS = 2

/** Stands in a term for up to three words of any kind: put … behind bars. */
const GAP = '…'
const GAP_REACH = 3

function matchPattern(
  norms: readonly string[],
  first: number,
  { words, gap }: Pick<Pattern<unknown>, 'words' | 'gap'>,
): number | null {
  if (gap < 0) return matchRow(norms, first, words)
  const from = matchRow(norms, first, words.slice(0, gap))
  for (let at = from; at !== null && at <= (from ?? at) + GAP_REACH && !isStop(norms[at]); at += 1) {
    const last = matchRow(norms, at, words.slice(gap + 1))
    if (last !== null) return last
  }
  return null
}

const isStop = (norm: string | undefined): boolean => norm === undefined || /^[^\p{L}\p{N}$'<-]/u.test(norm)

function matchRow(norms: readonly string[], first: number, words: readonly string[]): number | null {
  let at = first
  for (const word of words) {
    if (at > first && norms[at] !== word) at = skipFillers(norms, at, word)
    if (norms[at] !== word) return null
    at += 1
  }
  return at
}

/** Passes over one hyphen or up to two fillers; stays where the wanted word does not follow. */
function skipFillers(norms: readonly string[], from: number, wanted: string): number {
  if (norms[from] === '-') return from + 1
  for (let at = from + 1; at <= from + MAX_FILLERS; at += 1)
    if (norms[at] === wanted) return norms.slice(from, at).every((norm) => FILLERS.has(norm)) ? at : from
  return from
}
