/** Tags of compromise, and of our own tagger -> our coarse parts of speech and verb forms. */
import type { SpeechTag } from './speech-model.ts'

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

/** Where a tag stands in either table, past its end where it does not. */
interface Ranks {
  readonly part: number
  readonly form: number
  readonly isVerb: boolean
}

const rankIn = (table: readonly (readonly [string, string])[], tag: string): number => {
  const at = table.findIndex(([listed]) => listed === tag)
  return at < 0 ? table.length : at
}

const RANKS: ReadonlyMap<string, Ranks> = new Map(
  [...PARTS, ...FORMS].map(([tag]) => [
    tag,
    { part: rankIn(PARTS, tag), form: rankIn(FORMS, tag), isVerb: ['Verb', 'Modal', 'Copula'].includes(tag) },
  ]),
)

/**
 * Coarse part of speech of compromise's tags, `other` for none; and the verb form: `present` where they say no more
 * than Verb, '' for what is no verb.
 */
export const readTags = (tags: ReadonlySet<string>): { readonly pos: string; readonly form: string } => {
  let part = PARTS.length
  let form = FORMS.length
  let isVerb = false
  for (const tag of tags) {
    const ranks = RANKS.get(tag)
    if (ranks === undefined) continue
    part = Math.min(part, ranks.part)
    form = Math.min(form, ranks.form)
    isVerb ||= ranks.isVerb
  }
  return { pos: PARTS[part]?.[1] ?? 'other', form: isVerb ? (FORMS[form]?.[1] ?? 'present') : '' }
}

const OF_SPEECH: Readonly<Record<SpeechTag, readonly [pos: string, form: string]>> = {
  NN: ['noun', ''],
  NNP: ['propn', ''],
  JJ: ['adj', ''],
  RB: ['adv', ''],
  IN: ['adp', ''],
  TO: ['adp', ''],
  PRP: ['pron', ''],
  DT: ['det', ''],
  CD: ['num', ''],
  CC: ['conj', ''],
  POS: ['part', ''],
  MD: ['verb', 'modal'],
  VB: ['verb', 'base'],
  VBP: ['verb', 'present'],
  VBZ: ['verb', 'present'],
  VBD: ['verb', 'past'],
  VBN: ['verb', 'participle'],
  VBG: ['verb', 'gerund'],
  X: ['other', ''],
  '.': ['other', ''],
}

/** The same of a tag of our own tagger. */
export const readSpeechTag = (tag: SpeechTag): { readonly pos: string; readonly form: string } => {
  const [pos, form] = OF_SPEECH[tag]
  return { pos, form }
}
