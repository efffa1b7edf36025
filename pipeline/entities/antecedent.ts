/** Looks back from a word to whoever named before it may stand for. */
import type { Actor, Sentence, Token } from '../document/index.ts'
import { filterList, mapList } from '../document/list.ts'
import { isInByline } from './bylines.ts'
import { findCited } from './cited.ts'
import { changeDraft, groupBySentence, normOf, tokensOf, type Context, type Draft } from './draft.ts'
import { readGenders, type GenderOf } from './gender.ts'
import { findOthers } from './own-subject.ts'
import { isOfThing } from './thing-subject.ts'

/** Sentences that a word may look back for its antecedent, where nothing else is said. */
export const USUAL_REACH = 3

/** IT personnel. */
function isTechnology({ text }: Context['doc'], { norm, start, end }: Token): boolean {
  return norm === 'it' && text.slice(start, end) === 'IT'
}

export interface Search {
  context: Context
  doc: Context['doc']
  norm: string
  at: number
  number: number
  bySentence: ReadonlyMap<number, readonly Draft[]>
  genderOf: GenderOf
  /** The country of what is named right before a token: of the town in Toronto-based. */
  homeBefore: (at: number) => string | null
  /** Who cannot be meant. */
  others: () => readonly (Actor | null)[]
}

export interface Antecedent {
  actor: Actor
  /** Sentences back. */
  back: number
  rule: string
  confidence: number
  /** Ids of everybody who may be meant, where the choice is open. */
  candidates?: readonly string[]
}

/** @param isAsked - Whether a word may stand for somebody at all; few do. */
export function resolveTokens(
  context: Context,
  drafts: readonly Draft[],
  isAsked: (norm: string) => boolean,
  find: (search: Search, sentence: Sentence) => Antecedent | null,
): Draft[] {
  const { doc } = context
  const cited = findCited(context, drafts)
  const actors = filterList(
    drafts,
    (draft) =>
      draft.actor !== null &&
      draft.reading !== 'place' &&
      draft.reading !== 'modifier' &&
      !cited.has(draft.actor.id) &&
      !isInByline(context, draft),
  )
  const bySentence = groupBySentence(actors)
  const genderOf = readGenders(context, drafts)
  const homeBefore = (at: number): string | null => {
    const draft = drafts.find(({ lastToken }) => lastToken === at)
    return draft?.country ?? draft?.place?.country ?? null
  }
  // the US inside a quotation is no `us`, and the It of a name no `it`
  const taken = tokensOf(drafts)
  const found: Draft[] = []
  const resolve = (token: Token, at: number, sentence: Sentence, number: number): Draft | null => {
    if (isOfThing(context, number, at, taken) || isTechnology(doc, token)) return null
    // he gave him: a pronoun before may be the subject
    const subjects = () =>
      found.filter((draft) => draft.sentence === number && SUBJECTS.has(normOf(doc, draft.firstToken)))
    const own = () => [...(bySentence.get(number) ?? []), ...subjects()]
    const others = () => mapList(findOthers(context, own(), sentence, at), ({ actor }) => actor)
    const search = { context, doc, norm: token.norm, at, number, bySentence, genderOf, others, homeBefore }
    const antecedent = find(search, sentence)
    if (antecedent === null) return null
    const draft = makePronoun(at, number, antecedent.actor, antecedent.rule, antecedent.confidence)
    draft.candidates.push(...(antecedent.candidates ?? []))
    return antecedent.rule.startsWith('nominal') ? changeDraft(draft, { kind: 'nominal', source: 'nominal' }) : draft
  }
  doc.sentences.forEach((sentence, number) => {
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      const token = doc.tokens[at]
      // few words are asked for
      if (token === undefined || !isAsked(token.norm) || taken.has(at)) continue
      const draft = resolve(token, at, sentence, number)
      if (draft !== null) found.push(draft)
    }
  })
  return found
}

const SUBJECTS = new Set(['he', 'she', 'it', 'they'])

/** A draft that stands for somebody. */
export type ActingDraft = Draft & { readonly actor: Actor }

/** True for a mention of somebody whose bloc is known, where it acts. */
export function isActing(draft: Draft): draft is ActingDraft {
  return (draft.reading === 'actor' || draft.reading === 'mixed') && draft.actor !== null && draft.actor.bloc !== 'none'
}

export function isPerson(draft: Draft): draft is ActingDraft {
  return draft.actor?.type === 'person'
}

/** The first fitting mention of the nearest earlier sentence, or the last one before it in its own. */
export function lastOf(
  { context: { doc, quoted }, at, number, bySentence, others }: Search,
  fits: (draft: Draft) => boolean,
  rule: string,
  confidence: number,
  reach = USUAL_REACH,
): Antecedent | null {
  const barred = others()
  const own = filterList(bySentence.get(number) ?? [], (d) => d.firstToken < at && !barred.includes(d.actor) && fits(d))
  const plain = filterList(own, (d) => !isAside(doc, d, own, at))
  const last = (isWhatHeCalled(doc, at) ? own[0] : (plain.at(-1) ?? own.at(-1)))?.actor
  if (last) return { actor: last, back: 0, rule, confidence }
  for (let back = 1; back <= reach; back++) {
    const named = filterList(bySentence.get(number - back) ?? [], (d) => !barred.includes(d.actor) && fits(d))
    // who says something, before those he speaks of
    const earlier = (named.find(({ firstToken }) => quoted[firstToken] === quoted[at]) ?? named[0])?.actor
    if (earlier)
      return { actor: earlier, back, rule, confidence: Math.max(LEAST_CONFIDENCE, confidence - 0.08 * (back - 1)) }
  }
  return null
}

const LEAST_CONFIDENCE = 0.2

/** Newmont, the US company, sold its mine: what stands between commas behind a name only tells of it. */
function isAside(doc: Context['doc'], draft: Draft, own: readonly Draft[], at: number): boolean {
  const norms = (from: number, to: number): string[] => mapList(doc.tokens.slice(from, to), ({ norm }) => norm)
  return own.some(({ lastToken }) => {
    if (draft.firstToken <= lastToken || draft.firstToken - lastToken > ASIDE) return false
    const before = norms(lastToken, draft.firstToken)
    return (
      before[0] === ',' &&
      /^(?:a|an|the)$/.test(before[1] ?? '') &&
      norms(draft.lastToken, Math.min(at, draft.lastToken + ASIDE)).includes(',')
    )
  })
}

const ASIDE = 5

/** Trump met Ramaphosa over what he called …: the subject of the sentence speaks. */
function isWhatHeCalled(doc: Context['doc'], at: number): boolean {
  return (
    doc.tokens[at - 1]?.norm === 'what' &&
    /^(?:called|calls|described|describes|termed|said|says)$/.test(doc.tokens[at + 1]?.norm ?? '')
  )
}

/** A draft of one word that stands for an actor named elsewhere. */
export function makePronoun(at: number, sentence: number, actor: Actor, rule: string, confidence: number): Draft {
  return {
    firstToken: at,
    lastToken: at + 1,
    sentence,
    kind: 'pronoun',
    reading: 'actor',
    actor,
    place: null,
    country: null,
    countries: [],
    source: 'pronoun',
    rule,
    confidence,
    candidates: [],
  }
}
