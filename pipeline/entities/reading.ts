import type { Sentence, Tag } from '../document/index.ts'
import { isWord, normAt, type Context, type Draft } from './draft.ts'

/** Whether a mention acts or only locates, and the rule that says so. */
export interface ReadingDecision {
  readonly reading: Draft['reading']
  readonly rule: string
  readonly confidence: number
}

const LOCATIVE = new Set(
  `in at near across throughout inside outside around within into towards toward onto via beyond along off above below
  beneath through visit visited visiting visits leave leaving left reach reached entering entered`.split(/\s+/),
)
const TRUST = new Set('trust confidence faith interest stake stakes belief believe believed invested invest'.split(' '))
const LEAVING = new Set(
  'leave leaves left leaving depart departed departing headed heading bound sailed sailing'.split(' '),
)
/** Words after which `to` names a partner or a receiver and no destination. */
const GIVING = new Set(
  `message support aid help assistance loan loans grant grants according compared close closer similar loyal relation
  relations ties belong belongs belonged belonging gave give gives given giving sold sell sells selling sale sales
  offered offer offers offering lent lend lending owed owe owes threat threats challenge response answer warning warned
  letter envoy ambassador adviser advisor advisers appeal blow boost important crucial vital due thanks attributed
  committed commitment commitments pledged pledge opposed opposition alternative handed transferred transfer supply
  supplied supplies supplying delivered delivering delivery payment payments paid said told contrast allied ally
  access relevant friendly hostile vulnerable credit compensation reparations solution solutions damage losses losing lost
  central key next apologise apologised apologised demands demand address speech tribute debt debts`.split(/\s+/),
)
const ORIGIN = new Set(
  `people men women citizens soldiers troops officials leaders students farmers players delegates delegation experts
  representatives migrants businessmen investors companies scientists journalists activists athletes artists
  pressure support help aid assistance money funding demands loans loan message envoy statement independence
  independent gained distance distanced`.split(/\s+/),
)
const ADJECTIVES_BETWEEN = new Set(
  'the neighbouring neighboring central northern southern eastern western north south east west rural urban modern mainland present-day downtown'.split(
    ' ',
  ),
)

/**
 * Says how a state's or capital's name is used: as somebody (`actor`) or as a setting (`place`).
 * Locative prepositions and place appositions make a place; everything else leaves a state an actor,
 * while a capital needs a verb, a possessive or a relation to be read as a government (codebook, hard cases).
 */
export function decideReading(context: Context, draft: Draft, tags: readonly (Tag | null)[]): ReadingDecision {
  const sentence = context.doc.sentences[draft.sentence]
  if (sentence === undefined) return { reading: 'actor', rule: 'reading:default', confidence: 0.5 }
  return (
    byCurrency(context, draft, sentence) ??
    byApposition(context, draft, sentence) ??
    byPreposition(context, draft, sentence) ??
    (draft.source === 'capital' ? byCapitalUse(context, draft, sentence, tags) : null) ?? {
      reading: 'actor',
      rule: 'reading:default_actor',
      confidence: 0.75,
    }
  )
}

/** US$5, 5000 US dollars: money, and nobody. */
function byCurrency({ doc }: Context, draft: Draft, sentence: Sentence): ReadingDecision | null {
  const next = normAt(doc, sentence, draft.lastToken)
  return /^(\$|dollars?|cents?)$/.test(next)
    ? { reading: 'modifier', rule: 'reading:currency', confidence: 0.95 }
    : null
}

/** Lagos, Nigeria: the country after a town and a comma only says where. */
function byApposition({ doc, index }: Context, draft: Draft, sentence: Sentence): ReadingDecision | null {
  const comma = normAt(doc, sentence, draft.firstToken - 1)
  const before = doc.tokens[draft.firstToken - 2]
  if (comma !== ',' || before === undefined || draft.firstToken - 2 < sentence.firstToken) return null
  const match = index.trie.find(doc.tokens, draft.firstToken - 2, draft.firstToken - 1, (e) => e)
  const isTown = match?.entries.some((e) => e.value.kind === 'place' || e.value.kind === 'capital') ?? false
  const next = normAt(doc, sentence, draft.lastToken)
  if (!isTown || next === 'and') return null
  return { reading: 'place', rule: 'reading:after_town', confidence: 0.85 }
}

function byPreposition({ doc, index }: Context, draft: Draft, sentence: Sentence): ReadingDecision | null {
  let at = draft.firstToken - 1
  while (ADJECTIVES_BETWEEN.has(normAt(doc, sentence, at)) || normAt(doc, sentence, at) === '-') at--
  at = skipConjuncts({ at, draft, sentence, doc, index })
  const norm = normAt(doc, sentence, at)
  const head = normAt(doc, sentence, at - 1)
  const possessive = isPossessive(normAt(doc, sentence, draft.lastToken))
  if (possessive && !isWord(index, 'place_heads', normAt(doc, sentence, draft.lastToken + 1))) return null
  if (norm === 'in' && TRUST.has(head)) return { reading: 'actor', rule: 'reading:trust_in', confidence: 0.7 }
  if (LOCATIVE.has(norm)) return { reading: 'place', rule: `reading:locative_${norm}`, confidence: 0.85 }
  if (norm === 'to' && !GIVING.has(head)) return { reading: 'place', rule: 'reading:motion_to', confidence: 0.7 }
  if (norm === 'for' && LEAVING.has(head)) return { reading: 'place', rule: 'reading:leaving_for', confidence: 0.8 }
  if (norm === 'from' && !ORIGIN.has(head)) return { reading: 'place', rule: 'reading:from', confidence: 0.6 }
  return null
}

