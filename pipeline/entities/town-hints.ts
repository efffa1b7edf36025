/** Towns that the gazetteer does not know, as a hint at whose a body is or where an article is at home. */
import { isCapitalAt } from '../document/capital.ts'
import { isDictionaryWord } from '../tag/index.ts'
import { foldName } from '../towns/index.ts'
import { isWord, wordsOf, type Context } from './draft.ts'

/** Towns of fifty thousand people and more; smaller ones share their names with too much. */
const LEAST_LEVEL = 47
/** Five thousand people, where the name is known to be one of a place. */
const LEAST_PLACE_LEVEL = 37
const LONGEST_NAME = 3
/** Shorter names of one word are too often something else. */
const LEAST_LETTERS = 5

/** Towns of this name, and ordinary words that the names of bodies are full of. */
const ORDINARY = new Set(
  `independence commerce unity victory liberty progress harmony providence union junction center grand royal
  alliance concord freedom fortune defiance pioneer champion summit premier global central eastern western northern southern
  national federal capital urban metro trinity mission industry enterprise beach grove`.split(/\s+/),
)

interface Range {
  readonly firstToken: number
  readonly lastToken: number
}

/**
 * The country of a town whose name some words begin with, where every town of that name lies in one country:
 * Curepipe College, Eldoret Chamber of Commerce. Null where there is none, or the word may be an ordinary one.
 */
export function findTownCountry(context: Context, range: Range): string | null {
  return findLargeTown(context, range, LEAST_LEVEL)
}

/** The same for the name of a place, of smaller towns and regions as well: Turkana, Thyolo. */
export function findPlaceCountry(context: Context, range: Range): string | null {
  return findLargeTown(context, range, LEAST_PLACE_LEVEL)
}

function findLargeTown(context: Context, { firstToken, lastToken }: Range, least: number): string | null {
  const { doc } = context
  const first = doc.tokens[firstToken]?.norm === 'the' ? firstToken + 1 : firstToken
  if (!isCapitalAt(doc.text, doc.tokens[first]?.start ?? 0)) return null
  for (let last = Math.min(lastToken, first + LONGEST_NAME); last > first; last -= 1) {
    const country = findCountry(context, first, last, least)
    if (country !== null) return country
  }
  return null
}

function findCountry(context: Context, first: number, last: number, least: number): string | null {
  const { doc, index } = context
  if (last - first === 1 && isOrdinary(context, doc.tokens[first]?.norm ?? '')) return null
  const [largest, ...others] = index.towns.find(foldName(wordsOf(doc, first, last)))
  if (largest === undefined || largest.level < least) return null
  return others.every(({ country }) => country === largest.country) ? largest.country : null
}

function isOrdinary({ index, seenLower }: Context, norm: string): boolean {
  if (norm.length < LEAST_LETTERS || ORDINARY.has(norm) || seenLower.has(norm) || isDictionaryWord(norm)) return true
  return isWord(index, 'actor_heads', norm) || isWord(index, 'thing_heads', norm)
}
