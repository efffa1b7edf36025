import type { Actor, Bloc } from '../document/index.ts'
import { flatMapList, mapList } from '../document/list.ts'
import { isGuess, votesBeside } from './beside.ts'
import { groupBySentence, type Context, type Draft } from './draft.ts'
import type { Focus } from './focus.ts'
import type { Ref, RefKind } from './gazetteer-forms.ts'
import type { Named } from './merge.ts'
import { findOrigin, fitOf, originOf } from './origin.ts'
import { findOwner } from './owner.ts'
import { followKin } from './residence.ts'
import { findTownCountry } from './town-hints.ts'
import { blocOfCountry, type Vote } from './votes.ts'

/** Mentions by the number of their sentence. */
type BySentence = ReadonlyMap<number, readonly Draft[]>

/** What the ground counts for in all, against 3 for a country tied to the name. */
const GROUND_POINTS = 2.5

/** What an African outlet adds to the share of its own people. */
const HOME_SHARE = 0.25

/** The share of a bloc that the article does not name. */
const UNSAID = 0.08

/**
 * Gives every person and organisation outside the gazetteer its actor, and sets it on their mentions: bodies first, so
 * that people can be counted with the body for which the text presents them, and kin last.
 *
 * @param known - Mentions from the gazetteer.
 */
export function assignActors(context: Context, named: readonly Named[], known: readonly Draft[], focus: Focus): void {
  const actors = new Map<Named, Actor>()
  let others = groupBySentence(known)
  for (const type of ['organisation', 'person'] as const) {
    for (const group of named) {
      if (group.type !== type) continue
      const actor = makeNamedActor(context, group, others, focus)
      actors.set(group, actor)
      for (const draft of group.drafts) Object.assign(draft, { actor, country: null })
    }
    if (type === 'organisation')
      others = groupBySentence([...known, ...flatMapList([...actors.keys()], (group) => group.drafts)])
  }
  followKin(context, named, actors)
  for (const [group, actor] of actors) for (const draft of group.drafts) draft.actor = actor
}

/**
 * Says to which bloc a person or organisation outside the gazetteer belongs: the country or body for which the
 * text presents it (beside the name, or inside it), else its kind of name, else the country the article is about.
 */
function makeNamedActor(context: Context, named: Named, others: BySentence, focus: Focus): Actor {
  const votes = [
    ...votesInside(context, named),
    ...flatMapList(named.drafts.slice(0, 6), (d, i) => votesBeside(context, named.type, d, others, i === 0 ? 1 : 0.5)),
    ...votesByOwner(context, named, others),
    ...votesByGround(context, named, focus),
  ]
  const best = tally(votes)
  return {
    id: named.id,
    name: named.name,
    type: named.type,
    bloc: best?.bloc ?? 'none',
    subBloc:
      best?.country === undefined || best.country === null
        ? null
        : (context.index.statesByIso.get(best.country)?.sub_bloc ?? null),
    country: best?.country ?? null,
    wikidata: null,
    blocRule: best?.rule ?? 'bloc:unknown',
    apart: false,
  }
}

function tally(votes: readonly Vote[]): Vote | null {
  const sums = new Map<Bloc, number>()
  for (const vote of votes) sums.set(vote.bloc, (sums.get(vote.bloc) ?? 0) + vote.points)
  const [best] = [...sums].sort((a, b) => b[1] - a[1])
  if (best === undefined || best[1] < 0.5) return null
  const [strongest] = votes.filter((v) => v.bloc === best[0]).sort((a, b) => b.points - a.points)
  return strongest ?? null
}

/** Kinds of form that say whose a body is whose name holds them. */
const SAYING_WHERE: ReadonlySet<RefKind> = new Set([
  'state',
  'capital',
  'adjective',
  'place',
  'collective',
  'bloc_adjective',
])

/** Kenya Airways, Nigerian Bar Association: the country inside the name. Rotary Zambia: the body that it begins with. */
function votesInside(context: Context, named: Named): Vote[] {
  const { index, doc } = context
  const votes: Vote[] = []
  for (const draft of named.drafts) {
    for (let at = draft.firstToken; at < draft.lastToken; at++) {
      const isFirst = named.type === 'organisation' && at === draft.firstToken
      const match = index.trie.find(doc.tokens, at, draft.lastToken, (entries, _, last) =>
        entries.filter(({ value }) => saysWhose(value, isFirst && last !== draft.lastToken)),
      )
      // Sandra Mayotte: at the end of a person's name it is a surname
      if (named.type === 'person' && match?.lastToken === draft.lastToken) continue
      const ref = match?.entries[0]?.value
      const bloc = ref?.actor?.bloc ?? blocOfCountry(index, ref?.country ?? null)
      if (ref === undefined || bloc === null) continue
      const points = ref.kind === 'actor' ? PARENT_POINTS : votes.length === 0 ? 4 : 1.5
      votes.push({ bloc, country: ref.country, points, rule: 'bloc:inside_name' })
    }
  }
  return votes.length > 0 || named.type !== 'organisation' ? votes : votesForTown(context, named)
}

