/** The trained part of the stage: linear heads and the numbers that turn their logits into codes. */
import type { Label, Role } from '../../document/codes.ts'
import { mapList } from '../../document/list.ts'
import type { Feature } from './feature.ts'
import type { StanceModelFile } from '../../data/lexicon-schema.ts'
import { rowOf, scoreClasses, unpackBytes, unpackHead, weightAt, type LinearHead } from '../../linear/index.ts'
import { ROLE_SENSE_GROUPS } from './role-senses.ts'
import { SENSE_GROUPS, type Sense } from './senses.ts'

/** Classes of the role head, in the order of its weights. */
export const ROLE_CLASSES = ['agent', 'patient', 'both', 'none'] as const satisfies readonly Role[]

/** Classes of the sentiment head, in the order of its weights. */
export const SENTIMENT_CLASSES = ['negative', 'neutral', 'positive'] as const satisfies readonly Label[]

/** From where on a sentiment is labelled, in [-1, 1]. */
export interface Thresholds {
  readonly negativeBelow: number
  readonly positiveAbove: number
}

/** What words add to the classes of a head in each of its groups; words of like sense have like weights. */
interface SenseWeights {
  readonly rows: ReadonlyMap<string, number>
  readonly scale: number
  /** For each word and group one number for every class but the plain one, in steps of `scale`. */
  readonly weights: Int8Array
}

/** A head with the weights of words. */
export interface SenseModel {
  readonly head: LinearHead
  readonly senses: SenseWeights
}

/** What a sentiment is computed from: classes `SENTIMENT_CLASSES`, groups `SENSE_GROUPS`; neutral is the plain class. */
export interface SentimentModel extends SenseModel {
  /** Words that speak of gaining and losing rather than of good and bad: they give a cue its construct and no weight. */
  readonly efficacy: ReadonlySet<string>
}

/** What a role is computed from: classes `ROLE_CLASSES`, groups `ROLE_SENSE_GROUPS`; the last class is the plain one. */
export type RoleModel = SenseModel

export interface StanceModel extends Thresholds {
  /** Classes absent, present. */
  readonly presence: LinearHead
  readonly role: RoleModel
  readonly sentiment: SentimentModel
  /** A bloc counts as present from this probability on where no actor of it is named. */
  readonly presentFrom: number
  /**
   * Share of the sentences without any reference to a bloc in which coders see it all the same, in [0, 1]; by `stepOf` the
   * share of the article's sentences that refer to it. It counts as absent there.
   */
  readonly missed: readonly number[]
  /** Added to the role logits, so that rare roles are given as often as coders give them. */
  readonly roleBias: readonly number[]
  /** What the mean sentiment of the article's other sentences adds to a logit. */
  readonly context: number
  /** For each of `SENTIMENT_CLASSES` what the logit of being right starts from, and gains for each logit of distance. */
  readonly certainty: readonly (readonly [number, number])[]
  /** Sentences of less confidence, in [0, 1], get no label. */
  readonly abstainBelow: number
  /** For a marked target taken on its own (`evaluate targets`), coded by other rules than ours. */
  readonly target: Thresholds & { readonly sentiment: SentimentModel }
}

/**
 * The likeliest role, by the logits of its features and the words.
 *
 * @param ruled - What the grammar alone gives the bloc's mentions.
 */
export function chooseRole(model: StanceModel, logits: readonly number[], words: readonly Sense[], ruled: Role): Role {
  const biased = mapList(
    addGrammar(addRoleWords(model.role, logits, words), ruled),
    (logit, at) => logit + (model.roleBias[at] ?? 0),
  )
  return ROLE_CLASSES[biased.indexOf(Math.max(...biased))] ?? 'none'
}

/** What the role head sees of a sentence. */
export interface RoleInput {
  readonly roleFeatures: readonly Feature[]
  readonly roleSenses: readonly Sense[]
  readonly ruled: Role
}

/** The logit of every one of `ROLE_CLASSES`. */
export function scoreRoles(model: RoleModel, { roleFeatures, roleSenses, ruled }: RoleInput): number[] {
  return addGrammar(addRoleWords(model, scoreClasses(model.head, roleFeatures), roleSenses), ruled)
}

