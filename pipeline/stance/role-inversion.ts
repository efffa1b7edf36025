/** Subjects behind their `be`: joining the talks were X and Y, also killed was X, among the dead was X. */
import { isPast, skipAdverbs } from './heading.ts'
import { isPeopleNoun } from './people-nouns.ts'
import { changeLink, linkTo } from './role-link.ts'
import type { RoleLink } from './role-types.ts'
import { isNominal, isVerbal, wordAt, type Word } from './words.ts'

/**
 * The tie that what opens a sentence gives to the phrase behind its `be`; null where that is no person and no name.
 *
 * @param be - Index of the `be`.
 * @param end - One behind the phrase.
 */
export function findInvertedLink(words: readonly Word[], be: number, end: number): RoleLink | null {
  if (!isSomebody(wordAt(words, end - 1))) return null
  const opening = skipAdverbs(words, 0)
  const isOpen = words
    .slice(opening, be)
    .every(({ pos, norm }) => pos !== 'punct' && (pos !== 'pron' || norm === 'those'))
  if (!isOpen || opening >= be) return null
  if (wordAt(words, opening).norm === 'among') return findGroupLink(words, opening, be)
  const { form, pos, norm } = wordAt(words, opening)
  if (isAttendance(words, opening, be)) return makeLink(words, norm === 'in' ? opening + 1 : opening, 'agent')
  if (pos !== 'verb' || words.slice(opening + 1, be).some(isVerbal)) return null
  if (isPast(wordAt(words, opening))) return makeLink(words, opening, 'patient')
  return form === 'gerund' ? makeLink(words, opening, 'agent') : null
}

/** `Also present were`, `in attendance was`. */
function isAttendance(words: readonly Word[], opening: number, be: number): boolean {
  const { norm } = wordAt(words, opening)
  if (norm === 'in') return wordAt(words, opening + 1).norm === 'attendance'
  return norm === 'present' && !words.slice(opening + 1, be).some(isVerbal)
}

function isSomebody({ pos, norm }: Word): boolean {
  return pos === 'propn' || isPeopleNoun(norm) || isPeopleNoun(`${norm}s`) || /..(?:[eo]r|ist|ian)s?$/.test(norm)
}

/**
 * What those do, or what is done to those, whom `among` makes the subject one of: the dead, those arrested, the signatories.
 *
 * @param among - Index of `among`.
 * @param to - One behind the last word that may name them.
 */
export function findGroupLink(words: readonly Word[], among: number, to: number): RoleLink | null {
  for (let at = among + 1; at < to; at += 1) {
    const word = wordAt(words, at)
    const isThose = wordAt(words, at - 1).norm === 'those'
    if (HARMED.has(word.norm) || (isThose && isPast(word))) return makeLink(words, at, 'patient')
    if (ACTING.has(word.norm) || (isThose && word.norm.endsWith('ing'))) return makeLink(words, at, 'agent')
    if (word.pos === 'adp' || isVerbal(word) || word.pos === 'punct') return null
  }
  return null
}

/** `Enter the African Union.`: a name that comes on to the stage, and nothing behind it. */
export function isEntering(words: readonly Word[], at: number, end: number): boolean {
  const isFirst = at === 0 && wordAt(words, at).norm === 'enter'
  return isFirst && isNominal(wordAt(words, end - 1)) && ['.', ',', ':', ''].includes(wordAt(words, end).norm)
}

function makeLink(words: readonly Word[], at: number, role: RoleLink['role']): RoleLink {
  return changeLink(linkTo(words, at, role, 'inverted'), { adjacent: false })
}

const HARMED = new Set(
  `dead injured wounded killed victims casualties fatalities arrested detained detainees arrestees hostages captives abducted missing
  deceased displaced condemned convicted accused evacuees deported rescued`.split(/\s+/),
)
const ACTING = new Set(
  `speakers signatories winners protesters protestors demonstrators organisers organizers attackers rioters founders sponsors
  backers donors contributors participants critics opponents supporters contenders finalists medallists`.split(/\s+/),
)
