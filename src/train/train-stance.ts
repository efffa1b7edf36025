/** `npm run train -- stance DATA_DIR`: coded articles and marked targets -> pipeline/data/stance-model.json. */
import { join } from 'node:path'
import { scoreClasses, softmax, type LinearHead } from '../../pipeline/linear/index.ts'
import { ROLE_CLASSES, sentimentOf } from '../../pipeline/stance/index.ts'
import type { StanceModelFile } from '../../pipeline/data/lexicon-schema.ts'
import type { Effects } from '../effects.ts'
import { loadUntrained } from '../resources/index.ts'
import { choosePresentFrom, chooseRoleBias, chooseThresholds, type HeldOut } from './decisions.ts'
import { readCoded } from './coded.ts'
import { readOwnExamples } from './own-sentences.ts'
import { makeExample, packHead, trainHead, type Example, type TrainOptions } from './softmax.ts'
import { writeStanceCard } from './stance-card.ts'
import { makeCodedExamples, readTargetExamples, type CodedExample, type TargetExample } from './stance.ts'

/** Folds of whole articles for the numbers chosen on held-out predictions. */
const FOLDS = 5

/** Chosen by five-fold cross-validation inside the training articles (docs/stance-model.md). */
const PRESENCE: TrainOptions = { bits: 16, classes: 2, rate: 0.05, l2: 1e-4, damping: 1, epochs: 8, averaged: 4 }
const ROLE: TrainOptions = { bits: 15, classes: 4, rate: 0.05, l2: 1e-4, damping: 1, epochs: 6, averaged: 3 }
const SENTIMENT: TrainOptions = { bits: 17, classes: 2, rate: 0.03, l2: 1e-3, damping: 1, epochs: 8, averaged: 5 }
/** A marked target from political news counts for so much of a coded sentence. */
const TARGET_WEIGHT = 0.3
/** A sentence of our own counts for so much. */
const OWN_WEIGHT = 0.7

interface Heads {
  readonly presence: LinearHead
  readonly role: LinearHead
  readonly sentiment: LinearHead
}

/** An example as the three trainers take it; role and sentiment only where the bloc is present. */
interface Prepared {
  readonly coded: CodedExample
  readonly presence: Example
  readonly role: Example | null
  readonly sentiment: Example | null
}

/**
 * Trains all heads and chooses thresholds on held-out articles. The same data give the same file.
 *
 * @param data - A folder with `agency-gold/train` and `newsmtsc/train.jsonl`.
 */
export async function trainStance(data: string, effects: Effects): Promise<{ model: StanceModelFile; card: string }> {
  const untrained = loadUntrained()
  effects.err('reading coded articles\n')
  const articles = await readCoded(join(data, 'agency-gold', 'train'), effects.signal)
  const coded = articles.flatMap((article, at) => makeCodedExamples(article, at, untrained))
  effects.err(`${articles.length} articles, ${coded.length} examples; reading marked targets\n`)
  const own = readOwnExamples(untrained.lexicon)
  const targets = [
    ...readTargetExamples(data, untrained.lexicon).map((target) => prepareTarget(target, TARGET_WEIGHT)),
    ...own.map((example) => prepareTarget(example, OWN_WEIGHT)),
  ]
  const prepared = coded.map(prepare)
  effects.err(`${targets.length} targets; predicting held-out articles\n`)
  const heldOut = Array.from({ length: FOLDS }, (_, fold) => predictFold(prepared, targets, fold)).flat()
  const { negativeBelow, positiveAbove } = chooseThresholds(heldOut)
  effects.err('training on all articles\n')
  const model = makeFile(trainHeads(prepared, targets), {
    present_from: choosePresentFrom(heldOut),
    role_bias: chooseRoleBias(heldOut),
    negative_below: negativeBelow,
    positive_above: positiveAbove,
  })
  const counts = { articles: articles.length, targets: targets.length - own.length, own: own.length }
  return { model, card: writeStanceCard(heldOut, model, counts) }
}

function prepare(coded: CodedExample): Prepared {
  const { present, role, sentiment } = coded
  return {
    coded,
    presence: makeExample(coded.presenceFeatures, [present ? 0 : 1, present ? 1 : 0], 1, PRESENCE.bits),
    role: present
      ? makeExample(
          coded.roleFeatures,
          ROLE_CLASSES.map((each) => (each === role ? 1 : 0)),
          1,
          ROLE.bits,
        )
      : null,
    sentiment: present ? makeExample(coded.sentimentFeatures, sharesOf(sentiment), 1, SENTIMENT.bits) : null,
  }
}

function prepareTarget({ sentimentFeatures, sentiment }: TargetExample, weight: number): Example {
  return makeExample(sentimentFeatures, sharesOf(sentiment), weight, SENTIMENT.bits)
}

/** -1, 0, 1 as shares of the classes negative and positive. */
function sharesOf(sentiment: number): [number, number] {
  return [(1 - sentiment) / 2, (1 + sentiment) / 2]
}

function trainHeads(examples: readonly Prepared[], targets: readonly Example[]): Heads {
  return {
    presence: trainHead(
      examples.map((each) => each.presence),
      PRESENCE,
    ),
    role: trainHead(
      examples.flatMap((each) => each.role ?? []),
      ROLE,
    ),
    sentiment: trainHead([...examples.flatMap((each) => each.sentiment ?? []), ...targets], SENTIMENT),
  }
}

function predictFold(examples: readonly Prepared[], targets: readonly Example[], fold: number): HeldOut[] {
  const isOut = ({ coded }: Prepared) => coded.article % FOLDS === fold
  const heads = trainHeads(
    examples.filter((each) => !isOut(each)),
    targets,
  )
  return examples.filter(isOut).map(({ coded }) => predict(heads, coded))
}

function predict({ presence, role, sentiment }: Heads, example: CodedExample): HeldOut {
  const [negative = 0, positive = 0] = scoreClasses(sentiment, example.sentimentFeatures)
  return {
    example,
    presence: softmax(scoreClasses(presence, example.presenceFeatures))[1] ?? 0,
    roleLogits: scoreClasses(role, example.roleFeatures),
    sentiment: sentimentOf(positive - negative),
  }
}

function makeFile(heads: Heads, decisions: StanceModelFile['decisions']): StanceModelFile {
  return {
    meta: {
      id: 'stance-model',
      title: 'Heads for presence, role and sentiment',
      version: '1.0.0',
      language: 'en',
      sources: {
        coded: {
          title: 'agency gold, training part: 384 news articles coded by sentence',
          link: 'docs/stance-model.md',
          retrieved: '2026-11-24',
          licence: 'for measuring and training; weights only are kept',
        },
        targets: {
          title: 'NewsMTSC, training part (Hamborg and Donnay 2021)',
          link: 'https://doi.org/10.18653/v1/2021.eacl-main.142',
          retrieved: '2026-11-24',
          licence: 'MIT',
        },
      },
      licence: 'MIT',
      method:
        'Linear softmax heads over hashed features without names, AdaGrad, weights in signed bytes; numbers under decisions chosen on held-out articles in five folds. Written by npm run train -- stance.',
      gaps: 'See docs/stance-model.md.',
    },
    presence: packHead(heads.presence),
    role: packHead(heads.role),
    sentiment: packHead(heads.sentiment),
    decisions,
  }
}
