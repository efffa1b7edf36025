/** Whose office somebody holds where the text does not name the body again: its director, X; the group's director, X. */
import { findBodyKind, isBodyOf, type BodyKind } from './bodies.ts'
import { isSource } from './cited.ts'
import { isWord, normOf, normsOf, type Context, type Draft } from './draft.ts'

/** Sentences that an owner may look back for the body. */
const REACH = 2
/** Words of an office between its owner and its holder. */
const OFFICE_WORDS = 6

/** The mention of the body that a name's office belongs to, in the nearest sentence, or null. */
export function findOwner(context: Context, name: Draft, others: ReadonlyMap<number, readonly Draft[]>): Draft | null {
  const owner = findOwnerWord(context, name)
  if (owner === null) return null
  for (let back = 0; back <= (owner.reach ?? REACH); back++) {
    const bodies = (others.get(name.sentence - back) ?? []).filter(
      (d) => d.actor !== null && d.lastToken <= owner.at && isBodyOf(owner.kind, d.actor) && !isElsewhere(context, d),
    )
    // behind an office without an owner, the body named last before it
    const body = owner.reach !== undefined && back === 0 ? bodies.at(-1) : bodies[0]
    if (body !== undefined) return body
  }
  return null
}

/** Told Reuters, studied at Stanford, years in Silicon Valley: who reports, and where somebody was before; but shares in Uber. */
function isElsewhere(context: Context, draft: Draft): boolean {
  const before = normOf(context.doc, draft.firstToken - 1)
  if (before === 'in') return !HOLDINGS.test(normOf(context.doc, draft.firstToken - 2))
  return before === 'at' || isSource(context, draft)
}

const HOLDINGS = /^(?:shares?|stakes?|stocks?|invest(?:ed|s|ing|ors?|ments?)?|confidence|interests?)$/

interface OwnerWord {
  readonly at: number
  readonly kind: BodyKind
  /** Sentences to look back where it is not REACH. */
  readonly reach?: number
}

/** It emerged that chief executive X …: an office without article or owner before a name, of the company spoken of. */
function findBareOffice({ doc }: Context, start: number, name: Draft): OwnerWord | null {
  for (const [width, first] of [2, 1].map((words) => [words, name.firstToken - words] as const)) {
    if (first <= start || !BEFORE_OFFICE.test(normOf(doc, first - 1))) continue
    const office = normsOf(doc, first, first + width)
    if (COMPANY_OFFICES.test(office)) return { at: first, kind: 'private', reach: REACH }
    if (SPEAKING_OFFICES.test(office)) return { at: first, kind: 'private', reach: 0 }
  }
  return null
}

const BEFORE_OFFICE = /^(?:that|,|and|but|after|when|as|while|with|by|from|whose|said|because|if)$/
const COMPANY_OFFICES =
  /^(?:chief executive|ceo|managing director|(?:co-?)?founder|chairman|chairwoman|boss|finance director|finance chief)$/
/** Governments and armies have these too. */
const SPEAKING_OFFICES = /^spokes(?:man|woman|person)$/

/** Chief executive X, at the head of a sentence: the office of a body that the one before is about. */
const OFFICES =
  /^(?:chief executive(?: officer)?|ceo|spokes(?:man|woman|person)|managing director|chief financial officer|country director|chairman|chairwoman)$/

/** `its`, or `the group` of `the group's`, before an office and the name. */
function findOwnerWord(context: Context, name: Draft): OwnerWord | null {
  const { doc, index } = context
  const start = doc.sentences[name.sentence]?.firstToken ?? 0
  if (OFFICES.test(normsOf(doc, start, name.firstToken))) return { at: start, kind: 'private' }
  const bare = findBareOffice(context, start, name)
  if (bare !== null) return bare
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
