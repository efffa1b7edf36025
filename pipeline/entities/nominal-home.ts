/** Whose unmarked people and institutions are, where the words beside them say it. */
import { DAYS, MONTHS } from '../document/calendar.ts'
import type { Actor, Sentence } from '../document/index.ts'
import { normAt, normOf, type Context, type Draft } from './draft.ts'
import { findOutsider } from './outsiders.ts'
import { isStateAgent } from './peoples.ts'
import { findCountryOf, findPlaceBefore } from './place-owner.ts'

/** A country, or a body without one of its own, and the rule that found it. */
export interface NominalHome {
  readonly country: string | null
  /** The body whose people are meant; null where they are those of the country. */
  readonly body: Actor | null
  readonly rule:
    | 'nominal:owner'
    | 'nominal:place'
    | 'nominal:setting'
    | 'nominal:sent'
    | 'nominal:same_office'
    | 'nominal:same_people'
    | 'nominal:outsider'
}

/** Whom the possessive pronouns of the article stand for, by token. */
export type Owners = ReadonlyMap<number, Actor>

/**
 * The country that the words beside a noun name: the prime minister of Mauritius, Kenya's top judges, officials in Los
 * Angeles, visitors from London.
 *
 * @param drafts - What is named in the sentence.
 * @param at - Token of the noun.
 * @returns Null where they name none.
 */
export function findHome(
  context: Context,
  sentence: Sentence,
  drafts: readonly Draft[],
  owners: Owners,
  at: number,
): NominalHome | null {
  const { doc } = context
  const norm = normAt(doc, sentence, at)
  const preposition = normAt(doc, sentence, at + 1)
  const skipped = normAt(doc, sentence, at + 2) === 'the' ? [2, 3] : [2] // the may be part of the name: The Gambia
  const next = drafts.find(({ firstToken }) => skipped.includes(firstToken - at))
  // the minister of foreign affairs is no foreigner
  if (preposition === 'of' && next?.source === 'name' && next.reading === 'place') return homeOfPlace(context, next)
  if (preposition === 'of' && !RELATED.has(norm) && !isMereAdjective(next)) return homeFrom(next, 'nominal:owner')
  // recalled its ambassador from Niamey
  const owned =
    homeFrom(findPossessor({ doc }, sentence, drafts, at), 'nominal:owner') ??
    homeOf(findOwner({ doc }, sentence, owners, at), ORGANS.has(norm))
  if (preposition === 'from' && ABROAD.has(norm) && owned !== null) return owned
  if (OF_BODY.has(preposition) && isBodyName(next)) return homeFrom(next, 'nominal:owner')
  if (isOfDemonym(context, sentence, at)) {
    const demonym = findBehind(context, sentence, drafts, at + 2)
    if (demonym?.source === 'adjective' && demonym.reading === 'actor') return homeFrom(demonym, 'nominal:owner')
  }
  // a charity based in Bristol
  if (SEATED.has(preposition) && WITHIN.has(normAt(doc, sentence, at + 2)))
    return homeOfPlace(context, findBehind(context, sentence, drafts, at + 3))
  if (preposition === 'from' || (WITHIN.has(preposition) && !ABROAD.has(norm))) {
    if (next !== undefined) return isPlaceName(next) ? homeOfPlace(context, next) : null
    // its courts in the north; but its courts in 2020
    if (!isWhen(context, at + 2)) return null
  }
  if (RELATED.has(norm)) {
    const possessor = findPossessor({ doc }, sentence, drafts, at)
    const whose = preposition !== 'of' ? possessor : isWhole(context, next) ? next : undefined
    const outsider = findOutsider(context, norm, whose?.actor ?? null)
    return outsider === null ? null : { country: null, body: outsider, rule: 'nominal:outsider' }
  }
  const seat = findSeatEnd(context, sentence, at)
  if (seat !== null)
    return homeFrom(
      drafts.find(({ lastToken }) => lastToken === seat),
      'nominal:place',
    )
  return owned ?? homeOfPlace(context, findPlaceBefore(context, sentence, drafts, at))
}

/** The country of a place, or the place itself where that is not known. */
export function homeOfPlace(context: Context, place: Draft | undefined): NominalHome | null {
  if (place === undefined) return null
  const country = findCountryOf(context, place)
  return country === null ? homeFrom(place, 'nominal:place') : { country, body: null, rule: 'nominal:place' }
}

