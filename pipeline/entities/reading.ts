import type { Sentence, Tag } from '../document/index.ts'
import { isCapitalAt } from '../document/capital.ts'
import { GIVING, LEAVING, LOCATIVE, ORIGIN, TRUST } from './cue-words.ts'
import { isWord, normAt, type Context, type Draft, type ReadingDecision } from './draft.ts'
import { isDefeat } from './defeats.ts'
import { decideCapital } from './metonyms.ts'
import type { Ref } from './gazetteer-forms.ts'
import { beforeList, isHanded, isTaken } from './prepositions.ts'

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
    byOrgan(context, draft, sentence) ??
    byApposition(context, draft, sentence) ??
    (draft.source === 'capital' ? decideCapital(context, draft, sentence, tags) : null) ??
    byPreposition(context, draft, sentence) ?? {
      reading: 'actor',
      rule: 'reading:default_actor',
      confidence: 0.75,
    }
  )
}

/** US$5, 5000 US dollars, U.S.93 million: money, and nobody. */
function byCurrency({ doc }: Context, draft: Draft, sentence: Sentence): ReadingDecision | null {
  const next = normAt(doc, sentence, draft.lastToken)
  const isSum = /^\d[\d.,]*$/.test(next) && MAGNITUDE.test(normAt(doc, sentence, draft.lastToken + 1))
  const isDefinite = normAt(doc, sentence, draft.firstToken - 1) === 'the'
  return /^(\$|dollars?|cents?)$/.test(next) || (isSum && draft.country === 'USA' && !isDefinite)
    ? { reading: 'modifier', rule: 'reading:currency', confidence: 0.95 }
    : null
}

const MAGNITUDE = /^(?:thousand|million|billion|trillion|m|bn|mn)$/

/** Paid to the US government, served in the UK army: behind an article a state's name before its organ tells whose that is. */
function byOrgan({ doc, index }: Context, draft: Draft, sentence: Sentence): ReadingDecision | null {
  const at = draft.lastToken
  if (draft.source !== 'state' || !ORGANS.has(normAt(doc, sentence, at))) return null
  const inner = normAt(doc, sentence, draft.firstToken)
  const hasArticle =
    /^(?:the|an?)$/.test(inner) || /^(?:the|an?|this)$/.test(normAt(doc, sentence, draft.firstToken - 1))
  const next = normAt(doc, sentence, at + 1)
  // the US military base
  const isModifier = isWord(index, 'thing_heads', next) || isWord(index, 'place_heads', next)
  return hasArticle && !isModifier ? { reading: 'actor', rule: 'reading:of_organ', confidence: 0.75 } : null
}

/** Organs of a state that are named behind an article; police and courts also begin a clause: in the US police say. */
const ORGANS = new Set(
  'government army military navy parliament senate congress cabinet treasury judiciary regime junta administration presidency'.split(
    ' ',
  ),
)

/** Lagos, Nigeria: the country after a town and a comma only says where. */
function byApposition({ doc, index }: Context, draft: Draft, sentence: Sentence): ReadingDecision | null {
  const comma = normAt(doc, sentence, draft.firstToken - 1)
  const before = doc.tokens[draft.firstToken - 2]
  if (comma !== ',' || before === undefined || draft.firstToken - 2 < sentence.firstToken) return null
  const match = index.trie.find(doc.tokens, draft.firstToken - 2, draft.firstToken - 1, (e) => e)
  const isTown = match?.entries.some(({ value }) => value.kind === 'place' || isTownOf(value, draft)) ?? false
  const next = normAt(doc, sentence, draft.lastToken)
  if (!isTown || next === 'and') return null
  return { reading: 'place', rule: 'reading:after_town', confidence: 0.85 }
}

/** What a whole country has: inflation in Ghana is Ghana's (codebook: who owns a statistic is present). */
const STATISTICS = new Set(
  'inflation unemployment joblessness deflation gdp productivity illiteracy literacy'.split(' '),
)

/** Northern Mali: a part of a country is a setting. */
const PARTS = /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)ern$|^(?:central|rural)$/

/** Abuja, Nigeria; but not «Bamako, Ouagadougou», which lists two. */
function isTownOf(ref: Ref, draft: Draft): boolean {
  return ref.kind === 'capital' && draft.source !== 'capital' && ref.country === draft.country
}

