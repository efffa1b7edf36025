/** Which country is spoken of around a word: what was named before it, near it and in the article at large. */
import { flatMapList } from '../document/list.ts'
import type { Sentence } from '../document/index.ts'
import { findAway } from './away.ts'
import { findCited } from './cited.ts'
import { isVenue } from './venue.ts'
import type { Context, Draft } from './draft.ts'
import type { Focus } from './focus.ts'

/** How much a reference to a country counts for words so many sentences later. */
const FADING = [1, 0.7, 0.45, 0.3]
const FADING_AFTER = 0.4
const SETTINGS_WEIGHT = 2.5
const ACTOR_WEIGHT = 0.6
const PLACE_WEIGHT = 0.7
const BODY_WEIGHT = 0.5
const PEOPLE_WEIGHT = 0.5
/** What the home of a company says of whose the government is. */
const OTHERS_WEIGHT = 0.4
const SETTING_WEIGHT = 1
/** What a town says where only a conference is held. */
const VENUE_WEIGHT = 0.2
/** Below this nothing speaks for a country. */
const LEAST_SCORE = 0.3

/** A reference to a country. */
export interface Step {
  readonly country: string
  readonly sentence: number
  readonly at: number
  readonly weight: number
  /** True where people are named, and not their state. */
  readonly ofPeople: boolean
  /** True where a body is named that has its home there. */
  readonly ofBody: boolean
  /** True where it is only said where something happens. */
  readonly isSetting: boolean
}

/** The countries that named actors, settings and modifiers refer to, in the order of the text. */
export function makeTrail(context: Context, drafts: readonly Draft[]): Step[] {
  const cited = findCited(context, drafts)
  const away = findAway(context, drafts, drafts)
  return flatMapList(drafts, (d) => {
    const country = d.country ?? d.actor?.country ?? d.place?.country ?? null
    if (country === null || d.kind === 'pronoun' || d.rule === 'nominal:focus' || SAYING_NOTHING.test(d.rule)) return []
    if (cited.has(d.actor?.id ?? '')) return []
    // AFRICOM and Shell say less of whose the people around are than Somalia does
    const isBody = d.actor?.type === 'organisation'
    const atVenue = isVenue(context, d)
    const kind = d.reading === 'actor' ? ACTOR_WEIGHT : PLACE_WEIGHT
    const weight = kind * (isBody ? BODY_WEIGHT : 1) * (atVenue ? VENUE_WEIGHT : 1)
    return [
      {
        country,
        sentence: d.sentence,
        at: d.firstToken,
        weight,
        ofBody: isBody,
        ofPeople: d.actor?.type === 'collective' || away.has(d),
        isSetting: d.reading === 'place' && !atVenue,
      },
    ]
  })
}

/** The Tour de France, a Toyota truck: of whom the text speaks otherwise. */
const SAYING_NOTHING = /reading:(?:event|make)/

/**
 * The country that most speaks for in the whole article, companies and other bodies left out: they sell to many states. Null
 * where nothing speaks for any.
 */
export function findStateOf(trail: ReadonlyMap<number, readonly Step[]>): { country: string; share: number } | null {
  const weights = new Map<string, number>()
  for (const { country, weight, ofBody } of [...trail.values()].flat())
    if (!ofBody) weights.set(country, (weights.get(country) ?? 0) + weight)
  const [best] = [...weights].sort((a, b) => b[1] - a[1])
  if (best === undefined) return null
  return { country: best[0], share: best[1] / [...weights.values()].reduce((sum, weight) => sum + weight, 0) }
}

/** What a choice between countries takes into account. */
export interface Choice {
  readonly isInstitution: boolean
  /** True for those who live where something happens. */
  readonly isLocal: boolean
  /** A country that cannot be meant. */
  readonly barred: string | null
}

/** Verbs of harm, by base form. */
const HARM = new Set(
  'kill shoot wound injure torture attack bomb shell rape evict deport massacre abduct kidnap displace murder rob betray exploit'.split(
    ' ',
  ),
)
const HARM_REACH = 7

/** True for a state of the African bloc. */
export function isAfrican({ index }: Context, country: string): boolean {
  return index.statesByIso.get(country)?.bloc === 'african'
}

/** A US strike killed civilians: whoever does them harm is of another country, as long as the text does not say otherwise. */
export function findHarmer(context: Context, sentence: Sentence, drafts: readonly Draft[], at: number): string | null {
  for (let verb = at - 1; verb >= Math.max(sentence.firstToken, at - HARM_REACH); verb--) {
    const tag = context.tags[verb]
    if (tag?.pos !== 'verb') continue
    if (!HARM.has(tag.lemma)) return null
    const subject = drafts.findLast(
      ({ lastToken, country, reading }) => lastToken <= verb && country !== null && reading !== 'place',
    )
    const country = subject?.country ?? null
    return country === null || isAfrican(context, country) ? null : country
  }
  return null
}

/** The country that most speaks for around a token, with its share of what speaks for any; null where little does. */
export function chooseCountry(
  trail: ReadonlyMap<number, readonly Step[]>,
  focus: Focus,
  sentence: number,
  at: number,
  { isInstitution, isLocal, barred }: Choice,
): { country: string; share: number } | null {
  const scores = new Map<string, number>()
  const add = (country: string, score: number) => scores.set(country, Math.max(scores.get(country) ?? 0, 0) + score)
  const nearest = new Map<string, number>()
  // the government, after a Canadian miner and the Malian authorities
  const weigh = ({ weight, ofPeople, ofBody, isSetting }: Step): number => {
    if (isInstitution && ofBody) return weight * OTHERS_WEIGHT
    if (isLocal && isSetting) return SETTING_WEIGHT
    return (isInstitution || isLocal) && ofPeople ? weight * PEOPLE_WEIGHT : weight
  }
  // soldiers seized power in Niamey: where nothing goes before, what follows says it
  const isFirst = !FADING.some((_, back) => trail.get(sentence - back)?.some((step) => back > 0 || step.at < at))
  const after = isFirst ? 1 : FADING_AFTER
  for (let back = FADING.length - 1; back >= 0; back--) {
    for (const step of trail.get(sentence - back) ?? []) {
      const fade = back === 0 && step.at > at ? after : (FADING[back] ?? 0)
      nearest.set(step.country, Math.max(nearest.get(step.country) ?? 0, fade * weigh(step)))
    }
  }
  for (const [country, score] of nearest) add(country, score)
  for (const [country, share] of focus.settings) add(country, share * SETTINGS_WEIGHT)
  if (barred !== null) scores.delete(barred)
  const ranked = [...scores].sort((a, b) => b[1] - a[1]) // stable: of equals the one named first
  const [best] = ranked
  if (best === undefined || best[1] < LEAST_SCORE) return null
  return { country: best[0], share: best[1] / ranked.reduce((sum, [, score]) => sum + score, 0) }
}
