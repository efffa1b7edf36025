/** Participles before and behind a subject: accused of theft, Kenya refused; soldiers trained by France fled. */
import { linkTo } from './role-link.ts'
import { isReduced } from './role-right.ts'
import { readVerbGroup } from './verb-group.ts'
import type { Placed, RoleLink } from './role-types.ts'
import { wordAt, type Word } from './words.ts'

/** What participles say of the phrase that they stand beside. */
export function findParticipleLinks(words: readonly Word[], { first, start, end }: Placed): RoleLink[] {
  return [...findReduced(words, end), ...(typeof first === 'string' ? [] : findFronted(words, first, start))]
}

function findReduced(words: readonly Word[], end: number): RoleLink[] {
  const group = readVerbGroup(words, end)
  if (group === null || group.passive || !isReduced(words, group, end)) return []
  return [linkTo(words, group.main, 'patient', 'reduced')]
}

/** A participle that opens the sentence, up to the comma before the subject. */
function findFronted(words: readonly Word[], { rule, verb }: RoleLink, start: number): RoleLink[] {
  if (!rule.startsWith('subject') || verb < start || wordAt(words, start - 1).norm !== ',') return []
  const { pos, form } = wordAt(words, 0)
  if (pos !== 'verb' || !['past', 'participle', 'gerund'].includes(form)) return []
  const isOpen = words
    .slice(1, start - 1)
    .every(({ pos: each, norm }) => each !== 'aux' && each !== 'punct' && norm !== 'who')
  return isOpen ? [linkTo(words, 0, form === 'gerund' ? 'agent' : 'patient', 'fronted')] : []
}
