/** Phrases behind a verb of saying or thinking: the subject of what is said, or the one who says it. */
import { RELATIVES } from './closed-class.ts'
import { findSubjectVerb } from './role-right.ts'
import { linkTo } from './role-link.ts'
import type { RoleLink } from './role-types.ts'
import { wordAt, type Word } from './words.ts'

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
export function readReported(
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

/** True for a verb that may have a clause in the place of an object. */
export function takesClause(lemma: string): boolean {
  return CLAUSE_ONLY.has(lemma) || CLAUSE_TOO.has(lemma)
}
