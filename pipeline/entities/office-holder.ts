/** The prime minister, after Keir Starmer: a title of head of state or government that somebody named before holds or held. */
import type { Actor, Sentence } from '../document/index.ts'
import { normAt, normOf, type Context, type Draft } from './draft.ts'

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
 * @param at - Token of the title's last word.
 * @param draftsOf - What is named in a sentence, by its number.
 * @returns Null where nobody who held such an office is named shortly before, or several are, or another office of that title is
 *   spoken of in between (the US president).
 */
export function findHolderOf(
  { doc, index }: Context,
  sentence: Sentence,
  at: number,
  number: number,
  draftsOf: ReadonlyMap<number, readonly Draft[]>,
): Actor | null {
  const norm = normAt(doc, sentence, at)
  const title = TITLES.get(norm)
  const first = norm === 'minister' ? at - 1 : at
  if (title === undefined || (norm === 'minister' && normAt(doc, sentence, first) !== 'prime')) return null
  if (normAt(doc, sentence, first - 1) !== 'the') return null
  const holds = (actor: Actor): boolean =>
    index.holders
      .get(actor.country ?? '')
      ?.some((holder) => holder.actor.id === actor.id && title.test(holder.office.title)) === true
  const named: Draft[] = []
  for (let back = 0; back <= REACH; back++)
    named.push(
      ...(draftsOf.get(number - back) ?? []).filter((d) => d.firstToken < at && d.actor !== null && holds(d.actor)),
    )
  const last = named.reduce<Draft | null>(
    (best, d) => (best === null || d.firstToken > best.firstToken ? d : best),
    null,
  )
  if (last?.actor == null || named.some(({ actor }) => actor?.id !== last.actor?.id)) return null
  for (let between = last.lastToken; between < first - 1; between++)
    if (normOf(doc, between) === norm && isOther(doc, between, norm)) return null
  return last.actor
}
