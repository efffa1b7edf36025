/** Who says what stands between quotation marks. */
import type { Actor } from '../document/index.ts'
import { isCapitalAt } from '../document/capital.ts'
import type { Context, Draft } from './draft.ts'

/** The speaker of a quotation and how many sentences away he is named. */
export interface FoundSpeaker {
  readonly actor: Actor
  /** Sentences between, 0 in the same one. */
  readonly back: number
  /** True where a verb of saying stands beside the name. */
  readonly isSaying: boolean
}

/** Sentences that are asked for a speaker, in this order. */
const NEAR = [0, -1, 1, -2, -3]
/** No quotation is followed over more sentences to the one that names its speaker. */
const ONWARD = 4

const SAYING = new Set(
  `say add tell warn explain note argue insist declare state conclude claim write tweet reply recall stress ask continue lament joke
  chant shout`.split(/\s+/),
)
/** Verbs behind which stands who listens: told Trump. */
const WITH_LISTENER = new Set(['tell', 'warn', 'ask'])
/** Words of an apposition or of where somebody is: protesters in Niamey chanted. */
const ASIDE = 8

/** Words between a verb of saying and the name of who says it: said activist and blogger X. */
const REACH = 6

/**
 * The speaker of a quotation that holds a word: who is named outside the quotation marks beside a verb of saying, else a person
 * of the same sentence, else of those around it.
 *
 * @param draftsOf - What is named in a sentence, by its number.
 * @param isOne - True for `I` and its like, which no state says.
 */
export function findSpeaker(
  context: Pick<Context, 'doc' | 'quoted' | 'tags'>,
  draftsOf: ReadonlyMap<number, readonly Draft[]>,
  place: { readonly at: number; readonly sentence: number },
  isOne: boolean,
): FoundSpeaker | null {
  for (const offset of [...findOnward(context, place.sentence), ...NEAR]) {
    const outside = (draftsOf.get(place.sentence + offset) ?? []).filter(
      (draft) => draft.actor !== null && context.quoted[draft.firstToken] !== true,
    )
    const back = Math.abs(offset)
    const sayers = outside.filter((draft) => maySay(draft, isOne) && isBesideSaying(context, draft))
    const saying = (offset === 0 ? nearestOf(sayers, place.at) : sayers[0])?.actor
    if (saying) return { actor: saying, back, isSaying: true }
    const people = outside.filter(({ actor }) => actor?.type === 'person')
    const nearest = offset === 0 ? nearestOf(people, place.at) : offset < 0 ? people[0] : people.at(-1)
    if (nearest?.actor) return { actor: nearest.actor, back, isSaying: false }
  }
  return null
}

/**
 * The pronoun beside the verb of saying that a quotation leads to: `We lost,` he said.
 *
 * @returns Its token and sentence; null where the quotation has none, or names who speaks.
 */
export function findSayingPronoun(
  context: Pick<Context, 'doc' | 'quoted' | 'tags'>,
  sentence: number,
): { at: number; sentence: number } | null {
  const { doc, quoted, tags } = context
  for (const offset of findOnward(context, sentence)) {
    const { firstToken, lastToken } = doc.sentences[sentence + offset] ?? { firstToken: 0, lastToken: 0 }
    for (let at = firstToken; at < lastToken; at++) {
      const isOne = quoted[at] !== true && ONES.has(doc.tokens[at]?.norm ?? '')
      if (isOne && tags[at + 1]?.pos === 'verb' && SAYING.has(tags[at + 1]?.lemma ?? ''))
        return { at, sentence: sentence + offset }
    }
  }
  return null
}

const ONES = new Set(['he', 'she'])

/** The sentence itself and those into which its quotation runs on: `A. B,` said X. */
function findOnward({ doc, quoted }: Pick<Context, 'doc' | 'quoted'>, sentence: number): number[] {
  const offsets = [0]
  for (let offset = 1; offset <= ONWARD; offset++) {
    const next = doc.sentences[sentence + offset]
    // the mark that opens another quotation is no word of this one
    if (next === undefined || quoted[next.firstToken] !== true || doc.tokens[next.firstToken]?.word !== true) break
    offsets.push(offset)
  }
  return offsets
}

/** Countries say we, and only people say I. */
function maySay({ actor }: Draft, isOne: boolean): boolean {
  return !isOne || actor?.type === 'person' || actor?.type === 'collective'
}

function nearestOf(drafts: readonly Draft[], at: number): Draft | undefined {
  const gap = ({ firstToken }: Draft): number => Math.abs(firstToken - at)
  return [...drafts].sort((a, b) => gap(a) - gap(b))[0]
}

/** `said activist X`, `X said`, `X, the minister of finance, said`, `protesters in Niamey chanted`. */
function isBesideSaying({ doc, tags }: Pick<Context, 'doc' | 'tags'>, draft: Draft): boolean {
  const { firstToken } = draft
  const lastToken = findEnd({ tags }, draft)
  const isSaid = (at: number): boolean => tags[at]?.pos === 'verb' && SAYING.has(tags[at].lemma)
  // Zambians and Britons argue: which of them said it is left open
  if (isSaid(skipAside({ doc, tags }, lastToken)) && doc.tokens[firstToken - 1]?.norm !== 'and') return true
  // warned by Germany
  if (doc.tokens[firstToken - 1]?.norm === 'by' && isSaid(firstToken - 2)) return true
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - REACH); at--) {
    if (isSaid(at)) return !WITH_LISTENER.has(tags[at]?.lemma ?? '')
    const isTitle =
      /^(?:noun|adj|propn|det)$/.test(tags[at]?.pos ?? '') || isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0)
    if (!isTitle) return false
  }
  return false
}

/** The token behind a mention, and behind the noun of a demonym: the British aid organisation said. */
function findEnd({ tags }: Pick<Context, 'tags'>, { source, reading, lastToken }: Draft): number {
  if (reading !== 'actor' || (source !== 'adjective' && source !== 'bloc_adjective')) return lastToken
  let end = lastToken
  while (end < lastToken + PHRASE && /^(?:noun|adj)$/.test(tags[end]?.pos ?? '')) end += 1
  return tags[end - 1]?.pos === 'noun' ? end : lastToken
}

/** Words of the phrase that a demonym opens. */
const PHRASE = 3

/** Ghana was warned by Germany: in the passive somebody else says it. */
const BEING = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'being'])

/** The token behind adverbs, an apposition between commas, or a phrase with a preposition. */
function skipAside({ doc, tags }: Pick<Context, 'doc' | 'tags'>, from: number): number {
  const posAt = (at: number): string => tags[at]?.pos ?? ''
  const skipAdverbs = (start: number): number => {
    let at = start
    while (posAt(at) === 'adv' || (posAt(at) === 'aux' && !BEING.has(doc.tokens[at]?.norm ?? ''))) at += 1
    return at
  }
  const isComma = doc.tokens[from]?.norm === ','
  if (!isComma && posAt(from) !== 'adp') return skipAdverbs(from)
  for (let at = from + 1; at <= from + ASIDE; at++) {
    if (isComma ? doc.tokens[at]?.norm === ',' : posAt(at) === 'verb') return skipAdverbs(isComma ? at + 1 : at)
    if (!isComma && !/^(?:noun|adj|propn|det|adp)$/.test(posAt(at))) return skipAdverbs(at)
  }
  return from
}
