import { flatMapList } from '../document/list.ts'
import { isHeldIn, isHeldThrough, yearOf } from '../data/dated.ts'
import { isCapitalAt } from '../document/capital.ts'
import { isWord, normAt, type Context, type Draft } from './draft.ts'
import type { EntityIndex } from './gazetteer.ts'
import type { OfficeHolder } from './gazetteer-people.ts'

/** What the titles of an article come to. */
export interface FoundOffices {
  /** Titles whose holder is known, as mentions of the person. */
  readonly drafts: readonly Draft[]
  /** By token of a title that stays open: who held the office in the year of the article. */
  readonly open: ReadonlyMap<number, readonly string[]>
}

/** A title of head of state or government, and the offices that it may name. */
interface Title {
  readonly words: readonly string[]
  readonly fits: (holder: OfficeHolder) => boolean
}

const titled =
  (pattern: RegExp) =>
  ({ office }: OfficeHolder): boolean =>
    pattern.test(office.title)

const TITLES: readonly Title[] = [
  { words: ['president'], fits: titled(/\bPresident\b(?! of the Council)/) },
  { words: ['prime', 'minister'], fits: titled(/\bPrime Minister\b/) },
  { words: ['premier'], fits: titled(/\b(Prime Minister|Premier)\b/) },
  { words: ['head', 'of', 'state'], fits: ({ office }) => office.role === 'head_of_state' },
  { words: ['head', 'of', 'government'], fits: ({ office }) => office.role === 'head_of_government' },
  ...['Chancellor', 'King', 'Queen', 'Emperor', 'Emir', 'Sultan', 'Taoiseach'].map((word) => ({
    words: [word.toLowerCase()],
    fits: titled(new RegExp(`\\b${word}\\b`)),
  })),
]

/** Words between state and title that leave it with the one in office. */
const IN_OFFICE = new Set('current incumbent sitting interim acting transitional military'.split(' '))

/** Words before a phrase that give the office to somebody else, or tell how somebody comes by it. */
const OTHERS = new Set(
  'former ex late then past previous next future first last deputy vice be been being become becomes became becoming elect elects elected electing choose chooses'.split(
    ' ',
  ),
)

/** Words after a title that make another title of it: the president of the senate, president-elect. */
const CONTINUED = new Set('- of elect designate candidate aspirant hopeful general emeritus'.split(' '))

/** Tokens between a title and a person that it belongs to: the Nigerian president, Bola Tinubu. */
const APPOSITION = 2

/**
 * Reads titles of heads of state and government beside a state (the Nigerian president, Kenya's prime minister, the
 * king of Morocco) as the person who held the office the whole year of the article. Where several did, the years do
 * not tell, or the title only owns something, it stays with its state, and they are its candidates. Undated articles
 * are left alone, as are sentences that speak of another year.
 */
export function findOffices(context: Context, drafts: readonly Draft[]): FoundOffices {
  const found: Draft[] = []
  const open = new Map<number, string[]>()
  const { doc, index } = context
  if (doc.date === null || yearOf(doc.date) > index.lastOfficeYear) return { drafts: [], open }
  const year = yearOf(doc.date)
  const taken = new Set(
    flatMapList(drafts, (d) => Array.from({ length: d.lastToken - d.firstToken }, (_, i) => d.firstToken + i)),
  )
  for (const state of drafts) {
    const phrase = state.actor?.type === 'state' ? findPhrase(context, state) : null
    if (phrase === null || taken.has(phrase.first) || isElsewhere(context, state, year)) continue
    if (drafts.some((draft) => isBeside(draft, state, phrase))) continue
    const { holder, candidates } = findHolder(index, state.actor?.country ?? '', phrase.title, year)
    if (holder !== null && !isOwner(context, state, phrase)) found.push(makeDraft(state, phrase, holder))
    else if (candidates.length > 0) open.set(phrase.first, candidates)
  }
  return { drafts: found, open }
}

interface Phrase {
  readonly title: Title
  /** Tokens of the title. */
  readonly first: number
  readonly last: number
}

function findPhrase(context: Context, state: Draft): Phrase | null {
  if (state.source === 'adjective')
    return isOthers(context, state, state.firstToken) ? null : findAfter(context, state, state.lastToken)
  if (state.source !== 'state') return null
  const sentence = context.doc.sentences[state.sentence]
  if (sentence === undefined) return null
  const next = normAt(context.doc, sentence, state.lastToken)
  if (next === "'s" || next === "'") {
    const before = normAt(context.doc, sentence, state.firstToken - 1)
    return before === 'as' || OTHERS.has(before) ? null : findAfter(context, state, state.lastToken + 1)
  }
  return (
    findBefore(context, state) ??
    (isOthers(context, state, state.firstToken) ? null : findAfter(context, state, state.lastToken))
  )
}

