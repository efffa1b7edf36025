/** Which language a text is in, and whether it is to be scored. Franc is known here alone. */
import { francAll } from 'franc'
import type { Issue } from '../../pipeline/document/index.ts'
import { makeIssue } from './issues.ts'
import { findLanguageCode, LANGUAGES } from './language-codes.ts'

/** Below this many letters a text is too short to tell. */
const MIN_LETTERS = 100
/** Franc reads at most about so many characters. */
const SAMPLE_LENGTH = 2000

/** What is known of the language. */
export interface LanguageFinding {
  /** ISO 639-1 or null. */
  readonly language: string | null
  readonly scorable: boolean
  readonly issues: readonly Issue[]
}

/**
 * Tells the language of a text.
 *
 * From 100 letters on the text decides, against what is stated only where one of the two is English: between two other
 * languages the person knows better. A shorter text has the stated language, or none, and then counts as scorable.
 *
 * @param stated - The language in the metadata, or null.
 */
export function findLanguage(text: string, stated: string | null): LanguageFinding {
  const declared = stated === null ? null : findLanguageCode(stated)
  const odd = stated !== null && declared === null ? [notUnderstoodIssue(stated)] : []
  const detected = detectLanguage(text)
  const language = settle(declared, detected)
  const scorable = language === null ? detected !== 'unknown' : language === 'en'
  const mismatch = declared !== null && language !== declared ? [mismatchIssue(declared, language)] : []
  return { language, scorable, issues: [...odd, ...mismatch, ...(scorable ? [] : [notEnglishIssue(language)])] }
}

/** `unknown`: long enough, but in a script that is none of English. */
type Detected = string | null

function settle(declared: string | null, detected: Detected): string | null {
  if (detected === null) return declared
  if (detected === 'unknown') return declared === 'en' ? null : declared
  return declared === null || declared === 'en' || detected === 'en' ? detected : declared
}

const FRANC_CODES = LANGUAGES.flatMap(({ franc: code }) => (code === null ? [] : [code]))

/**
 * Detects the language, or null under 100 letters.
 *
 * English news full of African names is now and then taken for an African language. So where franc says anything but
 * English, function words have the last word: their share in the whole text, or, where English comes close to the best or
 * there are several, whether they outnumber those of other languages.
 */
function detectLanguage(text: string): Detected {
  if (countLetters(text) < MIN_LETTERS) return null
  const scores = francAll(text.slice(0, SAMPLE_LENGTH), { only: FRANC_CODES })
  const found = scores[0]?.[0]
  if (found === 'eng' || isEnglishByFunctionWords(text) || isEnglishByMargin(text, scores)) return 'en'
  if (isListOfNames(text)) return null
  if (found === 'amh' || found === 'tir') return tellAmharicFromTigrinya(text)
  return LANGUAGES.find((language) => language.franc === found)?.code ?? 'unknown'
}

/** Franc mixes the two up. Tigrinya writes most words with the letter ኣ where Amharic has አ. */
function tellAmharicFromTigrinya(text: string): 'am' | 'ti' {
  return text.split('ኣ').length > text.split('አ').length ? 'ti' : 'am'
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

/** Mostly capitalised words, and too little beside them to tell a language by: names of Dakar read as French. */
function isListOfNames(text: string): boolean {
  const beside = countLetters(text.replace(/\p{Lu}[\p{L}’'-]*/gu, ''))
  return /\p{Ll}/u.test(text) && beside < MIN_LETTERS && 2 * beside < countLetters(text)
}

/** Frequent words of English that are not frequent words of the other languages of the table in the same spelling. */
const FUNCTION_WORDS = new Set(
  'the of and to that with for by from has have had is was were been which their they this his not are as at it be said would who'.split(
    ' ',
  ),
)

/** English prose has 30-45 % of these; French, Portuguese, Swahili or Hausa prose with English names under 5 %. */
const MIN_FUNCTION_SHARE = 0.2

/** Those that no other language of the table writes as a word of its own; `is`, `was`, `had`, `of` are Dutch as well. */
const ENGLISH_ALONE = new Set(['the', 'that', 'with', 'from', 'which', 'their', 'they', 'would'])

/** English prose has 8-12 % of these, news of few words often more; other languages only in names and titles. */
const MIN_ENGLISH_ALONE = 0.1

function isEnglishByFunctionWords(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const shareOf = (set: ReadonlySet<string>) => words.filter((word) => set.has(word)).length / words.length
  return (
    words.length > 0 && (shareOf(FUNCTION_WORDS) >= MIN_FUNCTION_SHARE || shareOf(ENGLISH_ALONE) >= MIN_ENGLISH_ALONE)
  )
}

/** Franc gives the best language 1. English for which another is taken has .85 or more, other languages' English .82 or less. */
const NEAR_BEST = 0.85

/** So many different ones tell English where franc is further from it, though not as far as this. */
const SEVERAL = 2
const FAR = 0.7

/** English words that stand in no other language of the table; small letters, so that no title counts. */
const TELLING = new Set(
  'the and that with from which their they its his would could were who whose when than after before against because between while'.split(
    ' ',
  ),
)

/** The commonest words of other languages of the table, those of English left out. */
const ABROAD = new Set(
  (
    'het van een en de der den das und ist nicht hulle wat vir nie op voor niet och att det som ikke er på og ' +
    'le la les des du un une et que qui dans pour est el los las y por con del il di che per o os e da em um uma ' +
    'na ya wa kwa ni za la katika ta da ba sun cikin ce ka nke ndi ti ni ku mu iyo oo ayaa waa ne'
  ).split(' '),
)

function isEnglishByMargin(text: string, scores: readonly (readonly [string, number])[]): boolean {
  const words = text.match(/\p{L}+/gu) ?? []
  const telling = words.filter((word) => TELLING.has(word))
  const abroad = words.filter((word) => ABROAD.has(word)).length
  const english = scores.find(([code]) => code === 'eng')?.[1] ?? 0
  if (english >= NEAR_BEST) return telling.length > abroad
  return english >= FAR && new Set(telling).size >= SEVERAL && telling.length > 2 * abroad
}

function notEnglishIssue(language: string | null): Issue {
  return makeIssue({
    code: 'LANGUAGE_NOT_ENGLISH',
    message: `The text is not English (${language ?? 'language unknown'}), so it is listed without scores.`,
    advice: 'Translate the text to have it scored, or leave it out.',
  })
}

function mismatchIssue(declared: string, language: string | null): Issue {
  return makeIssue({
    code: 'LANGUAGE_MISMATCH',
    message: `The metadata say ${declared}, but the text reads as ${language ?? 'another language'}; the text decides.`,
    advice: 'Correct the language in the metadata, or look whether this is the right text.',
  })
}

function notUnderstoodIssue(stated: string): Issue {
  return makeIssue({
    code: 'LANGUAGE_NOT_UNDERSTOOD',
    severity: 'info',
    message: `The language “${stated}” is not known; the text alone decides.`,
    advice: 'Write it as an ISO 639-1 code: en, fr, sw.',
  })
}
