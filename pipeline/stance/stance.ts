/** What one sentence says of one bloc. */
import type { Label, Role, ScoredBloc, Voice } from '../document/codes.ts'
import type { Evidence, Stance } from '../document/types.ts'
import { findAbsenceConfidence, findConfidence } from './confidence.ts'
import { labelOf, sentimentOf } from './logit.ts'
import type { StanceWeights } from './resources.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'
import { findBearings, spanOf, weighBearing } from './weigh.ts'

/** The stance of a bloc that the sentence does not speak of. */
export function makeAbsent(sentence: number, bloc: ScoredBloc, view: SentenceView | null): Stance {
  const confidence = findAbsenceConfidence(view)
  return {
    sentence,
    bloc,
    present: false,
    sentiment: null,
    label: null,
    role: null,
    voice: null,
    confidence,
    intercept: 0,
    evidence: [],
  }
}

/** A bloc that a sentence speaks of, its cues weighed. */
export interface WeighedSentence {
  readonly view: SentenceView
  readonly bloc: ScoredBloc
  /** Every mention of the bloc; those of armed groups make it present and are left out of `own`. */
  readonly targets: readonly Target[]
  readonly own: readonly Target[]
  readonly evidence: readonly Evidence[]
}

/** Weighs the cues of one bloc; null where the sentence does not speak of it. */
export function weighSentence(view: SentenceView, bloc: ScoredBloc, weights: StanceWeights): WeighedSentence | null {
  const targets = view.targets.filter((target) => target.bloc === bloc)
  if (targets.length === 0) return null
  const own = targets.filter(({ actor }) => !actor.apart)
  return { view, bloc, targets, own, evidence: own.length === 0 ? [] : weighCues(view, own, bloc, weights) }
}

/**
 * Scores one bloc in one sentence.
 *
 * @param context - The tone of the article's other sentences toward the bloc, as a logit (`context.ts`).
 */
export function scoreSentence(weighed: WeighedSentence, context: number, weights: StanceWeights): Stance {
  const { view, bloc, targets, own, evidence } = weighed
  const intercept = own.length === 0 ? 0 : weights.intercept + weights.context * context
  const sentiment = scoreEvidence(evidence, intercept)
  const label = labelOf(sentiment, weights)
  return {
    sentence: view.index,
    bloc,
    present: true,
    sentiment,
    label,
    role: joinRoles(own),
    voice: findVoice(view, evidence, label),
    confidence: findConfidence(targets, evidence, sentiment, weights),
    intercept,
    evidence: [...evidence, ...findRoleEvidence(view, own, bloc)].sort((a, b) => a.start - b.start || a.end - b.end),
  }
}

/** The weighed cues of some targets; without those of no weight. */
export function weighCues(
  view: SentenceView,
  own: readonly Target[],
  bloc: ScoredBloc,
  weights: StanceWeights,
): Evidence[] {
  return findBearings(view, own)
    .map((bearing) => weighBearing(view, bearing, bloc, weights))
    .filter(({ weight }) => weight !== 0)
}

/** Sentiment in [-1, 1] of evidence and intercept. */
export function scoreEvidence(evidence: readonly Evidence[], intercept: number): number {
  return sentimentOf(evidence.reduce((sum, { weight }) => sum + weight, intercept))
}

/** The union of the roles of a bloc's mentions. */
export function joinRoles(targets: readonly Target[]): Role {
  const roles = new Set(targets.flatMap(({ role }) => [role.role, role.second]))
  if (roles.has('agent')) return roles.has('patient') ? 'both' : 'agent'
  return roles.has('patient') ? 'patient' : 'none'
}

function findRoleEvidence(view: SentenceView, own: readonly Target[], bloc: ScoredBloc): Evidence[] {
  return own.flatMap(({ role, actor }) =>
    role.links.map((link) => ({
      sentence: view.index,
      target: actor.id,
      bloc,
      ...spanOf(view, link.verb, link.verb + 1),
      weight: 0,
      construct: 'role' as const,
      source: `role:${link.role}.${link.rule}`,
    })),
  )
}

/** Quoted where the greater part of what carries the label stands in somebody's mouth. */
function findVoice(view: SentenceView, evidence: readonly Evidence[], label: Label): Voice | null {
  if (label === 'neutral') return null
  const sign = label === 'negative' ? -1 : 1
  let quoted = 0
  let own = 0
  for (const { start, weight } of evidence) {
    if (Math.sign(weight) !== sign) continue
    const at = view.spans.findIndex((span) => span.start === start)
    if (view.attributed[at] === true) quoted += Math.abs(weight)
    else own += Math.abs(weight)
  }
  return quoted > own ? 'quoted' : 'author'
}
