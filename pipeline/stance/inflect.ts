/** Inflected forms of lexicon terms, so that look-up needs no tagger and no stemmer. */
import { IRREGULAR_FORMS } from './irregular-verbs.ts'

/** Verbs of more than one syllable that are stressed on the last one, and so double their consonant. */
const DOUBLING =
  /^(?:abet|abhor|acquit|admit|allot|annul|commit|compel|concur|control|defer|deter|disbar|equip|excel|expel|extol|fulfil|imperil|incur|infer|instil|kidnap|occur|omit|outfit|outrun|permit|prefer|propel|quit|rebel|rebut|recur|refer|regret|remit|repel|submit|transfer|transmit|unplug|unwrap|dispel|outwit|eavesdrop|worship|gas)$/
/** British spelling doubles a last l whatever the stress; both spellings are made. */
const LAST_L = /[^aeiou]u?[ae]l$|[^aeiou][io]l$/
/** Before an ending, a last c keeps its sound by a k: trafficked. */
const LAST_C = /[aeiou]c$/
/** Prefixes that leave a verb's irregular forms as they are: outdid, retook, overran. */
const COMPOUND = /^(?:out|over|under|re|mis|un|fore|with|up)(?=[a-z]{2})/

/** Verbs of one syllable that double: stopped, planned. */
const SHORT = /^[^aeiou]*[aeiou][bdgklmnprtv]$/

function isDoubling(verb: string): boolean {
  const inner = verb.replace(COMPOUND, '')
  return (
    DOUBLING.test(verb) || SHORT.test(verb) || DOUBLING.test(inner) || (SHORT.test(inner) && IRREGULAR_FORMS.has(inner))
  )
}

/** What endings that begin with a vowel are set behind, the common spelling first. */
function stemsOf(verb: string): string[] {
  if (LAST_C.test(verb)) return [`${verb}k`]
  const doubled = `${verb}${verb.slice(-1)}`
  if (isDoubling(verb)) return [doubled]
  return LAST_L.test(verb) ? [verb, doubled] : [verb]
}

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

function regularPasts(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}d`]
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`]
  return stemsOf(verb).map((stem) => `${stem}ed`)
}

function gerunds(verb: string): string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`]
  if (/[^eoy]e$/.test(verb)) return [`${verb.slice(0, -1)}ing`]
  return stemsOf(verb).map((stem) => `${stem}ing`)
}

function irregularPasts(verb: string): readonly string[] {
  const known = IRREGULAR_FORMS.get(verb)
  if (known !== undefined) return known
  const prefix = COMPOUND.exec(verb)?.[0] ?? ''
  const inner = prefix === '' ? undefined : IRREGULAR_FORMS.get(verb.slice(prefix.length))
  return inner?.map((form) => `${prefix}${form}`) ?? []
}

/**
 * Every form of a verb, the base first; irregular pasts stand beside the regular one.
 *
 * @param verb - Behind a hyphen it inflects in its last part: re-elected.
 */
export function inflectVerb(verb: string): string[] {
  if (verb === 'be') return ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being']
  const head = verb.slice(0, verb.lastIndexOf('-') + 1)
  const last = verb.slice(head.length)
  return [last, withS(last), ...regularPasts(last), ...irregularPasts(last), ...gerunds(last)].map(
    (form) => `${head}${form}`,
  )
}

/** Singular and plural. */
export function inflectNoun(noun: string): string[] {
  return noun.endsWith('man') ? [noun, `${noun.slice(0, -2)}en`] : [noun, withS(noun)]
}

/** Adjectives that are compared by endings, the judging ones. */
const COMPARED =
  /^(?:bleak|bold|brave|bright|clean|clear|costly|cruel|easy|fair|fast|feeble|free|friendly|gloomy|great|greedy|grim|happy|harsh|healthy|lazy|mighty|noble|poor|proud|rich|sad|safe|shady|shaky|slow|smart|strong|swift|tough|ugly|vile|warm|weak|wealthy|wise|worthy)$/

/** Positive, comparative and superlative, where endings make them. */
export function inflectAdjective(word: string): string[] {
  if (!COMPARED.test(word)) return [word]
  const stem = /[ad]d$|im$/.test(word) ? `${word}${word.slice(-1)}` : word.replace(/y$/, 'i').replace(/e$/, '')
  return [word, `${stem}er`, `${stem}est`]
}

/**
 * Every form of a term of one or more words.
 *
 * @param words - The term's words, lower case; hyphens as written.
 * @param pos - `verb` inflects the first word, `noun` the last, `adj` a term of one word.
 * @returns Word lists, the term itself first.
 */
export function inflectTerm(words: readonly string[], pos: string): string[][] {
  if (pos === 'verb') return inflectVerb(words[0] ?? '').map((form) => [form, ...words.slice(1)])
  if (pos === 'noun') return inflectNoun(words.at(-1) ?? '').map((form) => [...words.slice(0, -1), form])
  if (pos === 'adj' && words.length === 1) return inflectAdjective(words[0] ?? '').map((form) => [form])
  return [[...words]]
}
