/** What one cue says of one target: the kind of tie between them and the value that it carries. */
import type { Construct } from '../document/codes.ts'
import type { FrameEntry } from '../data/lexicon-schema.ts'
import type { Cue } from './cues.ts'
import type { CueKind } from './cue-kinds.ts'
import { isBelonging, isGovernedBy, isInPhrase, isOwned } from './attachment.ts'
import { WINNER } from './role-winner.ts'
import { findNamed, findNamer } from './small-clause.ts'
import type { Target } from './targets.ts'
import { wordAt } from './words.ts'
import type { Word } from './words.ts'

/** A sentence with its clauses and cues, as relations are read from it. */
export interface RelationView {
  readonly words: readonly Word[]
  readonly clauses: readonly number[]
  readonly cues: readonly Cue[]
}

export interface Relation {
  readonly kind: CueKind
  /** In [-1, 1], scopes not yet counted. */
  readonly value: number
  readonly construct: Construct
  /** Lexicon id. */
  readonly source: string
  readonly target: Target
}

/** Words between a noun and the preposition that ties a target to it. */
const ATTACH_REACH = 3
const THEME_REACH = 7
const PREDICATE_REACH = 10
/** What a deed says of those in its sentence that nothing makes its doer. */
const UNOWNED_FACTOR = 0.3
const AGENT_PREPOSITIONS = new Set(['of', 'by', 'from'])

/** The tie between a cue and a target of the same sentence. */
export function relate(view: RelationView, cue: Cue, target: Target): Relation {
  const { frame } = cue
  if (frame?.kind === 'verb') return relateVerb(view, cue, frame, target)
  const named = relateNamed(view, cue, target)
  if (named !== null) return named
  const noun = frame === null ? null : relateNoun(view, cue, frame, target)
  const isTied = noun?.kind === 'noun_agent' || noun?.kind === 'noun_patient'
  if (noun !== null && (cue.evaluation === null || isTied || (frame !== null && isAttitude(frame)))) return noun
  return cue.evaluation === null ? relateAfinn(view, cue, target) : relateEvaluation(view, cue, target)
}

/** Admiration, anger: what somebody thinks of others, and nothing of whoever is named beside it. */
function isAttitude({ agent, patient }: FrameEntry): boolean {
  return agent === 0 && Math.abs(patient) >= ATTITUDE
}

const ATTITUDE = 0.5

function asAgent(frame: FrameEntry, kind: CueKind, target: Target): Relation {
  return { kind, value: frame.agent, construct: frame.agent_construct, source: frame.id, target }
}

function asPatient(frame: FrameEntry, kind: CueKind, target: Target): Relation {
  return { kind, value: frame.patient, construct: frame.patient_construct, source: frame.id, target }
}

/** Without a tie, the stronger side of the frame speaks. */
function asEither(frame: FrameEntry, kind: CueKind, target: Target): Relation {
  return Math.abs(frame.agent) >= Math.abs(frame.patient)
    ? asAgent(frame, kind, target)
    : asPatient(frame, kind, target)
}

/** `The minister called Kenya's courts corrupt`: said of Kenya, and nothing of the minister. */
function relateNamed({ words, clauses }: RelationView, cue: Cue, target: Target): Relation | null {
  const { evaluation, frame } = cue
  const namer = findNamer(words, clauses, cue.first)
  const named = namer === null ? null : findNamed(namer, cue, target)
  if (named === null) return null
  const value = named === 'namer' ? 0 : (evaluation?.polarity ?? frame?.agent ?? cue.afinn ?? 0)
  const construct = evaluation?.construct ?? frame?.agent_construct ?? 'evaluation'
  const source = evaluation?.id ?? frame?.id ?? `afinn:${wordAt(words, cue.first).norm}`
  return { kind: 'predicate', value, construct, source, target }
}

function relateVerb({ clauses }: RelationView, cue: Cue, frame: FrameEntry, target: Target): Relation {
  const link = target.role.links.find(({ verb }) => verb >= cue.first && verb < cue.last)
  if (link !== undefined)
    return link.role === 'agent' && link.rule !== WINNER
      ? asAgent(frame, 'frame_agent', target)
      : asPatient(frame, 'frame_patient', target)
  if (isGovernedBy(cue, target, 4) && frame.patient_via.includes(target.prepositionNorm))
    return asPatient(frame, 'frame_patient', target)
  if (clauses[cue.first] !== clauses[target.first]) return asEither(frame, 'frame_other', target)
  return target.first < cue.first ? asAgent(frame, 'frame_left', target) : asPatient(frame, 'frame_right', target)
}

