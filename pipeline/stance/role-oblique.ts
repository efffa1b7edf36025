/** What a preposition says of the phrase behind it, beside that it is no subject and no object. */
import { isByDoing } from './bare-passive.ts'
import { findBetweenLinks } from './role-between.ts'
import { findMadeLinks } from './role-by.ts'
import { findWinnerLinks } from './role-winner.ts'
import { changeLink, linkTo } from './role-link.ts'
import type { RoleLink } from './role-types.ts'
import { wordAt, type Word } from './words.ts'

/**
 * `according to France`, `criticism from France`, `with France leading the talks`: one tie or none.
 *
 * @param at - The preposition.
 * @param end - One behind the phrase.
 */
export function findObliqueLinks(words: readonly Word[], at: number, end: number): RoleLink[] {
  const [{ norm }, before] = [wordAt(words, at), wordAt(words, at - 1)]
  if (norm === 'to' && before.norm === 'according') return [makeLink(words, at - 1, 'according_to')]
  if (norm === 'to') return findWinnerLinks(words, at)
  if (norm === 'of' && before.pos === 'noun' && isAccording(words, at - 1))
    return [makeLink(words, at - 1, 'of_source')]
  if (norm === 'from' && before.pos === 'noun' && (SENT.has(before.lemma) || isAccording(words, at - 1)))
    return [makeLink(words, at - 1, 'from_nominal')]
  if (norm === 'for' && isTimeFor(words, at, end)) return [makeLink(words, end + 1, 'for_infinitive')]
  if (norm === 'by') return findMadeLinks(words, at)
  if (norm === 'between') return findBetweenLinks(words, at)
  return norm === 'with' ? findWithLinks(words, end) : []
}

/** `with France leading talks`, `with students protesting`, `with the mayor jailed`: what goes on meanwhile. */
function findWithLinks(words: readonly Word[], end: number): RoleLink[] {
  let at = end
  while (wordAt(words, at).pos === 'adv') at += 1
  const { form, norm, pos } = wordAt(words, at)
  const next = wordAt(words, at + 1)
  // a gerund before a noun may be an adjective: with France and mining firms
  const isOpen = next.pos !== 'noun' || isByDoing(words, at - 1)
  if (form === 'gerund' && norm !== 'including' && isOpen) return [makeLink(words, at, 'with_gerund')]
  const isDone = pos === 'verb' && (form === 'past' || form === 'participle') && ENDS.has(next.pos)
  return isDone ? [changeLink(makeLink(words, at, 'with_participle'), { role: 'patient' })] : []
}

/** What stands behind a participle that nothing follows that it is done to. */
const ENDS = new Set(['end', 'punct', 'adp', 'adv'])

/** `according to new figures from the bank`: the noun at an index is what is referred to. */
function isAccording(words: readonly Word[], noun: number): boolean {
  let at = noun - 1
  while (['adj', 'det', 'num', 'noun'].includes(wordAt(words, at).pos)) at -= 1
  return wordAt(words, at).norm === 'to' && wordAt(words, at - 1).norm === 'according'
}

/** `it is time for Africa to speak`, `hard for Mali to pay`: what follows is theirs to do. */
function isTimeFor(words: readonly Word[], at: number, end: number): boolean {
  const before = wordAt(words, at - 1)
  const isTheirs =
    before.pos === 'adj' || (before.pos === 'noun' && TO_DO.has(before.lemma)) || before.norm === 'enough'
  return isTheirs && wordAt(words, end).norm === 'to' && wordAt(words, end + 1).pos === 'verb'
}

const TO_DO = new Set('time way chance need reason opportunity room deadline duty moment plan deal'.split(' '))

function makeLink(words: readonly Word[], verb: number, rule: string): RoleLink {
  return changeLink(linkTo(words, verb, 'agent', rule), { adjacent: false })
}

/** Nouns of what somebody says or gives: it comes from the one who does so. */
const SENT = new Set(
  `pressure criticism statement report demand support help aid assistance funding money loan order request call threat warning
  letter response reaction resistance opposition backlash investment pledge offer approval condemnation praise message advice
  permission invitation interference complaint outcry comment question promise donation grant contribution appeal attack
  proposal backing assurance protest sanction objection commitment intervention denial participation fire scrutiny claim`.split(
    /\s+/,
  ),
)
