import type { Place } from '../document/index.ts'
import { filterList, flatMapList, mapList } from '../document/list.ts'
import { foldName, type KnownPlace } from '../towns/index.ts'
import { changePlace, wordsOf, type Context, type Draft } from './draft.ts'
import { chooseAmong, type Choice, type Evidence } from './choose-place.ts'
import { findCandidates, isDirection } from './place-candidates.ts'
import { findContainers, type Container } from './place-context.ts'

/** Mentions of the article with the same words. */
interface Group {
  readonly words: string
  readonly drafts: readonly Draft[]
  readonly containers: readonly Container[]
}

/**
 * Says of the places that the gazetteer does not know, or knows without a point, in which country they lie, what they
 * are and where, from the big list of towns. Where the words beside a place of the gazetteer name another country
 * (Birmingham, Alabama), or the article speaks of another only (Victoria in Australian news), its reading gives way.
 *
 * Namesakes are told apart by what stands right beside them, then by the countries and regions of the article, the
 * places near them, and their size. Doubtful ones keep their candidates and a low confidence.
 *
 * @param drafts - In their order; changed in place.
 */
export function settlePlaces(context: Context, drafts: readonly Draft[]): void {
  const groups = groupByWords(context, drafts)
  const evidence = gatherEvidence(drafts, groups)
  const byStart = new Map(drafts.map((draft) => [draft.firstToken, draft]))
  const open = filterList(groups, ({ drafts: [first] }) => first !== undefined && isOpen(first))
  // what is certain first, so that it helps to place the rest
  for (const certain of [true, false])
    for (const group of open) {
      const choice = chooseFor(context, group, evidence)
      if (choice === null || choice.confidence >= CERTAIN !== certain) continue
      for (const draft of group.drafts) settle(context, draft, choice)
      settleContainer(context, group, choice, byStart)
      evidence.settled.push(choice.place)
    }
  settleLists(context, drafts)
  for (const group of groups) if (!open.includes(group)) mend(context, group, evidence, byStart)
  const named = new Map<string, Place>()
  for (const draft of drafts) {
    if (!isUnplaced(draft)) continue
    placeWithin(context, draft, byStart)
    if (isUnplaced(draft)) placeByName(context, draft, evidence)
    const words = foldName(wordsOf(context.doc, draft.firstToken, draft.lastToken))
    if (draft.place?.country && !named.has(words)) named.set(words, draft.place)
  }
  for (const draft of drafts) if (isUnplaced(draft)) placeAsElsewhere(context, draft, named)
}

/** What was placed once in the article lies there wherever it is named. */
function placeAsElsewhere(context: Context, draft: Draft, named: ReadonlyMap<string, Place>): void {
  const place = named.get(foldName(wordsOf(context.doc, draft.firstToken, draft.lastToken)))
  if (place !== undefined) lieIn(draft, place, 'place:elsewhere', 0.4)
}

const CERTAIN = 0.7

/** A place that has no country yet, or one of the gazetteer without a point; continents, waters and the Sahel are whole. */
function isOpen({ actor, place }: Draft): boolean {
  if (place === null || actor !== null) return false
  return place.country === null ? place.id.startsWith('x:') : place.lat === null && place.kind !== 'country'
}

/** A place outside the gazetteer whose country is not known. */
export function isUnplaced({ place, actor }: Draft): boolean {
  return actor === null && place !== null && place.country === null && place.id.startsWith('x:')
}

function groupByWords(context: Context, drafts: readonly Draft[]): Group[] {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    if (draft.place === null) continue
    const folded = foldName(wordsOf(context.doc, draft.firstToken, draft.lastToken))
    const group = groups.get(folded)
    if (group === undefined) groups.set(folded, [draft])
    else group.push(draft)
  }
  return mapList([...groups.values()], (found) => ({
    words: wordsOf(context.doc, found[0]?.firstToken ?? 0, found[0]?.lastToken ?? 0),
    drafts: found,
    containers: flatMapList(found, (draft) => findContainers(context, draft)),
  }))
}

function gatherEvidence(drafts: readonly Draft[], groups: readonly Group[]): Evidence {
  const weights = new Map<string, number>()
  const add = (country: string, weight: number): void => {
    weights.set(country, (weights.get(country) ?? 0) + weight)
  }
  for (const draft of drafts) if (draft.country !== null) add(draft.country, weightOf(draft))
  const containers = flatMapList(groups, (group) => group.containers)
  for (const { region } of containers) if (region !== null) add(region.slice(0, 3), 0.5)
  return { weights, regions: new Set(flatMapList(containers, ({ region }) => region ?? [])), settled: [] }
}

function weightOf({ reading }: Draft): number {
  return reading === 'place' ? 0.7 : 1
}

function chooseFor({ index }: Context, { words, drafts, containers }: Group, evidence: Evidence): Choice | null {
  const own = drafts[0]?.place?.country ?? null
  // the gazetteer's Georgia, USA
  const name = own === null ? words : (drafts[0]?.place?.name ?? words).replace(/,.*/, '')
  const all = findCandidates(index.towns, name).filter(({ country }) => own === null || country === own)
  const isRegion = own !== null && drafts[0]?.place?.kind === 'region'
  const regions = isRegion ? all.filter(({ tier }) => tier === 'region') : []
  const candidates = regions.length > 0 ? regions : all
  return chooseAmong(candidates, own === null ? containers : [], evidence)
}

