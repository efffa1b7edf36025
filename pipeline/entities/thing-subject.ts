/** Pronouns that stand for a thing and so for nobody: The law passed. It bans plastic. */
import type { Sentence } from '../document/index.ts'
import { isWord, normOf, type Context } from './draft.ts'
import { isPartOfThings } from './partitive.ts'

/** Openings of a sentence whose subject the sentence before may name. */
export const POINTING_BACK: ReadonlySet<string> = new Set(['it', 'its', 'they', 'their'])

const SINGULAR = new Set(['it', 'its', 'itself'])
const PLURAL = new Set(['they', 'them', 'their', 'theirs', 'themselves'])

/**
 * True where the subject before a pronoun is a thing of its number: of its own sentence, or of the one before where the pronoun
 * opens its sentence.
 *
 * @param number - Number of the sentence that holds the pronoun.
 * @param at - Token of the pronoun.
 * @param taken - Tokens of everything that is named or stands for somebody.
 */
export function isOfThing(context: Context, number: number, at: number, taken: ReadonlySet<number>): boolean {
  const norm = normOf(context.doc, at)
  const isPlural = PLURAL.has(norm)
  if (!isPlural && !SINGULAR.has(norm)) return false
  const { sentences } = context.doc
  const own = sentences[number]
  if (own === undefined) return false
  if (isPartOfThings(context, own, at, taken, (noun) => isThing(context, noun))) return true
  if (isActing(context, at)) return false
  const before = at === own.firstToken ? sentences[number - 1] : own
  const head = before === undefined ? null : findSubject(context, before, taken)
  if (head === null || head >= at) return false
  const noun = normOf(context.doc, head)
  if (!isThing(context, noun) || isPluralNoun(noun) !== isPlural) return false
  if (isSaying(context, at) && !DOCUMENTS.has(noun)) return false
  // the deal gave Mali control of its mines; the floods displaced Kenyans, and they
  return (before !== own && !isPlural) || !isSomebodyBetween(head, at, taken)
}

function isSomebodyBetween(from: number, to: number, taken: ReadonlySet<number>): boolean {
  for (let at = from + 1; at < to; at++) if (taken.has(at)) return true
  return false
}

function isThing({ index }: Context, noun: string): boolean {
  return !isWord(index, 'actor_heads', noun) && !SEVERAL.has(noun) && (!OF_PEOPLE.test(noun) || OF_THINGS.has(noun))
}

/** Endings of those who do something: educators, activists, fanatics. */
const OF_PEOPLE = /(?:ists?|ians?|m[ea]n|[eo]rs|ees|ants|ics)$/
/** Things with such endings. */
const OF_THINGS = new Set(
  `papers letters orders numbers powers waters rivers matters factors sectors motors errors fees decrees trees plants grants politics
  economics topics statistics fabrics newspapers computers servers trailers posters borders`.split(/\s+/),
)

/** It wants, they need: only somebody does that. */
function isActing(context: Context, at: number): boolean {
  return ACTING.has(verbAfter(context, at))
}

/** It said, they warned: somebody does that, or a document. */
function isSaying(context: Context, at: number): boolean {
  return SAYING.has(verbAfter(context, at))
}

/** Base form of the verb behind a pronoun, or ''. */
function verbAfter({ tags }: Context, at: number): string {
  let verb = at + 1
  while (tags[verb]?.pos === 'aux' || tags[verb]?.pos === 'adv') verb += 1
  return tags[verb]?.pos === 'verb' ? (tags[verb]?.lemma ?? '') : ''
}

const ACTING = new Set(
  `plan want hope ask urge believe think promise refuse decide agree demand insist need lose blame praise condemn reject welcome
  suffer fear fight protest flee live receive vow pledge`.split(/\s+/),
)
const SAYING = new Set('say warn estimate call tell claim argue announce deny accuse criticise note find'.split(' '))
const DOCUMENTS = new Set(
  'report document statement letter survey study book article law ruling treaty paper decree'.split(' '),
)

/** Nouns of several without an s, and of those who may act all the same. */
const SEVERAL = new Set(
  'people family couple pair side party team crowd public majority minority half youth elite'.split(' '),
)

function isPluralNoun(noun: string): boolean {
  return /[^sui]s$/.test(noun) && !SINGULAR_S.has(noun)
}

const SINGULAR_S = new Set(['gas', 'news', 'canvas', 'series', 'atlas'])

/** Token of the noun that heads the subject of a sentence; null where none is plain, or a name is part of it. */
function findSubject({ doc, tags }: Context, sentence: Sentence, taken: ReadonlySet<number>): number | null {
  const posAt = (at: number): string => (at < sentence.lastToken ? (tags[at]?.pos ?? '') : '')
  let at = sentence.firstToken
  if (posAt(at) === 'conj') at += 1
  if (posAt(at) === 'adp') {
    while (at < sentence.lastToken && normOf(doc, at) !== ',') at += 1
    at += 1
  }
  while (/^(?:det|adj|num|adv)$/.test(posAt(at))) at += 1
  let head: number | null = null
  while (posAt(at) === 'noun') {
    if (taken.has(at)) return null
    head = at
    at += 1
  }
  if (head === null || taken.has(at)) return null
  return /^(?:verb|aux|adp|adv|part)$/.test(posAt(at)) ? head : null
}
