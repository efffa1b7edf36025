import { isCapitalAt } from '../document/capital.ts'
import { findQuoted } from '../document/quotes.ts'
import type { Actor, Mention, MentionKind, Place, Sentence, Tag, TokenisedDocument } from '../document/index.ts'
import type { EntityIndex } from './gazetteer.ts'
import type { Ref } from './gazetteer-forms.ts'

/** A mention while the stage is still deciding; turned into a `Mention` at the end. */
export interface Draft {
  readonly firstToken: number
  readonly lastToken: number
  readonly sentence: number
  kind: MentionKind
  reading: Mention['reading']
  actor: Actor | null
  place: Place | null
  country: string | null
  /** Countries that the words themselves refer to: by name, demonym, capital or a place inside (codebook). */
  countries: readonly string[]
  /** How the reading was found: the gazetteer's kind of form, or how a name outside it was recognised. */
  readonly source: Ref['kind'] | 'name' | 'organisation' | 'person' | 'nominal' | 'pronoun'
  rule: string
  confidence: number
  candidates: string[]
}

/** A draft of which something is otherwise; spelt out for the reason of `changeActor`. */
export function changeDraft(draft: Draft, changes: Partial<Draft>): Draft {
  const made = { ...draft, ...changes }
  return {
    firstToken: made.firstToken,
    lastToken: made.lastToken,
    sentence: made.sentence,
    kind: made.kind,
    reading: made.reading,
    actor: made.actor,
    place: made.place,
    country: made.country,
    countries: made.countries,
    source: made.source,
    rule: made.rule,
    confidence: made.confidence,
    candidates: made.candidates,
  }
}

/** A place of which something is otherwise; spelt out as well. */
export function changePlace(place: Place, changes: Partial<Place>): Place {
  const { id, name, kind, country, lat, lon } = { ...place, ...changes }
  return { id, name, kind, country, lat, lon }
}

/** Whether a mention acts or only locates, and the rule that says so. */
export interface ReadingDecision {
  readonly reading: Draft['reading']
  readonly rule: string
  readonly confidence: number
}

/** What the rules look at: the document, the gazetteer, and each token's first letter. */
export interface Context {
  readonly doc: TokenisedDocument
  readonly index: EntityIndex
  /** Words that occur in lower case somewhere in the article. */
  readonly seenLower: ReadonlySet<string>
  /** For each token whether it stands within quotation marks. */
  readonly quoted: readonly boolean[]
  /** Parts of speech by token; empty until the sentences are tagged. */
  readonly tags: readonly (Tag | null)[]
}

/** Makes the context of one article. */
export function makeContext(doc: TokenisedDocument, index: EntityIndex): Context {
  const seenLower = new Set<string>()
  for (const token of doc.tokens) if (token.word && !isCapitalAt(doc.text, token.start)) seenLower.add(token.norm)
  return { doc, index, seenLower, quoted: findQuoted(doc), tags: [] }
}

/** The words of a token range, as written. */
export function wordsOf(doc: TokenisedDocument, first: number, last: number): string {
  return doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[last - 1]?.end ?? 0)
}

/** The norms of a token range, joined by spaces. */
export function normsOf(doc: TokenisedDocument, first: number, last: number): string {
  return doc.tokens
    .slice(first, last)
    .map((t) => t.norm)
    .join(' ')
}

/** Items by the number of their sentence, in their order. */
export function groupBySentence<T extends { readonly sentence: number }>(items: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const group = groups.get(item.sentence)
    if (group === undefined) groups.set(item.sentence, [item])
    else group.push(item)
  }
  return groups
}

/** Every token that belongs to one of some mentions. */
export function tokensOf(drafts: readonly Pick<Draft, 'firstToken' | 'lastToken'>[]): Set<number> {
  const tokens = new Set<number>()
  for (const { firstToken, lastToken } of drafts) for (let at = firstToken; at < lastToken; at++) tokens.add(at)
  return tokens
}

/** True where a token of the sentence begins with a capital letter. */
export function isCapital({ doc }: Pick<Context, 'doc'>, sentence: Sentence, at: number): boolean {
  return at >= sentence.firstToken && at < sentence.lastToken && isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0)
}

/** The norm of the token at `at` within the sentence, or '' outside it. */
export function normAt(doc: TokenisedDocument, sentence: Sentence, at: number): string {
  if (at < sentence.firstToken || at >= sentence.lastToken) return ''
  return doc.tokens[at]?.norm ?? ''
}

/** True where the list `words:<id>` holds the words. */
export function isWord(index: EntityIndex, id: string, words: string): boolean {
  return index.words.get(id)?.has(words) ?? false
}

/** True for a given name of any origin. */
export function isGivenName(index: EntityIndex, norm: string): boolean {
  return GIVEN_NAMES.some((list) => isWord(index, list, norm))
}

const GIVEN_NAMES = ['first_names_western', 'first_names_african', 'first_names_shared']

/** The norm of the token at `at`, or '' outside the document. */
export function normOf(doc: TokenisedDocument, at: number): string {
  return doc.tokens[at]?.norm ?? ''
}

/** True for a token of letters and hyphens alone. */
export function isPlainWord(doc: TokenisedDocument, at: number): boolean {
  const token = doc.tokens[at]
  return token !== undefined && /^[\p{L}-]+$/u.test(doc.text.slice(token.start, token.end))
}

/** True where one of the tokens is tagged as a verb; `housing` and the like may be nouns. */
export function holdsVerb({ tags }: Context, first: number, last: number): boolean {
  return tags.slice(first, last).some((tag) => (tag?.pos === 'verb' && tag.form !== 'gerund') || tag?.pos === 'aux')
}
