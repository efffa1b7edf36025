/** Headings With Most Words Like This: there a capital says nothing, and the tagger reads ordinary words as it reads them elsewhere. */
import { isCapitalAt } from '../document/capital.ts'
import type { Sentence, Token } from '../document/types.ts'
import { AUXILIARIES, MODALS } from './closed-words.ts'
import { readListed } from './library.ts'
import { HEADLINE_VERBS } from './mend-verbless.ts'

/** Words of four letters or more that a heading needs, so that it is no bare name. */
const FEWEST = 3

/**
 * True where every long word of a heading has a capital, and one behind its first may be a verb.
 *
 * @param tokens - Those of the sentence.
 */
export function isTitle(text: string, tokens: readonly Token[], { heading, start, end }: Sentence): boolean {
  if (!heading || !LOWER.test(text.slice(start, end))) return false
  const long = tokens.filter(({ norm }) => LONG.test(norm))
  return (
    long.length >= FEWEST &&
    long.every((token) => isCapitalAt(text, token.start)) &&
    tokens.some(({ norm }, at) => at > 0 && isVerbForm(norm))
  )
}

/**
 * The words of a title as the tagger is to read them: ordinary words in lower case, but for the first, abbreviations and what
 * belongs to a name (South Africa).
 */
export function lowerTitle(written: readonly string[], norms: readonly string[]): string[] {
  return written.map((word, at) => {
    const norm = norms[at] ?? ''
    const next = norms[at + 1] ?? ''
    const isPart = OF_NAMES.has(norm) && !isOrdinary(next)
    return at > 0 && TITLED.test(word) && !isPart && (isOrdinary(norm) || isVerbForm(norm)) ? word.toLowerCase() : word
  })
}

/** One capital, then small letters. */
const TITLED = /^\p{Lu}[^\p{Lu}]*$/u
const OF_NAMES = new Set('north south east west new northern southern eastern western central united'.split(' '))

/** True for a word, in lower case, that the library knows and not for a name. */
export function isOrdinary(norm: string): boolean {
  const tags = readListed(norm)
  return tags.length > 0 && !tags.some((tag) => NAMING.has(tag))
}

/** Names of places and people have tags of their own in the library's list. */
const NAMING = new Set(['Place', 'City', 'Region', 'Country', 'ProperNoun', 'FirstName', 'MaleName', 'FemaleName'])

/** Forms that headings are told in: fails, to pay, praised. */
function isVerbForm(norm: string): boolean {
  if (HEADLINE_VERBS.has(norm) || AUXILIARIES.has(norm) || MODALS.has(norm)) return true
  return readListed(norm).some((tag) => VERBAL.has(tag)) || (/[^su]s$/.test(norm) && isBase(norm.slice(0, -1)))
}

const isBase = (norm: string): boolean => readListed(norm).some((tag) => tag === 'Infinitive' || tag === 'Verb')
const VERBAL = new Set(['PresentTense', 'PastTense', 'Infinitive', 'Participle'])

const LOWER = /\p{Ll}/u
const LONG = /^\p{L}{4,}$/u
