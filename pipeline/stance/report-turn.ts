/** Where the speaker goes on to do something else: `said the deal was dead, and signed the law`. */
import { hasOwnClause } from './report-content.ts'
import { isReporting } from './report-verbs.ts'
import { isSayingVerb } from './saying-verbs.ts'
import { isBe, isVerbal, wordAt, type Word } from './words.ts'

/** With these the speaker goes on speaking, whatever verb of saying stands before. */
const ONWARD = new Set(
  `call appeal ask thank congratulate invite vow pledge promise offer agree decide refuse decline advise remind encourage
  propose recommend sign meet`.split(/\s+/),
)
/** Gerunds that tell how or about what somebody speaks: `…, referring to the raid`. */
const MANNERS = new Set('refer allude cite quote speak point gesture smile laugh'.split(' '))
/** Before a gerund they tell when the speaker does something else: `…, before flying home`. */
const TIMES = new Set(['before', 'after', 'while', 'when', 'upon'])

/**
 * True for the comma or conjunction behind which the speaker does something else.
 *
 * @param verb - The verb of saying; its tense is that of what the speaker does next.
 * @param from - First word of what is said.
 */
export function isTurn(words: readonly Word[], verb: number, from: number, mark: number): boolean {
  const { norm } = wordAt(words, mark)
  if (norm === ',')
    return (
      isGerundBehind(words, mark) ||
      isNextDeed(words, verb, from, mark) ||
      isFirstOfDeeds(words, verb, from, mark) ||
      (wordAt(words, mark + 1).norm === 'and' && isBehindThing(words, verb, from, mark + 1))
    )
  const isBare = /^(?:and|but)$/.test(norm) && wordAt(words, mark - 1).norm !== ','
  if (isBare && isBehindThing(words, verb, from, mark)) return true
  return isBare && isOnward(words, verb, from, skipAdverbs(words, mark + 1))
}

/** `called the raid "foul" and vowed to act`: what is said has no verb that could go on. */
function isBehindThing(words: readonly Word[], verb: number, from: number, and: number): boolean {
  return !words.slice(from, and).some(isVerbal) && isInTense(words, verb, skipAdverbs(words, and + 1))
}

/** `…, before flying home`, `…, adding that`, `…, referring to the raid`. */
function isGerundBehind(words: readonly Word[], comma: number): boolean {
  const opener = wordAt(words, comma + 1)
  const at = skipAdverbs(words, TIMES.has(opener.norm) || opener.norm === 'and' ? comma + 2 : comma + 1)
  const { form, lemma } = wordAt(words, at)
  if (form !== 'gerund') return false
  if (TIMES.has(opener.norm)) return wordAt(words, at).pos === 'verb'
  return isSaying(words, at) || MANNERS.has(lemma)
}

/** `, and signed the law`: a verb in the tense of the first, without a subject, and no list of what others did. */
function isNextDeed(words: readonly Word[], verb: number, from: number, comma: number): boolean {
  const joint = wordAt(words, comma + 1).norm
  if (joint !== 'and' && joint !== 'but' && joint !== 'then') return false
  const at = skipAdverbs(words, comma + 2)
  if (!isInTense(words, verb, at) || isOfOthers(words, from, at)) return false
  const said = words.slice(from, comma)
  const isList = said.some(({ norm }, index) => norm === ',' && isDone(wordAt(said, index + 1)))
  return !isList && hasOwnClause(said, 0)
}

/** `said he was tired, sat down and drank`: two deeds without a subject, and what is said tells a state or is in another tense. */
function isFirstOfDeeds(words: readonly Word[], verb: number, from: number, comma: number): boolean {
  const at = skipAdverbs(words, comma + 1)
  if (wordAt(words, verb).form !== 'past' || !isPast(words, at)) return false
  const and = words.findIndex(({ norm }, index) => index > at && norm === 'and')
  if (and < 0 || !isPast(words, skipAdverbs(words, and + 1)) || words.slice(at + 1, and).some(isVerbal)) return false
  const own = findOwnVerb(words, from)
  if (own < 0 || own > comma || words.slice(from, comma).some(({ norm }) => norm === ',')) return false
  const isState = isBe(wordAt(words, own)) && !isVerbal(wordAt(words, own + 1))
  return isState ? wordAt(words, own - 1).pos === 'pron' : isInOtherTense(words, verb, own)
}

/** A past without helper. */
const isPast = (words: readonly Word[], at: number): boolean =>
  wordAt(words, at).pos === 'verb' && wordAt(words, at).form === 'past'

/** The first finite verb of what is said; -1 for none. */
function findOwnVerb(words: readonly Word[], from: number): number {
  return words.findIndex((word, index) => index >= from && isVerbal(word) && word.form !== 'gerund')
}

/** `would`, `will`, a present under a past; not `had come`. */
function isInOtherTense(words: readonly Word[], verb: number, own: number): boolean {
  const { pos, form, norm } = wordAt(words, own)
  const isPerfect = /^(?:had|has|have)$/.test(norm) && pos === 'aux'
  return (form === 'modal' || (form === 'present' && wordAt(words, verb).form === 'past')) && !isPerfect
}

/** The tagger takes one of several deeds for an adjective at times: attacked towns, burned houses. */
const isDone = (word: Word): boolean => isVerbal(word) || word.norm.endsWith('ed')

/** `and called for talks`, `and signed the law` behind what will, may or has to be: what is said is in another tense. */
function isOnward(words: readonly Word[], verb: number, from: number, at: number): boolean {
  if (!isInTense(words, verb, at)) return false
  const own = findOwnVerb(words, from)
  if (own < 0 || own >= at) return false
  if (isInOtherTense(words, verb, own)) return true
  return (isSaying(words, at) || ONWARD.has(wordAt(words, at).lemma)) && isBe(wordAt(words, own))
}

/** `the army came, and burned the town`: whoever does the first deed may well do the second. */
function isOfOthers(words: readonly Word[], from: number, at: number): boolean {
  const { pos, form } = wordAt(words, findOwnVerb(words, from))
  return pos === 'verb' && form !== 'present' && !isSaying(words, at)
}

/** A finite verb in the tense of the verb of saying; behind `be sealed` or `has come` a participle goes on from that. */
function isInTense(words: readonly Word[], verb: number, at: number): boolean {
  const [own, next] = [wordAt(words, verb), wordAt(words, at)]
  if (next.pos !== 'verb') return false
  const before = words.findLastIndex((word, index) => index < at && isVerbal(word))
  const { form, norm } = wordAt(words, before)
  const isBound = form === 'participle' && wordAt(words, before - 1).pos !== 'noun' && next.form === 'participle'
  if (before > verb && (isBound || norm === 'be' || norm === 'been')) return false
  return own.form === 'present' ? next.form === 'present' : next.form === 'past' || next.form === 'participle'
}

function isSaying(words: readonly Word[], at: number): boolean {
  return isReporting(words, at) || isSayingVerb(wordAt(words, at).lemma) || ONWARD.has(wordAt(words, at).lemma)
}

function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from
  while (wordAt(words, at).pos === 'adv' || wordAt(words, at).norm === 'then') at += 1
  return at
}
