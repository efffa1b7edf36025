import type { Actor } from '../document/index.ts'
import { isWord, type Context, type Draft } from './draft.ts'
import type { KnownPerson } from './gazetteer-people.ts'

/** Letters that a last name needs to be told from a word or a short name. */
const LEAST_LETTERS = 5
/** Years after an office in which its holder may still go by the last name alone. */
const MEMORY_YEARS = 12

/**
 * Finds the person of public life whom a last name alone means: where the article speaks of their country, the name is no
 * common one, and one of its bearers alone held office in the years before the article.
 *
 * @param known - Mentions from the gazetteer; they say of which countries the article speaks.
 * @returns null where nobody, or more than one, fits.
 */
export function findByLastName(
  { doc, index }: Context,
  norms: readonly string[],
  known: readonly Draft[],
): Actor | null {
  const [surname, more] = norms
  if (surname === undefined || more !== undefined || surname.length < LEAST_LETTERS) return null
  if (isWord(index, 'surnames_western', surname) || isWord(index, 'first_names_western', surname)) return null
  const year = doc.date === null ? null : Number(doc.date.slice(0, 4))
  const fitting = (index.bySurname.get(surname) ?? []).filter(
    (person) => held(person, year) && known.some(({ countries }) => countries.includes(person.entry.country)),
  )
  const [only, other] = fitting
  return only !== undefined && other === undefined ? only.actor : null
}

function held({ entry }: KnownPerson, year: number | null): boolean {
  return entry.offices.some(({ from, to }) => {
    if (from === null) return false
    return year === null || (from <= year && (to ?? year) >= year - MEMORY_YEARS)
  })
}
