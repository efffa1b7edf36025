/** Places that say whose the people beside them are: Paris prosecutors, police in Bremen. */
import type { Sentence } from '../document/index.ts'
import type { Context, Draft } from './draft.ts'
import { findPlaceCountry } from './town-hints.ts'

/** Words between a place and the noun of people before which it stands: Lagos street vendors. */
const MODIFIERS = 1

/** The country of a mention; that of a town outside the gazetteer where every town of its name lies in one country. */
export function findCountryOf(context: Context, draft: Draft): string | null {
  const known = draft.country ?? draft.place?.country ?? draft.actor?.country ?? null
  if (known !== null || draft.reading !== 'place' || draft.source !== 'name') return known
  return findPlaceCountry(context, draft)
}

/**
 * The place right before a noun of people: Paris prosecutors, a New York judge.
 *
 * @param drafts - What is named in the sentence.
 * @param at - Token of the noun.
 */
export function findPlaceBefore(
  { tags }: Context,
  sentence: Sentence,
  drafts: readonly Draft[],
  at: number,
): Draft | undefined {
  for (let end = at; end >= Math.max(sentence.firstToken, at - MODIFIERS); end--) {
    const place = drafts.find(({ lastToken, reading }) => lastToken === end && reading === 'place')
    if (place !== undefined) return place
    if (tags[end - 1]?.pos !== 'noun') return undefined
  }
  return undefined
}
