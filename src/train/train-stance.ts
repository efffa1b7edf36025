/** `npm run train -- stance DATA_DIR`: coded articles and marked targets -> pipeline/data/stance-model.json. */
import { join } from 'node:path'
import type { StanceModelFile } from '../../pipeline/data/lexicon-schema.ts'
import type { Role } from '../../pipeline/document/codes.ts'
import { hashText } from '../../pipeline/document/hash.ts'
import { rowOf, scoreClasses, softmax, type LinearHead } from '../../pipeline/linear/index.ts'
import {
  makeLexicon,
  makeSentimentScorer,
  ROLE_CLASSES,
  ROLE_SENSE_GROUPS,
  scoreRoles,
  SENSE_GROUPS,
  SENTIMENT_CLASSES,
  sentimentOf,
  unpackSenses,
  type Feature,
  type RoleInput,
  type Sense,
} from '../../pipeline/stance/index.ts'
import type { Effects } from '../effects.ts'
import { loadUntrained } from '../resources/index.ts'
import {
  chooseCertainty,
  choosePresentFrom,
  chooseRoleBias,
  chooseSentiment,
  chooseTargetThresholds,
} from './decisions.ts'
import type { HeldOut, HeldOutTarget } from './decisions.ts'
import { readCoded, type CodedArticle } from './coded.ts'
import { OWN_SOURCE, readOwnExamples } from './own-sentences.ts'
import {
  makeDenseExample,
  makeDomainExample,
  makeExample,
  packHead,
  trainDense,
  trainDomains,
  trainHead,
  type DomainHead,
  type Example,
  type TrainOptions,
} from './softmax.ts'
import { writeStanceCard, type CrossValidated } from './stance-card.ts'
import { makeCodedExamples, readTargetExamples, type CodedExample, type TargetExample } from './stance.ts'
import {
  projectWords,
  readWordVectors,
  sumSenses,
  takeCommonest,
  type SenseShape,
  type WordVectors,
} from './word-vectors.ts'

/** Folds of whole articles for the numbers chosen on held-out predictions. */
const FOLDS = 5

/** Chosen by five-fold cross-validation inside the training articles (docs/stance-model.md). */
const PRESENCE: TrainOptions = { bits: 16, classes: 2, rate: 0.05, l2: 1e-4, damping: 1, epochs: 8, averaged: 4 }
const ROLE: TrainOptions = { bits: 15, classes: 4, rate: 0.05, l2: 1e-4, damping: 1, epochs: 6, averaged: 3 }
const SENTIMENT: TrainOptions = { bits: 16, classes: 3, rate: 0.03, l2: 1e-3, damping: 1, epochs: 8, averaged: 5 }
/** L2 of the weights that words share through their vectors. */
const SHARED_L2 = 1e-4
const ROLE_SHARED_L2 = 1e-4
const SENTIMENT_SHAPE: SenseShape = { groups: SENSE_GROUPS.length, classes: 3, plain: 1 }
const ROLE_SHAPE: SenseShape = { groups: ROLE_SENSE_GROUPS.length, classes: 4, plain: 3 }
/** The weights of so many of the commonest words are kept for the role. */
const ROLE_WORDS = 12_000
/** A marked target from political news counts for so much of a coded sentence. */
const TARGET_WEIGHT = 0.6
/** Domains: our codes, and marked targets, which other people coded by other rules. */
const [CODED, MARKED, DOMAINS] = [0, 1, 2]
/** The shipped weights are the mean of so many runs. */
const RUNS = 3
/** A sentence of our own counts for so much. */
const OWN_WEIGHT = 2

/** The word vectors that each head learns from. */
interface Vectors {
  readonly sentiment: WordVectors
  readonly role: WordVectors
}

interface Heads {
  readonly presence: LinearHead
  readonly role: RoleHead
  readonly sentiment: SentimentHead
  readonly target: SentimentHead
}

interface RoleHead {
  readonly packed: StanceModelFile['role']
  /** The logits as the stage will compute them. */
  readonly score: (input: RoleInput) => readonly number[]
}

interface SentimentHead {
  readonly packed: StanceModelFile['sentiment']
  /** The logit of a sentiment as the stage will compute it. */
  readonly score: (features: readonly Feature[], senses: readonly Sense[]) => number
}

/** An example as the three trainers take it; role and sentiment only where the bloc is present. */
interface Prepared {
  readonly coded: CodedExample
  readonly presence: Example
  readonly role: Example | null
  readonly sentiment: Example | null
}

interface PreparedTarget {
  readonly target: TargetExample
  readonly example: Example
}

