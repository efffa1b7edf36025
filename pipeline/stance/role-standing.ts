/** What a subject does or undergoes by what it is said to be: is under arrest, is on strike, is happy that, is the first to. */
import { changeLink, linkTo } from './role-link.ts'
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
  const { norm, pos } = wordAt(words, at)
  if (pos !== 'adp') return null
  for (let noun = at + 1; noun <= at + NOUN_REACH && IN_PHRASE.has(wordAt(words, noun).pos); noun += 1) {
    const state = `${norm} ${wordAt(words, noun).norm}`
    if (UNDERGONE.has(state)) return makeLink(words, be, { at: noun, role: 'patient', rule: 'subject_under' })
    if (DONE.has(state)) return makeLink(words, be, { at: noun, role: 'agent', rule: 'subject_in' })
  }
  return null
}

const NOUN_REACH = 3
const IN_PHRASE = new Set(['noun', 'adj', 'det', 'propn', 'verb'])

const list = (preposition: string, nouns: string): string[] => nouns.split(' ').map((noun) => `${preposition} ${noun}`)

const UNDERGONE = new Set([
  ...list(
    'under',
    'pressure attack arrest custody investigation siege threat sanctions occupation scrutiny fire surveillance',
  ),
  ...list('in', 'custody detention prison jail hospital danger trouble handcuffs exile'),
  ...list('on', 'trial bail remand'),
  ...list('at', 'risk'),
  ...list('behind', 'bars'),
])
const DONE = new Set([
  ...list('in', 'charge control power command attendance talks negotiations office favour favor breach'),
  ...list('on', 'strike hand course'),
  ...list('at', 'war work'),
  ...list('of', 'view opinion'),
  ...list(
    'behind',
    'plan plans scheme attack attacks coup plot killing killings murder assassination deal aid offer proposal project initiative idea decision law bill campaign bombing bombings raid effort drive move violence',
  ),
])

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
  if (wordAt(words, at).pos !== 'det') return null
  let isRanked = false
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
