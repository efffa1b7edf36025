/** The prime minister, after Keir Starmer: a title of head of state or government that somebody named before holds or held. */
import type { Actor, Sentence } from '../document/index.ts'
import type { Search } from './antecedent.ts'
import { normAt, normOf, type Context } from './draft.ts'

/** Titles by their last word. */
const TITLES: ReadonlyMap<string, RegExp> = new Map([
  ['president', /\bPresident\b(?! of the Council)/],
  ['minister', /\bPrime Minister\b/],
  ['premier', /\b(?:Prime Minister|Premier)\b/],
  ['chancellor', /\bChancellor\b/],
  ['king', /\bKing\b/],
  ['queen', /\bQueen\b/],
])

/** Sentences back to the one who holds the office. */
const REACH = 2

/** True for the last word of a title that `findHolderOf` knows. */
export function isHighOffice(norm: string): boolean {
  return TITLES.has(norm)
}

/** The French president, the foreign minister: not behind the article alone. */
function isOther(doc: Context['doc'], at: number, norm: string): boolean {
  const before = normOf(doc, at - 1)
  if (norm !== 'minister') return before !== 'the'
  return before === 'prime' && normOf(doc, at - 2) !== 'the'
}

/**
 * Who is meant by a title of head of state or government behind `the`.
 *
 * @param search - At the title's last word.
 * @returns Null where nobody who held such an office is named shortly before, or several are, or another office of that title is
 *   spoken of in between (the US president).
 */
export function findHolderOf({ context, norm, at, number, bySentence }: Search, sentence: Sentence): Actor | null {
  const { doc } = context
  const title = TITLES.get(norm)
  const first = norm === 'minister' ? at - 1 : at
  if (title === undefined || (norm === 'minister' && normAt(doc, sentence, first) !== 'prime')) return null
  if (normAt(doc, sentence, first - 1) !== 'the') return null
  const near = Array.from({ length: REACH + 1 }, (_, step) => bySentence.get(number - REACH + step) ?? []).flat()
  const holders = near.filter(
    ({ firstToken, actor }) => firstToken < at && actor !== null && holds(context, actor, title),
  )
  const last = holders.at(-1)
  if (last === undefined || holders.some(({ actor }) => actor?.id !== last.actor?.id)) return null
  for (let between = last.lastToken; between < first - 1; between++)
    if (normOf(doc, between) === norm && isOther(doc, between, norm)) return null
  return last.actor
}

function holds({ index }: Context, { id, country }: Actor, title: RegExp): boolean {
  const holders = index.holders.get(country ?? '') ?? []
  return holders.some(({ actor, office }) => actor.id === id && title.test(office.title))
}
