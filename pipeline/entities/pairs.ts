/** Words for two who were named before: both countries, the two leaders, the two sides. */
import { flatMapList } from '../document/list.ts'
import type { Actor } from '../document/index.ts'
import { changeDraft, normOf, type Context, type Draft } from './draft.ts'

/** Sentences that such words may look back. */
const REACH = 4
const TWO = new Set(['both', 'two'])

/** Which actors a head may speak of. */
const KINDS: ReadonlyMap<string, ReadonlySet<Actor['type']>> = new Map([
  ...['countries', 'nations', 'states', 'governments', 'neighbours'].map((head) => [head, new Set(['state'])] as const),
  ...['leaders', 'presidents'].map((head) => [head, new Set(['person'])] as const),
  ...['sides', 'parties'].map((head) => [head, new Set(['state', 'bloc'])] as const),
] as readonly (readonly [string, ReadonlySet<Actor['type']>])[])

/**
 * Ties the words for two to the last two states, people or blocs named before: the first words to the one named first,
 * the noun to the other. Both then take part in what the two do.
 *
 * @param drafts - What is named, in the order of the text; descriptions settled.
 */
export function splitPairs(context: Context, drafts: readonly Draft[]): Draft[] {
  return flatMapList(drafts, (draft, at) => {
    const two = readTwo(context, draft) ? findTwo(context, draft, drafts.slice(0, at)) : null
    if (two === null) return [draft]
    const head = draft.lastToken - 1
    return [makePart(draft, draft.firstToken, head, two[0]), makePart(draft, head, draft.lastToken, two[1])]
  })
}

function readTwo({ doc }: Context, { actor, firstToken, lastToken }: Draft): boolean {
  if (actor?.id !== 'collective:unnamed_parties' || lastToken - firstToken < 2) return false
  return TWO.has(normOf(doc, lastToken - 2))
}

function findTwo({ doc }: Context, draft: Draft, before: readonly Draft[]): readonly [Actor, Actor] | null {
  const types = KINDS.get(normOf(doc, draft.lastToken - 1))
  if (types === undefined) return null
  const found: Actor[] = []
  for (const { actor, sentence, reading } of before.toReversed()) {
    if (draft.sentence - sentence > REACH || found.length === 2) break
    if (actor === null || reading === 'place' || reading === 'modifier') continue
    if ((types.has(actor.type) || speaksForState(actor)) && !found.some((other) => isSame(other, actor)))
      found.push(actor)
  }
  const [second, first] = found
  return first === undefined || second === undefined ? null : [first, second]
}

/** Macron called Ruto, and the two sides agreed: whoever holds a high office stands for the state. */
function speaksForState({ type, blocRule }: Actor): boolean {
  return type === 'person' && blocRule === 'gazetteer:office'
}

/** A state and its president are one side. */
function isSame(one: Actor, other: Actor): boolean {
  const isOneSide = one.type === 'state' || other.type === 'state'
  return one.id === other.id || (isOneSide && one.country !== null && one.country === other.country)
}

function makePart(draft: Draft, firstToken: number, lastToken: number, actor: Actor): Draft {
  return changeDraft(draft, { firstToken, lastToken, actor, rule: 'description:two', confidence: 0.6, countries: [] })
}
