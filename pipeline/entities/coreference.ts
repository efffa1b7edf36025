import type { Actor, Sentence } from '../document/index.ts'
import type { Gender } from '../tag/index.ts'
import { findBodyKind, isBodyOf } from './bodies.ts'
import { groupBySentence, isWord, normAt, tokensOf, type Context, type Draft } from './draft.ts'
import { isEmptyIt } from './empty-it.ts'
import { isEnvoyOffice } from './envoys.ts'
import { readGenders, type GenderOf } from './gender.ts'
import { isBased, POSSESSIVES, type Owners } from './nominal-home.ts'
import { findHolderOf, isHighOffice } from './office-holder.ts'
import { findOthers } from './own-subject.ts'
import { findSameHead, isBodyHead } from './same-head.ts'
import { findSpeaker, readQuoted } from './speaker.ts'
import { isOfThing } from './thing-subject.ts'

const PERSON = new Set('he him his himself she her hers herself'.split(' '))
const SHE = new Set('she her hers herself'.split(' '))
const GROUP = new Set('they them their theirs themselves'.split(' '))
const THING = new Set('it its itself'.split(' '))
const ONE = new Set('i me my mine myself'.split(' '))
const SPEAKER = new Set([...ONE, ...'we us our ours ourselves'.split(' ')])

/** Sentences a pronoun may look back for its antecedent. */
const REACH = 3

/**
 * Ties pronouns to the most likely actor before them: he and she to the last person of that gender, they to the last group or
 * plural, it to the last state or body, I and we inside a quotation to its speaker. Subjects come before others.
 *
 * @param drafts - What is named, and the nouns that point to somebody.
 */
export function resolvePronouns(context: Context, drafts: readonly Draft[]): Draft[] {
  return resolveTokens(context, drafts, isPronoun, (search, sentence) =>
    isEmptyIt(context, sentence, search.at) ? null : findAntecedent(search),
  )
}

/** Whom `its`, `their`, `his` stand for, by their token: the owners of the nouns behind them. */
export function findOwners(context: Context, drafts: readonly Draft[]): Owners {
  const found = resolveTokens(context, drafts, (norm) => POSSESSIVES.has(norm), findAntecedent)
  return new Map(found.flatMap(({ firstToken, actor }) => (actor === null ? [] : [[firstToken, actor] as const])))
}

/** Ties `the lecturer` and `the company` to the last person or body named before. */
export function resolveDescribed(context: Context, drafts: readonly Draft[]): Draft[] {
  const mayDescribe = (norm: string): boolean =>
    isWord(context.index, 'actor_heads', norm) ||
    isWord(context.index, 'offices_nominal', norm) ||
    PERSON_NOUNS.has(norm) ||
    findBodyKind(norm) !== null ||
    isBodyHead(norm) ||
    isHighOffice(norm) ||
    isEnvoyOffice(norm)
  return resolveTokens(context, drafts, mayDescribe, (search, sentence) => findDescribed(context, sentence, search))
}

function isPronoun(norm: string): boolean {
  return PERSON.has(norm) || THING.has(norm) || GROUP.has(norm) || SPEAKER.has(norm)
}

/** @param isAsked - Whether a word may stand for somebody at all; few do. */
function resolveTokens(
  context: Context,
  drafts: readonly Draft[],
  isAsked: (norm: string) => boolean,
  find: (search: Search, sentence: Sentence) => Antecedent | null,
): Draft[] {
  const { doc } = context
  const actors = drafts.filter((d) => d.actor !== null && d.reading !== 'place' && d.reading !== 'modifier')
  const bySentence = groupBySentence(actors)
  const genderOf = readGenders(context, drafts)
  const homeBefore = (at: number): string | null => {
    const draft = drafts.find(({ lastToken }) => lastToken === at)
    return draft?.country ?? draft?.place?.country ?? null
  }
  // the US inside a quotation is no `us`, and the It of a name no `it`
  const taken = tokensOf(drafts)
  const found: Draft[] = []
  const quoted = readQuoted(context)
  doc.sentences.forEach((sentence, number) => {
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      const token = doc.tokens[at]
      if (token === undefined || !isAsked(token.norm) || taken.has(at)) continue
      if (isOfThing(context, number, at, taken)) continue
      // asked for at few tokens only
      const others = () => findOthers(context, bySentence.get(number) ?? [], sentence, at).map(({ actor }) => actor)
      const search = { context, doc, norm: token.norm, at, number, quoted, bySentence, genderOf, others, homeBefore }
      const antecedent = find(search, sentence)
      if (antecedent === null) continue
      const draft = makePronoun(at, number, antecedent.actor, antecedent.rule, antecedent.confidence)
      found.push(antecedent.rule.startsWith('nominal') ? { ...draft, kind: 'nominal', source: 'nominal' } : draft)
    }
  })
  return found
}

