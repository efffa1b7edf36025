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

export interface RoleReading {
  /** As the first rule gives it; `both` is left to those who join it with `second`. */
  readonly role: Role
  /** The other role, where a further verb gives it: `who was jailed … and fled`. */
  readonly second: 'agent' | 'patient' | null
  /** Lemma of the deciding verb, or null without a role. */
  readonly verb: string | null
  readonly negated: boolean
  readonly modal: boolean
  readonly rule: string
  /** Every verb that the mention is tied to, the deciding one first. */
  readonly links: readonly RoleLink[]
}
