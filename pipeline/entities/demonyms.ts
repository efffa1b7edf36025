import type { Sentence } from '../document/index.ts'
import { isCapitalAt } from '../document/capital.ts'
import { isWord, normAt, type Context, type ReadingDecision } from './draft.ts'
import { isStateAgent } from './peoples.ts'

/** Adverbs and adjectives that may stand between a demonym and its head: French military advisers. */
const MAX_BETWEEN = 3

/** What a demonym refers to; `people` where it speaks of some of a country's people, and not of its state. */
export interface DemonymDecision extends ReadingDecision {
  readonly people?: true
}

/**
 * Says whether a demonym refers to people or an institution (French troops, Algerians) or only modifies
 * a thing or an event (a South African corruption scandal), which does not make the bloc present.
 *
 * @param at - Token after the demonym.
 */
export function decideDemonym(context: Context, first: number, at: number, sentenceNumber: number): DemonymDecision {
  const { doc, index } = context
  const sentence = doc.sentences[sentenceNumber]
  if (sentence === undefined) return modifier('demonym:no_sentence')
  if (isLanguage(context, first, at, sentence))
    return { reading: 'modifier', rule: 'demonym:language', confidence: 0.85 }
  if (normAt(doc, sentence, first) === 'foreign' && FOREIGN_OFFICES.has(normAt(doc, sentence, at)))
    return modifier('demonym:foreign_office')
  // French was the language of instruction; the French were
  if (PLURAL_PEOPLES.has(normAt(doc, sentence, first)) && /^(?:is|was|has)$/.test(normAt(doc, sentence, at)))
    return modifier('demonym:tongue')
  const shared = decideShared(context, at, sentenceNumber)
  if (shared !== null && (shared.reading === 'actor' || PLURAL_PEOPLES.has(normAt(doc, sentence, first)))) return shared
  if (isPlural(context, first, at) && !startsNounPhrase(context, at)) return people('demonym:people', 0.9)
  // the Kenyan took gold
  if (isFinite(context.tags[at]) && isSingular(context, first, sentenceNumber)) return people('demonym:person', 0.6)
  let limit = at + MAX_BETWEEN + 1
  for (let i = at; i < Math.min(limit, sentence.lastToken); i++) {
    const norm = normAt(doc, sentence, i)
    if (norm === '-' || norm === '–') {
      if (i === at) return modifier('demonym:hyphen')
      // an American guided-missile destroyer: both parts count as one word
      limit += 2
      continue
    }
    if (isWord(index, 'actor_heads', norm) && !isModifierItself(context, i, sentenceNumber))
      return (isStateAgent(headAt(context, i)) ? actor : people)('demonym:actor_head', 0.9)
    if (isWord(index, 'person_titles', norm)) return actor('demonym:title', 0.9)
    if (DEEDS.has(norm)) return actor('demonym:deed', 0.7)
    if (isWord(index, 'thing_heads', norm)) {
      if (isOfSomebody(context, i, sentenceNumber)) continue
      return modifier('demonym:thing_head')
    }
    if (!doc.tokens[i]?.word || STOPS.has(norm)) break
    if (isCapitalAt(doc.text, doc.tokens[i]?.start ?? 0)) return actor('demonym:before_name', 0.7)
  }
  const next = normAt(doc, sentence, at)
  if (
    (STOPS.has(next) || !doc.tokens[at]?.word || at >= sentence.lastToken) &&
    isSingular(context, first, sentenceNumber)
  )
    return people('demonym:person', 0.6)
  return modifier('demonym:unknown_head')
}

