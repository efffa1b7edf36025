/** Passives without an auxiliary, as headings have them: Uganda criticised over law, France kicked out of Chad. */
import { DAYS } from '../document/calendar.ts'
import { STANDING_BY } from './closed-class.ts'
import { isHeading, isJoined, isOnlyVerb, isPast, skipAdverbs } from './heading.ts'
import { PURE_PARTICIPLES, PURE_PASTS } from './irregular-verbs.ts'
import {
  ALWAYS_TRANSITIVE,
  HARDLY_INTRANSITIVE,
  OFTEN_DONE_TO,
  WITH_COMPLEMENT,
  WITH_OBJECT_KEPT,
  WITH_PARTICLE,
} from './transitive-verbs.ts'
import { isNominal, wordAt } from './words.ts'
import type { Word } from './words.ts'

/** `Uganda criticised over law`, `minister urged to resign`: a headline's passive, whose verb would else have an object. */
export function isBarePassive(words: readonly Word[], at: number): boolean {
  const { lemma, norm } = wordAt(words, at)
  if (!isPast(wordAt(words, at))) return false
  if (isJoined(words, at) && isBarePassive(words, at - 2)) return !takesObject(words, at + 1)
  if (!isBehindSubject(words, at)) return false
  const behind = skipAdverbs(words, at + 1)
  const next = wordAt(words, behind).norm
  if (PURE_PARTICIPLES.has(norm) && isHeading(words, at)) return true
  const lacksObject =
    (ALWAYS_TRANSITIVE.has(lemma) &&
      !takesLateObject(words, behind) &&
      (BEHIND.has(next) || (isHeading(words, at) && ENDING.has(next)))) ||
    (lemma === 'fire' && isHeading(words, at) && FIRED.has(next)) ||
    (NAMING.has(lemma) && isHeading(words, at) && isOffice(words, behind, lemma)) ||
    (URGING.has(lemma) && next === 'to') ||
    (PUNISHING.has(lemma) && next === 'with') ||
    (next === 'by' && !STANDING_BY.has(lemma) && isOnlyVerb(words, at) && !isByDoing(words, behind)) ||
    (!PURE_PASTS.has(norm) && isOnlyVerb(words, at) && isLeftAlone(words, at))
  return lacksObject && !words.slice(0, at).some(({ norm: before }) => RELATIVE.has(before))
}

/** A noun before the verb, beyond adverbs and the adjective of a rank: `Keita again booed`, `Mali general sacked`. */
function isBehindSubject(words: readonly Word[], at: number): boolean {
  let before = at - 1
  while (wordAt(words, before).pos === 'adv' && before > 0) before -= 1
  if (wordAt(words, before).norm === 'general') before -= 1
  return isNominal(wordAt(words, before))
}

/** `booed in Goma`, `kicked out of Chad`, `found dead`, `denied bail`: only a passive ends so. */
function isLeftAlone(words: readonly Word[], at: number): boolean {
  const { lemma } = wordAt(words, at)
  const next = skipAdverbs(words, at + 1)
  const { norm } = wordAt(words, next)
  if (WITH_COMPLEMENT.get(lemma)?.has(norm) === true) return true
  if (WITH_OBJECT_KEPT.get(lemma)?.has(norm) === true) return isHeading(words, at)
  const isOften = OFTEN_DONE_TO.has(lemma) && wordAt(words, at - 1).pos === 'propn'
  const isDone = ALWAYS_TRANSITIVE.has(lemma) || HARDLY_INTRANSITIVE.has(lemma) || isOften
  const particle = wordAt(words, at + 1).norm
  if (WITH_PARTICLE.get(lemma)?.has(particle) === true) return !takesObject(words, at + 2)
  return isDone && !HITTING.has(norm) && !takesObject(words, PARTICLES.has(norm) ? next + 1 : at + 1)
}

const PARTICLES = new Set('out up down off away back'.split(' '))
/** A storm slammed into the coast. */
const HITTING = new Set(['into', 'through'])

/** Something that can be an object begins here, beyond adverbs and a second participle behind `and`. */
function takesObject(words: readonly Word[], from: number): boolean {
  const at = skipAdverbs(words, from)
  const { norm, pos } = wordAt(words, at)
  if (norm === 'and' && isPast(wordAt(words, at + 1))) return takesObject(words, at + 2)
  const isOpen = WHEN.has(norm) || OPEN.has(pos) || norm === 'to'
  return !isOpen || takesLateObject(words, at)
}

/** `condemned in the strongest terms the attack`, `released on Monday Mali's gold`: behind when or how it was done. */
function takesLateObject(words: readonly Word[], from: number): boolean {
  for (let at = from + 1; IN_PHRASE.has(wordAt(words, at).pos) && wordAt(words, at).norm !== 'to'; at += 1) {
    const [before, { pos, norm }] = [wordAt(words, at - 1), wordAt(words, at)]
    const isNew = pos === 'det' || (pos === 'propn' && before.pos === 'noun')
    if (isNew && !WHEN.has(norm) && (isNominal(before) || before.pos === 'num')) return true
  }
  return false
}

const IN_PHRASE = new Set(['det', 'adj', 'num', 'noun', 'propn', 'adp'])

/** Kinds of words behind which nothing is done to anybody. */
const OPEN = new Set(['end', 'adp', 'punct'])
/** Snubbed last week, booed Tuesday. */
const WHEN = new Set([...DAYS, ...'today yesterday tonight last this next again'.split(' ')])

/** `responded by recalling its envoy`, `spoke by phone`: what follows `by` is how, not who. */
export function isByDoing(words: readonly Word[], by: number): boolean {
  const next = wordAt(words, by + 2)
  if (wordAt(words, by).norm === 'by' && MEANS.has(wordAt(words, by + 1).norm)) return true
  const hasObject = ['det', 'pron', 'adj', 'num'].includes(next.pos) || isNominal(next)
  return wordAt(words, by + 1).form === 'gerund' && hasObject
}

/** Bare nouns of how something is sent, said or reached. */
const MEANS = new Set(
  'phone telephone video videoconference email e-mail letter post air sea road land boat ship train plane car bus foot default proxy'.split(
    ' ',
  ),
)

/** `elected US president`, `named athlete of the year`: what the subject is made, without an article. */
function isOffice(words: readonly Word[], from: number, lemma: string): boolean {
  const word = wordAt(words, from)
  if (ENDING.has(word.norm) || BEHIND.has(word.norm)) return true
  return word.pos === 'noun' || (lemma.endsWith('elect') && isNominal(word))
}

const NAMING = new Set(['name', 'elect', 'reelect', 'appoint', 'crown'])
/** What follows the sacked, and not those who shoot. */
const FIRED = new Set(['', 'over', 'for', 'after'])
const ENDING = new Set(['', 'from', 'while', 'at', 'during', 'on'])

/** Uganda slapped with visa bans. */
const PUNISHING = new Set(['slap', 'hit', 'charge', 'threaten', 'saddle'])

const RELATIVE = new Set('which that whom who what whose'.split(' '))
const BEHIND = new Set('over as by of for after amid in'.split(' '))
const URGING = new Set('urge force order invite allow tell ask compel oblige'.split(' '))
