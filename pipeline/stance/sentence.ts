/** One sentence made ready: words, clauses, cues, targets, quotation. */
import type { Mention, RecognisedDocument, Sentence, Span, Tag } from '../document/types.ts'
import type { Quotes } from '../document/quotes.ts'
import { fillList, flatMapList, mapList } from '../document/list.ts'
import { findChangeFactors } from './change-factors.ts'
import { findAllChanges, type Change } from './changes.ts'
import { findClauses } from './clauses.ts'
import { findCues } from './cues.ts'
import type { Cue } from './cues.ts'
import { findDeniedClauses, type DeniedClause } from './denied-clauses.ts'
import { findReports, type Report } from './reported.ts'
import type { Lexicon } from './lexicon.ts'
import { relate } from './relations.ts'
import type { Relation } from './relations.ts'
import { findSayings, moveSaying, type Saying } from './sayings.ts'
import { findNegated, findScopeFactor } from './scopes.ts'
import { readTarget } from './targets.ts'
import type { Target } from './targets.ts'
import { EMPTY_PARTS, readWords, wordAt } from './words.ts'
import type { Word } from './words.ts'

export interface SentenceView {
  readonly index: number
  readonly sentence: Sentence
  readonly words: readonly Word[]
  /** Where each word stands in the text. */
  readonly spans: readonly Span[]
  readonly clauses: readonly number[]
  readonly cues: readonly Cue[]
  /** Every mention that stands for an actor, whatever its bloc. */
  readonly targets: readonly Target[]
  /** True for words within quotation marks. */
  readonly quoted: readonly boolean[]
  /** What is reported without marks. */
  readonly reports: readonly Report[]
  /** True for words within quotation marks or in reported speech. */
  readonly attributed: readonly boolean[]
  /** True where any word is. */
  readonly quotes: boolean
  /** Where somebody is said to speak. */
  readonly sayings: readonly Saying[]
  /** True for words of a name, and of a mention that stands for an actor. */
  readonly named: readonly boolean[]
  /** Indices of the words that may judge: outside names, of no closed class. */
  readonly content: readonly number[]
  /** True for words that a negator turns round. */
  readonly negated: readonly boolean[]
  /** What is said not to be so. */
  readonly denials: readonly DeniedClause[]
  /** What grows or shrinks, and by whose doing. */
  readonly changes: readonly Change[]
  /** For each cue its tie to each target, in their order. */
  readonly ties: readonly (readonly Relation[])[]
  /** For each cue what its surroundings make of it, a factor. */
  readonly scopes: readonly number[]
}

/** Kinds of mention whose words are a name and judge nothing. */
const NAMING = new Set(['name', 'alias', 'demonym', 'metonym', 'collective', 'pronoun'])

export interface SentenceInput {
  readonly doc: RecognisedDocument
  readonly sentence: Sentence
  readonly index: number
  readonly mentions: readonly Mention[]
  readonly quotes: Quotes
  readonly lexicon: Lexicon
}

/** What a name reads as, so that no rule and no feature can tell one from another. */
const MASK = '<name>'

/**
 * Reads one sentence with the mentions that stand in it; names are masked before anything reads them, and a single mark of
 * a quotation reads as a double one.
 */
export function readSentence({ doc, sentence, index, mentions, quotes, lexicon }: SentenceInput): SentenceView {
  const { firstToken, lastToken } = sentence
  const taken = findTaken(lastToken - firstToken, mentions, firstToken)
  const words = readMasked(doc, sentence, { taken, proper: findProper(doc, sentence, mentions) }, quotes.marks)
  const targets = findTargets(doc, words, mentions, firstToken)
  const own = quotes.quoted.slice(firstToken, lastToken)
  const reports = findReports(words, own)
  const attributed = [...own]
  for (const { first, last } of reports) attributed.fill(true, first, last)
  // what judges is asked for only where somebody is spoken of
  const telling = mentions.length === 0 ? [] : words
  const clauses = findClauses(telling)
  const cues = findCues(telling, taken, lexicon)
  const denials = findDeniedClauses(words)
  const scoped = { words: telling, clauses, cues, denials }
  const changes = findAllChanges(scoped)
  const factors = findChangeFactors(scoped, changes)
  const named = findNamed(taken, targets)
  return {
    index,
    sentence,
    words,
    spans: doc.tokens.slice(firstToken, lastToken),
    clauses,
    cues,
    targets,
    quoted: own,
    reports,
    attributed,
    quotes: attributed.includes(true),
    sayings: findSayings({ words, quoted: own, targets, reports }),
    named,
    content: findContent(telling, named),
    negated: findNegated(scoped),
    denials,
    changes,
    ties: mapList(cues, (cue) => mapList(targets, (target) => relate(scoped, cue, target))),
    scopes: mapList(cues, (cue, at) => findScopeFactor(scoped, cue) * (factors[at] ?? 1)),
  }
}

