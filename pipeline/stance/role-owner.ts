/** Owners of what speaks: the ministry's report said, Oxfam's figures show. */
import { changeLink, linkTo } from './role-link.ts'
import { findSubjectVerb } from './role-right.ts'
import type { RoleLink } from './role-types.ts'
import { isNominal, wordAt, type Word } from './words.ts'

/**
 * What an owner says by its paper, spokesman or figures: one tie or none.
 *
 * @param mark - Index of the mark of the possessive.
 */
export function findOwnerLinks(words: readonly Word[], mark: number): RoleLink[] {
  let end = mark + 1
  while (isInPhrase(wordAt(words, end))) end += 1
  const head = wordAt(words, end - 1)
  if (head.pos !== 'noun' || !VOICES.has(head.lemma)) return []
  const group = findSubjectVerb(words, end)
  if (group === null || group.passive || !SHOWING.has(wordAt(words, group.main).lemma)) return []
  return [changeLink(linkTo(words, group.main, 'agent', 'owner'), { adjacent: false })]
}

function isInPhrase(word: Word): boolean {
  return word.pos === 'adj' || word.pos === 'num' || isNominal(word)
}

/** What somebody's words stand in, by lemma. */
const VOICES = new Set(
  'report statement letter survey study figure data website email memo communique release document index assessment analysis paper poll'.split(
    ' ',
  ),
)

/** What such papers do, by lemma. */
const SHOWING = new Set(
  `say show find cite warn note suggest state reveal claim list describe put accuse call urge condemn criticise criticize estimate
  indicate detail argue blame recommend highlight predict add confirm conclude`.split(/\s+/),
)
