/** Subjects that do not stand before their verb: in questions, and in `it was X that`. */
import { SELDOM } from '../tag/index.ts'
import { DO } from './closed-class.ts'
import { changeLink, linkTo } from './role-link.ts'
import type { RoleLink } from './role-types.ts'
import { readVerbGroup } from './verb-group.ts'
import { isBe, isVerbal, wordAt, type Word } from './words.ts'

/** `Is the US going to stay?`, `why did France leave`: an auxiliary that opens a question stands before its subject. */
export function findQuestionLink(words: readonly Word[], auxiliary: number, end: number): RoleLink | null {
  const before = wordAt(words, auxiliary - 1)
  const opens =
    auxiliary === 0 ||
    before.pos === 'punct' ||
    before.pos === 'conj' ||
    ASKING.has(before.norm) ||
    isFronted(words, auxiliary)
  const helper = wordAt(words, auxiliary)
  if (!opens || helper.pos !== 'aux') return null
  let verb = end
  while (wordAt(words, verb).pos === 'adv') verb += 1
  const group = readVerbGroup(words, verb)
  const word = wordAt(words, group?.main ?? words.length)
  // did the minister, in his speech, reach an end?
  if ((group === null || word.pos !== 'verb') && isDo(words, auxiliary))
    return changeLink(linkTo(words, auxiliary, 'agent', 'question'), { adjacent: false })
  if (group === null || word.pos !== 'verb') return null
  const passive = group.passive || (isBe(helper) && group.end - group.start === 1 && word.form !== 'gerund')
  const link = linkTo(words, group.main, passive ? 'patient' : 'agent', 'question')
  return changeLink(link, { adjacent: false, negated: link.negated || isFronted(words, auxiliary, NEGATING) })
}

/**
 * `Not once did France apologise`, `never has Kenya paid`, `only in Mali did it lose`: what is denied or set apart stands at the
 * head of the clause and draws the auxiliary before the subject.
 */
function isFronted(words: readonly Word[], auxiliary: number, by: ReadonlySet<string> = FRONTING): boolean {
  for (let at = auxiliary - 1; at >= Math.max(0, auxiliary - FRONT_REACH); at -= 1) {
    const word = wordAt(words, at)
    if (isVerbal(word) || word.pos === 'punct' || word.pos === 'pron') return false
    const opens = ['end', 'punct', 'conj'].includes(wordAt(words, at - 1).pos)
    if (opens) return isDenying(words, at, auxiliary, by)
  }
  return false
}

/** `never`, `only in Mali`, `at no time`; but `only Togo has troops`. */
function isDenying(words: readonly Word[], at: number, auxiliary: number, by: ReadonlySet<string>): boolean {
  const [word, next] = [wordAt(words, at), wordAt(words, at + 1)]
  if (word.pos === 'adp') return next.norm === 'no'
  // not only did Togo pay
  if (next.norm === 'only' && by === NEGATING) return false
  return by.has(word.norm) && (at + 1 === auxiliary || next.pos === 'adp' || next.pos === 'adv')
}

const FRONT_REACH = 6
const NEGATING = new Set('not never neither nowhere nor'.split(' '))
const FRONTING = new Set([...SELDOM, 'not', 'only'])

/** A question asked with `do`, or a clause that a denial turns round, which has no object then. */
function isDo(words: readonly Word[], at: number): boolean {
  const isAsked = words.slice(at).some(({ norm }) => norm === '?')
  return DO.has(wordAt(words, at).norm) && (isAsked || isFronted(words, at))
}

const ASKING = new Set('why how when where what who whom which whose'.split(' '))

/** `it was Britain that drew the border`. */
export function findCleftLink(words: readonly Word[], be: number, end: number): RoleLink | null {
  if (wordAt(words, be - 1).norm !== 'it') return null
  const that = words.findIndex(({ norm }, at) => at >= end && at < end + CLEFT && /^(?:that|who|which)$/.test(norm))
  const group = that < 0 ? null : readVerbGroup(words, that + 1)
  return group === null || group.copula
    ? null
    : changeLink(linkTo(words, group.main, group.passive ? 'patient' : 'agent', 'cleft'), { adjacent: false })
}

/** Words between the name and its clause: it is America, not Russia, that gives. */
const CLEFT = 6
