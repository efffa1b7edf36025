/** Names in headlines, where a capital says nothing: what the gazetteer knows, words that no list holds, and what goes with them. */
import { isCapitalAt } from '../document/capital.ts'
import type { Sentence, TokenisedDocument } from '../document/index.ts'
import { isFunctionWord, isVerbForm } from '../tag/index.ts'
import { isGivenName, isWord, normAt } from './draft.ts'
import type { EntityIndex } from './gazetteer.ts'
import type { Ref } from './gazetteer-forms.ts'
import type { HeadlineCase } from './headline-case.ts'
import { isOrdinary, tellsHeadline } from './headline-words.ts'
import { fitsCase } from './match.ts'
import type { TrieEntry } from './trie.ts'

/** How a word of a name is written: with its capital, or with all letters as a form of the gazetteer has them or as they stand. */
export type NameWord = 'name' | 'as written' | { readonly form: string }

interface Headline {
  readonly doc: TokenisedDocument
  readonly index: EntityIndex
  readonly sentence: Sentence
  readonly written: HeadlineCase
  readonly names: Map<number, NameWord>
  /** Tokens of states, places and nationalities, which bodies are of and are not called by. */
  readonly countries: Set<number>
}

/** Words of names by token; all others are ordinary. */
export function findHeadlineNames(
  doc: TokenisedDocument,
  index: EntityIndex,
  sentence: Sentence,
  written: HeadlineCase,
): ReadonlyMap<number, NameWord> {
  const headline = { doc, index, sentence, written, names: new Map<number, NameWord>(), countries: new Set<number>() }
  addKnown(headline)
  addUnknown(headline)
  for (let at = sentence.lastToken - 1; at >= sentence.firstToken; at--) {
    if (!headline.names.has(at) && leadsName(headline, at)) headline.names.set(at, 'name')
    addBody(headline, at)
  }
  return headline.names
}

/** What the gazetteer holds: words of longer forms, and single words that are no ordinary ones. */
function addKnown(headline: Headline): void {
  const { doc, index, sentence, written, names, countries } = headline
  for (let at = sentence.firstToken; at < sentence.lastToken;) {
    const match = index.trie.find(doc.tokens, at, sentence.lastToken, (entries, first, last) =>
      entries.filter(
        (entry) =>
          entry.caseRule !== 'any' &&
          (last - first > 1 || isNameAlone(headline, entry.value, first)) &&
          fitsCase(doc, entry, first) &&
          !(written === 'capitals' && last - first === 1 && (isAcronym(entry) || isPronoun(headline, first))),
      ),
    )
    const [entry] = match?.entries ?? []
    if (match === null || entry === undefined) {
      at++
      continue
    }
    const words = entry.form.match(/[^\s-]+/g) ?? []
    const isCountry = match.entries.some(({ value }) => COUNTRY_KINDS.has(value.kind))
    for (; at < match.lastToken; at++) {
      const norm = doc.tokens[at]?.norm ?? ''
      const form = words.find((word) => word.toLowerCase() === norm)
      if (form !== undefined) names.set(at, { form })
      else if (!isJoint(norm)) names.set(at, 'name')
      if (isCountry) countries.add(at)
    }
  }
}

/** An abbreviation that means several things, or an ordinary word. */
function isAcronym({ caseRule, value }: TrieEntry<Ref>): boolean {
  return caseRule === 'exact' && value.ambiguous
}

/** Mali, Congress; but the bank and the reading of a headline. */
function isNameAlone({ doc, index }: Headline, { ambiguous, national }: Ref, at: number): boolean {
  return !ambiguous || national === true || !isOrdinary(index, doc.tokens[at]?.norm ?? '')
}

const COUNTRY_KINDS = new Set(['state', 'adjective', 'people', 'capital', 'place'])
const isJoint = (norm: string): boolean => /^(?:of|the|for|and|in|on|de|du|des|'s)$/.test(norm)

/** WHO KILLED HIM?, LET US PRAY: in a line of capitals the pronoun, and not the body or the state. */
function isPronoun({ doc, sentence }: Headline, at: number): boolean {
  const norm = normAt(doc, sentence, at)
  const before = normAt(doc, sentence, at - 1)
  if (norm === 'us') return BEFORE_US.has(before)
  if (norm !== 'who') return false
  return (
    doc.tokens[sentence.lastToken - 1]?.norm === '?' || isVerbForm(normAt(doc, sentence, at + 1)) === (before !== '')
  )
}

const BEFORE_US = new Set('let give gives help tell tells join save contact follow leave for about all of'.split(' '))

/** Words that are ordinary by no list. */
function addUnknown({ doc, index, sentence, written, names }: Headline): void {
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = doc.tokens[at]
    if (token === undefined || names.has(at) || !token.word || !isCapitalAt(doc.text, token.start)) continue
    const word = doc.text.slice(token.start, token.end)
    const isShort = written === 'title' ? word.length > 1 && word === word.toUpperCase() : !/[AEIOUY]/.test(word)
    const isMonth = token.norm === 'may' && BEFORE_MONTH.has(normAt(doc, sentence, at - 1))
    if (isMonth || token.norm === 'i' || (isShort && !isFunctionWord(token.norm))) names.set(at, 'as written')
    else if (!isOrdinary(index, token.norm)) names.set(at, 'name')
  }
}

