/** Whose office somebody holds where the text does not name the body again: its director, X; the group's director, X. */
import { findBodyKind, isBodyOf, type BodyKind } from './bodies.ts'
import { isWord, normOf, normsOf, type Context, type Draft } from './draft.ts'

/** Sentences that an owner may look back for the body. */
const REACH = 2
/** Words of an office between its owner and its holder. */
const OFFICE_WORDS = 6

/** The mention of the body that a name's office belongs to, in the nearest sentence, or null. */
export function findOwner(context: Context, name: Draft, others: ReadonlyMap<number, readonly Draft[]>): Draft | null {
  const owner = findOwnerWord(context, name)
  if (owner === null) return null
  for (let back = 0; back <= REACH; back++) {
    const body = others
      .get(name.sentence - back)
      ?.find(({ actor, lastToken }) => actor !== null && lastToken <= owner.at && isBodyOf(owner.kind, actor))
    if (body !== undefined) return body
  }
  return null
}

/** Chief executive X, at the head of a sentence: the office of a body that the one before is about. */
const OFFICES =
  /^(?:chief executive(?: officer)?|ceo|spokes(?:man|woman|person)|managing director|chief financial officer|country director|chairman|chairwoman)$/

/** `its`, or `the group` of `the group's`, before an office and the name. */
function findOwnerWord({ doc, index }: Context, name: Draft): { at: number; kind: BodyKind } | null {
  const start = doc.sentences[name.sentence]?.firstToken ?? 0
  if (OFFICES.test(normsOf(doc, start, name.firstToken))) return { at: start, kind: 'private' }
  const last = normOf(doc, name.firstToken - 1) === ',' ? name.firstToken - 2 : name.firstToken - 1
  let office = false
  for (let at = last; at > last - OFFICE_WORDS && at >= 0; at -= 1) {
    const norm = normOf(doc, at)
    if (office && norm === 'its') return { at, kind: 'any' }
    if (office && norm === "'s" && normOf(doc, at - 2) === 'the') {
      const kind = findBodyKind(normOf(doc, at - 1))
      return kind === null ? null : { at: at - 2, kind }
    }
    if (!/^[\p{L}-]+$/u.test(norm)) return null
    office ||= isWord(index, 'actor_heads', norm) || isWord(index, 'person_titles', norm)
  }
  return null
}
