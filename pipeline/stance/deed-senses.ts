/** Which deed of the list a verb names where its words alone do not tell. */
import type { DeedEntry } from '../data/lexicon-schema.ts'
import type { Tie } from './deed-parties.ts'
import { findVerbDeed, type DeedIndex } from './deeds.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/** The list's entry; to ask somebody to do something is to demand it, and police who beat somebody win nothing. */
export function findEntry(
  words: readonly Word[],
  norms: readonly string[],
  verb: number,
  deeds: DeedIndex,
  ties: readonly Tie[],
): DeedEntry | null {
  const entry = findVerbDeed(deeds, norms, verb) ?? findPhrase(deeds, norms, verb)
  if (entry?.term === 'beat') return isBlow(words, verb, ties) ? { ...entry, class: 'attack' } : entry
  if (entry?.term === 'attack') return isAttackInWords(words, verb) ? { ...entry, class: 'accuse' } : entry
  if (entry?.term !== 'ask') return entry
  const to = norms.findIndex((norm, at) => at > verb && at <= verb + ASK_REACH && norm === 'to')
  return to > 0 && isVerbal(wordAt(words, to + 1)) ? { ...entry, class: 'demand' } : entry
}

/** `Niger cut ties with`: where the tagger takes the second word of a phrase for the verb. */
function findPhrase(deeds: DeedIndex, norms: readonly string[], verb: number): DeedEntry | null {
  const entry = findVerbDeed(deeds, norms, verb - 1)
  return entry?.term.includes(' ') === true ? entry : null
}

/** `attacked Kenya for its record`, `attacked France as a bully`: what is blamed follows, in the same clause. */
function isAttackInWords(words: readonly Word[], verb: number): boolean {
  const { form } = wordAt(words, verb)
  if (form === 'gerund' && wordAt(words, verb - 1).pos === 'adp') return false
  for (let at = verb + 1; at <= verb + BLAME_REACH; at += 1) {
    const { norm, pos } = wordAt(words, at)
    if (norm === 'for' && !TIMES.has(wordAt(words, at + 2).norm)) return !TIMES.has(wordAt(words, at + 1).norm)
    if (norm === 'over') return true
    if (norm === 'on' && wordAt(words, at + 1).form === 'gerund') return true
    if (norm === 'as') return wordAt(words, at + 1).pos === 'det' || wordAt(words, at + 1).pos === 'adj'
    if (pos === 'verb' || pos === 'punct' || pos === 'conj') return false
  }
  return false
}

/** Words between `attack` and what is blamed. */
const BLAME_REACH = 6
/** `attacked the town for hours`, `for the second time`. */
const TIMES = new Set(
  'hours days weeks months years minutes first second third fourth last fifth time hour day week'.split(' '),
)

/** Words between `ask` and what is asked for. */
const ASK_REACH = 8

/** `beaten by guards`, `beat protesters`, `was beaten to death`: those who strike and are struck play no match. */
function isBlow(words: readonly Word[], verb: number, ties: readonly Tie[]): boolean {
  if (words.some(({ norm }) => SPORT.has(norm) || SCORE.test(norm))) return false
  if (HARSHLY.has(wordAt(words, verb - 1).norm) || HOW.has(wordAt(words, verb + 1).norm)) return true
  if (
    words.slice(verb + 1, verb + 5).some(({ norm }, at) => norm === 'death' && wordAt(words, verb + at).norm === 'to')
  )
    return true
  return ties.some(({ target, link }) => {
    const heads = words.slice(target.phraseStart, Math.max(target.phraseEnd, target.ownedEnd))
    const wanted = link.role === 'agent' ? FORCES : STRUCK
    return heads.some(({ norm }) => wanted.has(norm))
  })
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const SCORE = /^\d+[-–]\d+$/
const SPORT = set(
  'match matches final finals semi-final semifinal quarterfinal cup league tournament game games goal goals title round set sets points medal penalties extra-time',
)
const HARSHLY = set('brutally savagely severely badly viciously mercilessly')
const HOW = set('up with unconscious senseless')
const FORCES = set(
  `police policeman policemen officer officers soldier soldiers troops guard guards army gendarmes militia militiamen mob gunmen
  security thugs warders mercenaries paramilitaries attackers vigilantes captors jailers`,
)
const STRUCK = set(
  `migrant migrants refugee refugees protester protesters demonstrator demonstrators civilian civilians prisoner prisoners detainee
  detainees journalist journalists reporter suspect suspects activist activists villager villagers victim victims child children
  wife woman women man student students people passenger passengers trader traders`,
)
