/** What a subject does or undergoes by what it is said to be: is under arrest, is on strike, is happy that, is the first to. */
import { changeLink, linkTo } from './role-link.ts'
import { findStateNoun } from './role-states.ts'
import { linkOfSubject } from './role-subject.ts'
import type { RoleLink } from './role-types.ts'
import { readVerbGroup, type VerbGroup } from './verb-group.ts'
import { wordAt, type Word } from './words.ts'

/** The tie that the words behind a `be` give to its subject, or null. */
export function findStandingLink(words: readonly Word[], be: VerbGroup): RoleLink | null {
  let at = be.end
  while (wordAt(words, at).pos === 'adv') at += 1
  return findState(words, be, at) ?? findAttitude(words, be, at) ?? findFirstTo(words, be, at)
}

/** `is under arrest`, `is on strike`: the noun behind the preposition tells. */
function findState(words: readonly Word[], be: VerbGroup, at: number): RoleLink | null {
  const state = findStateNoun(words, at)
  if (state === null) return null
  const { noun, role } = state
  return makeLink(words, be, { at: noun, role, rule: role === 'patient' ? 'subject_under' : 'subject_in' })
}

/** `was present`, `is happy that`, `are worried about`: who feels so about something, or is there, has a part of his own. */
function findAttitude(words: readonly Word[], be: VerbGroup, at: number): RoleLink | null {
  const { norm, pos } = wordAt(words, at)
  const next = wordAt(words, at + 1)
  const isThere = norm === 'present' && pos === 'adj' && !be.negated
  const isFelt = ATTITUDES.has(norm) && (next.norm === 'to' || next.norm === 'that' || next.pos === 'adp')
  if (isThere || isFelt) return makeLink(words, be, { at, role: 'agent', rule: 'subject_attitude' })
  // busy trading, which the tagger may take for a noun
  return norm === 'busy' && next.norm.endsWith('ing')
    ? makeLink(words, be, { at: at + 1, role: 'agent', rule: 'subject_attitude' })
    : null
}

const ATTITUDES = new Set(
  `happy glad pleased proud confident sure certain aware hopeful optimistic pessimistic sceptical skeptical critical supportive
  worried concerned excited delighted keen determined convinced grateful thankful appreciative angry furious unhappy disappointed
  wary adamant afraid fearful eager tired interested committed opposed responsible`.split(/\s+/),
)

/** `was the first to hold them`, `is the highest official to visit`: the verb behind is the subject's. */
function findFirstTo(words: readonly Word[], be: VerbGroup, at: number): RoleLink | null {
  // was first to pay
  let isRanked = BARE_RANKS.has(wordAt(words, at).norm)
  if (!isRanked && wordAt(words, at).pos !== 'det') return null
  for (let to = at + 1; to < Math.min(words.length, at + RANK_REACH); to += 1) {
    const { norm, pos } = wordAt(words, to)
    if (norm === 'to') {
      const group = isRanked ? readVerbGroup(words, to + 1) : null
      const link = group === null ? null : linkOfSubject(words, group, 'subject_infinitive', false)
      return link === null
        ? null
        : changeLink(link, { negated: link.negated || be.negated, modal: link.modal || be.modal })
    }
    if (!IN_RANK.has(pos) && norm !== '-') return null
    isRanked ||= RANKS.has(norm) || (pos === 'adj' && /..est$/.test(norm))
  }
  return null
}

const RANK_REACH = 9
const BARE_RANKS = new Set(['first', 'last', 'next'])
const IN_RANK = new Set(['noun', 'propn', 'adj', 'num', 'adp', 'verb', 'adv', 'det'])
const RANKS = new Set('first last only latest next second third fourth'.split(' '))

interface Tie {
  readonly at: number
  readonly role: RoleLink['role']
  readonly rule: string
}

function makeLink(words: readonly Word[], be: VerbGroup, { at, role, rule }: Tie): RoleLink {
  const { negated, modal } = be
  return changeLink(linkTo(words, at, role, rule), { negated, modal, adjacent: false })
}