/** The Nigerian president, Kenya's current president, the US president. */
function findAfter({ doc, index }: Context, state: Draft, from: number): Phrase | null {
  const sentence = doc.sentences[state.sentence]
  if (sentence === undefined) return null
  const first = IN_OFFICE.has(normAt(doc, sentence, from)) ? from + 1 : from
  const title = TITLES.find(({ words }) => words.every((word, i) => normAt(doc, sentence, first + i) === word))
  if (title === undefined) return null
  const last = first + title.words.length
  const next = normAt(doc, sentence, last)
  const isName = next !== '' && isCapitalAt(doc.text, doc.tokens[last]?.start ?? 0)
  if (isName || CONTINUED.has(next) || isWord(index, 'actor_heads', next) || isWord(index, 'thing_heads', next))
    return null
  return { title, first, last }
}

/** The president of Kenya, the king of the Netherlands. */
function findBefore(context: Context, state: Draft): Phrase | null {
  const { doc } = context
  const sentence = doc.sentences[state.sentence]
  if (sentence === undefined) return null
  const of = normAt(doc, sentence, state.firstToken - 1) === 'the' ? state.firstToken - 2 : state.firstToken - 1
  if (normAt(doc, sentence, of) !== 'of') return null
  const after = doc.tokens[state.lastToken]
  if (state.lastToken < sentence.lastToken && after?.word === true && isCapitalAt(doc.text, after.start)) return null
  const title = TITLES.find(({ words }) =>
    words.every((word, i) => normAt(doc, sentence, of - words.length + i) === word),
  )
  const first = of - (title?.words.length ?? 0)
  return title === undefined || isOthers(context, state, first) ? null : { title, first, last: of }
}

/**
 * True where a phrase does not tell who is in office: one that neither begins the sentence nor has the article before
 * it (a Nigerian president, a campaign for president of Nigeria), or one that gives the office to somebody else.
 */
function isOthers({ doc }: Context, { sentence: number }: Draft, first: number): boolean {
  const sentence = doc.sentences[number]
  if (sentence === undefined) return true
  const before = normAt(doc, sentence, first - 1)
  if (before !== 'the') return first !== sentence.firstToken
  return OTHERS.has(normAt(doc, sentence, first - 2))
}

/** A sentence that names another year tells of somebody else's time. */
function isElsewhere({ doc }: Context, state: Draft, year: number): boolean {
  const sentence = doc.sentences[state.sentence]
  return doc.tokens
    .slice(sentence?.firstToken, sentence?.lastToken)
    .some(({ norm }) => /^(1[5-9]|20)\d\d$/.test(norm) && Number(norm) !== year)
}

/** In the president's summit the office owns what is spoken of: no person is named there, and the state stands for it. */
function isOwner({ doc }: Context, { sentence: number, lastToken }: Draft, { last }: Phrase): boolean {
  const sentence = doc.sentences[number]
  if (sentence === undefined) return false
  const next = normAt(doc, sentence, Math.max(last, lastToken))
  return next === "'s" || next === "'"
}

/** The person who stands beside the title is named there already. */
function isBeside(draft: Draft, state: Draft, { first, last }: Phrase): boolean {
  if (draft.actor?.type !== 'person' || draft.sentence !== state.sentence) return false
  const from = Math.min(first, state.firstToken)
  const to = Math.max(last, state.lastToken)
  return draft.lastToken >= from - APPOSITION && draft.firstToken <= to + APPOSITION - 1
}

/** Who held the office, where exactly one person held it, and the whole year; else everybody who held it in the year. */
function findHolder(
  index: EntityIndex,
  country: string,
  title: Title,
  year: number,
): { holder: OfficeHolder | null; candidates: string[] } {
  const inYear = (index.holders.get(country) ?? []).filter(({ office }) => isHeldIn(office, year))
  const roles = new Set(inYear.filter(title.fits).map(({ office }) => office.role))
  const holders = inYear.filter(({ office }) => roles.has(office.role))
  const candidates = [...new Set(holders.map(({ actor }) => actor.id))]
  const whole = holders.find((holder) => title.fits(holder) && isHeldThrough(holder.office, year))
  return candidates.length === 1 && whole !== undefined ? { holder: whole, candidates } : { holder: null, candidates }
}

function makeDraft(state: Draft, { first, last }: Phrase, { actor }: OfficeHolder): Draft {
  return {
    firstToken: first,
    lastToken: last,
    sentence: state.sentence,
    kind: 'title',
    reading: 'actor',
    actor,
    place: null,
    country: null,
    countries: [],
    source: 'nominal',
    rule: 'office:year',
    confidence: 0.8,
    candidates: [],
  }
}

/** Notes on the mention that a title belongs to who may be meant: the title's own where it has one, else its state's. */
export function noteCandidates(drafts: readonly Draft[], open: FoundOffices['open']): void {
  for (const [at, candidates] of open) {
    const own = drafts.find((draft) => draft.firstToken <= at && at < draft.lastToken)
    const beside = drafts.findLast((draft) => draft.actor?.type === 'state' && draft.lastToken <= at)
    for (const id of candidates) (own ?? beside)?.candidates.push(id)
  }
}
