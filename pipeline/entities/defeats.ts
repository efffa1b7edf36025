/** Who has won: lost at home to Senegal, drew away to Benin, went down 2-0 to Tunisia. */
import type { Sentence } from '../document/index.ts'
import { normAt, type Context } from './draft.ts'

/** True where the words before `to` say that somebody was beaten, or held, by whoever stands behind it. */
export function isDefeat({ doc }: Pick<Context, 'doc'>, sentence: Sentence, to: number): boolean {
  let isGame = false
  for (let at = to - 1; at >= Math.max(sentence.firstToken, to - REACH); at--) {
    const norm = normAt(doc, sentence, at)
    if (LOSING.has(norm) || (FALLING.has(norm) && at === to - 1)) return true
    if (LEAVING.has(norm) && normAt(doc, sentence, at + 1) === 'out') return true
    if (MOVING.has(norm)) return isGame || (DRAWING.has(norm) && at < to - 1)
    if (!BETWEEN.has(norm) && !SCORE.test(norm)) return false
    isGame ||= SCORE.test(norm) || OF_GAME.has(norm)
  }
  return false
}

/** Tokens between the verb and `to`. */
const REACH = 9

const LOSING = new Set('lost lose loses losing succumbed succumb succumbs beaten defeat defeats'.split(' '))
/** Right before `to` they say who won: Kabul fell to the rebels, England fell to Germany. */
const FALLING = new Set('fell fall falls fallen falling'.split(' '))
/** With `out` behind them they say that somebody has lost. */
const LEAVING = new Set('crashed crash crashes crashing bowed bow bows bowing'.split(' '))
/** These lead somewhere (went home to Senegal) unless a score or a game stands behind them. */
const MOVING = new Set(
  'fell fall falls falling drew draw draws drawing went go goes going crashed slumped slipped bowed'.split(' '),
)
const DRAWING = new Set(['drew', 'draw', 'draws', 'drawing'])
const OF_GAME = new Set('penalties shootout final semi-final quarter-final match game defeat goal goals'.split(' '))

/** How, where and what somebody lost. */
const BETWEEN = new Set(
  `at home away down out heavily narrowly badly comfortably twice again only on penalties in the a an their opening final
  semi quarter semi-final quarter-final match game series shootout overtime goal goals points humiliating heavy narrow
  shock surprise contract contracts ground influence market share tender bid race case power control`.split(/\s+/),
)
const SCORE = /^(?:\d{1,3}|\d{1,3}[-–]\d{1,3}|[-–]|nil|zero|one|two|three|four|five)$/
