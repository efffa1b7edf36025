/** How sure the codes are; an ordinal grade by hand until it is calibrated (pipeline/stance/README.md, `Confidence`). */
import type { Evidence } from '../document/types.ts'
import type { StanceWeights } from './resources.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'

const SURE_OF_ABSENCE = 0.95
/** Share of the grade that comes from the mentions; the rest comes from the distance to the nearest threshold. */
const MENTION_SHARE = 0.5

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/** For a bloc that is present, in [0, 1]: the best mention, the distance to the label's threshold, agreement of cues. */
export function findConfidence(
  targets: readonly Target[],
  evidence: readonly Evidence[],
  sentiment: number,
  weights: StanceWeights,
): number {
  const mention = Math.max(...targets.map((target) => target.mention.confidence))
  const margin = Math.min(Math.abs(sentiment - weights.negativeBelow), Math.abs(sentiment - weights.positiveAbove))
  const certainty = clamp(0.4 + 2 * margin) * agreement(evidence)
  return clamp(MENTION_SHARE * mention + (1 - MENTION_SHARE) * certainty)
}

/** 1 where all cues point one way, 0.5 where they cancel out; 1 without cues. */
function agreement(evidence: readonly Evidence[]): number {
  const all = evidence.reduce((sum, { weight }) => sum + Math.abs(weight), 0)
  const net = Math.abs(evidence.reduce((sum, { weight }) => sum + weight, 0))
  return all === 0 ? 1 : 0.5 + net / all / 2
}

/** For a bloc that is absent: lower where the sentence holds mentions whose bloc stayed open. */
export function findAbsenceConfidence(view: SentenceView | null): number {
  const open = view?.targets.filter(({ actor }) => actor.bloc === 'unspecified' || actor.bloc === 'none') ?? []
  return open.length === 0 ? SURE_OF_ABSENCE : 0.8
}
