/** Who gets the better of somebody, behind `to`: lost 2-1 to Kenya, a defeat to Kenya, the town fell to the rebels. */
import { changeLink, linkTo } from './role-link.ts'
import type { RoleLink } from './role-types.ts'
import { wordAt, type Word } from './words.ts'

/** The rule of a tie to what the other side loses by. */
export const WINNER = 'via:winner'

/** One tie or none of whom a `to` leads to, to the verb or noun of losing before it. */
export function findWinnerLinks(words: readonly Word[], to: number): RoleLink[] {
  if (TAKING_TO.has(wordAt(words, to - 1).lemma)) return []
  for (let at = to - 1; at >= Math.max(0, to - REACH); at -= 1) {
    const word = wordAt(words, at)
    // whom one loses to wins
    if (isLosing(words, at, to))
      return [changeLink(linkTo(words, at, 'agent', WINNER), { lemma: 'win', adjacent: false })]
    const isOn = word.norm === 'on' && /^(?:penalties|aggregate|goal|points)$/.test(wordAt(words, at + 1).norm)
    if (!isOn && !IN_LOSS.has(word.pos) && !SCORE.test(word.norm) && !GAMES.has(word.norm)) return []
  }
  return []
}

/** Words between what is lost and `to`: lost their opening match 2-1 at home to. */
const REACH = 9
const IN_LOSS = new Set(['det', 'adj', 'num', 'noun', 'adv'])
const GAMES = new Set(['at', 'home', 'away', 'out', 'in', '-', 'their', 'its'])
/** Nouns with a `to` of their own: lost access to the port, its way to Kenya. */
const TAKING_TO = new Set('access right claim way road route link tie appeal title key loyalty allegiance'.split(' '))
const SCORE = /^\d+[-–]\d+$/

function isLosing(words: readonly Word[], at: number, to: number): boolean {
  const { lemma, pos } = wordAt(words, at)
  if (pos === 'noun') return lemma === 'defeat' && at === to - 1
  if (pos !== 'verb') return false
  if (isOusted(words, at)) return true
  if (lemma === 'fall') return at === to - 1 && !isDuty(words, at)
  return LOSING.has(lemma)
}

const LOSING = new Set(['lose', 'succumb'])
/** `crashed out`, `bows out`: who does so has lost. */
export function isOusted(words: readonly Word[], verb: number): boolean {
  return LEAVING.has(wordAt(words, verb).lemma) && wordAt(words, verb + 1).norm === 'out'
}

const LEAVING = new Set(['crash', 'bow'])

/** `the task fell to Kenya`: nothing is lost. */
function isDuty(words: readonly Word[], verb: number): boolean {
  return words.slice(Math.max(0, verb - REACH), verb).some(({ lemma, norm }) => DUTIES.has(lemma) || norm === 'it')
}

const DUTIES = new Set(
  'task duty job role lot responsibility burden honour honor turn chair presidency share'.split(' '),
)
