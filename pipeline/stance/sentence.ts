/** One sentence made ready: words, clauses, cues, targets, quotation. */
import type { Mention, RecognisedDocument, Sentence, Span } from '../document/types.ts'
import { findClauses } from './clauses.ts'
import { findCues } from './cues.ts'
import type { Cue } from './cues.ts'
import { findReported } from './reported.ts'
import type { Lexicon } from './lexicon.ts'
import { relate } from './relations.ts'
import type { Relation } from './relations.ts'
import { findScopeFactor, isNegated } from './scopes.ts'
import { readTarget } from './targets.ts'
import type { Target } from './targets.ts'
import { readWords } from './words.ts'
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
  /** True for words within quotation marks or in reported speech. */
  readonly attributed: readonly boolean[]
  /** True where any word is. */
  readonly quotes: boolean
  /** True for words of a mention that stands for an actor. */
  readonly named: readonly boolean[]
  /** True for words that a negator turns round. */
  readonly negated: readonly boolean[]
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
  /** One flag per token of the document. */
  readonly quoted: readonly boolean[]
  readonly lexicon: Lexicon
}

/** Reads one sentence with the mentions that stand in it. */
export function readSentence({ doc, sentence, index, mentions, quoted, lexicon }: SentenceInput): SentenceView {
  const { firstToken, lastToken } = sentence
  const words = readWords(doc.tokens.slice(firstToken, lastToken), doc.tags.slice(firstToken, lastToken))
  const targets = findTargets(doc, words, mentions, firstToken)
  const reported = findReported(words)
  const attributed = words.map((_, at) => quoted[firstToken + at] === true || reported[at] === true)
  const clauses = findClauses(words)
  const cues = findCues(words, findTaken(words, mentions, firstToken), lexicon)
  const scoped = { words, clauses, cues }
  return {
    index,
    sentence,
    words,
    spans: doc.tokens.slice(firstToken, lastToken),
    clauses,
    cues,
    targets,
    attributed,
    quotes: attributed.includes(true),
    named: findNamed(words, targets),
    negated: words.map((_, at) => isNegated(scoped, at)),
    ties: cues.map((cue) => targets.map((target) => relate(scoped, cue, target))),
    scopes: cues.map((cue) => findScopeFactor(scoped, cue.first)),
  }
}

function findTargets(
  doc: RecognisedDocument,
  words: readonly Word[],
  mentions: readonly Mention[],
  offset: number,
): Target[] {
  return mentions.flatMap((mention) => {
    const actor = mention.reading === 'actor' || mention.reading === 'mixed' ? findActor(doc, mention.actor) : undefined
    return actor === undefined ? [] : [readTarget(words, mention, actor, offset)]
  })
}

function findNamed(words: readonly Word[], targets: readonly Target[]): boolean[] {
  const named = words.map(() => false)
  for (const { first, last } of targets) named.fill(true, first, last)
  return named
}

function findActor(doc: RecognisedDocument, id: string | null): RecognisedDocument['actors'][number] | undefined {
  return id === null ? undefined : doc.actors.find((actor) => actor.id === id)
}

function findTaken(words: readonly Word[], mentions: readonly Mention[], offset: number): boolean[] {
  const taken = words.map(() => false)
  for (const { kind, firstToken, lastToken } of mentions)
    if (NAMING.has(kind)) taken.fill(true, firstToken - offset, lastToken - offset)
  return taken
}
