import type { Sentence, Tag } from '../document/index.ts'
import { MINDED, OWNED, POSSESSED, RELATIONS, TOWN_VERBS, WILFUL_FORMS } from './cue-words.ts'
import { isWord, normAt, type Context } from './draft.ts'

/** What kind of verb makes a capital's name a government: one of saying, or any other deed. */
export type Predicate = 'say' | 'act'

/**
 * Judges the verb at `at` as the predicate of a capital's name; null where no finite verb stands there, or one that
 * tells of a town: Berlin is home to many, Tokyo has many restaurants, Nairobi floods kill ten.
 */
export function judgePredicate(
  { doc, index }: Context,
  sentence: Sentence,
  tags: readonly (Tag | null)[],
  from: number,
): Predicate | null {
  let at = from
  while (at < from + 2 && tags[at]?.pos === 'adv') at++
  const tag = at < sentence.lastToken ? tags[at] : null
  const norm = normAt(doc, sentence, at)
  if (tag === null || tag === undefined || norm === ',') return null
  if (isWord(index, 'speech_verbs', norm) && tag.form !== 'gerund') return 'say'
  if (tag.pos === 'aux' || BE_OR_HAVE.has(norm)) return judgeAuxiliary({ doc, index, sentence, tags, at })
  if (WILFUL_FORMS.has(norm)) return 'act'
  if (tag.pos !== 'verb' || tag.form === 'gerund' || tag.form === 'infinitive') return null
  if (isTownVerb({ doc }, sentence, tags, at) || isNounBeforeVerb({ doc, sentence, tags, at })) return null
  return 'act'
}

/** London boasts parks; but London looks away. */
export function isTownVerb(
  { doc }: Pick<Context, 'doc'>,
  sentence: Sentence,
  tags: readonly (Tag | null)[],
  at: number,
): boolean {
  const lemma = tags[at]?.lemma ?? ''
  return TOWN_VERBS.has(lemma) && !(lemma === 'look' && LOOKING.test(normAt(doc, sentence, at + 1)))
}

const LOOKING = /^(?:away|on|elsewhere|to|for|into|at|north|south|east|west|(?:north|south|east|west)wards?)$/

/** Only sides in a game or a vote undergo it: England were thrashed. */
const BEATEN = new Set('beat defeat thrash trounce outplay outclass knock edge'.split(' '))

const BE_OR_HAVE = new Set('is was are were has have had'.split(' '))

interface Auxiliary extends Pick<Context, 'doc' | 'index'> {
  readonly sentence: Sentence
  readonly tags: readonly (Tag | null)[]
  readonly at: number
}

function judgeAuxiliary({ doc, index, sentence, tags, at }: Auxiliary): Predicate | null {
  const norm = normAt(doc, sentence, at)
  let next = at + 1
  while (
    next < at + 3 &&
    (tags[next]?.pos === 'adv' || /^(?:not|n't|never|also|already)$/.test(normAt(doc, sentence, next)))
  )
    next++
  const word = normAt(doc, sentence, next)
  const tag = tags[next]
  const isOfTown = (verb: number): boolean => isTownVerb({ doc }, sentence, tags, verb)
  const isVerb = tag?.pos === 'verb' && !isOfTown(next)
  const holds = (list: ReadonlySet<string>): boolean => list.has(findNoun({ doc }, sentence, tags, next))
  if (/^(?:is|was|are|were)$/.test(norm))
    return (isVerb && (tag.form === 'gerund' || BEATEN.has(tag.lemma))) || MINDED.has(word) || holds(RELATIONS)
      ? 'act'
      : null
  if (/^(?:has|have|had)$/.test(norm) && !isVerb && word !== 'been')
    return POSSESSED.has(word) || holds(OWNED) ? 'act' : null
  if (word === 'be' || word === 'been') {
    const isDoing = tags[next + 1]?.pos === 'verb' && tags[next + 1]?.form === 'gerund' && !isOfTown(next + 1)
    return isDoing || MINDED.has(normAt(doc, sentence, next + 1)) ? 'act' : null
  }
  if (tag?.pos === 'verb' && isOfTown(next)) return null
  return isWord(index, 'speech_verbs', word) ? 'say' : 'act'
}

/** The noun of a short phrase: of `the largest single donor`, `one yardstick`. */
function findNoun(
  { doc }: Pick<Context, 'doc'>,
  sentence: Sentence,
  tags: readonly (Tag | null)[],
  from: number,
): string {
  let at = from
  while (at < from + 3 && /^(?:det|adj|num|pron)$/.test(tags[at]?.pos ?? '')) at++
  return normAt(doc, sentence, at)
}

/** Nairobi floods kill ten: the first «verb» is a noun in the plural, and the verb comes after it. */
function isNounBeforeVerb({ doc, sentence, tags, at }: Omit<Auxiliary, 'index'>): boolean {
  const next = normAt(doc, sentence, at + 1)
  const tag = at + 1 < sentence.lastToken ? tags[at + 1] : null
  if (!normAt(doc, sentence, at).endsWith('s') || tag?.pos !== 'verb' || PARTICLES.has(next)) return false
  return tag.form === 'past' || tag.form === 'present' || tag.form === 'base'
}

const PARTICLES = new Set('back out off up down over short away on'.split(' '))
