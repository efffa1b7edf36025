/** Mends tags where compromise is known to be wrong for what the role rules need. */
import { AUXILIARIES, MODALS, canBeParticiple } from './closed-words.ts'
import type { Draft } from './draft.ts'
import { mendBareParticiples, mendByContext } from './mend-context.ts'
import { mendInverted } from './mend-inverted.ts'

type Drafts = readonly Draft[]

const isSkipped = (draft: Draft): boolean =>
  draft.pos === 'adv' || draft.norm === 'not' || draft.norm === "n't" || draft.norm === 'both'
const MAX_GAP = 4

/** Index of the next token that is neither adverb nor negation, or -1. */
const nextContent = (drafts: Drafts, from: number): number => {
  for (let at = from; at < drafts.length && at < from + MAX_GAP; at += 1) {
    const draft = drafts[at]
    if (draft !== undefined && !isSkipped(draft)) return at
  }
  return -1
}

const setVerb = (draft: Draft, form: string): void => {
  draft.pos = 'verb'
  draft.form = form
}

const looksLikeParticiple = (draft: Draft): boolean =>
  !draft.capital && canBeParticiple(draft.norm) && (draft.pos === 'verb' || draft.pos === 'adj')

const followedBy = (drafts: Drafts, at: number, norm: string): boolean =>
  drafts[nextContent(drafts, at + 1)]?.norm === norm

/** `was killed`, `has not been expelled`, `got arrested`: the auxiliary and its participle. */
const mendPerfectOrPassive = (drafts: Drafts, at: number, lemma: string): void => {
  const auxiliary = drafts[at]
  const found = nextVerbal(drafts, at + 1)
  const next = drafts[found]
  if (auxiliary === undefined || next === undefined) return
  if (next.pos === 'verb' && next.norm.endsWith('ing') && lemma === 'be') {
    auxiliary.pos = 'aux'
    next.form = 'gerund'
  } else if (AUXILIARIES.get(next.norm)?.[1] === 'participle') auxiliary.pos = 'aux'
  else if (looksLikeParticiple(next) && (next.pos === 'verb' || lemma === 'have' || followedBy(drafts, found, 'by'))) {
    if (lemma !== 'get') auxiliary.pos = 'aux'
    setVerb(next, 'participle')
  }
}

/** The next content word, past the subject of a question (`has he left`). */
const nextVerbal = (drafts: Drafts, from: number): number => {
  const at = nextContent(drafts, from)
  return drafts[at]?.pos === 'pron' && from > 0 && drafts[at + 1] !== undefined ? nextContent(drafts, at + 1) : at
}

/** `will march`, `did n't leave`: the verb behind a modal or do. */
const mendBareVerb = (drafts: Drafts, at: number, isDo: boolean): void => {
  const auxiliary = drafts[at]
  const next = drafts[nextVerbal(drafts, at + 1)]
  if (auxiliary === undefined || next === undefined) return
  if (next.pos === 'verb' && !next.capital) {
    auxiliary.pos = 'aux'
    if (next.form !== 'gerund') next.form = 'base'
  } else if (!isDo && next.pos === 'noun' && !next.norm.endsWith('s')) setVerb(next, 'base')
}

const mendAuxiliary = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  if (draft === undefined || draft.pos === 'part') return
  const modal = MODALS.get(draft.implicit === '' ? draft.norm : draft.implicit)
  const known = AUXILIARIES.get(draft.implicit === '' ? draft.norm : draft.implicit)
  if (
    modal !== undefined &&
    !(draft.capital && draft.norm === 'may') &&
    !(draft.norm === 'will' && draft.pos === 'noun')
  ) {
    draft.pos = 'aux'
    draft.form = 'modal'
    mendBareVerb(drafts, at, false)
  } else if (known !== undefined) {
    setVerb(draft, known[1])
    if (known[0] === 'do') mendBareVerb(drafts, at, true)
    else mendPerfectOrPassive(drafts, at, known[0])
  }
}

/** `to leave`: the infinitive; `to Paris`: a preposition. */
const mendTo = (drafts: Drafts, at: number): void => {
  const to = drafts[at]
  const next = drafts[nextContent(drafts, at + 1)]
  if (to === undefined) return
  const isInfinitive = next?.pos === 'verb' && !next.capital && (next.form === 'base' || next.form === 'present')
  to.pos = isInfinitive && !next.norm.endsWith('ing') ? 'part' : 'adp'
  if (to.pos === 'part' && next !== undefined) next.form = 'infinitive'
}

/** `countries led by soldiers`: a participle without its auxiliary; not `rose by 5 %`. */
const mendReducedRelative = (drafts: Drafts, at: number): void => {
  const draft = drafts[at]
  const by = nextContent(drafts, at + 1)
  if (draft?.pos !== 'verb' || draft.form !== 'past' || drafts[by]?.norm !== 'by') return
  const after = drafts[by + 1]
  if (canBeParticiple(draft.norm) && after !== undefined && after.pos !== 'num' && after.word) draft.form = 'participle'
}

const mendCapital = (draft: Draft): void => {
  if (!draft.capital || AUXILIARIES.has(draft.norm)) return
  if (draft.pos === 'verb' || draft.pos === 'noun') draft.pos = 'propn'
  if (draft.pos === 'propn') draft.form = ''
}

const mendThat = (drafts: Drafts, at: number): void => {
  const that = drafts[at]
  const next = drafts[at + 1]
  const before = drafts[at - 1]
  if (that === undefined) return
  const points = next?.pos === 'noun' && !next.norm.endsWith('s') && (before === undefined || before.pos === 'adp')
  that.pos = points ? 'det' : 'pron'
}

/**
 * Mends the tags of one sentence in place, left to right: capitals, `that`, auxiliaries with their verbs,
 * `to`, participles before `by`.
 *
 * @param drafts - The tokens of a sentence.
 */
export const mendSentence = (drafts: Drafts): void => {
  for (const draft of drafts) mendCapital(draft)
  mendByContext(drafts)
  drafts.forEach((draft, at) => {
    if (draft.norm === 'that') mendThat(drafts, at)
    else if (draft.norm === 'to') mendTo(drafts, at)
    else mendAuxiliary(drafts, at)
  })
  mendInverted(drafts)
  drafts.forEach((_, at) => {
    mendReducedRelative(drafts, at)
  })
  mendBareParticiples(drafts)
}
