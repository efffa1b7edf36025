/** What one sentence says of one bloc. */
import type { Label, ScoredBloc, Voice } from '../document/codes.ts'
import type { Evidence, Speech, Stance } from '../document/types.ts'
import { filterList, flatMapList, mapList } from '../document/list.ts'
import { round } from '../document/round.ts'
import { softmax } from '../linear/index.ts'
import { findEvidence } from './coder/evidence.ts'
import { makeFeatureScorer } from './coder/feature.ts'
import { chooseRole, labelOf, sentimentOf, type StanceModel } from './coder/model.ts'
import { readPresenceFeatures, type CoderView } from './coder/presence-features.ts'
import { readRoleFeatures } from './coder/role-features.ts'
import { findRoleSenses } from './coder/role-senses.ts'
import { isSilent, stepOf, type Level } from './coder/trace.ts'
import { findConfidence } from './confidence.ts'
import { RECIPROCAL } from './reciprocal.ts'
import type { SentenceView } from './sentence.ts'
import { speechAt } from './speeches.ts'
import { joinRoles, type Target } from './targets.ts'
import { spanOf } from './weigh.ts'

/** What a sentence says of a bloc, taken by itself. */
export interface CodedSentence {
  readonly view: SentenceView
  /** What is said in the sentence. */
  readonly speeches: readonly Speech[]
  /** How the sentence refers to the bloc. */
  readonly level: Level
  /** Not yet finished, but where the bloc is absent. */
  readonly stance: Stance
  /** Probability that the bloc is present. */
  readonly presence: number
  /** True where only armed groups speak for the bloc. */
  readonly apart: boolean
  /** What was read from the words; null where the bloc is absent or set apart. */
  readonly read: ReadSentence | null
}

/** Every sentence of an article, coded for each bloc. */
export type CodedArticle = Readonly<Record<ScoredBloc, readonly CodedSentence[]>>

/** What the words of a sentence say of some mentions, whatever the rest of the article says. */
export interface ReadSentence {
  /** The mentions that it is read for. */
  readonly own: readonly Target[]
  readonly logit: number
  readonly codes: Codes
}

/** Codes one bloc in one sentence. */
export function codeSentence(
  article: CoderView,
  view: SentenceView,
  bloc: ScoredBloc,
  model: StanceModel,
): CodedSentence {
  const { levels, acting } = article.traces[bloc]
  const level = levels[view.index] ?? 'absent'
  const silent = isSilent(level)
  const presence = silent ? (model.missed[stepOf(acting)] ?? 0) : findProbability(article, view, bloc, model)
  const targets = filterList(view.targets, (target) => target.bloc === bloc)
  const apart = targets.length > 0 && targets.every(({ actor }) => actor.apart)
  const speeches = article.speeches[view.index] ?? []
  if (silent || presence < model.presentFrom) {
    const stance = makeAbsent(view.index, bloc, 1 - presence)
    return { view, speeches, level, presence, apart: false, read: null, stance }
  }
  const read = apart ? null : readPresent(article, view, bloc, model)
  const stance = makeUnfinished(view.index, bloc, read?.codes ?? SET_APART)
  return { view, speeches, level, presence, apart, read, stance }
}

/**
 * Codes a sentence where some actors belong to other blocs; how sure it is that the bloc is present is as before.
 *
 * @param earlier - The same sentence as coded before, which stays where nothing in it has moved.
 */
export function recodeSentence(
  article: CoderView,
  view: SentenceView,
  model: StanceModel,
  earlier: CodedSentence,
): CodedSentence {
  const { bloc, present } = earlier.stance
  const level = article.traces[bloc].levels[view.index] ?? 'absent'
  if (view !== earlier.view || level !== earlier.level) return codeSentence(article, view, bloc, model)
  // only nouns, pronouns and adjectives count by what the rest of the article speaks of
  if (level === 'name' || isSilent(level)) return earlier
  const isPresent = findProbability(article, view, bloc, model) >= model.presentFrom
  return isPresent === present ? earlier : codeSentence(article, view, bloc, model)
}

/**
 * Sentiment, label, voice and confidence of a stance whose evidence is known. Intercept and sentiment have the decimals that
 * are written, as the weights of the evidence do, so that anyone who adds up what is written gets what was found.
 */
export function finishStance(
  { view, speeches, stance, presence }: Pick<CodedSentence, 'view' | 'speeches' | 'stance' | 'presence'>,
  exactIntercept: number,
  model: StanceModel,
): Stance {
  const { intercept, sentiment } = settleSentiment(stance, exactIntercept)
  const likeliest = labelOf(sentiment, model)
  const confidence = findConfidence(presence, sentiment, likeliest, model)
  const label = confidence < model.abstainBelow ? null : likeliest
  const voice = findVoice(view, stance.evidence, label)
  const speech = voice === 'quoted' ? findSpeech(speeches, stance.evidence, label) : null
  const speaker = speech?.speaker ?? null
  return { ...stance, intercept, sentiment, label, voice, speaker, speechVerb: speech?.verb ?? null, confidence }
}

