/** Which nouns of people and bodies stand for somebody by themselves. */
import { isCapitalAt } from '../document/capital.ts'
import type { Sentence } from '../document/index.ts'
import { holdsVerb, isWord, normAt, normOf, type Context, type Draft } from './draft.ts'
import { isWordOfName } from './name-parts.ts'
import { INSTITUTIONS } from './peoples.ts'
import { findPlaceBefore } from './place-owner.ts'

/** Definite, possessed or bare heads that stand for themselves and not for part of a name. */
export function findNominals(
  context: Context,
  sentence: Sentence,
  drafts: readonly Draft[],
  taken: ReadonlySet<number>,
): number[] {
  const { tags } = context
  const found: number[] = []
  for (let at = sentence.firstToken; at < sentence.lastToken; at++)
    if (
      !taken.has(at) &&
      // who heads the agency, to patrol
      (tags[at]?.pos !== 'verb' || at === sentence.firstToken) &&
      isSomebody(context, sentence, drafts, at) &&
      !isPartOfMore(context, sentence, at, taken) &&
      !isWordOfName(context, sentence, at) &&
      (!taken.has(at - 1) || findPlaceBefore(context, sentence, drafts, at) !== undefined)
    )
      found.push(at)
  return found
}

/** Whether a word that may follow a demonym for somebody stands for somebody by itself as well. */
function isSomebody(context: Context, sentence: Sentence, drafts: readonly Draft[], at: number): boolean {
  const { doc, index } = context
  const norm = normAt(doc, sentence, at)
  if (norm === 'country' || norm === 'nation') return isActingCountry({ doc, index }, sentence, at)
  if (!isWord(index, 'actor_heads', norm) || NOBODY_ALONE.has(norm)) return false
  // the US state of Alaska
  if (norm === 'state' && isNamedPart(context, sentence, drafts, at)) return false
  // in a Nairobi hospital
  const start = findPlaceBefore(context, sentence, drafts, at)?.firstToken ?? at
  const before = normAt(doc, sentence, start - 1)
  if (GENERIC.has(before)) return false
  if (/^(women|woman|men|children|girls)$/.test(norm) && isPossessive(normAt(doc, sentence, at + 1))) return false
  if (!BUILDINGS.has(norm)) return true
  const preposition = DETERMINERS.has(before) ? normAt(doc, sentence, start - 2) : before
  return !LOCATIVE.has(preposition)
}

/** The US state of Alaska, the Nigerian state of Borno: what is named acts, if anybody does. */
function isNamedPart({ doc }: Context, sentence: Sentence, drafts: readonly Draft[], at: number): boolean {
  const isOwned = drafts.some(({ lastToken }) => lastToken === at)
  return isOwned && normAt(doc, sentence, at + 1) === 'of' && isCapitalAt(doc.text, doc.tokens[at + 2]?.start ?? 0)
}

/** The country has promised, the nation which won: its state, and no setting. */
function isActingCountry({ doc }: Pick<Context, 'doc' | 'index'>, sentence: Sentence, at: number): boolean {
  if (normAt(doc, sentence, at - 1) !== 'the') return false
  const before = normAt(doc, sentence, at - 2)
  const next = normAt(doc, sentence, at + 1)
  return !isPossessive(next) && !SETTING.has(before) && !TOLD_APART.has(next)
}

const SETTING = new Set(
  'in to from of across around throughout within inside outside into through over at near for'.split(' '),
)
/** The country of, the country that: not the one the article is about. */
const TOLD_APART = new Set('of where with -'.split(' '))

/** Words that speak of somebody after a demonym (a French court, the Malian general) but by themselves of things too. */
const NOBODY_ALONE = new Set(
  `justice body bodies panel panels plane planes platform platforms model models server servers exchange exchanges
  division divisions branch branches unit units ward wards power powers office offices general principal public
  national native forward multinational head press business marine establishment titan command commands side unity
  mission missions intelligence fleet fleets defence defense business businesses bloc creative female females individual
  individuals personality tabloid tabloids jet jets warship warships warplane warplanes drone drones helicopter helicopters
  bomber bombers trawler trawlers force movement network networks coast generation generations presidency giant
  destroyer destroyers submarine submarines tanker tankers vessel vessels ship ships supermarket supermarkets couple trio quartet`.split(
    /\s+/,
  ),
)

const GENERIC = new Set('every any no each nobody your another'.split(' '))
const DETERMINERS = new Set('the a an this that his her their its our my local nearby main new'.split(' '))
const LOCATIVE = new Set('in at to from near into inside outside towards within behind'.split(' '))

/** In hospital, at the church: where something happens. */
const BUILDINGS = new Set(
  `museum museums gallery galleries hospital hospitals clinic clinics school schools university universities college colleges church churches embassy
  embassies factory factories village villages club clubs studio studios brewery laboratory laboratories`.split(/\s+/),
)

/** Nouns that are as often verbs: the union demands, the company plans. */
function isVerbForm({ doc }: Context, at: number): boolean {
  return /[a-z](?:s|ed)$/.test(normOf(doc, at)) && !/(?:[aeiou]r|is|ou|s)s$/.test(normOf(doc, at))
}

const isPossessive = (norm: string): boolean => norm === "'s" || norm === "'"

function isPartOfMore(context: Context, sentence: Sentence, at: number, taken: ReadonlySet<number>): boolean {
  const next = normAt(context.doc, sentence, at + 1)
  return isModifier(context, sentence, at) || next === '-' || taken.has(BEHIND.has(next) ? at + 2 : at + 1)
}

/** Official forecasts, passenger traffic, the child soldiers: what only tells of the noun behind it; but the government plans. */
export function isModifier(context: Context, sentence: Sentence, at: number): boolean {
  const { doc, index, tags } = context
  const isNoun = at + 1 < sentence.lastToken && tags[at + 1]?.pos === 'noun'
  const next = normAt(doc, sentence, at + 1)
  // the attorney general
  if (BEHIND.has(next) || isOnlyVerb(context, sentence, at + 1)) return false
  if (isNoun && tags[at]?.pos === 'adj') return true
  if (isNoun && !INSTITUTIONS.has(normAt(doc, sentence, at)) && !isVerbForm(context, at + 1)) return true
  // the government plans a road
  const isVerb = tags[at + 1]?.pos === 'verb'
  return (isWord(index, 'thing_heads', next) && !isVerb) || isWord(index, 'actor_heads', next)
}

/** The firm pays: what is tagged as a noun in a sentence that has no verb without it. */
function isOnlyVerb(context: Context, sentence: Sentence, at: number): boolean {
  if (normAt(context.doc, sentence, at - 2) !== 'the' || !isVerbForm(context, at)) return false
  return !holdsVerb(context, sentence.firstToken, at) && !holdsVerb(context, at + 1, sentence.lastToken)
}

/** Adjectives behind the office that they belong to. */
const BEHIND = new Set(['general', 'elect', 'designate', 'emeritus'])

/** Government has promised: with a capital and without an article it is that of the article's home. */
export function isBareGovernment({ doc, tags }: Context, sentence: Sentence, at: number): boolean {
  const token = doc.tokens[at]
  if (token?.norm !== 'government' || !isCapitalAt(doc.text, token.start)) return false
  if (at === sentence.firstToken || doc.tokens[at - 1]?.word === false) return true
  const before = normAt(doc, sentence, at - 1)
  return before === 'that' || (BEFORE_BARE.test(tags[at - 1]?.pos ?? '') && before !== "'s")
}

const BEFORE_BARE = /^(?:adp|verb|aux|conj|adv|part)$/
