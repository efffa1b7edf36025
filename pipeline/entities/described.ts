/** Nouns that point back to somebody named: the lecturer, the company, the prime minister. */
import type { Sentence } from '../document/index.ts'
import type { Gender } from '../tag/index.ts'
import { isPerson, lastOf, resolveTokens, USUAL_REACH, type Antecedent, type Search } from './antecedent.ts'
import { BODY_NOUNS, findBodyKind, isBodyOf, type BodyKind } from './bodies.ts'
import { isWord, normAt, type Context, type Draft } from './draft.ts'
import { ENVOY_OFFICES } from './envoys.ts'
import { isModifier } from './nominal-heads.ts'
import { findSeatEnd } from './nominal-home.ts'
import { findHolderOf, HIGH_OFFICES, type Holder } from './office-holder.ts'
import { BODY_HEADS, findSameHead } from './same-head.ts'

/** Ties `the lecturer` and `the company` to the last person or body named before. */
export function resolveDescribed(context: Context, drafts: readonly Draft[]): Draft[] {
  const { words } = context.index
  const [heads, offices] = [words.get('actor_heads'), words.get('offices_nominal')]
  const mayDescribe = (norm: string): boolean =>
    heads?.has(norm) === true || offices?.has(norm) === true || DESCRIBING.has(norm)
  return resolveTokens(context, drafts, mayDescribe, (search, sentence) => findDescribed(context, sentence, search))
}

/** `the lecturer`, `the organisation`: the last person or body spoken of, where nothing follows that tells who it is. */
function findDescribed({ doc, index }: Context, sentence: Sentence, search: Search): Antecedent | null {
  const { at, norm } = search
  const next = normAt(doc, sentence, at + 1)
  const held = next === ',' && isWord(index, 'actor_heads', norm) ? findHolder(search) : null
  if (held !== null) return held
  const kind = findBodyKind(norm)
  // the child soldiers, the general budget; but the club officials
  const isOfMore =
    isModifier(search.context, sentence, at) &&
    !(kind !== null && isWord(index, 'actor_heads', next) && !isAdjective(search))
  // the group's director: the group is who was named
  // accused the company of polluting the river
  const isCharge = next === 'of' && search.context.tags[at + 2]?.form === 'gerund'
  const isApart = TOLD_APART.has(next) && !((kind !== null || BODY_HEADS.has(norm)) && (next === "'s" || isCharge))
  if (isApart || isOfMore) return null
  const holder = findHolderOf(search, sentence)
  if (holder !== null) return fromHolder(holder)
  const same = findSameHead(search.context, sentence, at, search.number, search.bySentence)
  if (same !== null) return { actor: same, back: 0, rule: 'nominal:same_head', confidence: 0.6 }
  const seatEnd = kind === null ? null : findSeatEnd(search.context, sentence, at)
  const seat = seatEnd === null ? null : search.homeBefore(seatEnd)
  if (kind !== null && seat !== null)
    return lastOf(
      search,
      ({ actor }) => actor?.country === seat && isBodyOf(kind, actor),
      'nominal:body',
      0.6,
      COMPANY_REACH,
    )
  if (normAt(doc, sentence, findArticle({ doc }, sentence, at, kind === null ? RANKS : TRADES)) !== 'the') return null
  if (kind !== null)
    return lastOf(search, ({ actor }) => actor !== null && isBodyOf(kind, actor), 'nominal:body', 0.5, reachOf(kind))
  const gender = PERSON_NOUNS.get(norm)
  if (gender !== undefined)
    return lastOf(search, (d) => isPerson(d) && search.genderOf(d.actor) === gender, 'nominal:person', 0.5)
  // the ambassador is no politician who was named last
  if (ENVOY_OFFICES.has(norm)) return lastOf(search, isEnvoyPerson, 'nominal:person', 0.5)
  if (isWord(index, 'offices_nominal', norm) && !norm.endsWith('s') && !OFFICES_OF_STATE.has(norm))
    return lastOf(search, isPerson, 'nominal:person', 0.5)
  return null
}

/** Of two presidents, the one who acted last may be meant: the other stays a candidate. */
function fromHolder({ actor, candidates }: Holder): Antecedent {
  const isOpen = candidates.length > 0
  return {
    actor,
    back: 0,
    rule: isOpen ? 'nominal:acted_last' : 'nominal:in_office',
    confidence: isOpen ? 0.4 : 0.6,
    candidates,
  }
}

/** Sentences for which a body stays the company; the agency, the institution may soon be another. */
const COMPANY_REACH = 10

function reachOf(kind: BodyKind): number {
  return kind === 'any' ? USUAL_REACH : COMPANY_REACH
}

/** The mayor, Benoit Payan, said: the name between commas behind a noun holds the office. */
function findHolder({ doc, at, number, bySentence }: Search): Antecedent | null {
  const name = bySentence.get(number)?.find((d) => d.firstToken === at + 2 && isPerson(d) && d.source !== 'pronoun')
  if (name === undefined || name.actor === null || doc.tokens[name.lastToken]?.norm !== ',') return null
  return { actor: name.actor, back: 0, rule: 'nominal:holder', confidence: 0.7 }
}

function isAdjective({ context, at }: Search): boolean {
  return context.tags[at]?.pos === 'adj'
}

/** The oil giant, the plane maker, the deputy director: the article stands before one word that says in what trade or rank. */
function findArticle(
  { doc }: Pick<Context, 'doc'>,
  sentence: Sentence,
  at: number,
  between: ReadonlySet<string>,
): number {
  return between.has(normAt(doc, sentence, at - 1)) ? at - 2 : at - 1
}

const RANKS = new Set(['deputy', 'general', 'executive', 'managing'])

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

/** What any of the rules above asks for, but for those of the word lists. */
const DESCRIBING = new Set([...PERSON_NOUNS.keys(), ...BODY_NOUNS, ...BODY_HEADS, ...HIGH_OFFICES, ...ENVOY_OFFICES])

/** The minister of, the lawyer who: somebody else may be meant. */
const TOLD_APART = new Set(['of', 'who', 'that', 'which', 'for', "'s", '-', 'in', 'at', 'from'])

/** The president, the king: the state's, whoever was named last. */
const OFFICES_OF_STATE = new Set('president king queen emperor premier'.split(' '))

function isEnvoyPerson(draft: Draft): boolean {
  return isPerson(draft) && draft.actor.blocRule === 'bloc:envoy'
}
