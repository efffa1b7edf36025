/** Everything that the stance heads are trained on, ready for the trainer. */
import { ROLE_CLASSES, ROLE_SENSE_GROUPS, SENSE_GROUPS, SENTIMENT_CLASSES } from '../../pipeline/stance/index.ts'
import type { loadUntrained } from '../resources/index.ts'
import type { CodedArticle } from './coded.ts'
import { readOwnArticles } from './own-articles.ts'
import { OWN_SOURCE, readOwnExamples } from './own-sentences.ts'
import { makeExample, type Example } from './softmax.ts'
import { HASH_BITS } from './stance-options.ts'
import {
  makeCodedExamples,
  readTargetExamples,
  type BlocCode,
  type CodedExample,
  type TargetExample,
} from './stance.ts'
import { readWordVectors, sumSenses, takeCommonest, type SenseShape, type WordVectors } from './word-vectors.ts'

export const SENTIMENT_SHAPE: SenseShape = { groups: SENSE_GROUPS.length, classes: 3, plain: 1 }
export const ROLE_SHAPE: SenseShape = { groups: ROLE_SENSE_GROUPS.length, classes: 4, plain: 3 }
/** Domains: coded articles, with our own sentences; marked targets, which other people coded by other rules; our own articles. */
export const DOMAIN = { coded: 0, marked: 1, own: 2 } as const
/** The weights of so many of the commonest words are kept for the role. */
const ROLE_WORDS = 12_000
/** A marked target from political news counts for so much of a coded sentence; chosen on dev with the weights below. */
const TARGET_WEIGHT = 0.9
/** A sentence of our own counts for so much: with less, or in a domain of their own, they no longer teach the coder. */
const OWN_WEIGHT = 1.5
/**
 * What a sentence of a coded article counts for, by where the article comes from. `invented`, of our own: in its role for little,
 * for its people are worse linked.
 */
const ARTICLE_WEIGHTS = {
  gold: { presence: 1, role: 1, sentiment: 1 },
  news: { presence: 1, role: 1, sentiment: 1 },
  invented: { presence: 0.5, role: 0.25, sentiment: 1 },
}
/** Number of every article that is never held out. */
const KEPT = -1

/** The word vectors that each head learns from. */
export interface Vectors {
  readonly sentiment: WordVectors
  readonly role: WordVectors
}

/** gold | news: coded by us, text in the data folder | invented: written by us. Gold alone is ever held out. */
type Origin = keyof typeof ARTICLE_WEIGHTS

/** An example as the three trainers take it; role and sentiment only where the bloc is present. */
export interface Prepared {
  readonly coded: CodedExample
  readonly origin: Origin
  /** Null where nothing refers to the bloc. */
  readonly presence: Example | null
  readonly role: Example | null
  readonly sentiment: Example | null
}

/** A marked target, or a sentence of our own. */
export interface PreparedTarget {
  readonly target: TargetExample
  readonly isOwn: boolean
  readonly example: Example
}

export interface Examples {
  readonly prepared: readonly Prepared[]
  readonly targets: readonly PreparedTarget[]
  /** Never trained on: what the thresholds are chosen on beside held-out training articles. */
  readonly development: readonly CodedExample[]
}

/** The coded articles of a data folder. */
export interface CodedArticles {
  readonly training: readonly CodedArticle[]
  /** Coded by us. */
  readonly news: readonly CodedArticle[]
  readonly development: readonly CodedArticle[]
}

/** Reads the public word vectors that the repository keeps for the training. */
export function readVectors(): Vectors {
  const sentiment = readWordVectors()
  return { sentiment, role: takeCommonest(sentiment, ROLE_WORDS) }
}