/** The country where those are whom their state has sent, and whose they are not: of soldiers in London, the envoy to Mali. */
export function findStay({ doc }: Context, sentence: Sentence, drafts: readonly Draft[], at: number): string | null {
  const norm = normAt(doc, sentence, at)
  const preposition = normAt(doc, sentence, at + 1)
  if (!(preposition === 'in' ? ABROAD.has(norm) : preposition === 'to' && ENVOYS.has(norm))) return null
  const skipped = normAt(doc, sentence, at + 2) === 'the' ? at + 3 : at + 2
  return drafts.find(({ firstToken }) => firstToken === at + 2 || firstToken === skipped)?.country ?? null
}

const ENVOYS = new Set('ambassador ambassadors envoy envoys commissioner commissioners consul'.split(' '))

/** In 1993, in March, from Monday: when something is done says nothing of where. */
function isWhen({ doc, tags }: Context, at: number): boolean {
  return tags[at]?.pos === 'num' || TIMES.has(normOf(doc, at))
}

const TIMES = new Set([...MONTHS, ...DAYS, 'recent', 'early', 'late'])

/** Where the name of a seat ends before a noun, over at most two words: the Toronto-based mining company; else null. */
export function findSeatEnd({ doc, tags }: Context, sentence: Sentence, at: number): number | null {
  for (let based = at - 1; based >= at - SEAT_REACH; based--) {
    if (BASED.has(normAt(doc, sentence, based)))
      return /^[-–]$/.test(normAt(doc, sentence, based - 1)) ? based - 1 : null
    if (tags[based]?.pos !== 'noun' && tags[based]?.pos !== 'adj') return null
  }
  return null
}

const BASED = new Set(['based', 'listed', 'headquartered'])
const SEAT_REACH = 3

/** Farmers in Mali, women across Africa: behind a noun of people, where they are at home. */
const WITHIN = new Set(['in', 'across', 'throughout', 'within', 'inside'])

/** Judges at the court, lawyers for Shell, officials from the EU: behind a noun of people, the body that they are of. */
const OF_BODY = new Set(['at', 'for', 'from', 'with'])

const SEATED = new Set(['based', 'headquartered'])

/** The spokesperson for the German government, an engineer at a French firm, officials from the Malian army. */
function isOfDemonym({ doc }: Context, sentence: Sentence, at: number): boolean {
  const preposition = normAt(doc, sentence, at + 1)
  return (
    preposition === 'at' ||
    preposition === 'from' ||
    (preposition === 'for' && SPEAKING.test(normAt(doc, sentence, at)))
  )
}

const SPEAKING = /^(?:spokes(?:man|men|woman|person|people)|lawyers?|lobbyists?)$/

/** What is named at a token or behind an article there. */
function findBehind({ doc }: Context, sentence: Sentence, drafts: readonly Draft[], at: number): Draft | undefined {
  const start = /^(?:the|a|an)$/.test(normAt(doc, sentence, at)) ? at + 1 : at
  return drafts.find(({ firstToken }) => firstToken === at || firstToken === start)
}

function isBodyName(draft: Draft | undefined): boolean {
  const type = draft?.actor?.type
  return draft?.reading === 'actor' && (type === 'organisation' || type === 'bloc')
}

function isMereAdjective(draft: Draft | undefined): boolean {
  return draft?.source === 'bloc_adjective' && draft.reading !== 'actor'
}

/** Friends of Kenya: not of Kenya's president, the Kenyan president or a US-led war. */
function isWhole({ doc }: Context, next: Draft | undefined): boolean {
  if (next?.reading !== 'actor' || next.source === 'adjective' || next.source === 'bloc_adjective') return false
  return !/^(?:'s|'|-|–)$/.test(normOf(doc, next.lastToken))
}

/** Behind in and from even a capital that speaks (officials in Bamako say) is where they are. */
function isPlaceName({ reading, source }: Draft): boolean {
  return reading === 'place' || source === 'capital' || source === 'state'
}

/** The home that a mention gives, or null where it gives none. */
export function homeFrom(draft: Draft | undefined, rule: NominalHome['rule']): NominalHome | null {
  if (draft === undefined) return null
  if (draft.actor !== null && draft.actor.type !== 'state' && draft.source !== 'people') return homeOf(draft.actor)
  const country = draft.country ?? draft.place?.country ?? draft.actor?.country ?? null
  return country === null ? null : { country, body: null, rule }
}

/** No company has an army: `its` must mean a state behind whose it is said. */
const ORGANS = new Set(
  'government governments army military navy police gendarmerie parliament cabinet junta judiciary ministry treasury'.split(
    ' ',
  ),
)

/** The AU's mediators, its soldiers, their leaders: the people of a body, or of somebody's country. */
function homeOf(owner: Actor | null, isOrgan = false): NominalHome | null {
  if (owner === null || (isOrgan && owner.type === 'organisation')) return null
  const rule = 'nominal:owner'
  if (BODIES.has(owner.type)) return { country: null, body: owner, rule }
  return owner.country === null ? null : { country: owner.country, body: null, rule }
}

