import type { Actor, Bloc } from '../document/index.ts'
import { isWord, normsOf, type Context, type Draft } from './draft.ts'
import type { Focus } from './focus.ts'
import type { Named } from './merge.ts'

/** What speaks for a bloc: points, the country behind it, and the rule to name. */
interface Vote {
  readonly bloc: Bloc
  readonly country: string | null
  readonly points: number
  readonly rule: string
}

/** Tokens looked at on either side of a name for the country or body that it belongs to. */
const WINDOW = 8

/**
 * Says to which bloc a person or organisation outside the gazetteer belongs: the country or body for which the
 * text presents it (beside the name, or inside it), else its kind of name, else the country the article is about.
 */
export function makeNamedActor(context: Context, named: Named, others: readonly Draft[], focus: Focus): Actor {
  const votes = [
    ...votesInside(context, named, others),
    ...named.drafts.slice(0, 6).flatMap((d, i) => votesBeside(context, d, others, i === 0 ? 1 : 0.5)),
    ...votesByName(context, named),
    ...votesByFocus(context, focus),
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

/** Kenya Airways, Nigerian Bar Association: the country inside the name. */
function votesInside({ index, doc }: Context, named: Named, others: readonly Draft[]): Vote[] {
  const votes: Vote[] = []
  for (const draft of named.drafts) {
    for (let at = draft.firstToken; at < draft.lastToken; at++) {
      const match = index.trie.find(doc.tokens, at, draft.lastToken, (e) => e)
      const ref = match?.entries.find((e) => e.value.country !== null || e.value.actor !== null)?.value
      const bloc = ref?.actor?.bloc ?? blocOfCountry(index, ref?.country ?? null)
      if (ref !== undefined && bloc !== null && ref.person === null && others.length >= 0)
        votes.push({ bloc, country: ref.country, points: 4, rule: 'bloc:inside_name' })
    }
  }
  return votes
}

/** French lawyer X, X of the University of Lagos, X, Kenya's finance minister. */
function votesBeside({ doc, index }: Context, draft: Draft, others: readonly Draft[], weight: number): Vote[] {
  return others
    .filter(
      (o) =>
        o.sentence === draft.sentence &&
        o.source !== 'person' &&
        o.source !== 'collective' &&
        o.source !== 'bloc_adjective',
    )
    .flatMap((o) => {
      const gap = o.firstToken >= draft.lastToken ? o.firstToken - draft.lastToken : draft.firstToken - o.lastToken
      const bloc = o.actor?.bloc ?? blocOfCountry(index, o.country)
      if (bloc === null || bloc === 'none' || bloc === 'unspecified' || gap < 0) return []
      const between = doc.tokens.slice(Math.min(o.lastToken, draft.lastToken), Math.max(o.firstToken, draft.firstToken))
      const clause = between.some((t) => t.norm === ';' || t.norm === '.' || SPEECH_BREAK.has(t.norm))
      const near = gap <= WINDOW && !clause
      const points = near ? (o.reading === 'modifier' || gap <= 3 ? 3 : o.reading === 'place' ? 0.6 : 1.5) : 0.3
      return [
        { bloc, country: o.country, points: points * weight, rule: near ? 'bloc:beside_name' : 'bloc:same_sentence' },
      ]
    })
}

const SPEECH_BREAK = new Set(['said', 'told', 'says', 'that', 'while', 'but', 'against', 'with', 'to'])

function votesByName({ doc, index }: Context, named: Named): Vote[] {
  if (named.type !== 'person') return []
  const first = named.norms[0] ?? ''
  const last = named.norms.at(-1) ?? ''
  const text = named.drafts[0] === undefined ? '' : normsOf(doc, named.drafts[0].firstToken, named.drafts[0].lastToken)
  const votes: Vote[] = []
  const vote = (bloc: Bloc, points: number, rule: string) => votes.push({ bloc, country: null, points, rule })
  if (named.norms.length > 1 && isWord(index, 'surnames_african', last)) vote('african', 1.2, 'bloc:surname')
  if (named.norms.length > 1 && isWord(index, 'surnames_western', last)) vote('western', 1, 'bloc:surname')
  if (isWord(index, 'first_names_african', first)) vote('african', 0.8, 'bloc:given_name')
  if (isWord(index, 'first_names_western', first) && text !== '') vote('western', 0.3, 'bloc:given_name')
  return votes
}

function votesByFocus({ index }: Context, focus: Focus): Vote[] {
  const bloc = blocOfCountry(index, focus.country)
  return bloc === null
    ? []
    : [{ bloc, country: focus.country, points: 0.5 + 1.5 * focus.share, rule: 'bloc:article_focus' }]
}

/** The bloc of a state by its ISO code, or null. */
function blocOfCountry(index: Context['index'], country: string | null): Bloc | null {
  return country === null ? null : (index.statesByIso.get(country)?.bloc ?? null)
}
