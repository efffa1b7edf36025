/** Events, wars among them, that bear the names of states, towns, peoples or sponsors, none of whom acts there: the Africa Cup of Nations. */
import { isCapitalAt } from '../document/capital.ts'
import type { Sentence } from '../document/index.ts'
import { isWord, normAt, normOf, type Context, type Draft } from './draft.ts'

/** True for what the last word of an event's name may be. */
export function isEventWord(norm: string): boolean {
  return EVENTS.has(norm)
}

/** What the Libyan Civil War and the Rwandan Genocide are called; unlike games they tell of the country. */
const WARS = new Set('war wars revolution genocide uprising'.split(' '))

/** What an event is called, with a capital as part of its name. */
const EVENTS = new Set(
  `games olympics paralympics championship championships cup marathon prix tournament festival summit open masters rally expo
  regatta biennale week day carnival`.split(/\s+/),
)
/** Events that pairs of names are given to in lower case too: the Russia-Africa summit. */
const PLAIN_EVENTS = new Set(['summit', 'summits', 'championship', 'championships'])
/** Events called after what follows: the Tour de France, the Grand Prix of Monaco. */
const EVENTS_OF = new Set(['tour', 'prix', 'rally', 'open', 'marathon', 'giro', 'vuelta'])
/** Who runs an event acts, and so does a body that is only named like one. */
const RUNNING =
  /^(?:committees?|federations?|associations?|organis(?:ers?|ations?)|organiz(?:ers?|ations?)|organising|organizing|authority|officials?|boards?|commission|council|company|ltd|trust|foundation|inquiry)$/
const LONGEST = 7

/**
 * True where a name is only part of what an event is called. What runs the event stays what it was (the Commonwealth
 * Games Federation).
 */
export function isOfEvent(context: Context, sentence: Sentence, draft: Draft): boolean {
  // the Kenyans open
  if (draft.rule.includes('demonym:people')) return false
  return namesEvent(context, sentence, draft) || isEventsHost(context, sentence, draft)
}

/** True before a war by its name: the Libyan Civil War, the Iran–Iraq War; but the War Ministry, and the Iraq War Inquiry. */
export function isOfWar(context: Context, sentence: Sentence, draft: Draft): boolean {
  const { doc, tags } = context
  const from = opensPair(context, sentence, draft) ? draft.lastToken + 2 : draft.lastToken
  for (let at = from; at < Math.min(sentence.lastToken, from + 3); at++) {
    if (!isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0) || isVerb(tags[at]?.pos)) return false
    if (WARS.has(normOf(doc, at))) return !isRunBeyond(context, sentence, at + 1)
  }
  return false
}

/** The name of an event that begins with this one: over capitals, possessives, hyphens and `of`. */
function namesEvent(context: Context, sentence: Sentence, draft: Draft): boolean {
  const { doc, tags } = context
  const { firstToken, lastToken } = draft
  let found = false
  let isPair = /^[-–]$/.test(normAt(doc, sentence, firstToken - 1))
  for (let at = lastToken; at < Math.min(sentence.lastToken, lastToken + LONGEST); at++) {
    const norm = normOf(doc, at)
    if (found) return !RUNNING.test(norm) && !isRunBeyond(context, sentence, at)
    if (at === lastToken ? opensPair(context, sentence, draft) : isLink(context, sentence, at)) {
      isPair ||= norm === '-' || norm === '–'
      continue
    }
    const isCapital = isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0)
    if (PLAIN_EVENTS.has(norm) && isPair) found = true
    else if (!isCapital || isVerb(tags[at]?.pos)) return false
    else found = isEvent(context, sentence, at) && !isOwnMeeting(norm, isPair, draft)
  }
  return found
}

/** The EU Summit, the G7 Summit: a body that meets acts all the same. */
function isOwnMeeting(norm: string, isPair: boolean, { actor }: Draft): boolean {
  return PLAIN_EVENTS.has(norm) && !isPair && (actor?.type === 'organisation' || actor?.type === 'bloc')
}

function isEvent({ doc, tags }: Context, sentence: Sentence, at: number): boolean {
  const norm = normAt(doc, sentence, at)
  if (norm === 'league') return normAt(doc, sentence, at - 1) === 'champions'
  // the US Open; but Open Society, and US open to talks
  if (norm === 'open') {
    const isMore = /^(?:propn|noun|det|pron)$/.test(tags[at + 1]?.pos ?? '')
    return !isMore && !/^(?:to|for|as)$/.test(normAt(doc, sentence, at + 1))
  }
  return EVENTS.has(norm)
}

/** The Games Organising Committee, the Cup of Nations Trust: capitals that go on to a body. */
function isRunBeyond({ doc, index }: Context, sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.lastToken && isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0); at++)
    if (RUNNING.test(normOf(doc, at)) || isWord(index, 'organisation_suffixes', normOf(doc, at))) return true
  return false
}

/** Within a name: Women's Africa Cup, Cup of Nations, Empire and Commonwealth Games. */
function isLink({ doc }: Context, sentence: Sentence, at: number): boolean {
  if (normAt(doc, sentence, at) === 'and')
    return (
      [at - 1, at + 1].every((each) => isCapitalAt(doc.text, doc.tokens[each]?.start ?? 0)) &&
      isGames(doc, sentence, at)
    )
  return /^(?:'s|'|-|–|of|&)$/.test(normAt(doc, sentence, at)) && isCapitalAt(doc.text, doc.tokens[at + 1]?.start ?? 0)
}

/** Russia-Africa, British Empire and Commonwealth; but Morocco's World Cup is its own. */
function opensPair({ doc, index }: Context, sentence: Sentence, { firstToken, lastToken, source }: Draft): boolean {
  const norm = normAt(doc, sentence, lastToken)
  if (!isCapitalAt(doc.text, doc.tokens[lastToken + 1]?.start ?? 0)) return false
  if (norm === '-' || norm === '–') return true
  if (norm !== 'and' || source !== 'organisation' || !isGames(doc, sentence, lastToken)) return false
  return Array.from({ length: lastToken - firstToken }, (_, at) => firstToken + at).some(
    (at) => index.trie.find(doc.tokens, at, lastToken, (found) => found)?.entries[0]?.value.kind === 'adjective',
  )
}

/** Behind this `and` a name of one word ends in what events are called. */
function isGames(doc: Context['doc'], sentence: Sentence, at: number): boolean {
  return EVENTS.has(normAt(doc, sentence, at + 2))
}

function isVerb(pos: string | undefined): boolean {
  return pos === 'verb' || pos === 'aux'
}

/** The Tour of Rwanda; the 2018 Gold Coast Games, Australia: where an event is held. */
function isEventsHost({ doc }: Context, sentence: Sentence, { firstToken, lastToken }: Draft): boolean {
  const before = normAt(doc, sentence, firstToken - 1)
  const head = normAt(doc, sentence, firstToken - 2)
  const isNamed = isCapitalAt(doc.text, doc.tokens[firstToken - 2]?.start ?? 0)
  if (/^(?:of|de|du)$/.test(before)) return isNamed && EVENTS_OF.has(head)
  // before the World Cup, Chile complained
  const isAside = /^(?:[,.;)]?|where|in)$/.test(normAt(doc, sentence, lastToken))
  return (
    isAside &&
    before === ',' &&
    isNamed &&
    EVENTS.has(head) &&
    !/^(?:week|day|open|wars?|revolution|genocide|uprising)$/.test(head)
  )
}