/** In Mali, Niger and Burkina Faso: the preposition of the first name holds for the others. */
function skipConjuncts(of: {
  at: number
  draft: Draft
  sentence: Sentence
  doc: Context['doc']
  index: Context['index']
}): number {
  const { sentence, doc, index } = of
  let at = of.at
  for (let guard = 0; guard < 8; guard++) {
    const norm = normAt(doc, sentence, at)
    if (norm !== ',' && norm !== 'and' && norm !== 'or') return at
    const edge = norm === ',' || normAt(doc, sentence, at - 1) !== ',' ? at - 1 : at - 2
    const start = [1, 2, 3, 4, 5]
      .map((width) => edge + 1 - width)
      .find(
        (s) => s >= sentence.firstToken && index.trie.find(doc.tokens, s, edge + 1, (e) => e)?.lastToken === edge + 1,
      )
    if (start === undefined) return of.at
    at = start - 1
    while (ADJECTIVES_BETWEEN.has(normAt(doc, sentence, at))) at--
  }
  return at
}

const RELATIONS = new Set([
  'between',
  'with',
  'against',
  'by',
  'from',
  'for',
  'than',
  'and',
  'to',
  'of',
  'while',
  'but',
  'that',
  'as',
  'because',
])

/** Rabat signals, Rabat's ambition, ties with Rabat: a government. Anything else leaves a town. */
function byCapitalUse(
  { doc, index }: Context,
  draft: Draft,
  sentence: Sentence,
  tags: readonly (Tag | null)[],
): ReadingDecision {
  const next = normAt(doc, sentence, draft.lastToken)
  const before = normAt(doc, sentence, draft.firstToken - 1)
  if (isPossessive(next)) {
    const owned = normAt(doc, sentence, draft.lastToken + 1)
    const local = isWord(index, 'place_heads', owned) || LOCAL_THINGS.has(owned)
    return local
      ? { reading: 'place', rule: 'reading:capital_local', confidence: 0.7 }
      : { reading: 'actor', rule: 'metonym:possessive', confidence: 0.7 }
  }
  const atStart = draft.firstToken === sentence.firstToken || /^[,"“‘'(:;]$/.test(before) || RELATIONS.has(before)
  if (atStart && isFiniteVerb(tags, draft.lastToken, doc.tokens[draft.lastToken]?.norm ?? ''))
    return { reading: 'actor', rule: 'metonym:subject', confidence: 0.8 }
  if (before === 'between' || before === 'with' || before === 'against' || before === 'by')
    return { reading: 'actor', rule: `metonym:${before}`, confidence: 0.6 }
  return { reading: 'place', rule: 'reading:capital_default', confidence: 0.7 }
}

const LOCAL_THINGS = new Set(
  'streets street suburbs suburb airport port market markets outskirts residents neighbourhoods stadium hospital hospitals mayor roads slums skyline population'.split(
    ' ',
  ),
)

function isFiniteVerb(tags: readonly (Tag | null)[], at: number, norm: string): boolean {
  const tag = tags[at]
  if (tag === null || tag === undefined || norm === ',') return false
  if (tag.pos === 'aux') return norm !== 'is' && norm !== 'was'
  return tag.pos === 'verb' && tag.form !== 'gerund' && tag.form !== 'infinitive'
}

/** True for `'s` and the apostrophe after a plural. */
function isPossessive(norm: string): boolean {
  return norm === "'s" || norm === "'"
}

const PLATFORMS = new Set('twitter facebook youtube instagram tiktok whatsapp linkedin zoom x telegram'.split(' '))
const MEDIUM = new Set(['on', 'via', 'through', 'over'])
const WITHIN = new Set(['in', 'within', 'inside', 'across'])

/** On Twitter, in the European Union: where something was said or happens, and nobody who acts. Null for all else. */
export function decideBody({ doc }: Context, draft: Draft): ReadingDecision | null {
  const sentence = doc.sentences[draft.sentence]
  if (sentence === undefined || isPossessive(normAt(doc, sentence, draft.lastToken))) return null
  const article = normAt(doc, sentence, draft.firstToken - 1) === 'the' ? 1 : 0
  const before = normAt(doc, sentence, draft.firstToken - 1 - article)
  if (MEDIUM.has(before) && PLATFORMS.has(doc.tokens[draft.firstToken]?.norm ?? ''))
    return { reading: 'modifier', rule: 'reading:medium', confidence: 0.9 }
  return WITHIN.has(before) && draft.actor?.type === 'bloc'
    ? { reading: 'modifier', rule: 'reading:within_bloc', confidence: 0.75 }
    : null
}
