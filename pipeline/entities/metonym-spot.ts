/** A capital in its sentence, and the decisions about it. */
import type { Sentence, Tag } from '../document/index.ts'
import { normAt, type Context, type ReadingDecision } from './draft.ts'
import { hasBefore } from './prepositions.ts'

/** A capital at its spot in the text. */
export interface Spot {
  readonly context: Context
  readonly sentence: Sentence
  readonly tags: readonly (Tag | null)[]
  readonly first: number
  readonly last: number
  /** The token before the list of names that the capital stands in. */
  readonly before: number
  /** The token after that list. */
  readonly after: number
}

/** The capital stands for a government, with the name of the rule that says so. */
export const actor = (rule: string, confidence: number): ReadingDecision => ({ reading: 'actor', rule, confidence })
/** It stands for the town. */
export const place = (rule: string, confidence: number): ReadingDecision => ({ reading: 'place', rule, confidence })
/** It stands for both. */
export const mixed = (rule: string): ReadingDecision => ({ reading: 'mixed', rule, confidence: 0.6 })

/** The norm of a token of the capital's sentence, or '' outside it. */
export function norm({ context, sentence }: Spot, at: number): string {
  return normAt(context.doc, sentence, at)
}

/** Any of the words in the `width` tokens before the list in which the capital stands. */
export const near = ({ context, sentence, before }: Spot, width: number, list: ReadonlySet<string>): boolean =>
  hasBefore(context, sentence, before, width, list)
