/** The role that the rules give to the marked words of a sentence written by hand. */
import { findRole } from '../../pipeline/stance/index.ts'
import type { RoleReading } from '../../pipeline/stance/index.ts'
import { readTarget } from '../../pipeline/stance/targets.ts'
import { readWords } from '../../pipeline/stance/words.ts'
import { makeDocument } from './stance-document.ts'

export function roleOf(marked: string): RoleReading {
  const { tokens, tags, mentions } = makeDocument(marked)
  return findRole({ tokens, tags, firstToken: mentions[0]?.firstToken ?? 0, lastToken: mentions[0]?.lastToken ?? 0 })
}

/** Every tie of the marked words, as `role verb rule`. */
export function tiesOf(marked: string): string[] {
  return roleOf(marked).links.map(({ role, lemma, rule }) => `${role} ${lemma} ${rule}`)
}

/** As `tiesOf`, with the ties that the phrase round the marked words hands on to them. */
export function climbedTiesOf(marked: string): string[] {
  const { tokens, tags, mentions, actors } = makeDocument(marked)
  const [[mention], [actor]] = [mentions, actors]
  if (mention === undefined || actor === undefined) return []
  const { role } = readTarget(readWords(tokens, tags), mention, actor, 0)
  return role.links.map((link) => `${link.role} ${link.lemma} ${link.rule}`)
}