interface Search {
  context: Context
  doc: Context['doc']
  norm: string
  at: number
  number: number
  /** For each token whether it stands within quotation marks. */
  quoted: readonly boolean[]
  bySentence: ReadonlyMap<number, readonly Draft[]>
  genderOf: GenderOf
  /** The country of what is named right before a token: of the town in Toronto-based. */
  homeBefore: (at: number) => string | null
  /** Who cannot be meant. */
  others: () => readonly (Actor | null)[]
}

interface Antecedent {
  actor: Actor
  /** Sentences back. */
  back: number
  rule: string
  confidence: number
}

function findAntecedent(search: Search): Antecedent | null {
  const { norm, quoted } = search
  if (PERSON.has(norm)) return lastOfGender(search, SHE.has(norm) ? 'female' : 'male')
  if (SPEAKER.has(norm) && quoted[search.at] === true) return findQuotedSpeaker(search)
  if (GROUP.has(norm))
    return (
      lastOf(search, (draft) => isPlural(search, draft), 'pronoun:group', 0.55) ??
      lastOf(search, isNamed, 'pronoun:group_any', 0.4)
    )
  if (THING.has(norm)) return lastOf(search, isBody, 'pronoun:body', 0.45)
  return null
}

/** `the lecturer`, `the organisation`: the last person or body spoken of, where nothing follows that tells who it is. */
function findDescribed({ doc, index }: Context, sentence: Sentence, search: Search): Antecedent | null {
  const { at, norm } = search
  const next = normAt(doc, sentence, at + 1)
  const held = next === ',' && isWord(index, 'actor_heads', norm) ? findHolder(search) : null
  if (held !== null) return held
  // chief of the chief justice
  const isModifier = norm === 'chief' && isWord(index, 'actor_heads', next)
  const kind = findBodyKind(norm)
  // the group's director: the group is who was named
  const isApart = TOLD_APART.has(next) && !((kind !== null || isBodyHead(norm)) && next === "'s")
  if (isApart || isModifier) return null
  const holder = findHolderOf(search.context, sentence, at, search.number, search.bySentence)
  if (holder !== null) return { actor: holder, back: 0, rule: 'nominal:in_office', confidence: 0.6 }
  const same = findSameHead({ doc }, sentence, at, search.number, search.bySentence)
  if (same !== null) return { actor: same, back: 0, rule: 'nominal:same_head', confidence: 0.6 }
  const seat = kind !== null && isBased(doc, sentence, at) ? search.homeBefore(at - 2) : null
  if (kind !== null && seat !== null)
    return lastOf(search, ({ actor }) => actor?.country === seat && isBodyOf(kind, actor), 'nominal:body', 0.6)
  if (normAt(doc, sentence, kind === null ? at - 1 : findArticle({ doc }, sentence, at)) !== 'the') return null
  if (kind !== null) return lastOf(search, ({ actor }) => actor !== null && isBodyOf(kind, actor), 'nominal:body', 0.5)
  const gender = PERSON_NOUNS.get(norm)
  if (gender !== undefined)
    return lastOf(search, (d) => isPerson(d) && search.genderOf(d.actor) === gender, 'nominal:person', 0.5)
  // the ambassador is no politician who was named last
  if (isEnvoyOffice(norm)) return lastOf(search, isEnvoyPerson, 'nominal:person', 0.5)
  if (isWord(index, 'offices_nominal', norm) && !norm.endsWith('s') && !OFFICES_OF_STATE.has(norm))
    return lastOf(search, isPerson, 'nominal:person', 0.5)
  return null
}

/** The mayor, Benoit Payan, said: the name between commas behind a noun holds the office. */
function findHolder({ doc, at, number, bySentence }: Search): Antecedent | null {
  const name = bySentence.get(number)?.find((d) => d.firstToken === at + 2 && isPerson(d) && d.source !== 'pronoun')
  if (name === undefined || name.actor === null || doc.tokens[name.lastToken]?.norm !== ',') return null
  return { actor: name.actor, back: 0, rule: 'nominal:holder', confidence: 0.7 }
}

/** The oil giant, the plane maker: the article stands before one word that says in what trade. */
function findArticle({ doc }: Pick<Context, 'doc'>, sentence: Sentence, at: number): number {
  return TRADES.has(normAt(doc, sentence, at - 1)) ? at - 2 : at - 1
}

const TRADES = new Set(
  `health oil gas energy mining metals diamond gold uranium plane car carmaker aircraft chip drinks food tobacco drug drugs chemicals cement
  telecoms telecom tech technology shipping trading commodities nuclear media news rights aid human charity advocacy campaign
  lobby beverage retail fashion pharmaceutical logistics construction security military mercenary anti-poverty environmental`.split(
    /\s+/,
  ),
)