/** A sentence whose targets belong to other blocs; spelt out for the reason of `changeActor`. */
export function moveSentence(view: SentenceView, targets: readonly Target[]): SentenceView {
  return {
    index: view.index,
    sentence: view.sentence,
    words: view.words,
    spans: view.spans,
    clauses: view.clauses,
    cues: view.cues,
    targets,
    quoted: view.quoted,
    reports: view.reports,
    attributed: view.attributed,
    quotes: view.quotes,
    sayings: mapList(view.sayings, (saying) => moveSaying(saying, view.targets, targets)),
    named: view.named,
    content: view.content,
    negated: view.negated,
    denials: view.denials,
    changes: view.changes,
    ties: view.ties,
    scopes: view.scopes,
  }
}

function readMasked(
  { tokens, tags }: RecognisedDocument,
  { firstToken, lastToken }: Sentence,
  { taken, proper }: { readonly taken: readonly boolean[]; readonly proper: readonly boolean[] },
  marks: readonly boolean[],
): Word[] {
  const own = mapList(tags.slice(firstToken, lastToken), (tag, at) =>
    tag !== null && proper[at] === true ? asName(tag) : tag,
  )
  const isName = (at: number) => taken[at] === true && own[at]?.pos === 'propn'
  return readWords(
    mapList(tokens.slice(firstToken, lastToken), (token, at) => {
      if (isName(at)) return { ...token, norm: MASK }
      return marks[firstToken + at] === true && token.norm === "'" ? { ...token, norm: '"' } : token
    }),
    mapList(own, (tag, at) => (tag !== null && isName(at) ? { ...tag, lemma: MASK } : tag)),
  )
}

/** Kinds of word that the tagger takes an unknown name for. */
const MISTAKEN = new Set(['noun', 'adj', 'verb', 'adv', 'other'])

/** A word of a name is a name, whatever the tagger says: `Ruto cheered`. */
function asName(tag: Tag): Tag {
  return MISTAKEN.has(tag.pos) ? { ...tag, pos: 'propn', form: '' } : tag
}

/** True for capitalised words of names. */
function findProper(
  { text, tokens }: RecognisedDocument,
  { firstToken, lastToken }: Sentence,
  mentions: readonly Mention[],
): boolean[] {
  const proper = Array.from({ length: lastToken - firstToken }, () => false)
  for (const { kind, firstToken: from, lastToken: to } of mentions)
    for (let at = from; (kind === 'name' || kind === 'alias') && at < to; at += 1) {
      const initial = text.charAt(tokens[at]?.start ?? text.length)
      if (initial !== initial.toLowerCase()) proper[at - firstToken] = true
    }
  return proper
}

function findTargets(
  doc: RecognisedDocument,
  words: readonly Word[],
  mentions: readonly Mention[],
  offset: number,
): Target[] {
  return flatMapList(mentions, (mention) => {
    const actor = mention.reading === 'actor' || mention.reading === 'mixed' ? findActor(doc, mention.actor) : undefined
    return actor === undefined ? [] : [readTarget(words, mention, actor, offset)]
  })
}

function findNamed(taken: readonly boolean[], targets: readonly Target[]): boolean[] {
  const named = [...taken]
  for (const { first, last } of targets) named.fill(true, first, last)
  return named
}

function findActor(doc: RecognisedDocument, id: string | null): RecognisedDocument['actors'][number] | undefined {
  return id === null ? undefined : doc.actors.find((actor) => actor.id === id)
}

function findContent(words: readonly Word[], named: readonly boolean[]): number[] {
  const content: number[] = []
  for (let at = 0; at < words.length; at += 1)
    if (named[at] !== true && !EMPTY_PARTS.has(wordAt(words, at).pos)) content.push(at)
  return content
}

function findTaken(length: number, mentions: readonly Mention[], offset: number): boolean[] {
  const taken = fillList(length, false)
  for (const { kind, firstToken, lastToken } of mentions)
    if (NAMING.has(kind)) taken.fill(true, firstToken - offset, lastToken - offset)
  return taken
}