function byPreposition(context: Context, draft: Draft, sentence: Sentence): ReadingDecision | null {
  const { doc, index } = context
  const at = beforeList(context, draft, sentence)
  const norm = normAt(doc, sentence, at)
  const head = normAt(doc, sentence, at - 1)
  const possessive = isPossessive(normAt(doc, sentence, draft.lastToken))
  if (possessive && !isWord(index, 'place_heads', normAt(doc, sentence, draft.lastToken + 1))) return null
  if (norm === 'in' && TRUST.has(head)) return { reading: 'actor', rule: 'reading:trust_in', confidence: 0.7 }
  if (norm === 'in' && STATISTICS.has(head) && draft.source === 'state')
    return { reading: 'actor', rule: 'reading:statistic_in', confidence: 0.65 }
  if (LOCATIVE.has(norm)) return { reading: 'place', rule: `reading:locative_${norm}`, confidence: 0.85 }
  // to Kenya, Britain owes millions
  if (norm === 'to' && at === sentence.firstToken && normAt(doc, sentence, draft.lastToken) === ',')
    return { reading: 'actor', rule: 'reading:opening_to', confidence: 0.6 }
  if (norm === 'to' && isDefeat(context, sentence, at))
    return { reading: 'actor', rule: 'reading:beaten_by', confidence: 0.75 }
  if (norm === 'to' && !GIVING.has(head) && !isHanded(context, sentence, at))
    return { reading: 'place', rule: 'reading:motion_to', confidence: 0.7 }
  // left Sudan for Egypt
  const isLeft = LEAVING.has(head) || (LEAVING.has(normAt(doc, sentence, at - 2)) && isNameAt(context, at - 1))
  if (norm === 'for' && isLeft) return { reading: 'place', rule: 'reading:leaving_for', confidence: 0.8 }
  if (norm === 'from' && !ORIGIN.has(head) && !isTaken(context, sentence, at))
    return { reading: 'place', rule: 'reading:from', confidence: 0.6 }
  if (PARTS.test(normAt(doc, sentence, draft.firstToken - 1)))
    return { reading: 'place', rule: 'reading:part_of', confidence: 0.6 }
  return null
}

function isNameAt({ doc }: Context, at: number): boolean {
  return isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0)
}

/** True for `'s` and the apostrophe after a plural. */
function isPossessive(norm: string): boolean {
  return norm === "'s" || norm === "'"
}

const PLATFORMS = new Set('twitter facebook youtube instagram tiktok whatsapp linkedin zoom x telegram'.split(' '))
const TAKING_TO = new Set(['took', 'take', 'takes', 'taking', 'turned', 'uploaded', 'posted'])
const POSTS = new Set(
  'post posts channel channels page pages account accounts video videos profile feed group groups live'.split(' '),
)
const MODEL = /^[a-z]?\d{3}[a-z]*$/
const MEDIUM = new Set(['on', 'via', 'through', 'over'])
const WITHIN = new Set(['in', 'within', 'inside', 'across'])

/** On Twitter, in the European Union: where something was said or happens, and nobody who acts. Null for all else. */
export function decideBody({ doc }: Context, draft: Draft): ReadingDecision | null {
  const sentence = doc.sentences[draft.sentence]
  if (sentence === undefined || isPossessive(normAt(doc, sentence, draft.lastToken))) return null
  const article = normAt(doc, sentence, draft.firstToken - 1) === 'the' ? 1 : 0
  const before = normAt(doc, sentence, draft.firstToken - 1 - article)
  const isPlatform = PLATFORMS.has(doc.tokens[draft.firstToken]?.norm ?? '')
  const isTurnedTo = before === 'to' && TAKING_TO.has(normAt(doc, sentence, draft.firstToken - 2 - article))
  const next = normAt(doc, sentence, draft.lastToken)
  if (isPlatform && (MEDIUM.has(before) || isTurnedTo || POSTS.has(next)))
    return { reading: 'modifier', rule: 'reading:medium', confidence: 0.9 }
  // a Boeing 737
  if (draft.actor?.type === 'organisation' && MODEL.test(next))
    return { reading: 'modifier', rule: 'reading:product', confidence: 0.8 }
  if (draft.place !== null && LOCATIVE.has(before))
    return { reading: 'place', rule: `reading:locative_${before}`, confidence: 0.8 }
  return WITHIN.has(before) && draft.actor?.type === 'bloc'
    ? { reading: 'modifier', rule: 'reading:within_bloc', confidence: 0.75 }
    : null
}

/** Prince Albert Municipality, the King Charles Hotel: a place that has somebody's name. Null for all else. */
export function decideNamesake(
  { doc, index }: Context,
  { lastToken, sentence: number }: Draft,
): ReadingDecision | null {
  const sentence = doc.sentences[number]
  const head = sentence === undefined ? '' : normAt(doc, sentence, lastToken)
  const isPlace = isWord(index, 'place_heads', head) || NAMED_AFTER.test(head)
  if (!isPlace || !isCapitalAt(doc.text, doc.tokens[lastToken]?.start ?? 0)) return null
  return { reading: 'modifier', rule: 'reading:part_of_name', confidence: 0.8 }
}

const NAMED_AFTER = /^(?:municipality|hospital|boulevard|mosque|library|theatre|drive|lane|building)$/
