/** Where a sentence says that somebody speaks. */
import { filterList, mapList } from '../document/list.ts'
import type { Speech } from '../document/types.ts'
import { NEGATORS } from './closed-class.ts'
import { findNounSayings } from './noun-sayings.ts'
import { hasClauseBehind, isStatement } from './report-parts.ts'
import { findSaidClause } from './said-clause.ts'
import { isSayingVerb, takesClause } from './saying-verbs.ts'
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

/** A sentence as sayings are read from it. */
interface SayingView {
  readonly words: readonly Word[]
  /** True for words within quotation marks. */
  readonly quoted: readonly boolean[]
  readonly targets: readonly Target[]
}

/** The same saying where its speaker belongs to another bloc: `after` are the targets of `before`, moved. */
export function moveSaying(saying: Saying, before: readonly Target[], after: readonly Target[]): Saying {
  const { speaker } = saying
  if (speaker === null) return saying
  const { at, verb, rule, takesClause: clause, phrase } = saying
  return { at, verb, speaker: after[before.indexOf(speaker)] ?? speaker, rule, takesClause: clause, phrase }
}

/** Verbs of saying outside quotation marks that have a subject, and `according to`. */
export function findSayings({ words, quoted, targets }: SayingView): Saying[] {
  const verbs = words.flatMap((word, at): Saying[] => {
    if (quoted[at] === true || !isVerbal(word) || isDenied(words, at)) return []
    if (!isSayingVerb(word.lemma) && findSaidClause(words, at) === null) return []
    const speaker = findSubject(words, targets, at) ?? findAside(words, targets, at) ?? findInverted(words, targets, at)
    if (speaker === null && (word.lemma === 'call' || !hasSubject(words, at) || isDoneTo(targets, at))) return []
    // called for talks, called on the army
    if (word.lemma === 'call' && wordAt(words, at + 1).pos === 'adp') return []
    const clause = takesClause(word.lemma)
    return [{ at, verb: word.lemma, speaker, rule: 'subject', takesClause: clause, phrase: null }]
  })
  const nouns = mapList(findNounSayings(words, quoted, targets), ({ at, verb, speaker }): Saying => {
    return { at, verb, speaker, rule: 'subject', takesClause: true, phrase: null }
  })
  return [...verbs, ...nouns, ...findSources(words, targets)]
}

/** The subject of the verb; of a phrase with its apposition the person: the EU's ambassador, X, said. */
function findSubject(words: readonly Word[], targets: readonly Target[], verb: number): Target | null {
  const subject = targets.find(({ role }) => role.links.some((link) => link.verb === verb && link.role === 'agent'))
  let end = verb
  while (wordAt(words, end - 1).pos === 'aux' || wordAt(words, end - 1).pos === 'adv') end -= 1
  if (wordAt(words, end - 1).norm === ',') end -= 1
  // Talks, Kenya says, failed: of two in front of the verb the one beside it
  const beside = targets.find(({ first, last }) => {
    const opening = wordAt(words, first - 1).pos === 'det' ? first - 2 : first - 1
    return last === end && wordAt(words, opening).norm === ','
  })
  if (end === verb && beside !== undefined && wordAt(words, verb + 1).pos === 'punct') return beside
  const person = targets.find(({ last, actor }) => last === end && actor.type === 'person')
  if (person === undefined || isPatientOf(person, verb)) return subject ?? null
  if (subject === undefined) return end === verb ? person : null
  const isOnePhrase = words
    .slice(subject.last, person.first)
    .every((word) => !isVerbal(word) && word.pos !== 'conj' && word.norm !== 'who' && word.norm !== 'which')
  return subject.first < person.first && isOnePhrase ? person : subject
}

/** Words of a title between `according to` and a name. */
const TITLE = 7

/** `according to finance minister X`: the last name of the phrase behind it, or its noun. */
function findSources(words: readonly Word[], targets: readonly Target[]): Saying[] {
  return words.flatMap((word, at): Saying[] => {
    if (word.norm !== 'according' || wordAt(words, at + 1).norm !== 'to') return []
    // finance, right behind to, may be tagged as a verb; him is a phrase of its own
    const next = wordAt(words, at + 2)
    let end = isVerbal(next) || next.pos === 'pron' ? at + 3 : at + 2
    while (end < at + 2 + TITLE && isOfTitle(words, end)) end += 1
    const within = filterList(targets, ({ first }) => first >= at + 2 && first < end)
    const speaker = within.findLast(({ actor }) => actor.type === 'person') ?? within[0]
    if (speaker === undefined) return []
    const phrase = [at, Math.max(end, speaker.last)] as const
    return [{ at: at + 1, verb: 'according to', speaker, rule: 'according_to', takesClause: true, phrase }]
  })
}

function isOfTitle(words: readonly Word[], at: number): boolean {
  const { pos, norm } = wordAt(words, at)
  return isNominal(wordAt(words, at)) || pos === 'adj' || pos === 'det' || pos === 'num' || norm === "'s"
}

/** `X, who leads the party, said`: the name before what the commas hold, where the sentence begins with it. */
function findAside(words: readonly Word[], targets: readonly Target[], verb: number): Target | null {
  let close = verb - 1
  while (wordAt(words, close).pos === 'aux' || wordAt(words, close).pos === 'adv') close -= 1
  if (wordAt(words, close).norm !== ',') return null
  const aside = targets.find(({ last }) => last < close && wordAt(words, last).norm === ',')
  if (aside === undefined || words.slice(0, aside.first).some(isVerbal)) return null
  const opening = wordAt(words, aside.last + 1)
  return opening.norm === 'who' || opening.norm === 'which' || opening.pos === 'det' || isNominal(opening)
    ? aside
    : null
}

/** `…, argues the Malian historian X`: the name at the end of the phrase behind the verb. */
function findInverted(words: readonly Word[], targets: readonly Target[], verb: number): Target | null {
  if (wordAt(words, verb - 1).pos !== 'punct' || wordAt(words, verb).norm.endsWith('ing')) return null
  // the minister, a Kenyan, said Britain lied
  if (hasClauseBehind(words, verb) && !isStatement(words, 0, verb - 1) && wordAt(words, verb - 1).norm === ',')
    return null
  let end = verb + 1
  while (end < verb + 1 + TITLE && isOfTitle(words, end)) end += 1
  const within = filterList(targets, ({ first }) => first > verb && first < end)
  return within.findLast(({ actor }) => actor.type === 'person') ?? within[0] ?? null
}

/** `Uganda criticised over the law`: who stands before the verb is spoken of. */
function isDoneTo(targets: readonly Target[], verb: number): boolean {
  return targets.some((target) => target.first < verb && isPatientOf(target, verb))
}

function isPatientOf({ role }: Target, verb: number): boolean {
  return role.links.some((link) => link.verb === verb && link.role === 'patient')
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
