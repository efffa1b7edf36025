/** What somebody denies of themselves or others: it judges nobody. */
import { findToneOf } from './saying-verbs.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/**
 * True for a verb behind which something is denied: `denied that it lied`, `denies lying`, `rejected the charge`, `dismissed the
 * report as a lie`; not for `denied them bail` and `rejected the offer`.
 *
 * @param verb - Index of the verb.
 */
export function isDenial(words: readonly Word[], verb: number): boolean {
  const { lemma } = wordAt(words, verb)
  if (findToneOf(lemma) !== 'denying') return false
  const next = wordAt(words, verb + 1)
  if (next.norm === 'that') return true
  if (isVerbal(next) || next.norm === 'having') return next.form === 'gerund'
  return isClaim(words, verb + 1) || (lemma === 'deny' && hasClause(words, verb + 1))
}

/** Words of the object before its noun: one of the many serious allegations. */
const OBJECT_REACH = 7

/** The noun phrase that begins here is headed by a word for what somebody is said to have done. */
function isClaim(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + OBJECT_REACH; at += 1) {
    const word = wordAt(words, at)
    if (CLAIMS.has(word.lemma)) return true
    const isInside = ['det', 'adj', 'num', 'noun', 'propn', 'part', 'conj'].includes(word.pos) || word.norm === 'of'
    if (!isInside && !QUOTES.has(word.norm)) return false
  }
  return false
}

/** `denies it bombed the market`: a subject and its verb. */
function hasClause(words: readonly Word[], from: number): boolean {
  let at = from
  while (['det', 'adj', 'noun', 'propn', 'pron', 'part'].includes(wordAt(words, at).pos)) at += 1
  const verb = wordAt(words, at)
  return at > from && isVerbal(verb) && verb.form !== 'gerund' && verb.form !== 'infinitive'
}

const QUOTES = new Set(['"', '“', '”', '‘', '’'])
const CLAIMS = new Set(
  `accusation allegation assertion charge claim complaint complicity criticism finding guilt involvement insinuation knowledge
  link narrative notion plot report responsibility rumor rumour speculation suggestion suspicion wrongdoing`.split(
    /\s+/,
  ),
)