/**
 * What a part that all ties of a bloc agree on, none among them, adds to its logit: in short sentences, which the head has
 * seldom seen, the words alone decide too much (`troops rescued children`). Held-out articles are indifferent to .2 more or less.
 */
const GRAMMAR = 0.4

function addGrammar(logits: readonly number[], ruled: Role): number[] {
  const isSure = ruled !== 'both'
  return mapList(logits, (logit, at) => (isSure && ROLE_CLASSES[at] === ruled ? logit + GRAMMAR : logit))
}

function addRoleWords({ senses }: RoleModel, start: readonly number[], words: readonly Sense[]): number[] {
  const logits = [...start]
  const classes = ROLE_CLASSES.length - 1
  let last: string | null = null
  let row: number | undefined
  for (const { group, word, value } of words) {
    if (word !== last) row = senses.rows.get(word)
    last = word
    if (row === undefined) continue
    const at = classes * (row * ROLE_SENSE_GROUPS.length + group)
    for (let c = 0; c < classes; c += 1)
      logits[c] = (logits[c] ?? 0) + (senses.weights[at + c] ?? 0) * senses.scale * value
  }
  return logits
}

/** How far something speaks for praise, and for blame, over a sentence that does neither; in logits. */
export interface Lean {
  readonly praise: number
  readonly blame: number
}

/** What the features and words of a sentence add, one number each, in the order in which they were read. */
export interface Leans {
  readonly praise: number[]
  readonly blame: number[]
}

/** Adds what one feature says. */
export function addLean(leans: Leans, { head }: SenseModel, hash: number, value: number): void {
  const at = rowOf(hash, head.bits) * SENTIMENT_CLASSES.length
  const neutral = value * weightAt(head, at + 1)
  leans.praise.push(value * weightAt(head, at + 2) - neutral)
  leans.blame.push(value * weightAt(head, at) - neutral)
}

/** Adds what words say in each of their groups, and gives those that the model knows; the others add nothing. */
export function addSenseLeans(leans: Leans, { senses }: SenseModel, words: readonly Sense[]): Sense[] {
  const known: Sense[] = []
  let last: string | null = null
  let row: number | undefined
  for (const sense of words) {
    // the groups of a word come one after the other
    if (sense.word !== last) row = senses.rows.get(sense.word)
    last = sense.word
    if (row === undefined) continue
    const at = 2 * (row * SENSE_GROUPS.length + sense.group)
    const step = senses.scale * sense.value
    leans.blame.push((senses.weights[at] ?? 0) * step)
    leans.praise.push((senses.weights[at + 1] ?? 0) * step)
    known.push(sense)
  }
  return known
}

/** What they come to, with the bias. */
export function sumLeans(model: SenseModel, leans: Leans): Lean {
  const start = leanOfNothing(model)
  return { praise: sumFrom(start.praise, leans.praise), blame: sumFrom(start.blame, leans.blame) }
}

function sumFrom(start: number, numbers: readonly number[]): number {
  let sum = start
  for (const number of numbers) sum += number
  return sum
}

/** Where a sentence without any feature stands. */
export function leanOfNothing({ head }: SenseModel): Lean {
  const [blame = 0, neutral = 0, praise = 0] = head.bias
  return { praise: praise - neutral, blame: blame - neutral }
}

/** Reads a head and the weights of words as they stand in the model's file. */
export function unpackSenses({ head, senses }: StanceModelFile['sentiment']): SenseModel {
  const { words, scale, weights } = senses
  const rows = new Map(words.split(' ').map((word, row) => [word, row]))
  return { head: unpackHead(head), senses: { rows, scale, weights: unpackBytes(weights) } }
}

/** Maps a logit to [-1, 1]: `2 / (1 + exp(-logit)) - 1`; 0 for 0. */
export function sentimentOf(logit: number): number {
  return 2 / (1 + Math.exp(-logit)) - 1
}

/** The label of a sentiment in [-1, 1]. */
export function labelOf(sentiment: number, { negativeBelow, positiveAbove }: Thresholds): Label {
  if (sentiment < negativeBelow) return 'negative'
  return sentiment > positiveAbove ? 'positive' : 'neutral'
}
