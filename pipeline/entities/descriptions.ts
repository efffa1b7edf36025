import { flatMapList } from '../document/list.ts'
import { isCapitalAt } from '../document/capital.ts'
import { changeActor } from '../document/actor.ts'
import type { Actor } from '../document/index.ts'
import { normOf, type Context, type Draft } from './draft.ts'
import { describeByHome, REACH, refersToAfrica, unspecified, type Found } from './description-home.ts'
import type { Focus } from './focus.ts'
import { blocOfCountry } from './votes.ts'

/**
 * Ties collectives that only describe (the bloc, the junta, the continent, the three countries) to what is named before
 * them; `unspecified` where the text does not say (codebook).
 *
 * @param drafts - What is named, in the order of the text; changed in place.
 * @param focus - The article's home: of which region and continent it speaks where it does not say.
 */
export function settleDescriptions(context: Context, drafts: readonly Draft[], focus: Focus): void {
  drafts.forEach((draft, at) => {
    if (draft.source !== 'collective' || draft.actor === null || draft.reading !== 'actor') return
    const before = drafts.slice(0, at)
    const found = describe(context, draft, draft.actor, before, drafts) ?? describeByHome(context, draft, drafts, focus)
    if (found === null) return
    draft.actor = found.actor
    draft.rule = `${draft.rule} ${found.rule}`
    if (found.actor === null) draft.reading = 'modifier'
    draft.confidence = Math.min(draft.confidence, 0.6)
  })
}

function describe(
  context: Context,
  draft: Draft,
  actor: Actor,
  before: readonly Draft[],
  all: readonly Draft[],
): Found | null {
  const head = normOf(context.doc, draft.lastToken - 1)
  if (isThing(context, draft)) return { actor: null, rule: 'description:thing' }
  if (isHeadOf(draft, before)) return { actor: null, rule: 'description:of_demonym' }
  switch (actor.id) {
    case 'collective:unnamed_parties':
      return describeCountries(context, draft, actor, before, all)
    case 'collective:regional_bloc':
      return head === 'bloc' ? describeBloc(actor, before) : null
    case 'collective:juntas':
      return describeJunta(context, draft, actor, all)
    case 'collective:african_opposition':
      return describeOpposition(context, draft, actor, all)
    case 'collective:rebels':
    case 'collective:jihadists':
      return describeRebels(context, draft, before)
    case 'collective:the_continent':
      return describeContinent(actor, before)
    default:
      return null
  }
}

/** Chinese lenders: the demonym before them says who they are. */
function isHeadOf(draft: Draft, before: readonly Draft[]): boolean {
  const { source, reading, lastToken } = before.at(-1) ?? draft
  return source === 'adjective' && reading === 'actor' && lastToken === draft.firstToken
}

/** Blood donors, a colonial power station, the world title: no actors of ours. */
function isThing({ doc }: Context, draft: Draft): boolean {
  const before = normOf(doc, draft.firstToken - 1)
  if (normOf(doc, draft.lastToken - 1) === 'world' && CONTESTS.has(normOf(doc, draft.lastToken))) return true
  // the West End
  const next = doc.tokens[draft.lastToken]
  if (draft.actor?.id === 'collective:west' && next !== undefined && isCapitalAt(doc.text, next.start)) return true
  if (draft.actor?.id === 'collective:donors' && GIVERS.has(before)) return true
  return normOf(doc, draft.lastToken - 1) === 'power' && SUPPLY.has(normOf(doc, draft.lastToken))
}

const SUPPLY = new Set('station stations plant plants line lines grid supply cut cuts'.split(' '))
const CONTESTS = new Set(
  'title titles cup championship championships champion champions record records number stage tour ranking rankings'.split(
    ' ',
  ),
)
const GIVERS = new Set('blood organ kidney egg sperm bone marrow plasma tissue'.split(' '))
const COUNTRIES = new Set('countries states nations leaders neighbours sides trio'.split(' '))

/** The three countries: the last three states named, where all belong to one bloc. */
function describeCountries(
  { doc }: Context,
  draft: Draft,
  actor: Actor,
  before: readonly Draft[],
  all: readonly Draft[],
): Found | null {
  const norms = doc.tokens.slice(draft.firstToken, draft.lastToken).map(({ norm }) => norm)
  const head = norms.at(-1) ?? ''
  // two are told apart: pairs.ts
  const wanted = 3
  if ((head !== 'trio' && !norms.includes('three')) || !COUNTRIES.has(head)) return null
  const states = new Map<string, Actor>()
  for (const earlier of before.toReversed()) {
    if (draft.sentence - earlier.sentence > REACH || states.size === wanted) break
    if (earlier.actor?.type === 'state') states.set(earlier.actor.id, earlier.actor)
  }
  // the three that walked out, where states and bodies of one bloc alone are spoken of
  const known =
    states.size < wanted ? flatMapList(all.filter(isStateOrBloc), (d) => d.actor ?? []) : [...states.values()]
  const [bloc, other] = new Set(known.map((state) => state.bloc))
  if (bloc === undefined || bloc === 'none' || bloc === 'unspecified' || other !== undefined) return null
  const name = `${actor.name} (${bloc})`
  return { actor: changeActor(actor, { id: `${actor.id}_${bloc}`, name, bloc }), rule: 'description:states' }
}

function isStateOrBloc({ actor, reading }: Draft): boolean {
  return reading !== 'place' && (actor?.type === 'state' || actor?.type === 'bloc')
}

/** The bloc: the last one named. */
function describeBloc(actor: Actor, before: readonly Draft[]): Found | null {
  const bloc = before.findLast((earlier) => earlier.actor?.type === 'bloc')?.actor ?? null
  return bloc === null || bloc.id === actor.id ? null : { actor: bloc, rule: 'description:bloc' }
}

