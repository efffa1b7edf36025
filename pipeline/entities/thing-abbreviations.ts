/** Abbreviations that the article defines as those of a thing: African swine fever (ASF), value added tax (VAT). */
import { singularOf } from '../document/singular.ts'
import { isWord, normOf, wordsOf, type Context } from './draft.ts'
import { isAcronymOf } from './merge.ts'

/** Words that an abbreviation may stand for. */
const LONGEST = 7

/** Norms of the abbreviations in parentheses behind words in small letters that begin like them and name no body. */
export function findThingAbbreviations(context: Context): ReadonlySet<string> {
  const { doc } = context
  const found = new Set<string>()
  for (let at = 2; at < doc.tokens.length - 1; at++) {
    if (normOf(doc, at - 1) !== '(' || normOf(doc, at + 1) !== ')') continue
    const written = wordsOf(doc, at, at + 1)
    if (!/^\p{Lu}{2,7}s?$/u.test(written)) continue
    const short = written.replace(/s$/, '').toLowerCase()
    if (!isOfThing(context, at - 1, short)) continue
    found.add(short)
    found.add(`${short}s`)
  }
  return found
}

function isOfThing(context: Context, end: number, short: string): boolean {
  const { doc } = context
  // the Violence Reduction Unit's (VRU) report
  if (!/^\p{Ll}{2,}/u.test(wordsOf(doc, end - 1, end)) || mayAct(context, normOf(doc, end - 1))) return false
  for (let from = end - 2; from >= Math.max(0, end - LONGEST); from--) {
    const norms = doc.tokens.slice(from, end).map(({ norm }) => norm)
    if (norms.length >= short.length && isAcronymOf(short, norms)) return true
  }
  return false
}

/** Forums, agencies and experts act under their abbreviations too. */
function mayAct({ index }: Context, norm: string): boolean {
  const singular = singularOf(norm)
  const lists = ['actor_heads', 'organisation_suffixes', 'organisation_heads', 'offices_nominal']
  return singular === 'forum' || lists.some((list) => isWord(index, list, norm) || isWord(index, list, singular))
}
