/** What the role rules give. */
import type { Role } from '../document/codes.ts'

/** A tie between a mention and one verb. */
export interface RoleLink {
  readonly role: 'agent' | 'patient'
  /** Index of the verb in the sentence. */
  readonly verb: number
  readonly lemma: string
  readonly negated: boolean
  readonly modal: boolean
  readonly rule: string
  /** True where nothing but adverbs stands between the mention's phrase and the verb group. */
  readonly adjacent: boolean
}

/** A phrase, and what its own place makes of it. */
export interface Placed {
  /** The first tie, or the name of the rule that says there is none. */
  readonly first: RoleLink | string
  readonly start: number
  /** Half-open. */
  readonly end: number
}

export interface RoleReading {
  /** As the first rule gives it; `both` is left to those who join it with `second`. */
  readonly role: Role
  /** Another role, where a further verb gives it: `who was jailed … and fled`, `near Mali, which refused`. */
  readonly second: 'agent' | 'patient' | null
  /** Lemma of the deciding verb, or null without a role. */
  readonly verb: string | null
  readonly negated: boolean
  readonly modal: boolean
  readonly rule: string
  /** Every verb that the mention is tied to, the deciding one first. */
  readonly links: readonly RoleLink[]
}