/**
 * Trains all heads and chooses thresholds on held-out articles. The same data give the same file.
 *
 * @param data - A folder with `agency-gold/train` and `newsmtsc/train.jsonl`.
 */
export async function trainStance(data: string, effects: Effects): Promise<{ model: StanceModelFile; card: string }> {
  const untrained = loadUntrained()
  const sentiment = readWordVectors()
  const vectors = { sentiment, role: takeCommonest(sentiment, ROLE_WORDS) }
  effects.err('reading coded articles\n')
  const articles = await readCoded(join(data, 'agency-gold', 'train'), effects.signal)
  const examples = readExamples(data, articles, untrained, vectors)
  const { prepared, targets, own } = examples
  effects.err(
    `${articles.length} articles, ${prepared.length} examples, ${targets.length} targets; held-out articles\n`,
  )
  const { heldOut, decisions } = crossValidate(examples, vectors)
  effects.err('training on all articles\n')
  const model = makeFile(trainHeads(prepared, targets, vectors, RUNS), decisions)
  effects.err('the same without our word lists\n')
  const bare = crossValidate(
    readExamples(data, articles, { ...untrained, lexicon: makeLexicon([], []) }, vectors),
    vectors,
  )
  const counts = { articles: articles.length, targets: targets.length - own, own }
  return { model, card: writeStanceCard({ heldOut, decisions }, bare, counts) }
}

interface Examples {
  readonly prepared: readonly Prepared[]
  readonly targets: readonly PreparedTarget[]
  /** How many of the targets are sentences of our own. */
  readonly own: number
}

function readExamples(
  data: string,
  articles: readonly CodedArticle[],
  untrained: ReturnType<typeof loadUntrained>,
  vectors: Vectors,
): Examples {
  const { lexicon, entities } = untrained
  const coded = articles.flatMap((article, at) => makeCodedExamples(article, at, untrained))
  const own = readOwnExamples(lexicon, entities.speech)
  const marked = readTargetExamples(data, lexicon, entities.speech)
  return {
    prepared: coded.map((each) => prepare(each, vectors)),
    targets: [
      ...marked.map((target) => prepareTarget(target, TARGET_WEIGHT, vectors)),
      ...own.map((target) => prepareTarget(target, OWN_WEIGHT, vectors)),
    ],
    own: own.length,
  }
}

/** Predictions for held-out articles, and the numbers chosen on them. */
function crossValidate({ prepared, targets }: Examples, vectors: Vectors): CrossValidated {
  const folds = Array.from({ length: FOLDS }, (_, fold) => predictFold(prepared, targets, vectors, fold))
  const heldOut = folds.flatMap(({ rows }) => rows)
  const sentimentDecisions = chooseSentiment(heldOut)
  const { context, negativeBelow, positiveAbove } = sentimentDecisions
  const target = chooseTargetThresholds(folds.flatMap((fold) => fold.targets))
  return {
    heldOut,
    decisions: {
      present_from: choosePresentFrom(heldOut),
      role_bias: chooseRoleBias(heldOut),
      context,
      negative_below: negativeBelow,
      positive_above: positiveAbove,
      certainty: chooseCertainty(heldOut, sentimentDecisions),
      target_negative_below: target.negativeBelow,
      target_positive_above: target.positiveAbove,
    },
  }
}

function prepare(coded: CodedExample, vectors: Vectors): Prepared {
  const { present, role } = coded
  return {
    coded,
    presence: makeExample(coded.presenceFeatures, [present ? 0 : 1, present ? 1 : 0], 1, PRESENCE.bits),
    role: present ? makeRoleExample(coded, role, vectors) : null,
    sentiment: present ? makeSentimentExample(coded, 1, CODED, vectors) : null,
  }
}

function makeRoleExample({ roleFeatures, roleSenses }: CodedExample, role: Role, vectors: Vectors): Example {
  const shares = ROLE_CLASSES.map((each) => (each === role ? 1 : 0))
  const plain = makeExample(roleFeatures, shares, 1, ROLE.bits)
  return makeDenseExample(plain, sumSenses(roleSenses, ROLE_SHAPE.groups, vectors.role), ROLE.bits)
}

function prepareTarget(target: TargetExample, weight: number, vectors: Vectors): PreparedTarget {
  const domain = target.source === OWN_SOURCE ? CODED : MARKED
  return { target, example: makeSentimentExample(target, weight, domain, vectors) }
}

