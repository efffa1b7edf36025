/** What stands to the left of a mention's phrase: preposition, verb, conjunction. */
import { CLAUSE_PREPOSITIONS, COORDINATORS, RELATIVES, SPEECH_VERBS } from './closed-class.ts'
import { findSubjectVerb } from './role-right.ts'
import { findByAgent } from './role-by.ts'
import { groupStart, linkTo } from './role-link.ts'
import { findCleftLink, findQuestionLink } from './role-question.ts'
import { readVerbGroup } from './verb-group.ts'
import { isBe, isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'
import type { RoleLink } from './role-types.ts'

/** Verbs that tie a subject to its description and act on nobody. */
const LINKING = new Set(['be', 'become', 'remain', 'seem', 'appear', 'stay'])
/** Verbs whose object may act in a bare infinitive and is still acted upon: `helped Mali rebuild`. */
const QUOTE_OR_COMMA = new Set(['"', "''", '”', '’', ',', "'", '?', '!'])

/**
 * The role that the left neighbour of a phrase decides.
 *
 * @param right - What the right side gives, for the cases where both sides claim the phrase.
 * @returns A link; the name of the rule that says `none`; `conjunct` where the phrase before decides; null where the
 *   left side says nothing.
 */
export function findLeftRole(
  words: readonly Word[],
  start: number,
  end: number,
  right: RoleLink | null,
): RoleLink | string | null {
  const at = previous(words, start)
  const word = wordAt(words, at)
  if (isAsked(words, at, start)) return null
  if (word.norm === 'to') return 'preposition'
  if (word.pos === 'adp') return findPrepositionRole(words, at, right)
  if (isVerbal(word)) return findObjectRole(words, { at, start, end }, right)
  if (COORDINATORS.has(word.norm) || (word.norm === ',' && isNominal(wordAt(words, at - 1)))) return 'conjunct'
  return null
}

function previous(words: readonly Word[], start: number): number {
  let at = start - 1
  while ((wordAt(words, at).pos === 'adv' && wordAt(words, at).norm !== 'not') || isHow(words, at)) at -= 1
  return at
}

/** `how fast` the bank acts. */
function isHow(words: readonly Word[], at: number): boolean {
  return wordAt(words, at).pos === 'adj' && wordAt(words, at - 1).norm === 'how'
}

function findPrepositionRole(words: readonly Word[], at: number, right: RoleLink | null): RoleLink | string | null {
  const norm = wordAt(words, at).norm
  if (norm === 'by') return findByAgent(words, at) ?? 'preposition'
  if (CLAUSE_PREPOSITIONS.has(norm) && right !== null && !isComparison(words, at) && isUnbroken(words, at, right))
    return null
  return 'preposition'
}

/** `such as Milan`, `students like Rai`, as against `fell as Milan rose`. */
function isComparison(words: readonly Word[], at: number): boolean {
  const before = wordAt(words, at - 1)
  return ['as', 'like', 'for', 'than'].includes(wordAt(words, at).norm) && (before.norm === 'such' || isNominal(before))
}

function isUnbroken(words: readonly Word[], at: number, right: RoleLink): boolean {
  return right.adjacent || words.slice(at, right.verb).every((word) => word.pos !== 'punct' && word.pos !== 'conj')
}

/** `over how fast the bank can act`, `shows why France left`: the question has a verb of its own. */
function isAsked(words: readonly Word[], before: number, start: number): boolean {
  return words.slice(before + 1, start).some(({ norm }) => ['how', 'why', 'when', 'where', 'whether'].includes(norm))
}

/** A phrase, and the verb before it. */
interface Behind {
  readonly at: number
  readonly start: number
  readonly end: number
}

function findObjectRole(
  words: readonly Word[],
  { at, start, end }: Behind,
  right: RoleLink | null,
): RoleLink | string | null {
  const word = wordAt(words, at)
  const asked = findQuestionLink(words, at, end)
  if (asked !== null) return asked
  const isClause = right?.adjacent === true && isComplement(words, end)
  const isTold = CLAUSE_ONLY.has(word.lemma) || CLAUSE_TOO.has(word.lemma)
  if (isClause && !(isLinking(word) && isDescribed(words, start, end, right)) && (isTold || !isInRelative(words, at)))
    return right
  const saysBehind = SPEECH_VERBS.has(word.lemma) && !WITH_OBJECT.has(word.lemma)
  if (saysBehind && isInverted(words, at)) return linkTo(words, at, 'agent', 'speech_inverted')
  const reported = readReported(words, at, end, right)
  if (reported !== null) return reported
  if (isLinking(word)) return findCleftLink(words, at, end) ?? (isThere(words, at) ? right : null) ?? 'predicate'
  if (word.pos === 'aux' && right !== null && word.form === 'modal') return right
  const group = readVerbGroup(words, groupStart(words, at))
  if (group?.passive === true) return right
  return linkTo(words, at, 'patient', 'object')
}

const isLinking = (word: Word): boolean => isBe(word) || LINKING.has(word.lemma)

/** `is a politician based in London`: a lone participle describes what stands before it. */
function isDescribed(words: readonly Word[], start: number, end: number, { verb, rule }: RoleLink): boolean {
  if (wordAt(words, end - 1).pos === 'propn' && !/^an?$/.test(wordAt(words, start).norm)) return false
  const { form, pos } = wordAt(words, verb)
  const isLone = wordAt(words, verb - 1).pos !== 'aux' && wordAt(words, verb - 1).pos !== 'adv'
  return rule.startsWith('subject') && pos === 'verb' && isLone && (form === 'past' || form === 'participle')
}

/** `there are states that refuse`. */
function isThere(words: readonly Word[], at: number): boolean {
  return wordAt(words, groupStart(words, at) - 1).norm === 'there'
}

/** `the officer who beat farmers was punished`: the verb is that of a relative clause. */
function isInRelative(words: readonly Word[], verb: number): boolean {
  return ['who', 'which', 'that'].includes(wordAt(words, groupStart(words, verb) - 1).norm)
}

/** Verbs of saying behind which stands whom they are about, even after a comma: `X, the envoy, accused France`. */
const WITH_OBJECT = new Set(['accuse', 'describe', 'tell', 'urge', 'deny'])

/** Verbs of which nobody is the object: what they take is a clause. */
const CLAUSE_ONLY = new Set(
  'say argue think insist note claim allege suggest explain state assert contend conclude complain predict estimate'.split(
    ' ',
  ),
)
/** Verbs whose object may be a clause as well. */
const CLAUSE_TOO = new Set(
  'add announce reveal report confirm believe know fear expect hope deny see feel find show mean admit acknowledge imagine understand realise realize hear learn indicate project warn ensure'.split(
    ' ',
  ),
)

/** `said Smithers had left`, `claimed Mali, of all states, is guilty`: the phrase is the subject of what is said. */
function readReported(
  words: readonly Word[],
  verb: number,
  end: number,
  right: RoleLink | null,
): RoleLink | string | null {
  const { lemma } = wordAt(words, verb)
  const only = CLAUSE_ONLY.has(lemma)
  if (!only && !CLAUSE_TOO.has(lemma)) return null
  const group = findSubjectVerb(words, end)
  if (group !== null && (only || isOpen(words, end, group.start))) return right ?? 'reported'
  if (!only) return null
  return lemma === 'say' && group === null ? linkTo(words, verb, 'agent', 'speech_inverted') : 'reported'
}

/** No punctuation and no conjunction stands between. */
function isOpen(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).every(({ pos, norm }) => pos !== 'punct' && pos !== 'conj' && !RELATIVES.has(norm))
}

/** The verb behind the phrase is finite: `said France withdrew`, against `helped Mali rebuild`. */
function isComplement(words: readonly Word[], end: number): boolean {
  let at = end
  while (wordAt(words, at).pos === 'adv') at += 1
  const word = wordAt(words, at)
  return word.pos === 'aux' || word.form === 'present' || word.form === 'past' || word.form === 'modal'
}

/** `"…," said the minister`: the verb of saying stands behind a quotation or comma. */
function isInverted(words: readonly Word[], verb: number): boolean {
  return QUOTE_OR_COMMA.has(wordAt(words, groupStart(words, verb) - 1).norm)
}
