/** What the role rules give. */

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
  readonly role: 'agent' | 'patient' | 'none'
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
