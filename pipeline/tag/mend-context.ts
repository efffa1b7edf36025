/** Mends that look at the neighbours of one word: nouns taken for verbs, verbs for nouns, participles for pasts. */
import { AUXILIARIES, IRREGULAR_PASTS, canBeParticiple } from './closed-words.ts'
import type { Draft } from './draft.ts'

type Drafts = readonly Draft[]

const NOUN_LIKE = new Set(['noun', 'propn', 'adj', 'num'])
/** Prepositions that no finite or bare verb follows; `to` has its own rule. */
const BEFORE_NOUN = new Set([
  'of',
  'in',
  'at',
  'by',
  'from',
  'with',
  'into',
  'for',
  'on',
  'during',
  'against',
  'between',
  'among',
  'under',
  'over',
])
const OWNERS = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'the', 'a', 'an', 'every', 'no'])
const POINTERS = new Set(['this', 'these', 'those'])
const BEFORE_PARTICIPLE = new Set(['as', 'than', 'when', 'if', 'once', 'unless', 'although', 'though', 'until'])

const isPossessive = (draft: Draft): boolean => draft.pos === 'part' && (draft.norm === "'s" || draft.norm === "'")

const opensNounPhrase = (draft: Draft | undefined): boolean =>
  draft !== undefined &&
  (OWNERS.has(draft.norm) || isPossessive(draft) || (draft.pos === 'adj' && draft.norm.length > 2))

/** `the ban`, `heavy losses`, `in exile`: a noun that compromise took for a verb. */
const mendNoun = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  const before = drafts[at - 1]
  if (draft?.pos !== 'verb' || before === undefined || AUXILIARIES.has(draft.norm)) return
  const after = drafts[at + 1]
  const owned = opensNounPhrase(before) && !(before.pos === 'adj' && drafts[at - 2]?.pos === 'verb')
  const bare = draft.form === 'base' || draft.form === 'present'
  if (bare && (owned || BEFORE_NOUN.has(before.norm) || (before.pos === 'num' && draft.norm.endsWith('s'))))
    toNoun(draft)
  else if (draft.form === 'gerund' && owned && before.pos !== 'adj' && !NOUN_LIKE.has(after?.pos ?? '')) toNoun(draft)
}

const toNoun = (draft: Draft): void => {
  draft.pos = 'noun'
  draft.form = ''
}

const SUBJECTS = new Set(['noun', 'propn', 'pron', 'adv'])

/** `prices rose by`: a past form that compromise took for a noun. */
const mendPast = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  if (draft?.pos !== 'noun' || draft.capital || draft.norm === 'ground') return
  const base = IRREGULAR_PASTS.get(draft.norm)
  if (base === undefined || base === draft.norm || !SUBJECTS.has(drafts[at - 1]?.pos ?? '')) return
  draft.pos = 'verb'
  draft.form = 'past'
}

/** `The government set out to build`: the past of a verb that is written like its noun. */
const mendSetOut = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  if (draft?.norm !== 'set' || draft.pos === 'verb' || !SUBJECTS.has(drafts[at - 1]?.pos ?? '')) return
  if (drafts[at + 1]?.norm !== 'out' || drafts[at + 2]?.norm !== 'to') return
  draft.pos = 'verb'
  draft.form = 'past'
}

/** `, drawing the anger of`, `by lifting its ban`: a gerund that compromise took for a noun. */
const mendGerund = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  const after = drafts[at + 1]
  if (draft?.pos !== 'noun' || draft.capital || !draft.norm.endsWith('ing') || draft.norm.length < 6) return
  const before = drafts[at - 1]
  const takesObject = after?.pos === 'det' || (after !== undefined && OWNERS.has(after.norm))
  if (!takesObject || opensNounPhrase(before) || before?.pos === 'noun') return
  draft.pos = 'verb'
  draft.form = 'gerund'
}

