/** Base forms of verbs and nouns. */
import { AUXILIARIES, IRREGULAR_PARTICIPLES, IRREGULAR_PASTS, MODALS } from './closed-words.ts'

/** What the library knows of English inflection. */
export interface Inflection {
  /** Base form of a verb; `tense` is PastTense, PresentTense, Gerund or Participle. */
  readonly toInfinitive: (verb: string, tense: string) => string
  readonly toSingular: (noun: string) => string
}

const TENSES: Readonly<Record<string, string>> = {
  past: 'PastTense',
  participle: 'PastTense',
  present: 'PresentTense',
  gerund: 'Gerund',
}

const verbLemma = (norm: string, form: string, inflection: Inflection): string => {
  const known = AUXILIARIES.get(norm)?.[0] ?? MODALS.get(norm)
  if (known !== undefined) return known
  if (form === 'base' || form === 'infinitive' || form === 'modal') return norm
  const irregular = form === 'gerund' ? undefined : (IRREGULAR_PASTS.get(norm) ?? IRREGULAR_PARTICIPLES.get(norm))
  if (irregular !== undefined) return irregular
  if (form === 'present' && !norm.endsWith('s')) return norm
  const tense = TENSES[form]
  return tense === undefined ? norm : inflection.toInfinitive(norm, tense)
}

const nounLemma = (norm: string, inflection: Inflection): string =>
  norm.length > 3 && !/(?:ss|us|is|ics|news)$/u.test(norm) ? inflection.toSingular(norm) : norm

/**
 * Base form of a word.
 *
 * @param norm - The token's norm.
 * @param pos - Coarse part of speech.
 * @param form - Verb form, '' for other words.
 * @param inflection - Rules for regular words.
 * @returns Infinitive of a verb, singular of a noun, else the norm.
 */
export const findLemma = (norm: string, pos: string, form: string, inflection: Inflection): string => {
  if (pos === 'verb' || pos === 'aux') return verbLemma(norm, form, inflection)
  return pos === 'noun' ? nounLemma(norm, inflection) : norm
}