/** The intercept and the sentiment, in [-1, 1], with the decimals that are written. */
export function settleSentiment(
  { evidence }: Pick<Stance, 'evidence'>,
  exactIntercept: number,
): { readonly intercept: number; readonly sentiment: number } {
  const intercept = round(exactIntercept)
  return { intercept, sentiment: round(scoreEvidence(evidence, intercept)) }
}

/** A bloc whose actor is named is present; the model decides where only nouns, pronouns or adjectives speak for it. */
function findProbability(article: CoderView, view: SentenceView, bloc: ScoredBloc, model: StanceModel): number {
  const scorer = makeFeatureScorer(model.presence)
  readPresenceFeatures(scorer, article, view, bloc)
  const probability = softmax(scorer.logits)[1] ?? 0
  const isNamed = article.traces[bloc].levels[view.index] === 'name'
  return isNamed ? Math.max(probability, model.presentFrom) : probability
}

type Codes = Pick<Stance, 'role' | 'intercept' | 'evidence'>

/** A stance whose label, voice and confidence `finishStance` gives. All stances have their keys in one order, so that V8 sees one kind of object. */
function makeUnfinished(sentence: number, bloc: ScoredBloc, { role, intercept, evidence }: Codes): Stance {
  return {
    sentence,
    bloc,
    present: true,
    sentiment: scoreEvidence(evidence, intercept),
    label: null,
    role,
    voice: null,
    speaker: null,
    speechVerb: null,
    confidence: 0,
    intercept,
    evidence,
  }
}

/** The stance of a bloc that is not spoken of. */
function makeAbsent(sentence: number, bloc: ScoredBloc, confidence: number): Stance {
  return {
    sentence,
    bloc,
    present: false,
    sentiment: null,
    label: null,
    role: null,
    voice: null,
    speaker: null,
    speechVerb: null,
    confidence,
    intercept: 0,
    evidence: [],
  }
}

/** Armed groups make their bloc present, and stay out of its sentiment and role (codebook, hard cases). */
const SET_APART: Codes = { role: 'none', intercept: 0, evidence: [] }

function readPresent(article: CoderView, view: SentenceView, bloc: ScoredBloc, model: StanceModel): ReadSentence {
  const own = filterList(view.targets, (target) => target.bloc === bloc && !target.actor.apart)
  const { intercept, evidence, logit } = findEvidence({ view, bloc, own, model: model.sentiment })
  const scorer = makeFeatureScorer(model.role.head)
  readRoleFeatures(scorer, article, view, bloc, own)
  const ruled = joinRoles(own)
  const role = chooseRole(model, scorer.logits, findRoleSenses(view, own), ruled)
  const isMutual = own.some((target) => target.role.links.some((link) => link.rule === RECIPROCAL))
  // what its own place in the sentence makes acted upon alone is never only mentioned, and acts only by a tie that the evidence shows
  const isSuffering = ruled === 'patient' && role !== 'agent' && own.some((target) => target.role.role === 'patient')
  const codes = {
    role: isMutual ? 'both' : isSuffering ? ruled : role,
    intercept,
    evidence: [...evidence, ...findRoleEvidence(view, own, bloc)].sort((a, b) => a.start - b.start || a.end - b.end),
  }
  return { own, logit, codes }
}

/** Sentiment in [-1, 1] of evidence and intercept. */
export function scoreEvidence(evidence: readonly Evidence[], intercept: number): number {
  return sentimentOf(evidence.reduce((sum, { weight }) => sum + weight, intercept))
}

function findRoleEvidence(view: SentenceView, own: readonly Target[], bloc: ScoredBloc): Evidence[] {
  return flatMapList(own, ({ role, actor }) =>
    mapList(role.links, (link) => {
      const { start, end } = spanOf(view, link.verb, link.verb + 1)
      const source = `role:${link.role}.${link.rule}`
      return { sentence: view.index, target: actor.id, bloc, start, end, weight: 0, construct: 'role', source }
    }),
  )
}

/** Quoted where the greater part of what carries the label stands in somebody's mouth. */
function findVoice(view: SentenceView, evidence: readonly Evidence[], label: Label | null): Voice | null {
  if (label === null || label === 'neutral') return null
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

/** The speech that carries most of a label. */
function findSpeech(speeches: readonly Speech[], evidence: readonly Evidence[], label: Label | null): Speech | null {
  const sign = label === 'negative' ? -1 : 1
  const carried = new Map<Speech, number>()
  for (const { start, weight } of evidence) {
    const speech = Math.sign(weight) === sign ? speechAt(speeches, start) : null
    if (speech !== null) carried.set(speech, (carried.get(speech) ?? 0) + Math.abs(weight))
  }
  const [most] = [...carried].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? null
}