const KINDS = { region: 'region', county: 'region', town: 'city' } as const

function settle(context: Context, draft: Draft, { place, rule, confidence, others }: Choice): void {
  const { country, lat, lon, tier, id } = place
  if (draft.place?.country) {
    draft.place = changePlace(draft.place, { lat, lon })
    return
  }
  const name = wordsOf(context.doc, draft.firstToken, draft.lastToken).replace(/\s+/g, ' ')
  const kind = draft.rule === 'names:facility' ? 'facility' : KINDS[tier]
  draft.place = { id, name, kind, country, lat, lon }
  draft.rule = `${draft.rule} ${rule}`
  draft.confidence = Math.min(draft.confidence, confidence)
  draft.candidates = others.map((other) => other.id)
  if (confidence < CERTAIN) return
  draft.country = country
  draft.countries = [country]
}

/** In Atlanta, Georgia the second is the region that holds the first, whatever else bears its name. */
function settleContainer(
  context: Context,
  { containers }: Group,
  { place }: Choice,
  byStart: ReadonlyMap<number, Draft>,
): void {
  for (const { firstToken, region } of containers) {
    const draft = byStart.get(firstToken)
    if (draft === undefined || region === null || region !== place.region || draft.place === null) continue
    if (draft.place.kind === 'region' || (draft.source === 'state' && draft.country === place.country)) continue
    const words = wordsOf(context.doc, draft.firstToken, draft.lastToken)
    const held = findCandidates(context.index.towns, words).find((c) => c.tier === 'region' && c.region === region)
    if (held !== undefined) become(context, draft, held, 'place:holds', 0.85)
  }
}

/** Makes the place of the big list of what the gazetteer took for its own. */
function become(context: Context, draft: Draft, place: KnownPlace, rule: string, confidence: number): void {
  const { id, country, lat, lon, tier } = place
  const name = wordsOf(context.doc, draft.firstToken, draft.lastToken).replace(/\s+/g, ' ')
  draft.candidates = [draft.actor?.id ?? draft.place?.id ?? 'none']
  draft.place = { id, name, kind: KINDS[tier], country, lat, lon }
  draft.actor = null
  draft.reading = 'place'
  draft.kind = 'name'
  draft.country = country
  draft.countries = [country]
  draft.rule = `${draft.rule} ${rule}`
  draft.confidence = Math.min(draft.confidence, confidence)
}

const LIST_WORDS = new Set([',', 'and', 'or', '&'])

/** California, Texas and New York: what stands in a list of regions is the region of its name, not the town or state. */
function settleLists(context: Context, drafts: readonly Draft[]): void {
  const { doc, index } = context
  drafts.forEach((draft, i) => {
    if (!['state', 'capital', 'place'].includes(draft.source) || draft.place === null || draft.place.kind === 'region')
      return
    const countries = flatMapList([drafts[i - 1], drafts[i + 1]], (other) =>
      other?.place?.kind === 'region' && isListedWith(context, draft, other) ? (other.place.country ?? []) : [],
    )
    // most stand in no list
    if (countries.length === 0) return
    const words = wordsOf(doc, draft.firstToken, draft.lastToken)
    const region = findCandidates(index.towns, words).find(
      ({ tier, level, country }) => tier === 'region' && level >= LARGE_REGION && countries.includes(country),
    )
    if (region !== undefined) become(context, draft, region, 'place:listed', 0.7)
  })
}

/** A million people. */
const LARGE_REGION = 60

/** Whether only commas and conjunctions stand between two mentions, and they are not a town and what holds it. */
function isListedWith({ doc }: Context, draft: Draft, other: Draft): boolean {
  const [from, to] =
    draft.firstToken < other.firstToken ? [draft.lastToken, other.firstToken] : [other.lastToken, draft.firstToken]
  const between = doc.tokens.slice(from, to)
  const isAfter = draft.firstToken < other.firstToken
  const isAddress =
    isAfter &&
    between.length === 1 &&
    between[0]?.norm === ',' &&
    !LIST_WORDS.has(doc.tokens[other.lastToken]?.norm ?? '')
  return between.length > 0 && between.length <= 2 && !isAddress && between.every(({ norm }) => LIST_WORDS.has(norm))
}

/** States that are also the name of a region elsewhere, which news from there means: Georgia. */
const NAMESAKE_REGIONS = new Map([['GEO', 'USA.GA']])
/** From this share of the references on, an article is about a country that could hold a namesake. */
const LEADING = 0.3
/** How much smaller than the gazetteer's place its namesake may be, in tenths of a decimal logarithm. */
const SMALLER = 3

