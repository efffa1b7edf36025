/** A bloc, and an actor, over the whole article. */
import { filterList, flatMapList } from '../document/list.ts'
import type { Role, ScoredBloc } from '../document/codes.ts'
import type { Actor, BlocNumbers, BlocSummary, Speech, Stance } from '../document/types.ts'
import { findInterval, meanOf } from './bootstrap.ts'
import { labelOf, type StanceModel } from './coder/model.ts'
import { findScoredBloc } from './targets.ts'

/** (agent + both / 2) / (agent + patient + both), in [0, 1]; null where all three are 0. */
export function agencyOf({ agent, patient, both }: { agent: number; patient: number; both: number }): number | null {
  const all = agent + patient + both
  return all === 0 ? null : (agent + both / 2) / all
}

/** For each bloc its share of the words of known speakers, in [0, 1]; null where nobody known speaks. */
export function findSpokenShares(
  speeches: readonly Speech[],
  actors: ReadonlyMap<string, Actor>,
): Record<ScoredBloc, number> | null {
  const words = { western: 0, african: 0, external: 0 }
  for (const speech of speeches) {
    const bloc = findScoredBloc(actors.get(speech.speaker ?? '')?.bloc ?? 'none')
    if (bloc !== null) words[bloc] += speech.words
  }
  const all = words.western + words.african + words.external
  return all === 0
    ? null
    : { western: words.western / all, african: words.african / all, external: words.external / all }
}

/** What a sentence in which a bloc is present adds to the numbers of the article. */
export interface Portrayal {
  readonly sentiment: number | null
  readonly role: Role | null
}

/**
 * The headline numbers of one bloc.
 *
 * @param portrayals - Of the sentences in which it is present, those that are boilerplate left out.
 * @param seed - For the bootstrap, fixed by the article's content.
 */
export function findNumbers(
  bloc: ScoredBloc,
  portrayals: readonly Portrayal[],
  seed: number,
  model: StanceModel,
): BlocNumbers {
  const values = flatMapList(portrayals, ({ sentiment }) => sentiment ?? [])
  const sentiment = meanOf(values)
  const interval = findInterval(values, seed)
  return {
    bloc,
    sentences: portrayals.length,
    sentiment,
    sentimentLow: interval?.low ?? null,
    sentimentHigh: interval?.high ?? null,
    label: sentiment === null ? null : labelOf(sentiment, model),
    agency: agencyOf(countRoles(portrayals)),
  }
}

function countRoles(portrayals: readonly Portrayal[]): Record<'agent' | 'patient' | 'both', number> {
  const count = (wanted: Role) => filterList(portrayals, ({ role }) => role === wanted).length
  return { agent: count('agent'), patient: count('patient'), both: count('both') }
}

/**
 * Article values of one bloc.
 *
 * @param stances - Those of the bloc in sentences that are not boilerplate, present or not.
 * @param article - `seed` for the bootstrap, fixed by the article's content, and the bloc's `spokenShare`.
 */
export function summariseBloc(
  bloc: ScoredBloc,
  stances: readonly Stance[],
  { seed, spokenShare }: { readonly seed: number; readonly spokenShare: number | null },
  model: StanceModel,
): BlocSummary {
  const present = filterList(stances, (stance) => stance.present)
  const count = (test: (stance: Stance) => boolean): number => filterList(present, test).length
  const voiced = count(({ voice }) => voice !== null)
  return {
    ...findNumbers(bloc, present, seed, model),
    quotedShare: voiced === 0 ? null : count(({ voice }) => voice === 'quoted') / voiced,
    spokenShare,
    positive: count(({ label }) => label === 'positive'),
    negative: count(({ label }) => label === 'negative'),
    ...countRoles(present),
  }
}
