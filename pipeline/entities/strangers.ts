/** People and bodies that are not of the country spoken of around them: migrants in Germany, international teams, global media. */
import type { Sentence } from '../document/index.ts'
import { normAt, type Context } from './draft.ts'

const COMING = new Set(
  'migrant migrants refugee refugees deportee deportees exile exiles immigrant immigrants'.split(' '),
)
const WORLDWIDE = new Set(['international', 'global', 'overseas', 'worldwide'])
/** Offices for what is international: the international trade secretary. */
const OFFICE = /^(?:minist|secretar|spokes|advis|correspond|department|office|service|chief|editor|reporter)/
/** Words between such an adjective and the noun: global mining firms. */
const REACH = 2

/** True where a noun cannot mean those of the country around it, as long as the text does not say whose they are. */
export function isStranger(context: Context, sentence: Sentence, at: number, country: string): boolean {
  return isGuest(context, normAt(context.doc, sentence, at), country) || isWorldwide(context, sentence, at)
}

/** Migrants in an article about Germany are not its people: who comes is not at home where the article is. */
function isGuest({ index }: Context, norm: string, country: string): boolean {
  return COMING.has(norm) && index.statesByIso.get(country)?.bloc === 'western'
}

/** International teams, global media: of many countries or none in particular. */
function isWorldwide({ doc, tags }: Context, sentence: Sentence, at: number): boolean {
  if (OFFICE.test(normAt(doc, sentence, at))) return false
  for (let before = at - 1; before >= at - REACH; before--) {
    if (WORLDWIDE.has(normAt(doc, sentence, before))) return true
    if (tags[before]?.pos !== 'noun' && tags[before]?.pos !== 'adj') return false
  }
  return false
}
