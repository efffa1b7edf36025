/** Words behind a verb of saying that only name something: nobody says them. */
import { hasOwnClause, saysOnly, saysThing } from './report-content.ts'
import { isPeopleNoun } from './people-nouns.ts'
import { findToneOf } from './saying-verbs.ts'
import type { Saying } from './sayings.ts'
import type { SentenceView } from './sentence.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/**
 * Whether what stands behind a verb of saying is a bare phrase (`condemned the coup`, `announced new rules`): no clause, no
 * infinitive, no marks, and nothing said of somebody (`called it a sham`, `blamed the bank for it`, `accused them of theft`).
 * What is stressed, admitted or denied is said as a thing (`stressed the need for talks`).
 */
export function isBareObject(view: SentenceView, first: number, last: number, saying: Saying): boolean {
  if (saying.rule !== 'subject' || saying.at >= first) return false
  // told them about the raid
  if (saysThing(saying.verb) || (saying.verb === 'tell' && wordAt(view.words, first).norm === 'about')) return false
  const words = view.words.slice(0, last)
  if (words.some(({ pos }, at) => at >= first && pos !== 'punct' && view.quoted[at] === true)) return false
  return !hasClause(words, first, saying) && !isPredicated(words, first, saying)
}

/** A clause, one without its subject (`which Kenya says could last`), or an infinitive. */
function hasClause(words: readonly Word[], first: number, { verb }: Saying): boolean {
  const own = words.slice(first)
  if (!own.some((word) => isVerbal(word) && word.form !== 'gerund')) return false
  const opening = own.find(({ pos }) => pos !== 'adv' && pos !== 'punct')
  if (saysOnly(verb) || (opening !== undefined && isVerbal(opening))) return true
  return hasOwnClause(words, first) || own.some(({ norm }, at) => norm === 'to' && isVerbal(wordAt(own, at + 1)))
}

/** `called it a sham`, `described it as a sham`, `accused them of theft`, `praised them for it`. */
function isPredicated(words: readonly Word[], first: number, { verb }: Saying): boolean {
  if (verb === 'call') return true
  const wanted = verb === 'accuse' ? 'of' : 'for'
  const tone = findToneOf(verb)
  const isJudging = tone === 'critical' || tone === 'praising'
  return words.some(
    ({ norm }, at) =>
      at > first &&
      (norm === 'as' || (isJudging && norm === wanted && (BLAMING.has(verb) || isSomebody(words, at - 1)))),
  )
}

const BLAMING = new Set(['accuse', 'blame'])

/** A name, a pronoun or a noun of people. */
function isSomebody(words: readonly Word[], at: number): boolean {
  const { pos, norm } = wordAt(words, at)
  return pos === 'propn' || pos === 'pron' || isPeopleNoun(norm)
}
