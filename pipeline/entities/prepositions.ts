import type { Sentence } from '../document/index.ts'
import { mapList } from '../document/list.ts'
import { GOODS, HANDING, SENDING, TAKING } from './cue-words.ts'
import { isCapitalAt } from '../document/capital.ts'
import { isWord, normAt, type Context, type Draft } from './draft.ts'
import { fitsCase } from './match.ts'

const BETWEEN = new Set(
  `the neighbouring neighboring central northern southern eastern western north south east west rural urban modern
  mainland present-day downtown`.split(/\s+/),
)

/** Passes over adjectives of place and articles to the left: in neighbouring Mali. */
function skipAdjectives({ doc }: Context, sentence: Sentence, from: number): number {
  let at = from
  while (BETWEEN.has(normAt(doc, sentence, at)) || normAt(doc, sentence, at) === '-') at--
  return at
}

/** The token before the list that a name ends or stands in: in Mali, Niger and Burkina Faso. */
function skipConjuncts(context: Context, sentence: Sentence, from: number): number {
  const { doc, index } = context
  let at = from
  for (let guard = 0; guard < 8; guard++) {
    const norm = normAt(doc, sentence, at)
    if (norm !== ',' && norm !== 'and' && norm !== 'or') return at
    const edge = norm === ',' || normAt(doc, sentence, at - 1) !== ',' ? at - 1 : at - 2
    const start = mapList([1, 2, 3, 4, 5], (width) => edge + 1 - width).find(
      (s) => s >= sentence.firstToken && index.trie.find(doc.tokens, s, edge + 1, (e) => e)?.lastToken === edge + 1,
    )
    if (start === undefined) return from
    at = start - 1
    while (BETWEEN.has(normAt(doc, sentence, at))) at--
  }
  return at
}

/** The token after the list that begins with a name: the verb of «Paris and Berlin agreed». */
export function skipFollowing({ doc, index }: Context, sentence: Sentence, from: number): number {
  let at = from
  for (let guard = 0; guard < 8; guard++) {
    const norm = normAt(doc, sentence, at)
    if (norm !== ',' && !JOINING.has(norm)) return at
    const next = norm === ',' && normAt(doc, sentence, at + 1) === 'and' ? at + 2 : at + 1
    const isCapital = isCapitalAt(doc.text, doc.tokens[next]?.start ?? 0)
    const found = isCapital ? index.trie.find(doc.tokens, next, sentence.lastToken, (e) => e) : null
    if (found === null) return at
    at = found.lastToken
  }
  return at
}

/** Behind a list of names the token after somebody who is no capital: Kinshasa and the M23 signed, Juba and its rivals agreed. */
export function skipCompanion({ doc, index }: Context, sentence: Sentence, from: number): number {
  if (!JOINING.has(normAt(doc, sentence, from))) return from
  const first = DETERMINER.test(normAt(doc, sentence, from + 1)) ? from + 2 : from + 1
  const found = index.trie.find(doc.tokens, first, sentence.lastToken, (entries) =>
    entries.filter((entry) => entry.value.actor !== null && fitsCase(doc, entry, first)),
  )
  if (found !== null) return found.lastToken
  for (let at = first; at < first + COMPANION && doc.tokens[at]?.word === true; at++)
    if (isWord(index, 'actor_heads', normAt(doc, sentence, at))) return at + 1
  return from
}

const DETERMINER = /^(?:the|its|their|his|her|a|an|other|both)$/
/** Words that a companion may have: its former rebel allies. */
const COMPANION = 4

const JOINING = new Set(['and', 'or', 'nor', '&'])

/** Words that end what a verb to their left governs. */
const BREAK = /^(?:[,;:.]|and|but|that|who|which|in|after|before)$/

/** Handed the base to, sent rice to: a verb of giving up to six words to the left of `to`. */
export function isHanded({ doc }: Context, sentence: Sentence, to: number): boolean {
  for (let at = to - 1; at >= Math.max(sentence.firstToken, to - 6); at--) {
    const norm = normAt(doc, sentence, at)
    if (BREAK.test(norm) || norm === 'from') return false
    if (HANDING.test(norm)) return true
    if (SENDING.test(norm)) return GOODS.has(normAt(doc, sentence, to - 1))
  }
  return false
}

/** Bought oil from, stole art from: a verb of taking up to six words to the left of `from`. */
export function isTaken({ doc }: Context, sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(sentence.firstToken, from - 6); at--) {
    const norm = normAt(doc, sentence, at)
    if (BREAK.test(norm) || norm === 'to') return false
    if (TAKING.test(norm)) return true
  }
  return false
}

/** Any of the words in the `width` tokens to the left of `at`. */
export function hasBefore(
  { doc }: Context,
  sentence: Sentence,
  at: number,
  width: number,
  list: ReadonlySet<string>,
): boolean {
  for (let before = at - 1; before >= at - width; before--) if (list.has(normAt(doc, sentence, before))) return true
  return false
}

/**
 * What stands before the list of names of a draft, articles and adjectives passed over. Behind an opening phrase and a comma a name
 * before a verb is no part of a list: to Kenya, Britain owes millions.
 */
export function beforeList(context: Context, draft: Draft, sentence: Sentence): number {
  if (isSubjectBehindOpening(context, draft, sentence)) return draft.firstToken - 1
  return skipConjuncts(context, sentence, skipAdjectives(context, sentence, draft.firstToken - 1))
}

function isSubjectBehindOpening(context: Context, { firstToken, lastToken }: Draft, sentence: Sentence): boolean {
  const { doc, tags } = context
  if (normAt(doc, sentence, firstToken - 1) !== ',' || !/^(?:verb|aux)$/.test(tags[lastToken]?.pos ?? '')) return false
  const opening = skipConjuncts(context, sentence, firstToken - 1)
  return opening === sentence.firstToken && tags[opening]?.pos === 'adp'
}
