/** Parts of a sentence with a verb of saying: what was said before it, who says it, and whether a clause follows. */
import { isNominal, isVerbal, wordAt, type Word } from './words.ts'

/** What they open is no statement: when France left, Kenya said nothing. */
export const LEADING = new Set(
  'while although though whereas after when as since because before once if unless until whenever'.split(' '),
)
export const RELATIVE = new Set(['who', 'which', 'whose', 'where', 'whom'])
/** What stands behind the verb where nothing is reported. */
const SAYS_LITTLE = new Set('nothing so no yes little much more less anything something goodbye'.split(' '))
const STOPS = new Set(['when', 'as', 'after', 'while', 'before', 'since', 'if', 'because', 'without'])

/** True where a statement stands between two places: a subject with its verb, beside what opens with `who` or `when`. */
export function isStatement(words: readonly Word[], from: number, to: number): boolean {
  let named = false
  for (let at = from; at < to; at += 1) {
    const word = wordAt(words, at)
    const opens = at === from || wordAt(words, at - 1).norm === ','
    if (opens && ((LEADING.has(word.norm) && at === from) || RELATIVE.has(word.norm))) {
      const comma = words.findIndex(({ norm }, index) => index > at && norm === ',')
      if (comma < 0 || comma >= to) return false
      at = comma
      named ||= RELATIVE.has(word.norm) && at > from
      continue
    }
    const isFinite = isVerbal(word) && word.form !== 'gerund' && word.form !== 'infinitive'
    if (isFinite && named && !isBehindRelative(words, at)) return true
    if (isNominal(word) || word.pos === 'pron') named = true
  }
  return false
}

function isBehindRelative(words: readonly Word[], at: number): boolean {
  const { norm } = wordAt(words, at - 1)
  return norm === 'that' || RELATIVE.has(norm) || norm === 'to'
}

/** Verbs behind which stands who listens. */
const TELLING = new Set('tell warn assure remind inform promise caution'.split(' '))
/** Words that tell when. */
export const TIME =
  /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|last|this|earlier)$/

/** `ordered bigger packages`: the verb has an object, which is neither a listener nor a time. */
export function hasObject(words: readonly Word[], verb: number): boolean {
  let at = verb + 1
  if (TELLING.has(wordAt(words, verb).lemma) || TIME.test(wordAt(words, at).norm)) return false
  while (['det', 'adj', 'num'].includes(wordAt(words, at).pos)) at += 1
  return isNominal(wordAt(words, at)) && !TIME.test(wordAt(words, at).norm)
}

/** True where what is said stands behind the verb: a clause, a mark that opens one, or a word such as `nothing`. */
export function hasClauseBehind(words: readonly Word[], verb: number): boolean {
  if (SAYS_LITTLE.has(wordAt(words, verb + 1).norm)) return true
  for (let at = verb + 1; at < words.length; at += 1) {
    const word = wordAt(words, at)
    if (word.norm === 'that') return true
    if (word.pos === 'punct') return /^(?::|["“«„‘']|``)$/.test(word.norm)
    if (STOPS.has(word.norm) || RELATIVE.has(word.norm)) return false
    if (isVerbal(word) && word.form !== 'gerund') return true
  }
  return false
}

/** The comma before a phrase that says something and stands behind what it says: `…, the minister, Ruto, said`; -1 for none. */
export function findCommaBefore(words: readonly Word[], verb: number): number {
  const before = (at: number) => words.findLastIndex(({ norm }, index) => index < at && norm === ',')
  let end = verb
  while (wordAt(words, end - 1).pos === 'aux' || wordAt(words, end - 1).pos === 'adv') end -= 1
  const close = end - 1
  if (wordAt(words, close).norm !== ',') {
    const comma = before(verb)
    return comma >= 0 && isSomebody(words, comma + 1, end) ? comma : -1
  }
  const aside = before(close)
  const comma = before(aside)
  const isAside = RELATIVE.has(wordAt(words, aside + 1).norm) || !words.slice(aside + 1, close).some(isVerbal)
  return comma >= 0 && isAside && isSomebody(words, comma + 1, aside) ? comma : -1
}

/** A noun or pronoun, without a verb, that goes on from nothing: not `and Kenya`, `which Kenya`. */
function isSomebody(words: readonly Word[], from: number, to: number): boolean {
  const first = wordAt(words, from)
  if (first.pos === 'conj' || first.pos === 'adp' || LEADING.has(first.norm) || first.norm === 'that') return false
  if (RELATIVE.has(first.norm)) return false
  const own = words.slice(from, to)
  return own.some((word) => isNominal(word) || word.pos === 'pron') && !own.some(isVerbal)
}