const BODIES = new Set<Actor['type']>(['organisation', 'bloc', 'armed_group', 'collective', 'group'])

/** The owner of a noun behind its, his, their or his country's, over at most two words. */
function findOwner({ doc }: Pick<Context, 'doc'>, sentence: Sentence, owners: Owners, at: number): Actor | null {
  for (let mark = at - 1; mark >= Math.max(sentence.firstToken, at - 3); mark--) {
    const norm = normAt(doc, sentence, mark)
    if (POSSESSIVES.has(norm)) return owners.get(mark) ?? null
    if (
      norm === "'s" &&
      COUNTRY.has(normAt(doc, sentence, mark - 1)) &&
      POSSESSIVES.has(normAt(doc, sentence, mark - 2))
    )
      return owners.get(mark - 2) ?? null
    if (doc.tokens[mark]?.word !== true || norm === 'of' || norm === 'and') return null
  }
  return null
}

const COUNTRY = new Set(['country', 'nation', 'government', 'homeland'])

/** Pronouns before what somebody owns. */
export const POSSESSIVES: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her', 'our', 'my'])

/** Kenya's top judges: the name that a possessive ties to the noun over at most two words. */
function findPossessor(
  { doc }: Pick<Context, 'doc'>,
  sentence: Sentence,
  drafts: readonly Draft[],
  at: number,
): Draft | undefined {
  for (let mark = at - 1; mark >= Math.max(sentence.firstToken, at - 3); mark--) {
    const norm = normAt(doc, sentence, mark)
    if (norm === "'s" || norm === "'") return drafts.find(({ lastToken }) => lastToken === mark)
    if (doc.tokens[mark]?.word !== true) return undefined
  }
  return undefined
}

/** Offices, bodies and people whose country the text has said, with the sentence in which it did so last. */
export type KnownOffices = Map<string, Omit<NominalHome, 'rule'> & { readonly sentence: number }>

/** Sentences for which an office stays the one that was named. */
const OFFICE_REACH = 6

/**
 * The minister, after the prime minister of Mauritius, and the tourists, after German tourists: those whose country was said
 * before.
 *
 * @param isDefinite - True behind `the` and the like; without it only offices are the same.
 */
export function findKnownOffice(
  known: KnownOffices,
  norm: string,
  sentence: number,
  isDefinite: boolean,
): NominalHome | null {
  const last = known.get(norm)
  if (last === undefined || sentence - last.sentence > OFFICE_REACH) return null
  const isOffice = isStateAgent(norm)
  if (!isOffice && (!isDefinite || NEVER_SAME.has(norm))) return null
  return { country: last.country, body: last.body, rule: isOffice ? 'nominal:same_office' : 'nominal:same_people' }
}

/** The people, the public: as often all of the country as those named before. */
const NEVER_SAME = new Set(['people', 'public', 'population', 'community', 'communities'])

/** Keeps whose an office, a body or people are. */
export function keepOffice(
  known: KnownOffices,
  norm: string,
  { country, body }: Omit<NominalHome, 'rule'>,
  sentence: number,
): void {
  if (country !== null || body !== null) known.set(norm, { country, body, sentence })
}

/** Those who are something to another and not the other's own: critics of France, Mali's allies. */
const RELATED = new Set(
  `victim victims critic critics opponent opponents enemy enemies ally allies friend friends supporter supporters fan fans partner
  partners rival rivals neighbour neighbours neighbor neighbors counterpart counterparts creditor creditors lender lenders
  invader invaders coloniser colonisers colonizer colonizers conqueror conquerors backer backers protector protectors buyer
  buyers customer customers supplier suppliers sponsor sponsors donor donors majority most delegation delegations half thousands hundreds dozens millions`.split(
    /\s+/,
  ),
)

/** Those whom their state or their journey has brought where they are: the embassy in Khartoum, troops in Mali. */
const ABROAD = new Set(
  `embassy embassies consulate consulates ambassador ambassadors envoy envoys diplomat diplomats mission missions delegation delegations troops soldiers
forces peacekeepers mercenaries contractors instructors tourists visitors travellers travelers expatriates expats migrants refugees
missionaries volunteers observers monitors correspondent correspondents delegates participants partners investors exiles players
students fans team teams allies`.split(/\s+/),
)

/** True for those who are something to another and not the other's own. */
export function isRelated(norm: string): boolean {
  return RELATED.has(norm)
}

/** True for those whom their state or a journey may have brought where they are. */
export function mayBeAbroad(norm: string): boolean {
  return ABROAD.has(norm) || RELATED.has(norm)
}
