/** Inflected forms of lexicon terms, so that look-up needs no tagger and no stemmer. */
import { IRREGULAR_FORMS } from './irregular-verbs.ts'

/** Verbs of more than one syllable that are stressed on the last one, and so double their consonant. */
const DOUBLING =
  /^(?:admit|allot|commit|compel|control|deter|equip|excel|expel|imperil|incur|infer|occur|omit|permit|propel|quit|rebel|rebut|refer|regret|repel|submit|transfer|transmit|cancel|channel|dispel|label|outwit)$/

function isDoubling(verb: string): boolean {
  return DOUBLING.test(verb) || /^[^aeiou]*[aeiou][bdgklmnprtv]$/.test(verb)
}

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return isDoubling(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`
}

function gerund(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return isDoubling(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`
}

/** Every form of a verb, the base first; irregular pasts stand beside the regular one. */
export function inflectVerb(verb: string): string[] {
  if (verb === 'be') return ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being']
  return [verb, withS(verb), regularPast(verb), ...(IRREGULAR_FORMS.get(verb) ?? []), gerund(verb)]
}

/** Singular and plural. */
export function inflectNoun(noun: string): string[] {
  return noun.endsWith('man') ? [noun, `${noun.slice(0, -2)}en`] : [noun, withS(noun)]
}

/**
 * Every form of a term of one or more words.
 *
 * @param words - The term's words, lower case.
 * @param pos - `verb` inflects the first word, `noun` the last; other terms stay as they are.
 * @returns Word lists, the term itself first.
 */
export function inflectTerm(words: readonly string[], pos: string): string[][] {
  if (pos === 'verb') return inflectVerb(words[0] ?? '').map((form) => [form, ...words.slice(1)])
  if (pos === 'noun') return inflectNoun(words.at(-1) ?? '').map((form) => [...words.slice(0, -1), form])
  return [[...words]]
}
