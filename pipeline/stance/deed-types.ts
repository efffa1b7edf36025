/** What a deed and its parties are. */
import type { DeedEntry } from '../data/lexicon-schema.ts'
import type { Target } from './targets.ts'

/** Somebody with a part in a deed. */
export interface Party {
  readonly target: Target
  /** How the part was found: `subject`, `object`, `via:on`, `mutual`, … */
  readonly rule: string
}

/** A verb or noun at which somebody acts on somebody. */
export interface Deed {
  /** Index of its first word in the sentence. */
  readonly at: number
  readonly entry: DeedEntry | null
  readonly term: string
  readonly agents: readonly Party[]
  readonly patients: readonly Party[]
  readonly negated: boolean
  readonly modal: boolean
}
