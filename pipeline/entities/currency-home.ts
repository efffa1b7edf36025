/** Currencies that only one country has, as news write them: who counts in naira is in Nigeria. */
import type { TokenisedDocument } from '../document/index.ts'

/** ISO 3166-1 alpha-3 by currency, ISO 4217; kwacha, shillings, dinars, francs and pounds are several countries'. */
const CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    naira: 'NGA',
    cedi: 'GHA',
    cedis: 'GHA',
    pula: 'BWA',
    dalasi: 'GMB',
    dalasis: 'GMB',
    birr: 'ETH',
    metical: 'MOZ',
    meticais: 'MOZ',
    kwanza: 'AGO',
    kwanzas: 'AGO',
    ariary: 'MDG',
    nakfa: 'ERI',
    ouguiya: 'MRT',
    maloti: 'LSO',
    emalangeni: 'SWZ',
    rand: 'ZAF',
    rands: 'ZAF',
    leones: 'SLE',
  }),
)

/** The countries whose currency the article speaks of, in the order of the text; a capital (Rand, a name) says nothing. */
export function findCurrencyHomes({ tokens, text }: Pick<TokenisedDocument, 'tokens' | 'text'>): Set<string> {
  const homes = new Set<string>()
  for (const { norm, start } of tokens) {
    const home = CURRENCIES.get(norm)
    if (home !== undefined && text[start] === norm[0]) homes.add(home)
  }
  return homes
}
