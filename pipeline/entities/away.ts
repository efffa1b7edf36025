/** Who of a country is named outside it: French troops in Niger, American volunteers in Malawi, a British firm in Lusaka. */
import { normOf, type Context, type Draft } from './draft.ts'
import { isVenue } from './venue.ts'

/** Those whom a state sends or a journey, trade or gift brings to other countries. */
const TRAVELLING = new Set(
  `troops soldiers forces force peacekeepers paratroopers commandos marines instructors trainers advisers advisors mercenaries
  contractors contractor volunteer volunteers missionary missionaries doctor doctors nurses surgeons medics engineer engineers
  expert experts specialists scientists researchers archaeologists consultants worker workers aid charity charities donor donors
  tourist tourists visitor visitors traveller travellers travelers backpackers holidaymakers hunters expatriates expats retirees
  investor investors firm firms company companies miner miners trader traders group giant bank banks buyer buyers
  importers developer developers ambassador ambassadors envoy envoys diplomat diplomats embassy delegation
  delegations mission missions observers mediator mediators negotiator negotiators trawler trawlers vessel vessels ship ships
  warship warships drone drones plane planes jets helicopters student students journalist journalists guards owner owners`.split(
    /\s+/,
  ),
)

/** Words of a phrase between a country and the noun that it is said of: French military advisers. */
const REACH = 3

/** Places of another country for each of their own. */
const MORE = 2

/**
 * The mentions of a country that name people or bodies of it who are somewhere else: the article's places lie in another
 * country, few or none in theirs.
 *
 * @param placed - The same drafts, with the countries of towns that only the big list knows.
 */
export function findAway(context: Context, drafts: readonly Draft[], placed: readonly Draft[]): ReadonlySet<Draft> {
  const settings = new Map<string, number>()
  for (const draft of placed) {
    const country =
      draft.reading === 'place' && !isVenue(context, draft) ? (draft.country ?? draft.place?.country) : null
    if (country != null) settings.set(country, (settings.get(country) ?? 0) + 1)
  }
  const most = Math.max(0, ...settings.values())
  return new Set(
    drafts.filter(
      (draft) =>
        draft.country !== null &&
        most > 0 &&
        (settings.get(draft.country) ?? 0) * MORE <= most &&
        (draft.source === 'adjective' || draft.source === 'state') &&
        draft.reading === 'actor' &&
        isOfTravellers(context, draft),
    ),
  )
}

/** True where the noun of the phrase that a country opens is one of those who travel. */
function isOfTravellers({ doc, tags }: Context, { lastToken, source }: Draft): boolean {
  const isOwner = source === 'state' && normOf(doc, lastToken) === "'s"
  let head = isOwner ? lastToken + 1 : lastToken
  const limit = head + REACH
  while (head < limit && isModifying(tags, head) && tags[head + 1]?.pos === 'noun') head += 1
  return TRAVELLING.has(normOf(doc, head))
}

function isModifying(tags: Context['tags'], at: number): boolean {
  return tags[at]?.pos === 'noun' || tags[at]?.pos === 'adj'
}