function relateNoun(view: RelationView, cue: Cue, frame: FrameEntry, target: Target): Relation {
  if (isOwned(view.words, cue, target) || isInPhrase(view.words, cue, target))
    return asAgent(frame, 'noun_agent', target)
  if (isGovernedBy(cue, target, ATTACH_REACH)) {
    const norm = target.prepositionNorm
    if (frame.patient_via.includes(norm)) return asPatient(frame, 'noun_patient', target)
    if (AGENT_PREPOSITIONS.has(norm)) return asAgent(frame, 'noun_agent', target)
  }
  const same = view.clauses[cue.first] === view.clauses[target.first]
  const either = asEither(frame, same ? 'noun_clause' : 'frame_other', target)
  return { ...either, value: either.value * UNOWNED_FACTOR }
}

function relateEvaluation(view: RelationView, cue: Cue, target: Target): Relation {
  const { evaluation } = cue
  const value = evaluation?.polarity ?? 0
  if (evaluation?.pos === 'verb') {
    const link = target.role.links.find(({ verb }) => verb >= cue.first && verb < cue.last)
    // Botswana was praised; but whom somebody came to the rescue of is not judged
    const isPassive = evaluation.term.startsWith('be ')
    // was knocked out by Kenya: said of the one who was
    const isJudged = isPassive ? link?.rule.endsWith('by_agent') !== true : link?.role === 'agent'
    if (link !== undefined) return asJudged(cue, 'frame_agent', isJudged ? value : 0, target)
  }
  const theme = findTheme(view, cue)
  if (theme !== null) return relateTheme(view, cue, target, theme)
  return asJudged(cue, findEvaluationKind(view, cue, target), value, target)
}

function asJudged({ evaluation }: Cue, kind: CueKind, value: number, target: Target): Relation {
  return { kind, value, construct: evaluation?.construct ?? 'evaluation', source: evaluation?.id ?? '', target }
}

/** The verb frame whose object the cue is part of, where that frame turns or drops what its object says. */
function findTheme({ cues, clauses }: RelationView, cue: Cue): Cue | null {
  const before = cues.filter(
    (other) =>
      other.frame?.kind === 'verb' &&
      other.last <= cue.first &&
      cue.first - other.last <= THEME_REACH &&
      clauses[other.first] === clauses[cue.first],
  )
  const nearest = before.at(-1)
  return nearest !== undefined && nearest.frame?.theme !== null ? nearest : null
}

function relateTheme(view: RelationView, cue: Cue, target: Target, verb: Cue): Relation {
  const own = cue.evaluation?.polarity ?? 0
  const value = own * (verb.frame?.theme ?? 0)
  const link = target.role.links.find((other) => other.verb >= verb.first && other.verb < verb.last)
  if (link?.role === 'agent') return asJudged(cue, 'theme', value, target)
  const kind = findEvaluationKind(view, cue, target)
  return kind === 'owned' || kind === 'governed' || kind === 'attributive'
    ? asJudged(cue, kind, own, target)
    : asJudged(cue, 'theme_other', value, target)
}

function findEvaluationKind(view: RelationView, cue: Cue, target: Target): CueKind {
  if (isOwned(view.words, cue, target)) return 'owned'
  if (isInPhrase(view.words, cue, target)) return 'attributive'
  if (isGovernedBy(cue, target, ATTACH_REACH)) return isBelonging(cue, target) ? 'governed' : 'beside'
  const same = view.clauses[cue.first] === view.clauses[target.first]
  const { copula } = target
  if (copula !== null && cue.first > copula && cue.first - copula <= PREDICATE_REACH && same) return 'predicate'
  const link = target.role.links.find(({ verb }) => view.clauses[verb] === view.clauses[cue.first])
  if (link !== undefined) return link.role === 'agent' ? 'eval_subject' : 'eval_object'
  return same ? 'eval_clause' : 'eval_other'
}

const AFINN_KINDS: Readonly<Partial<Record<CueKind, CueKind>>> = {
  eval_subject: 'afinn_subject',
  eval_object: 'afinn_object',
  eval_clause: 'afinn_clause',
  eval_other: 'afinn_other',
  beside: 'afinn_clause',
}

function relateAfinn(view: RelationView, cue: Cue, target: Target): Relation {
  const kind = AFINN_KINDS[findEvaluationKind(view, cue, target)] ?? 'afinn_attached'
  const word = wordAt(view.words, cue.first).norm
  return { kind, value: cue.afinn ?? 0, construct: 'evaluation', source: `afinn:${word}`, target }
}