/** Kenyan and British soldiers; Ethiopian, Egyptian and American negotiators: each has the noun of the last. */
function decideShared(context: Context, at: number, sentenceNumber: number): DemonymDecision | null {
  const { doc, index } = context
  const limit = doc.sentences[sentenceNumber]?.lastToken ?? 0
  const link = doc.tokens[at]?.norm ?? ''
  if (at >= limit || !/^(?:and|or|,)$/.test(link)) return null
  const from = link === ',' && /^(?:and|or)$/.test(doc.tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1
  const next = index.trie.find(doc.tokens, from, limit, (entries) =>
    entries.filter(({ value }) => value.kind === 'adjective' || value.kind === 'bloc_adjective'),
  )
  if (next === null || !isCapitalAt(doc.text, doc.tokens[from]?.start ?? 0)) return null
  const decision = decideDemonym(context, from, next.lastToken, sentenceNumber)
  return decision.rule === 'demonym:person' ? null : decision
}

/** What a state has for its dealings with others: the foreign minister of Gabon is no foreigner. */
const FOREIGN_OFFICES = new Set(
  'minister ministers ministry ministries secretary secretaries affairs office offices service correspondent editor'.split(
    ' ',
  ),
)

const SPEAKING = new Set(
  'speaking speaker speakers language languages translation translations subtitles subtitled dialect dictionary lessons'.split(
    ' ',
  ),
)
const TONGUES = new Set(
  'in into to from speak speaks spoke speaking spoken learn learning learned translated dubbed'.split(' '),
)
const TONGUE_NAMES = new Set(
  'english french portuguese arabic spanish german italian swahili chinese russian dutch turkish'.split(' '),
)

/** French-speaking, an English translation, dubbed to French: a language, and no country. */
function isLanguage({ doc, index }: Context, first: number, at: number, sentence: Sentence): boolean {
  if (at - first !== 1 || !TONGUE_NAMES.has(normAt(doc, sentence, first))) return false
  const next = normAt(doc, sentence, at)
  if (SPEAKING.has(next === '-' || next === '–' ? normAt(doc, sentence, at + 1) : next)) return true
  const closes = at >= sentence.lastToken || doc.tokens[at]?.word === false || STOPS.has(next)
  return closes && (TONGUES.has(normAt(doc, sentence, first - 1)) || isInListOfTongues({ doc, index }, first, sentence))
}

/** She speaks English, German, French and Italian: back over capitals and commas to the verb. */
function isInListOfTongues({ doc, index }: Pick<Context, 'doc' | 'index'>, first: number, sentence: Sentence): boolean {
  let at = first - 1
  while (at > sentence.firstToken && isLinkOfList(doc, at)) at -= 1
  if (at === first - 1 || !SPEAKING_VERBS.has(normAt(doc, sentence, at))) return false
  let end = first + 1
  while (end < sentence.lastToken && isLinkOfList(doc, end)) end += 1
  // taught British, French and German troops
  return !isWord(index, 'actor_heads', normAt(doc, sentence, end))
}

function isLinkOfList(doc: Context['doc'], at: number): boolean {
  const token = doc.tokens[at]
  return token !== undefined && (/^(?:,|and|or|both)$/.test(token.norm) || isCapitalAt(doc.text, token.start))
}

const SPEAKING_VERBS = new Set(
  'speak speaks spoke speaking learn learns learning learned learnt teach teaches taught teaching study studies studied understand understands'.split(
    ' ',
  ),
)

/** What only somebody does or has toward others: Western mediation, French interference, Russian backing. */
const DEEDS = new Set(
  `mediation disapproval approval pressure influence support backing intervention interventions interference meddling
  dominance domination hegemony colonialism imperialism neocolonialism colonisation colonization occupation aggression
  diplomacy sanctions criticism condemnation opposition recognition leadership withdrawal invasion attack attacks strike
  strikes airstrikes bombardment demands threats promises pledges hostility complicity tutelage patronage reluctance
  resistance determination refusal rejection`.split(/\s+/),
)

const STOPS = new Set(
  'and or of in on at by for from with to as is are was were has have had will would can could may might who that which but while than not'.split(
    ' ',
  ),
)

function actor(rule: string, confidence: number): ReadingDecision {
  return { reading: 'actor', rule, confidence }
}

function people(rule: string, confidence: number): DemonymDecision {
  return { ...actor(rule, confidence), people: true }
}

/** The last of the actor words that begin at `at`: `team` of women's team, `troops` of ground troops. */
function headAt({ doc, index }: Context, at: number): string {
  let last = at
  while (isWord(index, 'actor_heads', doc.tokens[last + 1]?.norm ?? '')) last++
  return doc.tokens[last]?.norm ?? ''
}

function modifier(rule: string): ReadingDecision {
  return { reading: 'modifier', rule, confidence: 0.7 }
}

function isPlural({ doc }: Context, first: number, at: number): boolean {
  const words = doc.tokens[at - 1]?.norm ?? ''
  return at - first >= 1 && (/[^s]s$/.test(words) || PLURAL_PEOPLES.has(words))
}

const PLURAL_PEOPLES = new Set(
  'basotho batswana emaswati swazi british french dutch irish spanish swiss chinese burkinabe malagasy portuguese'.split(
    ' ',
  ),
)

/** True where a noun phrase goes on after the demonym: British troops is no use of `British` for the people. */
function startsNounPhrase({ doc }: Context, at: number): boolean {
  const token = doc.tokens[at]
  const plain = doc.tokens[at - 1]?.norm ?? ''
  if (!PLURAL_PEOPLES.has(plain)) return false
  return token !== undefined && token.word && !STOPS.has(token.norm)
}

/** A, an or one before, or a form of be: he is Nigerian, a Kenyan. */
function isSingular({ doc, tags }: Context, first: number, sentenceNumber: number): boolean {
  const sentence = doc.sentences[sentenceNumber]
  if (sentence === undefined) return false
  let at = first - 1
  // the young Kenyan
  while (first - at < MAX_BETWEEN && tags[at]?.pos === 'adj' && normAt(doc, sentence, at) !== 'first') at -= 1
  return /^(a|an|one|another|every|the|fellow|first)$/.test(normAt(doc, sentence, at))
}

/** The form of a verb that has a subject of its own. */
function isFinite(tag: Context['tags'][number] | undefined): boolean {
  return tag?.pos === 'verb' && (tag.form === 'past' || tag.form === 'present')
}

/** Car makers, drug companies: the thing only says what somebody does. */
function isOfSomebody(context: Context, at: number, sentenceNumber: number): boolean {
  const sentence = context.doc.sentences[sentenceNumber]
  if (sentence === undefined) return false
  return (
    isWord(context.index, 'actor_heads', normAt(context.doc, sentence, at + 1)) &&
    !isModifierItself(context, at + 1, sentenceNumber)
  )
}

/** Government debt, army base: the actor word is itself a modifier of a thing. */
function isModifierItself({ doc, index, tags }: Context, at: number, sentenceNumber: number): boolean {
  const sentence = doc.sentences[sentenceNumber]
  if (sentence === undefined) return false
  // Kenyan athletes train in Iten
  const isDoing = isFinite(tags[at + 1]) && !/s$/.test(normAt(doc, sentence, at + 1))
  if (isDoing && /[^s]s$/.test(normAt(doc, sentence, at))) return false
  const next = normAt(doc, sentence, at + 1)
  return isWord(index, 'thing_heads', next) && !isWord(index, 'actor_heads', next)
}
