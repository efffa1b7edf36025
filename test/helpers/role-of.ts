/** The role that the rules give to the marked words of a sentence written by hand. */
import { findRole } from '../../pipeline/stance/index.ts'
import type { RoleReading } from '../../pipeline/stance/index.ts'
import { makeDocument } from './stance-document.ts'

export function roleOf(marked: string): RoleReading {
  const { tokens, tags, mentions } = makeDocument(marked)
  return findRole({ tokens, tags, firstToken: mentions[0]?.firstToken ?? 0, lastToken: mentions[0]?.lastToken ?? 0 })
}

/** Every tie of the marked words, as `role verb rule`. */
export function tiesOf(marked: string): string[] {
  return roleOf(marked).links.map(({ role, lemma, rule }) => `${role} ${lemma} ${rule}`)
}
