/** A bloc, and an actor, over the whole article. */
import type { ScoredBloc } from '../document/codes.ts'
import type { BlocSummary, Stance } from '../document/types.ts'
import { findInterval, meanOf } from './bootstrap.ts'
import { labelOf, type StanceModel } from './coder/model.ts'

/** (agent + both / 2) / (agent + patient + both), in [0, 1]; null where all three are 0. */
export function agencyOf({ agent, patient, both }: { agent: number; patient: number; both: number }): number | null {
  const all = agent + patient + both
  return all === 0 ? null : (agent + both / 2) / all
}

/**
 * Article values of one bloc.
 *
 * @param stances - Those of the bloc in sentences that are not boilerplate, present or not.
 * @param seed - For the bootstrap; fixed by the article's content.
 */
export function summariseBloc(
  bloc: ScoredBloc,
  stances: readonly Stance[],
  seed: number,
  model: StanceModel,
): BlocSummary {
  const present = stances.filter((stance) => stance.present)
  const values = present.flatMap(({ sentiment }) => (sentiment === null ? [] : [sentiment]))
  const sentiment = meanOf(values)
  const interval = findInterval(values, seed)
  const count = (test: (stance: Stance) => boolean): number => present.filter(test).length
  const roles = {
    agent: count(({ role }) => role === 'agent'),
    patient: count(({ role }) => role === 'patient'),
    both: count(({ role }) => role === 'both'),
  }
  const voiced = count(({ voice }) => voice !== null)
  return {
    bloc,
    sentiment,
    sentimentLow: interval?.low ?? null,
    sentimentHigh: interval?.high ?? null,
    label: sentiment === null ? null : labelOf(sentiment, model),
    agency: agencyOf(roles),
    quotedShare: voiced === 0 ? null : count(({ voice }) => voice === 'quoted') / voiced,
    sentences: present.length,
    positive: count(({ label }) => label === 'positive'),
    negative: count(({ label }) => label === 'negative'),
    ...roles,
  }
}
