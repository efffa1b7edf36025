/** Predictions for held-out articles, and the numbers that are chosen on them. */
import type { StanceModelFile } from '../../pipeline/data/lexicon-schema.ts'
import { hashText } from '../../pipeline/document/hash.ts'
import { rowOf, scoreClasses, softmax } from '../../pipeline/linear/index.ts'
import { sentimentOf } from '../../pipeline/stance/index.ts'
import {
  PRESENT_FROM,
  chooseCertainty,
  chooseRoleBias,
  chooseSentiment,
  chooseTargetThresholds,
  findMissed,
  type HeldOut,
  type HeldOutTarget,
} from './decisions.ts'
import type { Examples, Prepared, PreparedTarget, Vectors } from './stance-examples.ts'
import type { RunJobs } from './run-jobs.ts'
import { trainHeads, type Heads, type Kept } from './stance-heads.ts'
import type { CodedExample } from './stance.ts'

/** Folds of whole articles. */
const FOLDS = 5

/** Predictions for articles that were held out, and the numbers that turn them into codes. */
export interface CrossValidated {
  readonly heldOut: readonly HeldOut[]
  readonly decisions: StanceModelFile['decisions']
}

/** Codes every coded article with heads that have not seen it; what we coded or wrote ourselves is always trained on. */
export async function crossValidate(
  examples: Examples,
  vectors: Vectors,
  runJobs: RunJobs<'softmax'>,
): Promise<CrossValidated> {
  const kept = Array.from({ length: FOLDS }, (_, fold) => keepForFold(examples, fold))
  const heads = await trainHeads(kept, vectors, 1, runJobs)
  const folds = heads.map((each, fold) => predictFold(examples, each, fold))
  const heldOut = folds.flatMap(({ rows }) => rows)
  const codings = { training: heldOut, development: folds.flatMap(({ development }) => development) }
  const sentiment = chooseSentiment(codings)
  const target = chooseTargetThresholds(folds.flatMap((fold) => fold.targets))
  return {
    heldOut,
    decisions: {
      present_from: PRESENT_FROM,
      missed: findMissed(heldOut),
      role_bias: chooseRoleBias(codings),
      context: sentiment.context,
      negative_below: sentiment.negativeBelow,
      positive_above: sentiment.positiveAbove,
      certainty: chooseCertainty(heldOut, sentiment),
      target_negative_below: target.negativeBelow,
      target_positive_above: target.positiveAbove,
    },
  }
}

interface Fold {
  readonly rows: readonly HeldOut[]
  readonly targets: readonly HeldOutTarget[]
  /** The development articles, which no head has seen, as this fold's heads read them. */
  readonly development: readonly HeldOut[]
}

const isOut = ({ coded, origin }: Prepared, fold: number) => origin === 'gold' && coded.article % FOLDS === fold
const isOutTarget = ({ target, isOwn }: PreparedTarget, fold: number) => !isOwn && foldOf(target.source) === fold

/** What the heads of a fold are trained on. */
function keepForFold({ prepared, targets }: Examples, fold: number): Kept {
  return {
    prepared: prepared.filter((each) => !isOut(each, fold)),
    targets: targets.filter((each) => !isOutTarget(each, fold)),
  }
}

function predictFold({ prepared, targets, development }: Examples, heads: Heads, fold: number): Fold {
  return {
    rows: prepared.filter((each) => isOut(each, fold)).map(({ coded }) => predict(heads, coded)),
    targets: targets
      .filter((each) => isOutTarget(each, fold))
      .map(({ target }) => ({
        label: target.sentiment,
        sentiment: sentimentOf(heads.target.score(target.sentimentFeatures, target.senses)),
      })),
    development: development.map((example) =>
      // every fold reads the articles anew
      predict(heads, { ...example, article: example.article * FOLDS + fold }),
    ),
  }
}

function foldOf(source: string): number {
  return rowOf(hashText(source), 16) % FOLDS
}

function predict({ presence, role, sentiment }: Heads, example: CodedExample): HeldOut {
  return {
    example,
    presence: example.silent ? 0 : (softmax(scoreClasses(presence, example.presenceFeatures))[1] ?? 0),
    roleLogits: role.score(example),
    sentiment: sentimentOf(sentiment.score(example.sentimentFeatures, example.senses)),
  }
}