/** `the wounded soldiers`, `than expected`, `arrested and deported`: participles without their auxiliary. */
const mendParticiple = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  const before = drafts[at - 1]
  if (draft?.pos !== 'verb' || draft.form !== 'past' || before === undefined || !canBeParticiple(draft.norm)) return
  if (AUXILIARIES.has(draft.norm)) return
  const modifies = opensNounPhrase(before) || (before.pos === 'adp' && before.norm !== 'to') || before.pos === 'num'
  const joined = before.norm === 'and' || before.norm === 'or'
  if (modifies && NOUN_LIKE.has(drafts[at + 1]?.pos ?? '')) draft.form = 'participle'
  else if (opensNounPhrase(before) && before.pos !== 'adj' && before.norm !== "'s") draft.form = 'participle'
  else if (BEFORE_PARTICIPLE.has(before.norm)) draft.form = 'participle'
  else if (
    joined &&
    [drafts[at - 2], drafts[at - 3]].some((draft) => draft?.pos === 'verb' && draft.form === 'participle')
  )
    draft.form = 'participle'
}

/** `this week` against `this would end`. */
const mendPointer = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  if (draft === undefined || !POINTERS.has(draft.norm)) return
  draft.pos = NOUN_LIKE.has(drafts[at + 1]?.pos ?? '') ? 'det' : 'pron'
}

/** `allies like France`: a preposition behind a noun or a mark; somebody likes behind a pronoun, an auxiliary or `to`. */
const mendLike = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  const before = drafts[at - 1]
  if (draft?.norm !== 'like' || draft.pos !== 'verb') return
  if (before !== undefined && (before.pos === 'pron' || before.pos === 'aux' || LIKING.has(before.norm))) return
  draft.pos = 'adp'
  draft.form = ''
}

/** `is home to many`: a noun, where it is no direction. */
const mendHome = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  if (draft?.norm === 'home' && drafts[at + 1]?.norm === 'to' && drafts[at - 1]?.pos === 'verb') toNoun(draft)
}

/** `"It is late," Mensah notes.`: behind a name that opens after a mark, a verb of saying and no plural. */
const mendNotes = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  if (draft?.pos !== 'noun' || draft.capital || !NOTES.has(draft.norm) || drafts[at + 1]?.pos !== 'punct') return
  let first = at
  while (drafts[first - 1]?.pos === 'propn') first -= 1
  if (first === at || drafts[first - 1]?.pos !== 'punct') return
  draft.pos = 'verb'
  draft.form = 'present'
}

const NOTES = new Set(['notes', 'comments', 'states', 'reports', 'claims', 'remarks', 'stresses', 'estimates'])

/** `has long accused`: between an auxiliary and its verb it says how long. */
const mendLong = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  const after = drafts[at + 1]
  if (draft?.norm !== 'long' || draft.pos !== 'adj' || AUXILIARIES.get(drafts[at - 1]?.norm ?? '')?.[0] !== 'have')
    return
  if (after?.pos === 'verb' || after?.pos === 'aux') draft.pos = 'adv'
}

/** Words right before the verb. */
const LIKING = new Set(['to', 'not', "n't", 'who', 'really', 'also', 'people', 'and'])

/** `the world's most populous`: possessive, where compromise read `is`. */
const mendPossessive = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  const before = drafts[at - 1]
  const after = drafts[at + 1]
  if (draft?.norm !== "'s" || draft.implicit === '' || (before?.pos !== 'noun' && before?.pos !== 'propn')) return
  const isVerb = after?.pos === 'det' || after?.pos === 'verb' || after?.norm === 'not' || after?.pos === 'adp'
  if (isVerb) return
  draft.pos = 'part'
  draft.form = ''
  draft.implicit = ''
}

/**
 * Mends single words by their neighbours, in place.
 *
 * @param drafts - The tokens of a sentence, before auxiliaries are joined with their verbs.
 */
export const mendByContext = (drafts: Drafts): void => {
  for (let at = 0; at < drafts.length; at += 1) {
    mendPossessive(drafts, at)
    mendNoun(drafts, at)
    mendPointer(drafts, at)
    mendLike(drafts, at)
    mendHome(drafts, at)
    mendLong(drafts, at)
    mendNotes(drafts, at)
    mendGerund(drafts, at)
    mendPast(drafts, at)
    mendSetOut(drafts, at)
  }
}

/**
 * Mends participles that stand without an auxiliary, in place.
 *
 * @param drafts - The tokens of a sentence, after auxiliaries were joined with their verbs.
 */
export const mendBareParticiples = (drafts: Drafts): void => {
  for (let at = 0; at < drafts.length; at += 1) mendParticiple(drafts, at)
}