function makeSentimentExample(from: SentimentInput, weight: number, domain: number, vectors: Vectors): Example {
  const { sentimentFeatures, sentiment, senses } = from
  const plain = makeExample(sentimentFeatures, sharesOf(sentiment), weight, SENTIMENT.bits)
  return makeDomainExample(plain, sumSenses(senses, SENTIMENT_SHAPE.groups, vectors.sentiment), domain, SENTIMENT.bits)
}

type SentimentInput = Pick<TargetExample, 'sentimentFeatures' | 'senses' | 'sentiment'>

/** -1, 0 or 1 as shares of `SENTIMENT_CLASSES`. */
function sharesOf(sentiment: number): number[] {
  return SENTIMENT_CLASSES.map((_, at) => (at - 1 === sentiment ? 1 : 0))
}

function trainHeads(
  examples: readonly Prepared[],
  targets: readonly PreparedTarget[],
  vectors: Vectors,
  runs = 1,
): Heads {
  const domains = trainDomains(
    [...examples.flatMap((each) => each.sentiment ?? []), ...targets.map(({ example }) => example)],
    {
      ...SENTIMENT,
      dense: { rows: SENSE_GROUPS.length * vectors.sentiment.dimensions, domains: DOMAINS, l2: SHARED_L2, runs },
    },
  )
  return {
    presence: trainHead(
      examples.map((each) => each.presence),
      PRESENCE,
    ),
    role: makeRoleHead(
      trainDense(
        examples.flatMap((each) => each.role ?? []),
        { ...ROLE, dense: { rows: ROLE_SHAPE.groups * vectors.role.dimensions, domains: 0, l2: ROLE_SHARED_L2, runs } },
      ),
      vectors,
    ),
    sentiment: makeSentimentHead(domains[CODED], vectors),
    target: makeSentimentHead(domains[MARKED], vectors),
  }
}

function makeRoleHead({ head, dense }: DomainHead, vectors: Vectors): RoleHead {
  const packed = {
    head: packHead(head),
    senses: projectWords(dense, ROLE_SHAPE, vectors.role),
  }
  const model = unpackSenses(packed)
  return { packed, score: (input) => scoreRoles(model, input) }
}

function makeSentimentHead(trained: DomainHead | undefined, vectors: Vectors): SentimentHead {
  if (trained === undefined) throw new Error('A domain was not trained.')
  const packed = {
    head: packHead(trained.head),
    senses: projectWords(trained.dense, SENTIMENT_SHAPE, vectors.sentiment),
  }
  return { packed, score: makeSentimentScorer(packed) }
}

interface Fold {
  readonly rows: readonly HeldOut[]
  readonly targets: readonly HeldOutTarget[]
}

function predictFold(
  examples: readonly Prepared[],
  targets: readonly PreparedTarget[],
  vectors: Vectors,
  fold: number,
): Fold {
  const isOut = ({ coded }: Prepared) => coded.article % FOLDS === fold
  const isOutTarget = ({ target }: PreparedTarget) => target.source !== OWN_SOURCE && foldOf(target.source) === fold
  const heads = trainHeads(
    examples.filter((each) => !isOut(each)),
    targets.filter((each) => !isOutTarget(each)),
    vectors,
  )
  return {
    rows: examples.filter(isOut).map(({ coded }) => predict(heads, coded)),
    targets: targets.filter(isOutTarget).map(({ target }) => ({
      label: target.sentiment,
      sentiment: sentimentOf(heads.target.score(target.sentimentFeatures, target.senses)),
    })),
  }
}

function foldOf(source: string): number {
  return rowOf(hashText(source), 16) % FOLDS
}

function predict({ presence, role, sentiment }: Heads, example: CodedExample): HeldOut {
  return {
    example,
    presence: softmax(scoreClasses(presence, example.presenceFeatures))[1] ?? 0,
    roleLogits: role.score(example),
    sentiment: sentimentOf(sentiment.score(example.sentimentFeatures, example.senses)),
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
        vectors: {
          title: 'GloVe word vectors (Pennington, Socher and Manning 2014)',
          link: 'https://nlp.stanford.edu/projects/glove/',
          retrieved: '2026-11-26',
          licence: 'Public Domain Dedication and License 1.0',
        },
      },
      licence: 'MIT',
      method:
        'Linear softmax heads over hashed features without names, AdaGrad, weights in signed bytes; weights that words share through public vectors are written out word by word; numbers under decisions chosen on held-out articles in five folds. Written by npm run train -- stance.',
      gaps: 'See docs/stance-model.md.',
    },
    presence: packHead(heads.presence),
    role: heads.role.packed,
    sentiment: heads.sentiment.packed,
    target: heads.target.packed,
    decisions,
  }
}
