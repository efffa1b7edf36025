/** A document as the features see it: forms of words, sentence bounds, runs of capitals, occurrences of a word. */
import type { Sentence, TokenisedDocument } from '../document/index.ts'
import { hashText } from '../document/hash.ts'
import { mapList } from '../document/list.ts'
import type { WordBook } from './word-book.ts'
import type { WordInfo } from './words.ts'

/** A run of capitalised words `[first, last)`. */
export interface Run {
  readonly first: number
  readonly last: number
}

export interface DocumentView {
  readonly book: WordBook
  readonly words: readonly WordInfo[]
  /** Hashes of the folded forms. */
  readonly norms: Int32Array
  readonly sentences: readonly Sentence[]
  /** Per token: strict runs (capitals and hyphens) and wide ones (with of, the, and inside); null outside. */
  readonly runs: readonly (Run | null)[]
  readonly wideRuns: readonly (Run | null)[]
  readonly occurrences: ReadonlyMap<number, Occurrences>
  /** Runs by the hash of the word that their initials make. */
  readonly expansions: ReadonlyMap<number, Run>
}

/** Where and how a word occurs in the document, by its folded form. */
export interface Occurrences {
  /** Tokens where it is capitalised. */
  readonly capital: number[]
  /** How often it stands in small letters, and capitalised inside a sentence of mixed case. */
  small: number
  inside: number
  /** The longest strict run that holds it. */
  longest: Run | null
}

/** Looks at a document; the book describes its words. */
export function viewDocument(
  doc: Pick<TokenisedDocument, 'text' | 'tokens' | 'sentences'>,
  book: WordBook,
): DocumentView {
  const words = mapList(doc.tokens, (token) => book.describe(doc.text.slice(token.start, token.end), token.norm))
  const runs = new Array<Run | null>(words.length).fill(null)
  const wideRuns = new Array<Run | null>(words.length).fill(null)
  for (const sentence of doc.sentences) {
    markRuns(words, sentence, runs, STRICT)
    markRuns(words, sentence, wideRuns, WIDE)
  }
  const norms = Int32Array.from(words, (word) => word.norm)
  return {
    book,
    words,
    norms,
    sentences: doc.sentences,
    runs,
    wideRuns,
    occurrences: collect(words, doc.sentences, runs),
    expansions: findExpansions(words, wideRuns),
  }
}

const STRICT = new Set(['-', '–', '.', '&'])
const WIDE = new Set([
  ...STRICT,
  ..."of the for and de du des la le al el bin ibn ben da dos van von on in ' ’ s".split(' '),
  "'s",
  '’s',
])
/** Connectors that may stand between two capitals of a run. */
const MAX_BETWEEN = 2

function markRuns(
  words: readonly WordInfo[],
  sentence: Sentence,
  runs: (Run | null)[],
  joints: ReadonlySet<string>,
): void {
  for (let at = sentence.firstToken; at < sentence.lastToken;) {
    if (words[at]?.isCapital !== true) {
      at++
      continue
    }
    const last = runEnd(words, at, sentence.lastToken, joints)
    const run = { first: at, last }
    for (; at < last; at++) runs[at] = run
  }
}

function runEnd(words: readonly WordInfo[], first: number, end: number, joints: ReadonlySet<string>): number {
  let last = first + 1
  for (let at = last, between = 0; at < end; at++) {
    const word = words[at]
    if (word?.isCapital === true) {
      last = at + 1
      between = 0
    } else if (word === undefined || ++between > MAX_BETWEEN || !joints.has(word.text)) break
  }
  return last
}

function findExpansions(words: readonly WordInfo[], runs: readonly (Run | null)[]): Map<number, Run> {
  const found = new Map<number, Run>()
  for (const [at, run] of runs.entries()) {
    if (run?.first !== at || run.last - run.first < 2) continue
    let initials = ''
    for (let i = run.first; i < run.last; i++) initials += words[i]?.initial ?? ''
    if (initials.length > 1 && !found.has(hashText(initials))) found.set(hashText(initials), run)
  }
  return found
}

function collect(
  words: readonly WordInfo[],
  sentences: readonly Sentence[],
  runs: readonly (Run | null)[],
): Map<number, Occurrences> {
  const found = new Map<number, Occurrences>()
  for (const sentence of sentences) {
    const mixed = isMixed(words, sentence)
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      const word = words[at]
      if (word?.hasLetter !== true) continue
      let entry = found.get(word.norm)
      if (entry === undefined) found.set(word.norm, (entry = { capital: [], small: 0, inside: 0, longest: null }))
      addOccurrence(entry, word, at, runs[at] ?? null, mixed && at > sentence.firstToken)
    }
  }
  return found
}

function addOccurrence(entry: Occurrences, word: WordInfo, at: number, run: Run | null, inside: boolean): void {
  if (!word.isCapital) {
    entry.small++
    return
  }
  entry.capital.push(at)
  if (inside) entry.inside++
  if (run !== null && (entry.longest === null || lengthOf(run) > lengthOf(entry.longest))) entry.longest = run
}

const lengthOf = (run: Run): number => run.last - run.first

/** False for headlines in capitals, where a capital tells nothing. */
export function isMixed(words: readonly WordInfo[], sentence: Sentence): boolean {
  let letters = 0
  let capitals = 0
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    if (words[at]?.hasLetter !== true) continue
    letters++
    if (words[at]?.isCapital === true) capitals++
  }
  return letters < 3 || capitals * 10 < letters * 7
}

/** The word at a place of the sentence, or an edge. */
export const wordAt = (view: DocumentView, sentence: Sentence, at: number): WordInfo =>
  at < sentence.firstToken
    ? view.book.start
    : at >= sentence.lastToken
      ? view.book.end
      : (view.words[at] ?? view.book.end)
