/** The one file that imports compromise: its terms, its steps, its grammar and its word list. */
import nlp from 'compromise'
import type { Term } from './terms.ts'

/** The parts of compromise that its typings leave out: pre-cut input, its terms, single steps, its grammar. */
interface Analysis {
  readonly document: Term[][]
  compute(steps: readonly string[]): Analysis
}
interface Grammar {
  readonly two: {
    readonly transform: {
      readonly verb: { readonly toInfinitive: (verb: string, model: object, tense: string) => string }
      readonly noun: { readonly toSingular: (noun: string, model: object) => string }
    }
  }
}
// The library takes cut terms and gives its grammar at run time; its declarations only know strings and `object`.
const library = nlp as unknown as { tokenize: (input: readonly never[]) => Analysis }
/** A view of cut terms, made directly, so that words are folded once for each form and not at each place. */
export const View = library.tokenize([]).constructor as new (sentences: Term[][]) => Analysis
const grammar = nlp.methods() as Grammar
/** The documented parts of its model. */
interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[] | undefined>> }
  readonly two: { readonly irregularPlurals: Readonly<Record<string, string>> }
}
// The declarations call the model an `object`.
const model = nlp.model() as Model
const { lexicon } = model.one

/** The library's tags of a word in lower case; none where its list does not hold it. */
export function readListed(norm: string): readonly string[] {
  return Object.hasOwn(lexicon, norm) ? [lexicon[norm] ?? []].flat() : []
}

/** The base form of a verb; `tense` is PastTense, PresentTense or Gerund. */
export function toInfinitive(verb: string, tense: string): string {
  return grammar.two.transform.verb.toInfinitive(verb, model, tense)
}

/** The library's irregular nouns by their plural; it turns its own list round for every word. */
const irregular = new Map(Object.entries(model.two.irregularPlurals).map(([singular, plural]) => [plural, singular]))
const REGULAR = { two: { irregularPlurals: {} } }

export function toSingular(noun: string): string {
  return irregular.get(noun) ?? grammar.two.transform.noun.toSingular(noun, REGULAR)
}