const BEFORE_MONTH = new Set('in since until till by of from last this next late early mid before after'.split(' '))

/** An ordinary word that belongs to the name behind it: a title, a given name, a point of the compass. */
function leadsName({ doc, index, sentence, names, countries }: Headline, at: number): boolean {
  const norm = normAt(doc, sentence, at)
  const next = normAt(doc, sentence, at + 1)
  const isBeforeName = names.has(at + 1)
  if (isBeforeName && !countries.has(at + 1)) {
    if (isWord(index, 'person_titles', norm) || PARTICLES.has(norm)) return true
    if (OF_NAMES.has(norm)) return !isWord(index, 'not_names', next)
    if (isGivenName(index, norm)) return !BEFORE_VERB.has(normAt(doc, sentence, at - 1))
  }
  if (isBeforeName && isWord(index, 'person_titles', `${norm} ${next}`)) return true
  return isGivenName(index, normAt(doc, sentence, at - 1)) && isSurname(index, norm)
}

function isSurname(index: EntityIndex, norm: string): boolean {
  return isWord(index, 'surnames_western', norm) || isWord(index, 'surnames_african', norm)
}

const OF_NAMES = new Set('north south east west new northern southern eastern western central united saint'.split(' '))
const PARTICLES = new Set('el al la de da du di van von bin ben le les los las abu'.split(' '))
const BEFORE_VERB = new Set('to will can must may should would could not'.split(' '))

/** `Bank Of Ghana`, `Kenya Revenue Authority`, `Supreme Court`: a body's name, of words that are ordinary by themselves. */
function addBody(headline: Headline, at: number): void {
  const { doc, index, sentence, names } = headline
  const norm = normAt(doc, sentence, at)
  const isHead = isWord(index, 'organisation_heads', norm)
  if (isHead && normAt(doc, sentence, at + 1) === 'of' && isNoun(headline, at + 2)) addNames(headline, at, at + 3)
  if (isHead && BODIES.has(norm) && RANKS.has(normAt(doc, sentence, at - 1))) addNames(headline, at - 1, at + 1)
  const isSpot = isWord(index, 'place_heads', norm) && !tellsHeadline(index, norm)
  const isCalled = !headline.countries.has(at - 1) && (isSpot || BODIES.has(norm) || COMPANIES.has(norm))
  if (names.has(at - 1) && (isCalled || SPOTS.has(norm))) addNames(headline, at, at + 1)
  if (BODIES.has(norm)) addLongBody(headline, at)
}

/** The Kenya Revenue Authority: a name, words between, and the kind of body. */
function addLongBody(headline: Headline, at: number): void {
  for (let first = at - 1; first >= at - LONGEST_BODY; first--) {
    const isName = headline.names.has(first)
    if (!isName && !isNoun(headline, first)) return
    if (!isName) continue
    if (at - first > 1) addNames(headline, first + 1, at + 1)
    return
  }
}

function addNames({ doc, names }: Headline, first: number, last: number): void {
  for (let at = first; at < last; at++)
    if (!names.has(at) && !isJoint(doc.tokens[at]?.norm ?? '')) names.set(at, 'name')
}

/** Bodies that have a name of their own before them, but no country. */
const COMPANIES = new Set(
  'air club energy foods group holdings hospital insurance motors museum orchestra party petroleum'.split(' '),
)

/** What is called by its town. */
const SPOTS = new Set('airport bridge stadium'.split(' '))

/** What courts, banks and assemblies are called by. */
const RANKS = new Set('supreme high constitutional central national federal reserve'.split(' '))

/** A capitalised word that is neither a short one nor a verb. */
function isNoun({ doc, index, sentence }: Headline, at: number): boolean {
  const norm = normAt(doc, sentence, at)
  return norm !== '' && isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0) && !tellsHeadline(index, norm)
}

/** Words before the one that says what kind of body it is. */
const LONGEST_BODY = 3
const BODIES = new Set(
  `academy agency airlines airways alliance association authority bank board brigade bureau college commission committee
  confederation congress corporation council court directorate federation force forces foundation fund institute league limited ltd
  network plc service services society trust tribunal union university`.split(/\s+/),
)
