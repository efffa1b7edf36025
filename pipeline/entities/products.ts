/** Companies named for what they make: a Google subsea cable, Pfizer doses, a B737 Airbus. */
import type { Sentence } from '../document/index.ts'
import { isBodyOf } from './bodies.ts'
import { isCapital, isWord, normAt, normOf, wordsOf, type Context, type Draft } from './draft.ts'
import { mayHoldOffice } from './name-parts.ts'

/** What companies make and sell. */
const PRODUCTS = new Set(
  `jet jets plane planes aircraft airliner airliners helicopter helicopters engine engines hangar hangars car cars truck trucks van vans
  bus buses suv suvs pickup pickups tractor tractors motorcycle motorcycles phone phones smartphone smartphones handset handsets tablet
  tablets laptop laptops computer computers device devices app apps browser console consoles vaccine vaccines dose doses jab jabs shot
  shots pill pills cable cables series sitcom film films movie movies bag bags shoes shirt shirts beer beers drink drinks bottle
  bottles tyre tyres drone drones satellite satellites page pages profile account accounts`.split(/\s+/),
)
/** Of whom a thing is no make but their own: an airline's planes, and a series of talks by a body that no list knows. */
const OWN_THINGS = {
  maker: null,
  airline: /^(?:planes?|jets?|aircraft|airliners?|helicopters?)$/,
  unknown: /^(?:series|films?|movies?|satellites?|pages?|accounts?)$/,
} as const
/** B737, A320. */
const MODEL = /^[a-z]\d{3}[a-z]*$/
const NEAR = 4

/** True where a company's name only says whose make a thing is; not where that thing in turn modifies somebody. */
export function isMaker(context: Context, sentence: Sentence, draft: Draft): boolean {
  const { doc, index, tags } = context
  const { firstToken, lastToken } = draft
  const kind = findKind(context, draft)
  if (kind === null) return false
  // Airbus A320 is one name for the tagger
  if (doc.tokens.slice(firstToken, lastToken).some(({ norm }) => MODEL.test(norm))) return true
  if (kind === 'maker' && isModelName(context, sentence, draft)) return true
  if (isModelBefore(context, sentence, firstToken) && !isModifying(tags[lastToken]?.pos)) return true
  for (let at = lastToken; at < Math.min(sentence.lastToken, lastToken + NEAR); at++) {
    const norm = normOf(doc, at)
    // the Pfizer-BioNTech vaccine
    if (isHyphen(norm) && isCapital(context, sentence, at + 1)) continue
    if (!isModifying(tags[at]?.pos)) return false
    if (PRODUCTS.has(norm))
      return OWN_THINGS[kind]?.test(norm) !== true && !isWord(index, 'actor_heads', normAt(doc, sentence, at + 1))
    if (isWord(index, 'actor_heads', norm)) return false
  }
  return false
}

/** A Ford Ranger: behind a word for one, a name that goes on to the end of its phrase, and holds no place and no office. */
function isModelName(context: Context, sentence: Sentence, { firstToken, lastToken }: Draft): boolean {
  const { doc, index, tags } = context
  let first = firstToken
  while (first > sentence.firstToken && tags[first - 1]?.pos === 'propn') first -= 1
  let last = lastToken
  while (last < sentence.lastToken && tags[last]?.pos === 'propn' && isCapital(context, sentence, last)) last += 1
  if (last === lastToken || last - lastToken > 2 || !ONE.test(normAt(doc, sentence, first - 1))) return false
  if (/^(?:noun|part|verb|aux)$/.test(tags[last]?.pos ?? '') && last < sentence.lastToken) return false
  for (let at = lastToken; at < last; at++) {
    const found = index.trie.find(doc.tokens, at, last, (entries) => entries)
    if (found?.entries.some(({ value }) => value.kind !== 'actor') === true || mayHoldOffice(context, at)) return false
  }
  return true
}

const ONE = /^(?:an?|one|another|his|her|my)$/

/** A B737 Airbus, a B737 900 Airbus. */
function isModelBefore({ doc }: Context, sentence: Sentence, first: number): boolean {
  const before = normAt(doc, sentence, first - 1)
  return MODEL.test(before) || (/^\d{3}$/.test(before) && MODEL.test(normAt(doc, sentence, first - 2)))
}

/** What is known of a company; null for all other bodies. */
function findKind(
  { doc, index }: Context,
  { actor, source, firstToken, lastToken }: Draft,
): keyof typeof OWN_THINGS | null {
  if (actor === null && source !== 'organisation') return null
  const name = actor?.name ?? wordsOf(doc, firstToken, lastToken)
  const body = { name, type: actor?.type ?? 'organisation' } as const
  const known = actor === null ? 'company' : index.organisations.get(actor.id)?.kind
  if (known !== 'company' || !isBodyOf('private', body)) return null
  if (isBodyOf('airline', body)) return 'airline'
  return actor === null ? 'unknown' : 'maker'
}

function isHyphen(norm: string): boolean {
  return norm === '-' || norm === '–'
}

function isModifying(pos: string | undefined): boolean {
  return pos === 'noun' || pos === 'propn' || pos === 'adj'
}
