/** Those who are something to a state and not of it: the enemies of Ethiopia, Kenya's creditors. */
import type { Actor } from '../document/index.ts'
import type { Context } from './draft.ts'
import { blocOfCountry } from './votes.ts'

/** What others are to a state. Its supporters, fans and victims are as often its own people. */
const OUTSIDERS = new Set(
  `enemy enemies foe foes ally allies friend friends partner partners rival rivals creditor creditors lender lenders counterpart
  counterparts invader invaders coloniser colonisers colonizer colonizers conqueror conquerors backer backers protector protectors
  supplier suppliers donor donors critic critics opponent opponents`.split(/\s+/),
)
const NEIGHBOURS = new Set(['neighbour', 'neighbours', 'neighbor', 'neighbors'])

/**
 * Nobody in particular for what others are to a state or an alliance, so that they are not read as people of it. The neighbours of
 * an African state are African.
 *
 * @param noun - The noun, as friends in friends of Kenya.
 * @param owner - To whom they are it, as far as the words beside the noun say so.
 * @returns Null for other nouns, and where it is no state to which they are something: the allies of a minister.
 */
export function findOutsider({ index }: Context, noun: string, owner: Actor | null): Actor | null {
  if (owner === null || !isState(owner)) return null
  const isAfrican = NEIGHBOURS.has(noun) && blocOfCountry(index, owner.country) === 'african'
  if (!isAfrican && !NEIGHBOURS.has(noun) && !OUTSIDERS.has(noun)) return null
  return index.collectives.get(isAfrican ? 'collective:african_nations' : 'collective:unnamed_parties') ?? null
}

function isState({ type, id }: Actor): boolean {
  return type === 'state' || type === 'bloc' || (type === 'collective' && !id.startsWith('collective:people_of_'))
}
