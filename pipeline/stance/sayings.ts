/** Where a sentence says that somebody speaks. */
import type { Speech } from '../document/types.ts'
import { NEGATORS } from './closed-class.ts'
import { isSayingVerb, takesClause } from './saying-verbs.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'
import { isNominal, isVerbal, wordAt, type Word } from './words.ts'

/** A verb of saying, or `according to`, with the one who speaks. */
export interface Saying {
  /** Index of the verb, or of the preposition. */
  readonly at: number
  /** Lemma, or `according to`. */
  readonly verb: string
  /** Null where the speaker is no actor that we know: `analysts said`. */
  readonly speaker: Target | null
  readonly rule: Speech['rule']
  /** True for verbs that say a clause: what is reported holds a verb of its own. */
  readonly takesClause: boolean
  /** Words that name the source and are not said: half-open; null for verbs. */
  readonly phrase: readonly [number, number] | null
}

/** Verbs of saying outside quotation marks that have a subject, and `according to`. */
export function findSayings({ words, quoted, targets }: SentenceView): Saying[] {
  const verbs = words.flatMap((word, at): Saying[] => {
    if (quoted[at] === true || !isVerbal(word) || !isSayingVerb(word.lemma) || isDenied(words, at)) return []
    const speaker =
      targets.find(({ role }) => role.links.some((link) => link.verb === at && link.role === 'agent')) ?? null
    if (speaker === null && (word.lemma === 'call' || !hasSubject(words, at) || isDoneTo(targets, at))) return []
    // called for talks, called on the army
    if (word.lemma === 'call' && wordAt(words, at + 1).pos === 'adp') return []
    const clause = takesClause(word.lemma)
    return [{ at, verb: word.lemma, speaker, rule: 'subject', takesClause: clause, phrase: null }]
  })
  const sources = targets.flatMap((target): Saying[] => {
    const { preposition, prepositionNorm, last } = target
    if (preposition === null || prepositionNorm !== 'to' || wordAt(words, preposition - 1).norm !== 'according')
      return []
    const phrase = [preposition - 1, last] as const
    return [{ at: preposition, verb: 'according to', speaker: target, rule: 'according_to', takesClause: true, phrase }]
  })
  return [...verbs, ...sources]
}

/** `Uganda criticised over the law`: who stands before the verb is spoken of. */
function isDoneTo(targets: readonly Target[], verb: number): boolean {
  return targets.some(
    ({ first, role }) => first < verb && role.links.some((link) => link.verb === verb && link.role === 'patient'),
  )
}

/** `did not criticise`, `never said`: nobody says it. */
function isDenied(words: readonly Word[], verb: number): boolean {
  let before = verb - 1
  while (wordAt(words, before).pos === 'aux' || wordAt(words, before).pos === 'adv') {
    if (NEGATORS.has(wordAt(words, before).norm)) return true
    before -= 1
  }
  return false
}

/** A noun or pronoun right before the verb group, or behind an inverted verb. */
function hasSubject(words: readonly Word[], verb: number): boolean {
  let before = verb - 1
  while (wordAt(words, before).pos === 'aux' || wordAt(words, before).pos === 'adv') before -= 1
  const isSomebody = (word: Word) => isNominal(word) || word.pos === 'pron'
  if (isSomebody(wordAt(words, before))) return true
  const after = wordAt(words, verb + 1)
  const mark = wordAt(words, before).pos === 'punct'
  return mark && (isSomebody(after) || (after.pos === 'det' && isSomebody(wordAt(words, verb + 2))))
}
