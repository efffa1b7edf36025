/** Deeds that nobody says were done: under a condition, in a question, alleged, or what others are asked to do. */
import { CONDITIONS } from './closed-class.ts'
import type { Tie } from './deed-parties.ts'
import { groupStart } from './role-link.ts'
import { readVerbGroup } from './verb-group.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/** Whether a deed's words leave open that it was done at all. */
export function isUnproven(words: readonly Word[], verb: number, ties: readonly Tie[]): boolean {
  return (
    isConditional(words, verb) ||
    isInvertedCondition(words, verb, ties) ||
    isAsked(words, verb, ties) ||
    isAlleged(words, verb) ||
    isCharged(words, verb) ||
    isAskedOfOthers(words, ties)
  )
}

/** `if France attacks Mali`: no mark and no other clause stands between. */
function isConditional(words: readonly Word[], verb: number): boolean {
  for (let at = verb - 1; at >= 0; at -= 1) {
    const { norm, pos } = wordAt(words, at)
    if (CONDITIONS.has(norm)) return true
    if (pos === 'punct' || pos === 'verb' || (pos === 'conj' && norm !== 'and' && norm !== 'or')) return false
  }
  return false
}

/** `should France attack Mali, …`, `had Mali paid, …`, `were France to leave, …`: a helper that opens a statement before its subject. */
function isInvertedCondition(words: readonly Word[], verb: number, ties: readonly Tie[]): boolean {
  const subject = ties.find(({ link, target }) => link.verb === verb && target.last <= verb)?.target
  if (subject === undefined) return false
  const helper = wordAt(words, subject.phraseStart - 1)
  const opener = wordAt(words, subject.phraseStart - 2)
  if (!INVERTED.has(helper.norm) || !OPENS.has(opener.pos)) return false
  if (helper.norm === 'were' && wordAt(words, verb - 1).norm !== 'to') return false
  return !words.slice(verb).some(({ norm }) => norm === '?') && words.slice(verb).some(({ norm }) => norm === ',')
}

const INVERTED = new Set(['should', 'had', 'were'])
const OPENS = new Set(['end', 'punct', 'conj'])

const ENDS = new Set(['?', '!', '.', ';'])
const ASKING = new Set('why how when where what who whom which whose'.split(' '))

/** `Did NATO betray Libya?`; who asks why takes it for a fact. */
function isAsked(words: readonly Word[], verb: number, ties: readonly Tie[]): boolean {
  if (!ties.some(({ link }) => link.rule.endsWith('question'))) return false
  const end = words.findIndex(({ norm }, at) => at > verb && ENDS.has(norm))
  if (wordAt(words, end).norm !== '?') return false
  const start = words.findLastIndex(({ pos, norm }, at) => at < verb && pos === 'punct' && norm !== ',') + 1
  return !words.slice(start, verb).some(({ norm }) => ASKING.has(norm))
}

const HEDGES = new Set([
  'allegedly',
  'reportedly',
  'purportedly',
  'supposedly',
  'apparently',
  'possibly',
  'potentially',
])
/** Verbs whose passive says that others hold it for so. */
const HELD = new Set(['allege', 'believe', 'think', 'suppose', 'say', 'report', 'suspect', 'rumour', 'rumor'])
/** What an infinitive may have before its verb: to have been attacked. */
const HELPERS = new Set(['have', 'be', 'been'])

/** `allegedly attacked`, `is believed to have attacked`. */
function isAlleged(words: readonly Word[], verb: number): boolean {
  let at = verb - 1
  while (['adv', 'aux'].includes(wordAt(words, at).pos)) {
    if (HEDGES.has(wordAt(words, at).norm)) return true
    if (wordAt(words, at).pos === 'aux' && !HELPERS.has(wordAt(words, at).norm)) break
    at -= 1
  }
  if (HEDGES.has(wordAt(words, groupStart(words, verb) - 1).norm)) return true
  const { lemma, form } = wordAt(words, at - 1)
  return wordAt(words, at).norm === 'to' && HELD.has(lemma) && (form === 'past' || form === 'participle')
}

const CHARGING = new Set(['accuse', 'suspect', 'charge', 'blame', 'indict', 'investigate', 'deny', 'probe'])
const OF = new Set(['of', 'with', 'for', 'over'])
/** Words between an accusation and what it is about: accused of crossing borders and killing people. */
const CHARGE_REACH = 12

/** `is accused of attacking`, `charged France with arming`: no other verb but gerunds stands between. */
function isCharged(words: readonly Word[], verb: number): boolean {
  if (!isBareGerund(words, verb)) return false
  let isLed = false
  for (let at = verb - 1; at >= 0 && verb - at <= CHARGE_REACH; at -= 1) {
    const word = wordAt(words, at)
    if (OF.has(word.norm)) isLed = true
    if (isVerbal(word) && !isBareGerund(words, at)) return isLed && CHARGING.has(word.lemma)
    if (ENDS.has(word.norm)) return false
  }
  return false
}

function isBareGerund(words: readonly Word[], at: number): boolean {
  return wordAt(words, at).form === 'gerund' && wordAt(words, at - 1).pos !== 'aux'
}

/** Verbs behind which stands what others are to do; it may never be done. */
const ASKING_OTHERS = new Set(
  'ask urge want beg tell order invite expect encourage press pressure implore request demand instruct advise call like'.split(
    ' ',
  ),
)

/** `urged France to help Mali`, `would allow France to help Mali`: as sure as the verb before the object. */
function isAskedOfOthers(words: readonly Word[], ties: readonly Tie[]): boolean {
  const agent = ties.find(({ link }) => link.role === 'agent' && link.rule.includes('object_infinitive'))
  if (agent === undefined) return false
  const governor = words.findLastIndex((word, at) => at < agent.target.first && isVerbal(word))
  if (governor < 0) return false
  return (
    ASKING_OTHERS.has(wordAt(words, governor).lemma) ||
    readVerbGroup(words, groupStart(words, governor))?.modal === true
  )
}

const DOUBTED = new Set('alleged suspected possible planned proposed threatened potential purported looming'.split(' '))

/** `the alleged attack`, `a possible invasion`: an adjective before the noun, owners and further adjectives between. */
export function isDoubted(words: readonly Word[], noun: number): boolean {
  for (let at = noun - 1; at >= 0 && noun - at <= 3; at -= 1) {
    const { norm, pos } = wordAt(words, at)
    if (DOUBTED.has(norm)) return true
    if (pos !== 'adj' && pos !== 'noun' && pos !== 'propn') return false
  }
  return false
}
