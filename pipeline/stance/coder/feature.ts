/** What a model sees of one sentence and one bloc. */
import type { Construct } from '../../document/codes.ts'
import type { Feature as LinearFeature, Key } from '../../linear/index.ts'

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

const NOWHERE: Place = { first: 0, last: 0 }

/** Gathers features. */
export interface FeatureList {
  readonly features: readonly Feature[]
  /** Adds a feature; one of a key that comes twice is kept once, with its first place. */
  add(key: Key, value?: number, place?: Place): void
  /** Adds a feature each time it comes, so that the values of one key sum up. */
  sum(key: Key, value: number, place: Place): void
}

/** Makes an empty list. */
export function makeFeatureList(): FeatureList {
  const features: Feature[] = []
  const seen = new Set<number>()
  const push = (key: Key, value: number, { first, last, construct, source }: Place) => {
    if (value === 0) return
    features.push({ key, hash: key.hash, value, first, last, construct: construct ?? null, source: source ?? null })
  }
  return {
    features,
    add: (key, value = 1, place = NOWHERE) => {
      if (seen.has(key.hash)) return
      seen.add(key.hash)
      push(key, value, place)
    },
    sum: push,
  }
}