/** Curepipe College: the country of a town that the gazetteer does not know. */
function votesForTown(context: Context, named: Named): Vote[] {
  const [longest] = [...named.drafts].sort((a, b) => b.lastToken - b.firstToken - (a.lastToken - a.firstToken))
  const country = longest === undefined ? null : findTownCountry(context, longest)
  const bloc = blocOfCountry(context.index, country)
  return bloc === null ? [] : [{ bloc, country, points: TOWN_POINTS, rule: 'bloc:inside_name' }]
}

const TOWN_POINTS = 2

/** What any name fits anywhere: a spelling that fits none of the article's countries says nothing for one of them. */
const UNSURE = 0.1

/** What a parent body counts for: more than the country of its branch. */
const PARENT_POINTS = 6

function saysWhose(ref: Ref, isParent: boolean): boolean {
  return !ref.ambiguous && (SAYING_WHERE.has(ref.kind) || (isParent && isParentBody(ref)))
}

function isParentBody({ kind, actor, national }: Ref): boolean {
  return kind === 'actor' && actor?.type === 'organisation' && national !== true
}

/** Its country economist, X: the body that was named before. */
function votesByOwner(context: Context, named: Named, others: BySentence): Vote[] {
  const [draft] = named.drafts
  const body = draft === undefined || named.type !== 'person' ? null : findOwner(context, draft, others)
  if (body?.actor === undefined || body.actor === null) return []
  const { bloc, country } = body.actor
  if (bloc === 'none' || bloc === 'unspecified') return []
  return [{ bloc, country, points: isGuess(body) ? 1.5 : OWNER_POINTS, rule: 'bloc:owner_before' }]
}

const OWNER_POINTS = 3

/**
 * What the article's countries and the spelling of the name say together: the share of each bloc in the article times
 * the share of names like this at home there.
 */
function votesByGround({ index }: Context, named: Named, focus: Focus): Vote[] {
  if (named.type === 'organisation' && named.norms.some((norm) => WORLDWIDE.has(norm))) return []
  const origin = named.type === 'person' && index.origins !== null ? findOrigin(named.norms, index.origins) : null
  const certainty = named.norms.length > 1 ? 1 : 0.8
  const grounds = new Map<Bloc, Ground>([
    ['african', { share: UNSAID + (focus.africanOutlet ? HOME_SHARE : 0), country: null, countryShare: 0 }],
    ['western', { share: UNSAID, country: null, countryShare: 0 }],
  ])
  for (const [country, share] of focus.shares) addGround(grounds, index, country, share)
  const scored = mapList([...grounds], ([bloc, ground]) => {
    const fit = origin === null ? 1 : fitOf(origin, bloc === 'african' ? bloc : originOf(ground.country ?? '', bloc))
    return { bloc, ground, score: ground.share * (fit + UNSURE) ** certainty }
  })
  const sum = scored.reduce((all, { score }) => all + score, 0)
  return mapList(scored, ({ bloc, ground, score }) => ({
    bloc,
    country: ground.country,
    points: (GROUND_POINTS * score) / sum,
    rule: origin === null ? 'bloc:article_focus' : 'bloc:focus_and_name',
  }))
}

/** Words of the names of bodies that are of no one country. */
const WORLDWIDE = new Set(['international', 'world', 'global', 'intergovernmental', 'worldwide'])

interface Ground {
  share: number
  country: string | null
  countryShare: number
}

function addGround(grounds: Map<Bloc, Ground>, index: Context['index'], country: string, share: number): void {
  const bloc = blocOfCountry(index, country)
  if (bloc === null) return
  const ground = grounds.get(bloc) ?? { share: 0, country: null, countryShare: 0 }
  ground.share += share
  if (share > ground.countryShare) Object.assign(ground, { country, countryShare: share })
  grounds.set(bloc, ground)
}
