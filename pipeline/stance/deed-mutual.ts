/** What several subjects do to each other: `met`, `signed a deal`, `blamed each other`. */
import { withoutDoubles } from './deed-doubles.ts'
import type { Party } from './deed-types.ts'
import type { Word } from './words.ts'

/** More subjects than this are a list, and do nothing to each other. */
const MOST_MUTUAL = 3

/** What subjects joined by `and` do to each other; nobody where there is one alone, or a long list. */
export function makeMutual(words: readonly Word[], agents: readonly Party[]): Party[] {
  const joined = agents.some(({ rule }) => rule.startsWith('phrase_'))
    ? agents.filter(({ rule }) => rule.includes('phrase_'))
    : agents
  const from = Math.min(...joined.map(({ target }) => target.last))
  const to = Math.max(...joined.map(({ target }) => target.first))
  const isJoined = words.slice(from, to).some(({ norm }) => norm === 'and')
  const actors = new Set(joined.map(({ target }) => target.actor.id))
  if (!isJoined || actors.size < 2 || actors.size > MOST_MUTUAL) return []
  return withoutDoubles(words, joined).map(({ target }) => ({ target, rule: 'mutual' }))
}
