/** What the last part of an article's address says: it is the headline that the article itself may lack. */
import type { TokenisedDocument } from '../document/index.ts'
import type { EntityIndex } from './gazetteer.ts'
import type { RefKind } from './gazetteer-forms.ts'

/** Kinds of form that say of which country an article is. */
const KINDS: ReadonlySet<RefKind> = new Set(['state', 'adjective', 'people', 'capital'])

/** Words of an address that make a headline. */
const FEWEST = 3

/**
 * The countries that the address of an article without a title names, in their order: Cameroon of
 * `/2022/06/cameroon-fishermans-diary-lands-another-big-win`. Forms that are ordinary words or other names too are left out.
 */
export function findAddressCountries(
  { title, url }: Pick<TokenisedDocument, 'title' | 'url'>,
  index: EntityIndex,
): Set<string> {
  const tokens = title === null && url !== null ? readWords(url) : []
  const found = new Set<string>()
  for (let at = 0; at < tokens.length; at++) {
    const match = index.trie.find(tokens, at, tokens.length, (entries) =>
      entries.filter(({ value, caseRule }) => KINDS.has(value.kind) && !value.ambiguous && caseRule !== 'exact'),
    )
    const country = match?.entries[0]?.value.country ?? null
    if (match === null || country === null || index.namesakes.has(tokens[at]?.norm ?? '')) continue
    found.add(country)
    at = match.lastToken - 1
  }
  return found
}

/** The words of the last part that has enough of them, as tokens without a place in the text; ids and numbers are left out. */
function readWords(url: string) {
  const parts = url
    .replace(/^\w+:\/\/[^/]*|[?#].*$/g, '')
    .replace(/\.\w{3,5}$/, '')
    .split('/')
  const words = (parts.findLast((part) => part !== '') ?? '').toLowerCase().split(/[-_]/)
  const plain = words.filter((word) => /^[a-z]{3,}$/.test(word))
  return plain.length < FEWEST ? [] : plain.map((norm) => ({ start: 0, end: 0, norm, word: true }))
}
