/** What a model sees of one sentence and one bloc. */
import type { Construct } from '../../document/codes.ts'
import {
  addFeature,
  hashOf,
  keyOf,
  type Feature as LinearFeature,
  type Key,
  type LinearHead,
  type Namer,
} from '../../linear/index.ts'
import { beginList, noteHash } from './seen.ts'

/** A feature with the words behind it; its key never holds a name. */
export interface Feature extends LinearFeature {
  readonly key: Key
  /** Half-open range of words that the feature was read from; empty where it has no place in the sentence. */
  readonly first: number
  readonly last: number
  /** What an entry of our word lists speaks of; null for features that are no entry. */
  readonly construct: Construct | null
  /** Id of the entry of our word lists, or null. */
  readonly source: string | null
}

/** Where a feature was read. */
export interface Place {
  readonly first: number
  readonly last: number
  readonly construct?: Construct
  readonly source?: string
}

/** The place of one word. */
export function placeOf(at: number): Place {
  return { first: at, last: at + 1 }
}

const NOWHERE: Place = { first: 0, last: 0 }

/** Takes the features of a sentence one by one as they are read. */
export interface FeatureSink<K> {
  /** Makes the name of a feature from a template, or what stands for it. */
  readonly key: Namer<K>
  /** Adds a feature; one of a key that comes twice is kept once, with its first place. */
  readonly add: (key: K, value?: number, place?: Place) => void
  /** Adds a feature each time it comes, so that the values of one key sum up. */
  readonly sum: (key: K, value: number, place: Place) => void
}

/** Keeps every feature with its name. */
export interface FeatureList extends FeatureSink<Key> {
  readonly features: readonly Feature[]
}

/** Makes an empty list; it is to be filled before the next one or a stream is made. */
export function makeFeatureList(): FeatureList {
  const features: Feature[] = []
  const list = beginList()
  const sum = (key: Key, value: number, { first, last, construct, source }: Place) => {
    if (value === 0) return
    features.push({ key, hash: key.hash, value, first, last, construct: construct ?? null, source: source ?? null })
  }
  return {
    features,
    key: keyOf,
    add: (key, value = 1, place = NOWHERE) => {
      if (noteHash(list, key.hash)) sum(key, value, place)
    },
    sum,
  }
}

/**
 * Hands on every feature as its hash and keeps none: for what is only added up.
 *
 * @param take - Gets each feature in the order in which `makeFeatureList` keeps them.
 */
export function makeFeatureStream(take: (hash: number, value: number) => void): FeatureSink<number> {
  const list = beginList()
  return {
    key: hashOf,
    add: (hash, value = 1) => {
      if (noteHash(list, hash)) take(hash, value)
    },
    sum: take,
  }
}

/** Adds every feature to the logits of a head as it is read. */
export interface FeatureScorer extends FeatureSink<number> {
  /** One for each class; what `scoreClasses` gives for the features so far. */
  readonly logits: readonly number[]
}

/** Makes a scorer that has seen no feature. */
export function makeFeatureScorer(head: LinearHead): FeatureScorer {
  const logits = [...head.bias]
  const { key, add, sum } = makeFeatureStream((hash, value) => {
    addFeature(head, logits, hash, value)
  })
  return { key, add, sum, logits }
}
