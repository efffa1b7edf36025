/** Which words of a headline are ordinary, and which belong to a name. */
import { singularOf } from '../document/singular.ts'
import { isDictionaryWord, isFunctionWord, isInfinitive, isListedName, isVerbForm } from '../tag/index.ts'
import { isWord } from './draft.ts'
import type { EntityIndex } from './gazetteer.ts'

/** True for a word, in lower case, that is ordinary by some list or by its ending: of, sues, elections, ceasefire. */
export function isOrdinary(index: EntityIndex, norm: string): boolean {
  if (isFunctionWord(norm) || isVerbForm(norm) || isInfinitive(norm)) return true
  if (isListedName(norm) || isWord(index, 'not_names', norm)) return isWord(index, 'ordinary', norm)
  return (
    isListed(index, norm) ||
    isListed(index, singularOf(norm)) ||
    isBase(index, norm) ||
    DERIVED.test(norm) ||
    VERBAL.test(norm)
  )
}

/** True for a word that a headline has and a bare name hardly: a verb, or a short word that joins others. */
export function tellsHeadline(index: EntityIndex, norm: string): boolean {
  if (IN_NAMES.has(norm)) return false
  return (
    isFunctionWord(norm) ||
    isVerbForm(norm) ||
    isWord(index, 'headline_verbs', norm) ||
    isBase(index, norm) ||
    VERBAL.test(norm)
  )
}

/** Function words that names hold, and forms of verbs that are names or months more often. */
const IN_NAMES = new Set('the a an of and de i may will mark rose grace'.split(' '))

/** Lists of ordinary words in lower case. */
const LISTS = [
  ...['ordinary', 'headline_verbs', 'thing_heads', 'actor_heads', 'military_heads', 'occupations', 'place_heads'],
  ...['organisation_heads', 'organisation_suffixes'],
]

function isListed(index: EntityIndex, norm: string): boolean {
  return isDictionaryWord(norm) || LISTS.some((list) => isWord(index, list, norm))
}

/** Reopen, finalise: as several do it. */
function isBase(index: EntityIndex, norm: string): boolean {
  return isWord(index, 'headline_verbs', `${norm}s`) || isWord(index, 'headline_verbs', `${norm}es`)
}

/** Endings that hardly any name has: nouns, adjectives, adverbs, verbs in -ing. */
const DERIVED = new RegExp(
  [
    '...(?:[ts]ions?|[^cd]ements?|ness|it(?:y|ies)|isms?|ists?|ships?|ances?|ences?)',
    '...(?:able|ible|ful|less|[ei]ous|[ts]ive|(?:ion|ent|er|ur|or|ic|ig?t|ust?r|tr|ci|ti|ri)al)',
    '..(?:[aegi]t|om|st|ph|og|em|on)ic',
    '...(?:[dghkpmtw]|[aeou]r|[cdglnrst]e|in|ful|ive|ous|al|ent|ant|ab|ib)ly',
    '...(?:is|iz|at|ct)ing',
  ]
    .map((ending) => `${ending}$`)
    .join('|'),
)
/** Endings of verbs that hardly any name has. */
const VERBAL = /...i[sz]e[sd]?$|...(?:[bcdfgkpstvwxz]|[aiou]n|[^aeioumh][mn]|ll|rr)ed$|.ailed$/
