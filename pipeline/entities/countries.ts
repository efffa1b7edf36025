import { isCapitalAt } from '../document/capital.ts'
import { wordsOf, type Context } from './draft.ts'
import type { Ref, RefKind } from './gazetteer-forms.ts'

/** Kinds of form that name a country or a place inside it. */
const NAMING_WHERE: ReadonlySet<RefKind> = new Set(['state', 'capital', 'adjective', 'people', 'place'])

interface Range {
  readonly firstToken: number
  readonly lastToken: number
}

/**
 * The countries that a gazetteer form refers to (codebook: by name, demonym, capital or a place inside). Amnesty, Netflix
 * and the people of public life have a home, but their names do not speak of it; bodies of a state do.
 */
export function findCountries(context: Context, ref: Ref, range: Range): readonly string[] {
  if (ref.country === null) return []
  if (NAMING_WHERE.has(ref.kind)) return [ref.country]
  if (ref.actor === null || ref.actor.type === 'person') return []
  return ref.national === true ? [ref.country] : findCountriesInside(context, range)
}

/** The countries inside a longer name: Bank of Ghana, Lagos Chamber of Commerce, Eastern Algeria. */
export function findCountriesInside({ doc, index }: Context, { firstToken, lastToken }: Range): readonly string[] {
  const found: string[] = []
  for (let at = firstToken; at < lastToken; at++) {
    if (!isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0)) continue
    const match = index.trie.find(doc.tokens, at, lastToken, (entries, first, last) =>
      entries.filter(
        ({ value, form, caseRule }) =>
          NAMING_WHERE.has(value.kind) &&
          !value.ambiguous &&
          (caseRule !== 'exact' || wordsOf(doc, first, last) === form),
      ),
    )
    const country = match?.entries[0]?.value.country ?? null
    if (country !== null) found.push(country)
    at = (match?.lastToken ?? at + 1) - 1
  }
  return found
}
