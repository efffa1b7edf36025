/** In Asmara, boys go to a camp: the place that opens a sentence says whose those are who come next. */
import type { Sentence } from '../document/index.ts'
import { normAt, type Context, type Draft } from './draft.ts'
import { homeOfPlace, mayBeAbroad, type NominalHome } from './nominal-home.ts'

const LOCATIVE = new Set(['in', 'across', 'throughout'])
/** Those who come together in a town that is nobody's home: in Delhi, the country won 32 medals. */
const COMING_TOGETHER = new Set(
  `leader leaders minister ministers negotiator negotiators president presidents speaker speakers country nation team
  delegation`.split(/\s+/),
)
/** Words that may stand before the place: in the town of, in northern. */
const LEAD = 4

/**
 * The home of a noun of people whose sentence opens with a place between a preposition and a comma. Null for those whom a
 * journey may have brought there, and where anybody else is named between.
 *
 * @param drafts - What is named in the sentence.
 * @param at - Token of the noun.
 */
export function findSetting(
  context: Context,
  sentence: Sentence,
  drafts: readonly Draft[],
  at: number,
): NominalHome | null {
  const { doc } = context
  const start = sentence.firstToken
  const [place, next] = drafts
  if (!LOCATIVE.has(normAt(doc, sentence, start)) || place === undefined || place.reading !== 'place') return null
  if (place.firstToken > start + LEAD || normAt(doc, sentence, place.lastToken) !== ',') return null
  const norm = normAt(doc, sentence, at)
  if (at < place.lastToken || mayBeAbroad(norm) || COMING_TOGETHER.has(norm)) return null
  if (next !== undefined && next.firstToken < at) return null
  const home = homeOfPlace(context, place)
  return home?.country == null ? null : { ...home, rule: 'nominal:setting' }
}
