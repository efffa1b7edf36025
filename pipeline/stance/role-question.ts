/** Subjects that do not stand before their verb: in questions, and in `it was X that`. */
import { DO } from './closed-class.ts'
import { changeLink, linkTo } from './role-link.ts'
import type { RoleLink } from './role-types.ts'
import { readVerbGroup } from './verb-group.ts'
import { isBe, wordAt, type Word } from './words.ts'

/** `Is the US going to stay?`, `why did France leave`: an auxiliary that opens a question stands before its subject. */
export function findQuestionLink(words: readonly Word[], auxiliary: number, end: number): RoleLink | null {
  const before = wordAt(words, auxiliary - 1)
  const opens = auxiliary === 0 || before.pos === 'punct' || before.pos === 'conj' || ASKING.has(before.norm)
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
  return changeLink(linkTo(words, group.main, passive ? 'patient' : 'agent', 'question'), { adjacent: false })
}

/** A question asked with `do`, which has no object then. */
function isDo(words: readonly Word[], at: number): boolean {
  return DO.has(wordAt(words, at).norm) && words.slice(at).some(({ norm }) => norm === '?')
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
