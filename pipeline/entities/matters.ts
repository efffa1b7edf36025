/** States named for a part of them or for a matter that is about them: the US state of Alaska, the Rwanda scheme. */
import type { Sentence } from '../document/index.ts'
import { isCapital, isWord, normAt, normOf, type Context, type Draft } from './draft.ts'

const PARTS = new Set(
  `state city town capital island islands region province county village port district territory archipelago peninsula
  municipality suburb settlement`.split(/\s+/),
)
const BEFORE_PART = new Set(
  'border port capital coastal mining resort market university northern southern eastern western central'.split(' '),
)

/** The US state of Alaska, the Ghana border town of Paga, the Kenya capital Nairobi: a whole that holds the part named. */
export function isWholeOf(context: Context, sentence: Sentence, { lastToken }: Pick<Draft, 'lastToken'>): boolean {
  const { doc, index } = context
  const isWide = BEFORE_PART.has(normAt(doc, sentence, lastToken)) && PARTS.has(normAt(doc, sentence, lastToken + 1))
  const at = isWide ? lastToken + 1 : lastToken
  if (!PARTS.has(normAt(doc, sentence, at)) || isCapital(context, sentence, at)) return false
  const link = normAt(doc, sentence, at + 1)
  // the Nigerian state, Buhari said
  const isLinked = link === 'of' || (link === ',' && normAt(doc, sentence, at) === 'capital')
  const part = isLinked ? at + 2 : at + 1
  // a US state Senator
  return isCapital(context, sentence, part) && !isWord(index, 'actor_heads', normAt(doc, sentence, part))
}

/** What a state has by law or on the map, with which it does nothing: US soil, a UK visa, a US green card. */
const GROUNDS =
  /^(?:soil|territory|airspace|mainland|waters|borders?|capital|coast|coastline|shores?|visas?|passports?|citizenship|cards?)$/

/** Where troops are housed: a US military base. */
const INSTALLED = /^(?:bases?|facilit(?:y|ies)|installations?|barracks|airbases?|airfields?)$/
const ARMED = /^(?:military|army|air|naval|drone|missile)$/

/** The US border, a US green card, under UK law: nothing else of the state is spoken of. */
export function isOfGrounds({ doc, tags }: Context, sentence: Sentence, { firstToken, lastToken }: Draft): boolean {
  const before = normAt(doc, sentence, firstToken - 1)
  const isModified = tags[lastToken]?.pos === 'adj' || normAt(doc, sentence, lastToken) === 'green'
  const at = isModified ? lastToken + 1 : lastToken
  const norm = normAt(doc, sentence, at)
  if (isPhraseGoingOn(tags[at + 1]?.pos))
    return ARMED.test(norm) && INSTALLED.test(normAt(doc, sentence, at + 1)) && !isPhraseGoingOn(tags[at + 2]?.pos)
  return GROUNDS.test(norm) || INSTALLED.test(norm) || (before === 'under' && /^laws?$/.test(norm))
}

function isPhraseGoingOn(pos: string | undefined): boolean {
  return pos === 'noun' || pos === 'propn'
}

/** Policies, journeys and fighting that are called after the state that they are about. */
const MATTERS = new Set(
  `scheme schemes plan plans policy policies gimmick deal deals agreement agreements treaty accord accords pact war wars crisis
  crises conflict conflicts coup coups genocide famine drought earthquake floods flood outbreak epidemic disaster tragedy visit visits
  trip trips tour tours flight flights operation operations base bases campaign project projects question issue affair scandal case
  file talks negotiations debate referendum election elections vote match matches game games fixture fixtures clash final qualifier
  qualifiers friendly tie test tests series attack attacks bombing bombings massacre uprising protests riots unrest violence
  evacuation withdrawal border route routes road railway pipeline dam`.split(/\s+/),
)
/** States whose name serves as their adjective as well: what follows is as often theirs as about them. */
const OWN_ADJECTIVE = /^(?:us|uk|u\.s\.|u\.k\.|usa|u\.s\.a\.|united|uae|drc|dr)$/
const OWNERS = /^(?:'s|'|his|her|its|their|our|my|your)$/
const DETERMINERS =
  /^(?:the|an?|this|that|any|another|no|new|planned|proposed|latest|controversial|failed|current|ongoing)$/
/** Words from a name to the noun that it modifies. */
const NEAR = 3

/** The Rwanda scheme, his Congo visit: behind a determiner or an owner, a state before a matter that is about it. */
export function isOfMatter(context: Context, sentence: Sentence, { firstToken, lastToken }: Draft): boolean {
  const { doc, index, tags } = context
  // the Sudan, as a name
  const first = normOf(doc, firstToken) === 'the' ? firstToken + 1 : firstToken
  const before = normAt(doc, sentence, first - 1)
  const isOwned = OWNERS.test(before)
  if (!isOwned && (!DETERMINERS.test(before) || OWN_ADJECTIVE.test(normOf(doc, first)))) return false
  for (let at = lastToken; at < Math.min(sentence.lastToken, lastToken + NEAR); at++) {
    const norm = normOf(doc, at)
    const isNoun = /^(?:noun|adj)$/.test(tags[at]?.pos ?? '') || (isOwned && MATTERS.has(norm))
    if (!isNoun || isCapital(context, sentence, at)) return false
    // the Rwanda scheme officials
    if (MATTERS.has(norm)) return !isWord(index, 'actor_heads', normAt(doc, sentence, at + 1))
    if (isWord(index, 'actor_heads', norm)) return false
  }
  return false
}
