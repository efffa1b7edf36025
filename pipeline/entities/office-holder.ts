/** The prime minister, after Keir Starmer: a title of head of state or government that somebody named before holds or held. */
import { isHeldIn, yearOf } from '../data/dated.ts'
import type { Actor, Sentence } from '../document/index.ts'
import type { ActingDraft, Search } from './antecedent.ts'
import type { OfficeHolder } from './gazetteer-people.ts'
import { normAt, normOf, wordsOf, type Context, type Draft } from './draft.ts'

/** Titles by their last word. */
const TITLES: ReadonlyMap<string, RegExp> = new Map([
  ['president', /\bPresident\b(?! of the Council)/],
  ['minister', /\bPrime Minister\b/],
  ['premier', /\b(?:Prime Minister|Premier)\b/],
  ['chancellor', /\bChancellor\b/],
  ['king', /\bKing\b/],
  ['queen', /\bQueen\b/],
])

/** Sentences back to the one who holds the office. */
const REACH = 2

/** The last words of the titles that `findHolderOf` knows. */
export const HIGH_OFFICES: readonly string[] = [...TITLES.keys()]

/** The French president, the foreign minister: not behind the article alone. */
function isOther(doc: Context['doc'], at: number, norm: string): boolean {
  const before = normOf(doc, at - 1)
  if (norm !== 'minister') return before !== 'the'
  return before === 'prime' && normOf(doc, at - 2) !== 'the'
}

/** Who is meant by a title, and everybody who may be. */
export interface Holder {
  readonly actor: Actor
  /** Ids, where several held or hold such an office; else empty. */
  readonly candidates: readonly string[]
}

/**
 * Who is meant by a title of head of state or government behind `the`. Of several who are named, the subject of the last
 * sentence before.
 *
 * @param search - At the title's last word.
 * @returns Null where nobody who holds or held such an office is named shortly before, where several are and none is plainly the
 *   subject, or where another office of that title is spoken of in between (the US president).
 */
export function findHolderOf({ context, norm, at, number, bySentence }: Search, sentence: Sentence): Holder | null {
  const { doc } = context
  const title = TITLES.get(norm)
  const first = norm === 'minister' ? at - 1 : at
  if (title === undefined || (norm === 'minister' && normAt(doc, sentence, first) !== 'prime')) return null
  if (normAt(doc, sentence, first - 1) !== 'the') return null
  const near = Array.from({ length: REACH + 1 }, (_, step) => bySentence.get(number - REACH + step) ?? []).flat()
  const all = near.filter((draft): draft is ActingDraft => draft.firstToken < at && holds(context, draft, title))
  const inOffice = all.filter((draft) => isInOffice(context, draft, title))
  const holders = inOffice.length > 0 ? inOffice : all
  const candidates = [...new Set(holders.map(({ actor }) => actor.id))]
  const last = candidates.length > 1 ? findSubject(context, holders, number) : holders.at(-1)
  if (last === undefined) return null
  const named = new Set(holders.map(({ firstToken }) => firstToken))
  for (let between = last.lastToken; between < first - 1; between++)
    if (normOf(doc, between) === norm && !named.has(between + 1) && isOther(doc, between, norm)) return null
  return { actor: last.actor, candidates: candidates.length > 1 ? candidates : [] }
}

/** The first of the last sentence before that names one, unless a preposition leads to him: talks with President Biden. */
function findSubject(
  { doc, tags, quoted }: Context,
  holders: readonly ActingDraft[],
  number: number,
): ActingDraft | undefined {
  const last = holders.at(-1)?.sentence
  const subject = holders.find(({ sentence }) => sentence === last)
  if (subject === undefined || last === number || quoted[subject.firstToken] === true) return undefined
  let before = subject.firstToken - 1
  while (/^(?:noun|adj|propn|det)$/.test(tags[before]?.pos ?? '')) before -= 1
  return tags[before]?.pos === 'adp' && before >= (doc.sentences[last ?? 0]?.firstToken ?? 0) ? undefined : subject
}

function holds({ doc, index }: Context, { actor, source, firstToken }: Draft, title: RegExp): boolean {
  if (actor?.type !== 'person' || source === 'pronoun') return false
  const isOf = (holder: OfficeHolder): boolean => holder.actor.id === actor.id && title.test(holder.office.title)
  return isCalled(doc, firstToken, title) || (index.holders.get(actor.country ?? '') ?? []).some(isOf)
}

/** President Ruto, or one who held the office in the year of the article. */
function isInOffice({ doc, index }: Context, { actor, firstToken }: ActingDraft, title: RegExp): boolean {
  if (isFormer(doc, firstToken)) return false
  if (doc.date === null || isCalled(doc, firstToken, title)) return true
  const year = yearOf(doc.date)
  const holders = (index.holders.get(actor.country ?? '') ?? []).filter((holder) => holder.actor.id === actor.id)
  return holders.some(({ office }) => title.test(office.title) && isHeldIn(office, year))
}

function isCalled(doc: Context['doc'], firstToken: number, title: RegExp): boolean {
  return title.test(wordsOf(doc, Math.max(0, firstToken - 2), firstToken)) && !isFormer(doc, firstToken)
}

/** Former President X, Vice President X: no president. */
function isFormer(doc: Context['doc'], firstToken: number): boolean {
  return [2, 3, 4].some((back) => NO_HOLDER.test(normOf(doc, firstToken - back)))
}

const NO_HOLDER = /^(?:former|ex|late|vice|deputy|then|ousted|deposed|past|-|,|and)$/
