/** Everything that the stance heads are trained on, ready for the trainer. */
import type { Role } from '../../pipeline/document/codes.ts'
import { ROLE_CLASSES, ROLE_SENSE_GROUPS, SENSE_GROUPS, SENTIMENT_CLASSES } from '../../pipeline/stance/index.ts'
import type { loadUntrained } from '../resources/index.ts'
import type { CodedArticle } from './coded.ts'
import { readOwnArticles } from './own-articles.ts'
import { OWN_SOURCE, readOwnExamples } from './own-sentences.ts'
import { makeDenseExample, makeDomainExample, makeExample, type Example } from './softmax.ts'
import { HASH_BITS } from './stance-options.ts'
import { makeCodedExamples, readTargetExamples, type CodedExample, type TargetExample } from './stance.ts'
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
/** A sentence of an article of our own counts for so much; in its role for little, for its people are invented and worse linked. */
const OWN_ARTICLE_WEIGHT = { presence: 0.5, role: 0.25, sentiment: 1 }
/** Number of every article of our own. */
const OWN_ARTICLE = -1

/** The word vectors that each head learns from. */
export interface Vectors {
  readonly sentiment: WordVectors
  readonly role: WordVectors
}

/** An example as the three trainers take it; role and sentiment only where the bloc is present. */
export interface Prepared {
  readonly coded: CodedExample
  /** True for articles of our own, which are never held out. */
  readonly isOwn: boolean
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
  const coded = [
    ...articles.training.flatMap((article, at) => makeCodedExamples(article, at, untrained)),
    ...readOwnArticles().flatMap((article) => makeCodedExamples(article, OWN_ARTICLE, untrained)),
  ]
  const marked = [...readTargetExamples(data, lexicon, entities.speech), ...readOwnExamples(lexicon, entities.speech)]
  return {
    prepared: coded.map((each) => prepare(each, vectors)),
    targets: marked.map((target) => prepareTarget(target, vectors)),
    development: articles.development.flatMap((article, at) => makeCodedExamples(article, at, untrained)),
  }
}

/** The same without what we wrote ourselves. */
export function leaveOwnOut({ prepared, targets, development }: Examples): Examples {
  return {
    prepared: prepared.filter(({ isOwn }) => !isOwn),
    targets: targets.filter(({ isOwn }) => !isOwn),
    development,
  }
}

function prepare(coded: CodedExample, vectors: Vectors): Prepared {
  const { present, role, silent } = coded
  const isOwn = coded.article === OWN_ARTICLE
  const weight = isOwn ? OWN_ARTICLE_WEIGHT : { presence: 1, role: 1, sentiment: 1 }
  const shares = [present ? 0 : 1, present ? 1 : 0]
  return {
    coded,
    isOwn,
    presence: silent ? null : makeExample(coded.presenceFeatures, shares, weight.presence, HASH_BITS.presence),
    role: present ? makeRoleExample(coded, role, weight.role, vectors) : null,
    sentiment: present
      ? makeSentimentExample(coded, weight.sentiment, isOwn ? DOMAIN.own : DOMAIN.coded, vectors)
      : null,
  }
}

function makeRoleExample(
  { roleFeatures, roleSenses }: CodedExample,
  role: Role,
  weight: number,
  vectors: Vectors,
): Example {
  const shares = ROLE_CLASSES.map((each) => (each === role ? 1 : 0))
  const plain = makeExample(roleFeatures, shares, weight, HASH_BITS.role)
  return makeDenseExample(plain, sumSenses(roleSenses, ROLE_SHAPE.groups, vectors.role), HASH_BITS.role)
}

function prepareTarget(target: TargetExample, vectors: Vectors): PreparedTarget {
  const isOwn = target.source === OWN_SOURCE
  const [weight, domain] = isOwn ? [OWN_WEIGHT, DOMAIN.coded] : [TARGET_WEIGHT, DOMAIN.marked]
  return { target, isOwn, example: makeSentimentExample(target, weight, domain, vectors) }
}

function makeSentimentExample(from: SentimentInput, weight: number, domain: number, vectors: Vectors): Example {
  const { sentimentFeatures, sentiment, senses } = from
  const plain = makeExample(sentimentFeatures, sharesOf(sentiment), weight, HASH_BITS.sentiment)
  const dense = sumSenses(senses, SENTIMENT_SHAPE.groups, vectors.sentiment)
  return makeDomainExample(plain, dense, domain, HASH_BITS.sentiment)
}

type SentimentInput = Pick<TargetExample, 'sentimentFeatures' | 'senses' | 'sentiment'>

/** -1, 0 or 1 as shares of `SENTIMENT_CLASSES`. */
function sharesOf(sentiment: number): number[] {
  return SENTIMENT_CLASSES.map((_, at) => (at - 1 === sentiment ? 1 : 0))
}
