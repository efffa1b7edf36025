/** compromise's tags -> our coarse parts of speech and verb forms. */

/** First match wins; compromise gives a term all its parents, so the special stand before the general. */
const PARTS: readonly (readonly [string, string])[] = [
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
]

const FORMS: readonly (readonly [string, string])[] = [
  ['Modal', 'modal'],
  ['Gerund', 'gerund'],
  ['Participle', 'participle'],
  ['PastTense', 'past'],
  ['Infinitive', 'base'],
  ['Imperative', 'base'],
  ['PresentTense', 'present'],
]

const firstOf = (table: readonly (readonly [string, string])[], tags: ReadonlySet<string>): string | null => {
  for (const [tag, value] of table) if (tags.has(tag)) return value
  return null
}

/** Coarse part of speech of compromise's tags; `other` for none. */
export const coarsePart = (tags: ReadonlySet<string>): string => firstOf(PARTS, tags) ?? 'other'

/** Verb form of compromise's tags: `present` where it says no more than Verb, '' for what is no verb. */
export const verbForm = (tags: ReadonlySet<string>): string =>
  tags.has('Verb') || tags.has('Modal') || tags.has('Copula') ? (firstOf(FORMS, tags) ?? 'present') : ''
