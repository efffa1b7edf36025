/** Where the towns lie that only the big list knows, for those whose home is asked for. */
import { filterList, flatMapList, mapList } from '../document/list.ts'
import { changeDraft, changePlace, type Context, type Draft } from './draft.ts'
import { isUnplaced, settlePlaces } from './settle-places.ts'

/**
 * The drafts, with the country of each unknown place as far as the article speaks of that country in other words as well: a
 * namesake abroad says nothing of whose the people around are.
 *
 * @param drafts - In their order; not changed.
 * @returns One draft for each, in the same order.
 */
export function locatePlaces(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  // most articles name no such place, and to settle places is dear
  if (!drafts.some((draft) => draft.reading === 'place' && isUnplaced(draft))) return drafts
  const others = filterList(drafts, ({ source }) => source !== 'place')
  const named = new Set(flatMapList(others, ({ country, actor }) => country ?? actor?.country ?? []))
  const placed = mapList(drafts, (draft) => changeDraft(draft, {}))
  settlePlaces(context, placed)
  return mapList(drafts, (draft, at) => {
    const { reading, place } = draft
    const country = placed[at]?.place?.country ?? null
    if (reading !== 'place' || place?.country !== null || country === null) return draft
    // northern Malawi names it
    if (!named.has(country) && placed[at]?.rule.endsWith('part_of_country') !== true) return draft
    return changeDraft(draft, { place: changePlace(place, { country }) })
  })
}