/** Coded articles, marked targets of `data`, and what we wrote ourselves. */
export function readExamples(
  data: string,
  articles: CodedArticles,
  untrained: ReturnType<typeof loadUntrained>,
  vectors: Vectors,
): Examples {
  const { lexicon, entities } = untrained
  const read = (coded: readonly CodedArticle[], origin: Origin) =>
    coded.flatMap((article, at) =>
      makeCodedExamples(article, origin === 'gold' ? at : KEPT, untrained).map((each) =>
        prepare(each, origin, vectors),
      ),
    )
  const marked = [...readTargetExamples(data, lexicon, entities.speech), ...readOwnExamples(lexicon, entities.speech)]
  return {
    prepared: [
      ...read(articles.training, 'gold'),
      ...read(articles.news, 'news'),
      ...read(readOwnArticles(), 'invented'),
    ],
    targets: marked.map((target) => prepareTarget(target, vectors)),
    development: articles.development.flatMap((article, at) => makeCodedExamples(article, at, untrained)),
  }
}

/** The same without what we wrote ourselves. */
export function leaveOwnOut({ prepared, targets, development }: Examples): Examples {
  return {
    prepared: prepared.filter(({ origin }) => origin !== 'invented'),
    targets: targets.filter(({ isOwn }) => !isOwn),
    development,
  }
}

/** The same without what we coded ourselves. */
export function leaveCodesOut({ training, development }: CodedArticles): CodedArticles {
  const first = training.map(({ raw, lines }) => ({ raw, lines: lines.map((line) => ({ ...line, further: [] })) }))
  return { training: first, news: [], development }
}

function prepare(coded: CodedExample, origin: Origin, vectors: Vectors): Prepared {
  const weight = ARTICLE_WEIGHTS[origin]
  const codes = [coded, ...coded.further]
  const there = codes.filter(({ present }) => present)
  // where not every coder sees the bloc, a sentence teaches less about it
  const share = there.length / codes.length
  return {
    coded,
    origin,
    presence: coded.silent
      ? null
      : makeExample(coded.presenceFeatures, [1 - share, share], weight.presence, HASH_BITS.presence),
    role: share === 0 ? null : makeRoleExample(coded, there, weight.role * share, vectors),
    sentiment:
      share === 0
        ? null
        : makeSentimentExample(
            coded,
            shareOut(there, SENTIMENT_CLASSES, sentimentClassOf),
            weight.sentiment * share,
            origin === 'invented' ? DOMAIN.own : DOMAIN.coded,
            vectors,
          ),
  }
}

function makeRoleExample(
  { roleFeatures, roleSenses }: CodedExample,
  codes: readonly BlocCode[],
  weight: number,
  vectors: Vectors,
): Example {
  const plain = makeExample(
    roleFeatures,
    shareOut(codes, ROLE_CLASSES, ({ role }) => role),
    weight,
    HASH_BITS.role,
  )
  return { ...plain, dense: sumSenses(roleSenses, ROLE_SHAPE.groups, vectors.role) }
}

function prepareTarget(target: TargetExample, vectors: Vectors): PreparedTarget {
  const isOwn = target.source === OWN_SOURCE
  const [weight, domain] = isOwn ? [OWN_WEIGHT, DOMAIN.coded] : [TARGET_WEIGHT, DOMAIN.marked]
  const shares = shareOut([target], SENTIMENT_CLASSES, sentimentClassOf)
  return { target, isOwn, example: makeSentimentExample(target, shares, weight, domain, vectors) }
}

function makeSentimentExample(
  from: Pick<TargetExample, 'sentimentFeatures' | 'senses'>,
  shares: readonly number[],
  weight: number,
  domain: number,
  vectors: Vectors,
): Example {
  const plain = makeExample(from.sentimentFeatures, shares, weight, HASH_BITS.sentiment)
  const dense = sumSenses(from.senses, SENTIMENT_SHAPE.groups, vectors.sentiment)
  return { ...plain, dense, domain }
}

/** The share of the codes that fall into each class. */
function shareOut<Code, Class>(
  codes: readonly Code[],
  classes: readonly Class[],
  classOf: (code: Code) => Class,
): number[] {
  return classes.map((each) => codes.filter((code) => classOf(code) === each).length / codes.length)
}

function sentimentClassOf({ sentiment }: Pick<BlocCode, 'sentiment'>): (typeof SENTIMENT_CLASSES)[number] | undefined {
  return SENTIMENT_CLASSES[sentiment + 1]
}
