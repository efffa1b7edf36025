/** Edges of the noun phrase round a mention. */
import { POSSESSIVES } from './closed-class.ts'
import { PURE_PASTS } from './irregular-verbs.ts'
import { isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

const INSIDE = new Set(['det', 'adj', 'num', 'noun', 'propn', 'part'])

function isInside(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  if (word.norm === '-') return wordAt(words, at - 1).pos !== 'end' && wordAt(words, at + 1).pos !== 'end'
  if (word.norm === 'to') return false
  if (INSIDE.has(word.pos)) return true
  if (word.norm === '$' || word.norm === '%') return true
  // Adverb before an adjective, and participles that modify: `a newly elected president`.
  if (word.pos === 'adv')
    return ['adj', 'num'].includes(wordAt(words, at + 1).pos) && wordAt(words, at - 1).pos === 'det'
  const modifies = word.pos === 'verb' && (word.form === 'past' || word.form === 'participle' || word.form === 'gerund')
  return modifies && isAttribute(words, at) && isInside(words, at + 1)
}

/** The elected president, his elected successor, the newly elected president, a London-based firm, striking doctors. */
function isAttribute(words: readonly Word[], at: number): boolean {
  const before = wordAt(words, skipMarks(words, at - 1))
  if (before.pos === 'det' || isOwner(before) || isPossessiveMark(words, at - 1)) return true
  if (before.norm === '-') return !PREFIXES.has(wordAt(words, at - 2).norm)
  const { norm, form } = wordAt(words, at)
  if (BEFORE_PHRASE.has(before.pos) && ATTRIBUTES.has(norm)) return true
  if (form !== 'gerund' && (before.pos === 'adp' || before.pos === 'end')) return !PURE_PASTS.has(norm)
  return before.pos === 'adv' && before.norm.endsWith('ly') && BEFORE_PHRASE.has(wordAt(words, at - 2).pos)
}

/** The last word that is no mark of a quotation, which may open within a phrase: a “trusted trader”. */
function skipMarks(words: readonly Word[], from: number): number {
  return MARKS.has(wordAt(words, from).norm) ? from - 1 : from
}

const MARKS = new Set(['"', '“', '‘', "''", '``'])

/** What leaves a verb a verb: co-starring an actor. */
const PREFIXES = new Set('co re de pre over out under up'.split(' '))
/** What a phrase without an article may follow; `end` is the start of the sentence. */
const BEFORE_PHRASE = new Set(['det', 'punct', 'adp', 'end'])
/** Gerunds that are adjectives more often than verbs. */
const ATTRIBUTES = new Set(
  'striking neighbouring neighboring warring leading ruling visiting emerging developing remaining protesting surviving'.split(
    ' ',
  ),
)

/** `its partners`, `his army`: an owner in the place of an article. */
function isOwner({ pos, norm }: Word): boolean {
  return pos === 'pron' && POSSESSIVES.has(norm)
}

/** First word of the phrase that ends at `first`: determiners, owners, adjectives, nouns and possessors before it. */
export function phraseStart(words: readonly Word[], first: number): number {
  let at = first
  while (at > 0 && wordAt(words, at).pos !== 'det' && isInside(words, at - 1)) at -= 1
  if (wordAt(words, at).pos !== 'det' && isOwner(wordAt(words, at - 1))) at -= 1
  while (isDeterminerBefore(words, at)) at -= 1
  // A possessor has a phrase of its own before it: `the region's leaders`.
  while (at > 0 && wordAt(words, at - 1).pos === 'part') at = phraseStart(words, at - 1)
  return at - countQuantifiers(words, at)
}

/** `both the army`, `all the other states`, `half its ships`: a determiner before another. */
function isDeterminerBefore(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  const before = wordAt(words, at - 1)
  if (word.pos !== 'det' && !isOwner(word)) return false
  return OUTER.has(before.norm) && (before.pos === 'det' || before.pos === 'pron' || before.pos === 'adj')
}

const OUTER = new Set('all both half such the these those its his their our no any'.split(' '))

/** Words before a number that leave it one: `more than 100`, `about 50`, `up to 300`, `one in five`. */
function countQuantifiers(words: readonly Word[], at: number): number {
  const { pos, norm } = wordAt(words, at)
  if (pos !== 'num') return (norm === 'least' || norm === 'most') && wordAt(words, at - 1).norm === 'at' ? 1 : 0
  const before = wordAt(words, at - 1)
  const second = wordAt(words, at - 2)
  if (before.norm === 'in' && second.pos === 'num') return 2
  if (wordAt(words, at - 3).norm === 'as' && before.norm === 'as' && second.norm === 'many') return 3
  if (PAIRS.has(`${second.norm} ${before.norm}`)) return 2
  return ROUGHLY.has(before.norm) && !YEAR.test(norm) && !isNominal(second) && !TALKING.has(second.lemma) ? 1 : 0
}

const YEAR = /^[12]\d{3}$/
const PAIRS = new Set(['at least', 'up to', 'more than', 'less than', 'fewer than', 'close to'])
const ROUGHLY = new Set(['about', 'around', 'over', 'nearly', 'almost', 'roughly', 'some', 'only'])
/** Verbs that take `about` and `over` themselves. */
const TALKING = new Set(
  'talk speak worry argue complain write fight rule preside ask learn hear know care quarrel'.split(' '),
)

/**
 * End of the phrase whose last known word is `last - 1`: runs on over nouns that it modifies (`French troops`, `a Paris-based firm`).
 *
 * @returns Half-open end; `last` where the mention is the head itself.
 */
export function phraseEnd(words: readonly Word[], last: number): number {
  let end = last
  for (let at = last; at < words.length; at += 1) {
    const word = wordAt(words, at)
    if (isNominal(word)) end = at + 1
    else if (word.norm === '-' && isVerbal(wordAt(words, at + 1)) && isNominal(wordAt(words, at + 2))) at += 1
    else if (word.norm === '-' && !isVerbal(wordAt(words, at + 1))) continue
    else if (word.pos !== 'adj' && word.pos !== 'num') break
  }
  return end
}

/** True for `'s` and `'` behind a noun, where they mark an owner. */
export function isPossessiveMark(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  return word.pos === 'part' && (word.norm === "'s" || word.norm === "'")
}

/** Walks left over the conjuncts of a list to the preposition that governs it. */
export function findPreposition(words: readonly Word[], start: number): number | null {
  for (let at = start - 1; at >= Math.max(0, start - 8); at -= 1) {
    const { pos, norm } = wordAt(words, at)
    if (pos === 'adp' || norm === 'to') return at
    if (!['noun', 'propn', 'det', 'adj', 'part', 'conj'].includes(pos) && norm !== ',') return null
    if (at === start - 1 && pos !== 'conj' && norm !== ',') return null
  }
  return null
}