/** The woman, the actor: nouns that only one gender is called by. */
const PERSON_NOUNS: ReadonlyMap<string, Gender> = new Map([
  ...'woman girl lady mother daughter wife widow sister spokeswoman businesswoman actress'
    .split(' ')
    .map((noun) => [noun, 'female'] as const),
  ...'man boy father son husband widower brother spokesman businessman'
    .split(' ')
    .map((noun) => [noun, 'male'] as const),
])

/** The minister of, the lawyer who: somebody else may be meant. */
const TOLD_APART = new Set(['of', 'who', 'that', 'which', 'for', "'s", '-', 'in', 'at', 'from'])

/** The president, the king: the state's, whoever was named last. */
const OFFICES_OF_STATE = new Set('president king queen emperor premier'.split(' '))

type ActingDraft = Draft & { readonly actor: Actor }

function isPerson(draft: Draft): draft is ActingDraft {
  return draft.actor?.type === 'person'
}

function isEnvoyPerson(draft: Draft): boolean {
  return isPerson(draft) && draft.actor.blocRule === 'bloc:envoy'
}

function isNamed({ source }: Draft): boolean {
  return source !== 'nominal'
}

const PLURALS = new Set(['collective', 'group', 'armed_group', 'state'])

/** Nouns without an s that speak of several. */
const SEVERAL = new Set(
  'people police men women children media staff crew youth personnel clergy elite leadership'.split(' '),
)

function isPlural({ doc }: Search, draft: Draft): boolean {
  if (draft.source === 'nominal') {
    const norm = doc.tokens[draft.lastToken - 1]?.norm ?? ''
    return SEVERAL.has(norm) || /[^s]s$/.test(norm)
  }
  return PLURALS.has(draft.actor?.type ?? '')
}

const BODIES = new Set(['organisation', 'bloc', 'state'])

/** A noun that points to a state is one of its institutions. */
function isBody({ actor }: Draft): boolean {
  return BODIES.has(actor?.type ?? '')
}

/** The last person who may be `he` or `she`: of that gender as far as name and title tell, in each sentence those first. */
function lastOfGender(search: Search, gender: Gender): Antecedent | null {
  const { genderOf } = search
  const isSure = (draft: Draft): boolean => isPerson(draft) && genderOf(draft.actor) === gender
  const mayBe = (draft: Draft): boolean => isPerson(draft) && (genderOf(draft.actor) ?? gender) === gender
  const sure = lastOf(search, isSure, 'pronoun:person', 0.8)
  const open = lastOf(search, mayBe, 'pronoun:person', 0.7)
  if (sure === null || open === null) return sure ?? open
  return open.back < sure.back ? open : sure
}

/** The first fitting mention of the nearest earlier sentence, or the last one before it in its own. */
function lastOf(
  { doc, at, number, quoted, bySentence, others }: Search,
  fits: (draft: Draft) => boolean,
  rule: string,
  confidence: number,
): Antecedent | null {
  const barred = others()
  const own = (bySentence.get(number) ?? []).filter((d) => d.firstToken < at && !barred.includes(d.actor) && fits(d))
  const plain = own.filter((d) => !isAside(doc, d, own, at))
  const last = (isWhatHeCalled(doc, at) ? own[0] : (plain.at(-1) ?? own.at(-1)))?.actor
  if (last) return { actor: last, back: 0, rule, confidence }
  for (let back = 1; back <= REACH; back++) {
    const named = (bySentence.get(number - back) ?? []).filter((d) => !barred.includes(d.actor) && fits(d))
    // who says something, before those he speaks of
    const earlier = (named.find(({ firstToken }) => quoted[firstToken] === quoted[at]) ?? named[0])?.actor
    if (earlier) return { actor: earlier, back, rule, confidence: confidence - 0.08 * (back - 1) }
  }
  return null
}

/** Newmont, the US company, sold its mine: what stands between commas behind a name only tells of it. */
function isAside(doc: Context['doc'], draft: Draft, own: readonly Draft[], at: number): boolean {
  const norms = (from: number, to: number): string[] => doc.tokens.slice(from, to).map(({ norm }) => norm)
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

/** Who says what stands between the quotation marks round the word. */
function findQuotedSpeaker({ context, norm, at, number, quoted, bySentence }: Search): Antecedent | null {
  const found = findSpeaker(context, bySentence, quoted, { at, sentence: number }, ONE.has(norm))
  if (found === null) return null
  const confidence = found.isSaying ? 0.75 : found.back === 0 ? 0.65 : 0.5
  return { actor: found.actor, back: found.back, rule: 'pronoun:speaker', confidence }
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
