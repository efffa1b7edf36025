/** compromise's tags -> our coarse parts of speech and verb forms. */

/** First match wins; compromise gives a term all its parents, so the special stand before the general. */
const PARTS = rank([
  ['Negative', 'part'],
  ['Pronoun', 'pron'],
  ['QuestionWord', 'pron'],
  ['Determiner', 'det'],
  ['Preposition', 'adp'],
  ['Conjunction', 'conj'],
  ['Verb', 'verb'],
  ['Modal', 'verb'],
  ['Copula', 'verb'],
  ['ProperNoun', 'propn'],
  ['Person', 'propn'],
  ['Place', 'propn'],
  ['Organization', 'propn'],
  ['WeekDay', 'propn'],
  ['Month', 'propn'],
  ['Ordinal', 'adj'],
  ['Value', 'num'],
  ['Adjective', 'adj'],
  ['Adverb', 'adv'],
  ['Noun', 'noun'],
  ['Date', 'noun'],
  ['Expression', 'other'],
])

const FORMS = rank([
  ['Modal', 'modal'],
  ['Gerund', 'gerund'],
  ['Participle', 'participle'],
  ['PastTense', 'past'],
  ['Infinitive', 'base'],
  ['Imperative', 'base'],
  ['PresentTense', 'present'],
])

interface Ranked {
  readonly rank: number
  readonly value: string
}

function rank(table: readonly (readonly [tag: string, value: string])[]): ReadonlyMap<string, Ranked> {
  return new Map(table.map(([tag, value], at) => [tag, { rank: at, value }]))
}

/** A term has few tags, the tables many. */
const firstOf = (table: ReadonlyMap<string, Ranked>, tags: ReadonlySet<string>): string | null => {
  let first: Ranked | null = null
  for (const tag of tags) {
    const found = table.get(tag)
    if (found !== undefined && (first === null || found.rank < first.rank)) first = found
  }
  return first?.value ?? null
}

/** Coarse part of speech of compromise's tags; `other` for none. */
export const coarsePart = (tags: ReadonlySet<string>): string => firstOf(PARTS, tags) ?? 'other'

/** Verb form of compromise's tags: `present` where it says no more than Verb, '' for what is no verb. */
export const verbForm = (tags: ReadonlySet<string>): string =>
  tags.has('Verb') || tags.has('Modal') || tags.has('Copula') ? (firstOf(FORMS, tags) ?? 'present') : ''
