/** What some actors say or accuse others of, or deny: it judges those others, if anybody, and not the ones who say it. */
import { flatMapList, mapList } from '../document/list.ts'
import { COORDINATORS } from './closed-class.ts'
import { isDenial } from './denial.ts'
import { findToneOf } from './saying-verbs.ts'
import type { Saying } from './sayings.ts'
import type { SentenceView } from './sentence.ts'
import { findPassages, type Passage } from './passages.ts'
import type { Target } from './targets.ts'
import { wordAt } from './words.ts'

/** The words that some actors say of others or deny, one flag for each word; null where they say nothing. */
export function findOwnSpeech(view: SentenceView, own: readonly Target[]): readonly boolean[] | null {
  if (own.length === 0 || (view.sayings.length === 0 && view.denials.length === 0)) return null
  const flags = mapList(view.words, () => false)
  const mark = ({ at, speaker }: Saying, passage: Pick<Passage, 'first' | 'last'>) => {
    const { first } = passage
    const last = findEnd(view, own, at, passage)
    const within = own.filter((target) => target !== speaker && target.first >= first && target.first < last)
    // what is said of themselves as well judges them; those for whose sake others are blamed are not judged: blamed it for its greed
    if (within.some((target) => first !== at || isAccused(target, at))) return
    flags.fill(true, first, last)
  }
  const isOwn = ({ speaker }: Saying) => speaker !== null && own.includes(speaker)
  for (const { passage, saying } of findPassages(view))
    if (saying !== null && isOwn(saying) && isOfOthers(view, own, passage)) mark(saying, passage)
  for (const saying of view.sayings)
    if (isOwn(saying) && isBlaming(saying)) mark(saying, { first: saying.at, last: findClauseEnd(view, saying.at) })
  for (const saying of view.sayings)
    if (isOwn(saying) && isDenial(view.words, saying.at)) {
      const first = saying.at + 1
      flags.fill(true, first, findEnd(view, own, saying.at, { first, last: findClauseEnd(view, saying.at) }))
    }
  for (const { first, last, kind } of view.denials) if (kind === 'denied') flags.fill(true, first, last)
  return flags.includes(true) ? flags : null
}

/** Verbs that blame their object: blamed France, denounced the coup. */
function isBlaming({ verb, rule }: Saying): boolean {
  return rule === 'subject' && findToneOf(verb) === 'critical'
}

/** Whom somebody blames, and who does what is blamed. */
function isAccused({ role }: Target, verb: number): boolean {
  return role.links.some((link) => link.role === 'agent' || link.verb === verb)
}

/** True where others are spoken of: what is said of nobody may well be said of the speaker's own house. */
function isOfOthers({ targets }: SentenceView, own: readonly Target[], { first, last }: Passage): boolean {
  return targets.some((target) => target.first >= first && target.first < last && !own.includes(target))
}

/** What else the speakers do ends what they say: `blamed France and jailed reporters`. */
function findEnd(
  { words }: SentenceView,
  own: readonly Target[],
  verb: number,
  { first, last }: Pick<Passage, 'first' | 'last'>,
): number {
  const outside = own.filter((target) => target.first < first || target.first >= last)
  const deeds = flatMapList(outside, ({ role }) => role.links.map((link) => link.verb))
  let next = Math.min(last, ...deeds.filter((at) => at > verb && at > first))
  while (next < last && ['aux', 'adv'].includes(wordAt(words, next - 1).pos)) next -= 1
  return COORDINATORS.has(wordAt(words, next - 1).norm) ? next - 1 : next
}

/** The end of the clause that a verb opens, over what depends on it: a semicolon, or a clause that stands beside it. */
function findClauseEnd({ words, clauses }: SentenceView, verb: number): number {
  const end = words.findIndex(
    ({ norm }, at) => at > verb && clauses[at] !== clauses[at - 1] && (COORDINATORS.has(norm) || BESIDE.has(norm)),
  )
  return end < 0 ? words.length : end
}

/** They open a clause that stands beside the one before. */
const BESIDE = new Set(['but', 'while', 'whereas', 'although', 'though', ';'])