/** Looks again at a place of the gazetteer: the words beside it, then the other countries of the article. */
function mend(context: Context, group: Group, evidence: Evidence, byStart: ReadonlyMap<number, Draft>): void {
  const [first] = group.drafts
  const own = first?.place?.country ?? null
  if (first === undefined || own === null || !['state', 'capital', 'place'].includes(first.source)) return
  const isTown = first.source !== 'state'
  for (const draft of group.drafts) {
    const containers = findContainers(context, draft)
    if (
      !isTown ||
      draft.reading !== 'place' ||
      containers.length === 0 ||
      containers.some(({ country, region }) => country === own && region === null)
    )
      continue
    const elsewhere = findCandidates(context.index.towns, group.words).filter(({ country }) => country !== own)
    const choice = chooseAmong(elsewhere, containers, evidence)
    if (choice?.rule !== 'place:container') continue
    become(context, draft, choice.place, choice.rule, choice.confidence)
    settleContainer(context, { ...group, containers }, choice, byStart)
  }
  mendByArticle(context, group, evidence, { own, isTown })
}

interface Known {
  readonly own: string
  readonly isTown: boolean
}

/** A place whose country the article names in no other way gives way to a namesake in a country that it is about. */
function mendByArticle(context: Context, { words, drafts }: Group, { weights }: Evidence, known: Known): void {
  const { own, isTown } = known
  const rest = filterList(drafts, ({ place }) => place?.country === own)
  const mine = filterList(drafts, ({ country }) => country === own)
  const ownWeight = mine.reduce((sum, draft) => sum + weightOf(draft), 0)
  if (rest.length === 0 || (weights.get(own) ?? 0) > ownWeight + 1e-9) return
  const others = [...weights].filter(([country]) => country !== own)
  const total = others.reduce((sum, [, weight]) => sum + weight, 0)
  const leading = new Set(others.filter(([, weight]) => weight >= LEADING * total).map(([country]) => country))
  const candidates = findCandidates(context.index.towns, words)
  const least = isTown ? Math.max(MIDDLING, (candidates.find((c) => c.country === own)?.level ?? 0) - SMALLER) : 0
  const namesake = candidates.find(
    ({ country, region, level, tier }) =>
      leading.has(country) && tier !== 'county' && level >= least && (isTown || NAMESAKE_REGIONS.get(own) === region),
  )
  if (namesake === undefined) return
  // a capital that acts stands for a government, which only a region has as well
  const acts = namesake.tier === 'region' && namesake.level >= LARGE_REGION
  for (const draft of rest)
    if (draft.reading === 'place' || !isTown || acts) become(context, draft, namesake, 'place:article', 0.6)
}

/** A town of fifty thousand. */
const MIDDLING = 47

/** A street or village of which only the town or region beside it is known (Third Street, Harare) lies there. */
function placeWithin(context: Context, draft: Draft, byStart: ReadonlyMap<number, Draft>): void {
  const at = draft.lastToken
  const link = context.doc.tokens[at]?.norm ?? ''
  const holder = byStart.get(at + 1)
  if ((link !== ',' && link !== 'in') || holder?.sentence !== draft.sentence || !holder.place?.country) return
  const { kind, country, lat, lon } = holder.place
  const isSmall = kind === 'city' || kind === 'capital' || kind === 'region'
  lieIn(
    draft,
    isSmall ? { kind: 'other', country, lat, lon } : { kind: 'other', country, lat: null, lon: null },
    'place:within',
    0.5,
  )
}

/**
 * Northern Angola lies in Angola, and Manila Cathedral or Tianjin Detention Centre most likely in the town that it is
 * named after, where the article speaks of its country.
 */
function placeByName(context: Context, draft: Draft, evidence: Evidence): void {
  const { doc, index } = context
  const { firstToken, lastToken } = draft
  const state = index.trie.find(doc.tokens, firstToken + 1, lastToken, (entries) =>
    entries.filter(({ value }) => value.kind === 'state'),
  )
  const whole = state?.entries[0]?.value.place
  if (state?.lastToken === lastToken && whole && isDirection(doc.tokens[firstToken]?.norm ?? '')) {
    lieIn(draft, { ...whole, kind: 'region' }, 'place:part_of_country', 0.5)
    return
  }
  for (let end = lastToken - 1; end > firstToken; end--) {
    const towns = index.towns.find(foldName(wordsOf(doc, firstToken, end)))
    const choice = chooseAmong(
      towns.filter(({ tier, level }) => tier === 'town' && level >= MIDDLING),
      [],
      evidence,
    )
    if (choice?.rule !== 'place:article') continue
    lieIn(draft, { ...choice.place, kind: 'other' }, 'place:named_after_town', 0.4)
    return
  }
}

function lieIn(
  draft: Draft,
  { country, lat, lon, kind }: Pick<Place, 'country' | 'lat' | 'lon' | 'kind'>,
  rule: string,
  confidence: number,
): void {
  if (draft.place === null) return
  const isFacility = draft.rule.startsWith('names:facility')
  const own = isFacility ? 'facility' : kind === 'region' ? kind : 'other'
  draft.place = changePlace(draft.place, { country, lat, lon, kind: own })
  draft.rule = `${draft.rule} ${rule}`
  draft.confidence = Math.min(draft.confidence, confidence)
}