/** The junta: of the African states in doubt, but of another state where none of Africa is spoken of. */
function describeJunta(context: Context, draft: Draft, actor: Actor, all: readonly Draft[]): Found | null {
  if (refersToAfrica(context, all)) return describeOneJunta(context, draft, all)
  const near = all.filter(
    ({ sentence, countries }) => countries.length > 0 && Math.abs(sentence - draft.sentence) <= REACH,
  )
  // France warned the juntas: no state that it may rule is named
  const ruled = near.find(({ countries: [country] }) => blocOfCountry(context.index, country ?? null) !== 'western')
  const isPlural = isSeveral(normOf(context.doc, draft.lastToken - 1))
  const state = isPlural ? undefined : context.index.stateActors.get(ruled?.countries[0] ?? '')
  if (state === undefined) return isPlural && ruled === undefined ? null : unspecified(actor)
  return { actor: state, rule: 'description:state' }
}

/** Niger's junta, the junta in Niger, the junta: the state that it rules; several juntas stay what they are. */
function describeOneJunta({ doc, index }: Context, draft: Draft, all: readonly Draft[]): Found | null {
  const owner = all.find(({ lastToken }) => lastToken === draft.firstToken - 1)
  const isOwned = owner !== undefined && normOf(doc, draft.firstToken - 1) === "'s"
  const isIn = /^(?:in|of)$/.test(normOf(doc, draft.lastToken))
  const place = isIn ? all.find(({ firstToken }) => firstToken === draft.lastToken + 1) : undefined
  // the juntas of Mali and Niger; but the military rulers of Niger
  const isOfMany = place !== undefined && JUNTAS.has(normOf(doc, draft.lastToken - 1))
  if (isOfMany) return null
  const beside = isOwned ? owner : place
  const last = isSeveral(normOf(doc, draft.lastToken - 1)) ? undefined : lastAfricanState(index, draft, all)
  const country = beside === undefined ? last : (beside.countries[0] ?? beside.country ?? undefined)
  const state = country === undefined ? undefined : index.stateActors.get(country)
  return state === undefined || state.bloc !== 'african' ? null : { actor: state, rule: 'description:state' }
}

const JUNTAS = new Set('juntas regimes governments states countries'.split(' '))

function isSeveral(norm: string): boolean {
  return norm.endsWith('s') && norm !== 'authorities'
}

/** The African country spoken of last before the junta, or next in its sentence. */
function lastAfricanState(index: Context['index'], draft: Draft, all: readonly Draft[]): string | undefined {
  const near = all.filter(({ sentence, countries: [country] }) => {
    const isNear = sentence <= draft.sentence && draft.sentence - sentence <= REACH
    return isNear && country !== undefined && blocOfCountry(index, country) === 'african'
  })
  const last = near.findLast(({ firstToken }) => firstToken < draft.firstToken) ?? near[0]
  return last?.countries[0]
}

/** The opposition, the ruling party: of the country that its sentence has named, or that most is said of. */
function describeOpposition({ doc, index }: Context, draft: Draft, actor: Actor, all: readonly Draft[]): Found | null {
  const near = all.filter((d) => d.firstToken < draft.firstToken && draft.sentence === d.sentence)
  const owner =
    normOf(doc, draft.lastToken) === 'in' ? all.find((d) => d.firstToken === draft.lastToken + 1) : undefined
  const country = owner?.countries[0] ?? near.findLast((d) => d.countries.length > 0)?.countries[0] ?? mostNamed(all)
  const bloc = blocOfCountry(index, country ?? null)
  if (country === undefined || bloc === null) return null
  const norms = doc.tokens.slice(draft.firstToken, draft.lastToken).map(({ norm }) => norm)
  const [id, name] = norms.includes('ruling')
    ? ['collective:ruling_party', 'the ruling party']
    : ['collective:opposition', actor.name]
  const party = changeActor(actor, { id: `${id}_${country}`, name: `${name} (${country})`, bloc, country })
  return { actor: party, rule: 'description:state' }
}

function mostNamed(all: readonly Draft[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { countries } of all) for (const iso of countries) counts.set(iso, (counts.get(iso) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The rebels, the paramilitaries: the armed group that was named last. */
function describeRebels({ doc }: Context, draft: Draft, before: readonly Draft[]): Found | null {
  const isDefinite = normOf(doc, draft.firstToken) === 'the' || normOf(doc, draft.firstToken - 1) === 'the'
  const last = before.findLast((d) => d.actor?.type === 'armed_group' && draft.sentence - d.sentence <= REACH)
  return isDefinite && last !== undefined ? { actor: last.actor, rule: 'description:armed_group' } : null
}

const CONTINENTS = new Set(
  'place:asia place:antarctica place:latin_america place:south_america place:north_america place:europe'.split(' '),
)

/** The continent: the last one named, which acts only where it is Africa or Europe. */
function describeContinent(actor: Actor, before: readonly Draft[]): Found | null {
  const last = before.findLast(
    ({ place, actor: who, source, reading }) =>
      !(source === 'bloc_adjective' && reading === 'modifier') &&
      (isContinent(place?.id ?? '') || isContinent(who?.id ?? '')),
  )
  if (last === undefined) return null
  if (last.actor !== null)
    return { actor: last.actor.id === actor.id ? actor : last.actor, rule: 'description:continent' }
  return { actor: null, rule: 'description:other_continent' }
}

function isContinent(id: string): boolean {
  return CONTINENTS.has(id) || /^collective:(africa|european_powers|europe|the_continent)$/.test(id)
}
