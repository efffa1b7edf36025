/** A tie of a phrase to a verb. */
import type { RoleLink } from './role-types.ts'
import { readVerbGroup } from './verb-group.ts'
import { wordAt, type Word } from './words.ts'

/** A tie to a verb, with what its group says of negation and modality. */
export function linkTo(words: readonly Word[], verb: number, role: 'agent' | 'patient', rule: string): RoleLink {
  const group = readVerbGroup(words, groupStart(words, verb))
  return {
    role,
    verb,
    lemma: wordAt(words, verb).lemma,
    negated: group?.negated ?? false,
    modal: group?.modal ?? false,
    rule,
    adjacent: true,
  }
}

/** A tie of which something is otherwise; spelt out for the reason of `changeActor`. */
export function changeLink(link: RoleLink, changes: Partial<RoleLink>): RoleLink {
  const { role, verb, lemma, negated, modal, rule, adjacent } = { ...link, ...changes }
  return { role, verb, lemma, negated, modal, rule, adjacent }
}

/** First auxiliary of the group that ends with this verb. */
export function groupStart(words: readonly Word[], verb: number): number {
  let at = verb
  while (at > 0 && (wordAt(words, at - 1).pos === 'aux' || wordAt(words, at - 1).pos === 'adv')) at -= 1
  while (at < verb && wordAt(words, at).pos === 'adv') at += 1
  return at
}
