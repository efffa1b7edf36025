/** Which words are ordinary words of the language, whatever capital they are written with. */
import { AUXILIARIES, IRREGULAR_PARTICIPLES, IRREGULAR_PASTS, MODALS, SETTLED } from './closed-words.ts'
import { readListed } from './library.ts'
import { HEADLINE_VERBS, isHeadlineBase } from './mend-verbless.ts'
import { remember } from '../document/remember.ts'

/** True for a word, in lower case, that the library knows and not for a name. */
export function isDictionaryWord(norm: string): boolean {
  const tags = readListed(norm)
  return tags.length > 0 && !tags.some((tag) => NAMING.has(tag))
}

/** Names of places and people have tags of their own in the library's list. */
const NAMING = new Set(['Place', 'City', 'Region', 'Country', 'ProperNoun', 'FirstName', 'MaleName', 'FemaleName'])

/** True for a word, in lower case, that is always written with a capital: a name, a nationality, a day, a month. */
export function isListedName(norm: string): boolean {
  return readListed(norm).some((tag) => NAMING.has(tag) || CAPITALISED.has(tag))
}

const CAPITALISED = new Set('Demonym LastName Person Organization SportsTeam WeekDay Month'.split(' '))

/** True for articles, prepositions, pronouns, conjunctions and auxiliaries. */
export function isFunctionWord(norm: string): boolean {
  return SETTLED.has(norm) || OTHERS.has(norm) || AUXILIARIES.has(norm) || MODALS.has(norm)
}

const OTHERS = new Set(
  'to as about after before against since until through around along per so than that this these those no'.split(' '),
)

/** True for a form, in lower case, that headings are told in: fails, to pay, praised. */
export const isVerbForm = remember((norm): boolean => {
  if (HEADLINE_VERBS.has(norm) || isHeadlineBase(norm) || AUXILIARIES.has(norm) || MODALS.has(norm)) return true
  if (IRREGULAR_PASTS.has(norm) || IRREGULAR_PARTICIPLES.has(norm)) return true
  return readListed(norm).some((tag) => VERBAL.has(tag)) || (/[^su]s$/.test(norm) && isBase(norm.slice(0, -1)))
})

/** True for a verb in its base form by the library's list: march, call, deploy. */
export function isInfinitive(norm: string): boolean {
  return readListed(norm).includes('Infinitive')
}

const isBase = (norm: string): boolean => readListed(norm).some((tag) => tag === 'Infinitive' || tag === 'Verb')
const VERBAL = new Set(['PresentTense', 'PastTense', 'Participle'])
