/** What the countries and bodies beside a name in its sentence say of whose it is. */
import { flatMapList } from '../document/list.ts'
import type { Actor, Token } from '../document/index.ts'
import { isInDateline } from './dateline.ts'
import { normOf, type Context, type Draft } from './draft.ts'
import { findEnvoy } from './envoys.ts'
import { isResidence } from './residence.ts'
import { isModified, isPresentedFor, isSetting, isTie, type Pair } from './ties.ts'
import { blocOfCountry, type Vote } from './votes.ts'

/** Tokens looked at on either side of a name for the country or body that it belongs to. */
const WINDOW = 8

const SAYING_NOTHING: ReadonlySet<Draft['source']> = new Set(['person', 'collective', 'bloc_adjective'])
const SPEECH_BREAK = new Set(['said', 'told', 'says', 'that', 'while', 'but', 'against', 'with', 'to'])

/** What a mention is to a name: whose envoy it is, where it lives, what presents it, what stands near or in its sentence. */
type Tie = 'sender' | 'residence' | 'tied' | 'near' | 'far'

/**
 * French lawyer X, X of the University of Lagos, X, Kenya's finance minister.
 *
 * @param all - What else is named, by sentence.
 * @param weight - What this mention of the name counts for, in [0, 1].
 */
export function votesBeside(
  context: Context,
  type: Pair['type'],
  draft: Draft,
  all: ReadonlyMap<number, readonly Draft[]>,
  weight: number,
): Vote[] {
  const here = all.get(draft.sentence) ?? []
  const others = here.filter((o) => !SAYING_NOTHING.has(o.source) && o.actor?.type !== 'person' && !isInDateline(o))
  const envoy = type === 'person' ? findEnvoy(context, draft, others) : null
  const ties = flatMapList(others, (other): [Draft, Tie][] => {
    if (envoy?.hosts.includes(other) === true || (type === 'person' && isSchool(context, other))) return []
    const tie = envoy?.sender === other ? 'sender' : readTie(context, type, draft, other, here, others)
    return tie === null ? [] : [[other, tie]]
  })
  // once the text presents somebody for one country, the others of the sentence are what it is about
  const isPresented = ties.some(([other, tie]) => tie === 'tied' && !isGuess(other))
  return flatMapList(ties, ([other, tie]) => {
    const bloc = other.actor?.bloc ?? blocOfCountry(context.index, other.country)
    if (bloc === null || bloc === 'none' || bloc === 'unspecified') return []
    const country = other.country ?? other.actor?.country ?? null
    const points = pointsOf(type, other, tie === 'near' && isPresented ? 'far' : tie)
    return [{ bloc, country, points: WHOLE.has(tie) ? points : points * weight, rule: RULES[tie] }]
  })
}

const RULES = {
  sender: 'bloc:envoy',
  residence: 'bloc:residence',
  tied: 'bloc:beside_name',
  near: 'bloc:beside_name',
  far: 'bloc:same_sentence',
} as const

/** Ties that a later mention of the name says no less surely. */
const WHOLE: ReadonlySet<Tie> = new Set(['sender', 'residence'])

function pointsOf(type: Pair['type'], other: Draft, tie: Tie): number {
  if (tie === 'sender') return 6
  if (tie === 'residence') return 3
  if (tie === 'tied') return isGuess(other) ? 1.5 : pointsOfPresenting(type, other)
  const isPlace = other.reading === 'place'
  if (tie === 'far') return isPlace || isBody(other.actor) ? 0.1 : 0.3
  if (isPlace) return 0.3
  return isBody(other.actor) ? 0.5 : 1
}

/** A Senegalese researcher at Harvard, a Nairobi-based British reporter: whose people are says more than where they work. */
function pointsOfPresenting(type: Pair['type'], { source, rule }: Draft): number {
  if (rule.includes('reading:based')) return type === 'person' ? 2 : 4.5
  return source === 'adjective' || source === 'people' ? 4.5 : 3
}

function readTie(
  context: Context,
  type: Pair['type'],
  draft: Draft,
  other: Draft,
  here: readonly Draft[],
  others: readonly Draft[],
): Tie | null {
  if (isResidence(context, draft, other, type)) return 'residence'
  const gap =
    other.firstToken >= draft.lastToken ? other.firstToken - draft.lastToken : draft.firstToken - other.lastToken
  if (gap < 0) return null
  const between = context.doc.tokens.slice(
    Math.min(other.lastToken, draft.lastToken),
    Math.max(other.firstToken, draft.firstToken),
  )
  const pair = { type, name: draft, other, between }
  const isNear = gap <= WINDOW && !between.some(({ norm }) => norm === ';' || norm === '.' || SPEECH_BREAK.has(norm))
  const isTied = !isPost(context, draft, other, others) && isTiedTo(context, pair, isNear)
  // a body of unknown home says where somebody belongs only if they are its own
  if (other.source === 'organisation' && !isTied) return null
  if (between.some(({ norm }) => norm === 'against') || isAddressee(between)) return null
  if (type === 'person' && (isBirthAlone(context, draft, other, others) || isClub(other.actor))) return 'far'
  if (isTied) return 'tied'
  return isNear && !here.some((each) => isPersonBetween(each, draft, other)) ? 'near' : 'far'
}

function isTiedTo(context: Context, pair: Pair, isNear: boolean): boolean {
  if (isPresentedFor(context, pair)) return true
  if (!isNear) return false
  return isModified(context, pair) || (pair.between.every((token) => isTie(context, token)) && !isSetting(pair))
}

/** X credited Y, at the University of Z: another person stands between, whose body it may be. */
function isPersonBetween(each: Draft, name: Draft, other: Draft): boolean {
  const from = Math.min(name.lastToken, other.lastToken)
  const to = Math.max(name.firstToken, other.firstToken)
  return each.source === 'person' && each.firstToken >= from && each.lastToken <= to
}

/** X, who graduated from Oxford University, a degree from Harvard: where somebody learned, not whose they are. */
function isSchool({ doc }: Context, { firstToken, source, actor }: Draft): boolean {
  if (source !== 'organisation' && !isBody(actor)) return false
  const before = doc.tokens.slice(Math.max(0, firstToken - SCHOOL_REACH), firstToken).map(({ norm }) => norm)
  const clause = before.slice(before.findLastIndex((norm) => CLAUSE_END.test(norm)) + 1)
  return clause.some((norm) => SCHOOLING.has(norm))
}

const SCHOOL_REACH = 7
const CLAUSE_END = /^[.;:,?!]$/
const SCHOOLING = new Set(
  (
    'study studied studies studying graduated graduate graduates graduating graduation educated attended attending enrolled ' +
    'degree degrees diploma bachelor masters mba llb llm phd doctorate doctoral alumnus alumna alumni trained schooled scholarship'
  ).split(' '),
)

/** The Moroccan-born Dutch mayor X: where somebody was born, before whose he is. */
function isBirthAlone({ doc }: Context, draft: Draft, other: Draft, others: readonly Draft[]): boolean {
  const isBorn =
    /^[-–]$/.test(normOf(doc, other.lastToken)) && /^(?:born|raised|bred)$/.test(normOf(doc, other.lastToken + 1))
  return (
    isBorn &&
    others.some(
      ({ source, firstToken, lastToken }) =>
        (source === 'adjective' || source === 'state') && firstToken > other.lastToken && lastToken <= draft.firstToken,
    )
  )
}

/** Liverpool's Mohamed Salah: athletes are of their country and not of their club's. */
function isClub(actor: Actor | null): boolean {
  return actor?.type === 'organisation' && CLUB.test(actor.name)
}

const CLUB =
  /\b(?:FC|CF|AFC|SC|AC|Rovers|Athletic|Wanderers|Hotspur|Real Madrid|Barcelona|Bayern|Juventus|Arsenal|Chelsea|Milan|Ajax|Benfica|Porto|Marseille|Lyon|Saint-Germain|Manchester (?:United|City)|Crystal Palace|Everton|Fulham|Dortmund|Napoli|Roma)\b/

/** X told the BBC, X said in an interview with Reuters: the one spoken to says nothing of whose the speaker is. */
function isAddressee(between: readonly Token[]): boolean {
  const norms = between.map(({ norm }) => norm).filter((norm) => norm !== 'the' && norm !== "'s")
  const last = norms.at(-1) ?? ''
  return TELLING.has(last) || (/^(to|with)$/.test(last) && TALKING.has(norms.at(-2) ?? ''))
}

const TELLING = new Set('tell tells told telling'.split(' '))
const TALKING = new Set('speaking spoke speaks talking interview'.split(' '))

/** X, who heads the EU delegation in Lusaka; X, Kenya director of Y: where X works, not whose X is. */
function isPost({ doc }: Context, draft: Draft, other: Draft, others: readonly Draft[]): boolean {
  const bodies = others.filter(({ actor, firstToken }) => firstToken >= draft.lastToken && isBody(actor))
  const isBehind = bodies.some(({ lastToken }) => lastToken <= other.firstToken)
  if (other.reading === 'place' && isBehind) return true
  const isDemonym = other.source === 'adjective' || other.source === 'people'
  if (other.firstToken < draft.lastToken || isBody(other.actor) || isDemonym) return false
  return bodies.some(({ firstToken }) => {
    const norms = doc.tokens.slice(other.lastToken, firstToken).map(({ norm }) => norm)
    const link = norms.at(-1) === 'the' ? norms.at(-2) : norms.at(-1)
    return norms.length <= OFFICE && (link === 'of' || link === 'at' || link === 'for') && !norms.includes(',')
  })
}

/** Words of an office between a country and the body that it is of. */
const OFFICE = 6

function isBody(actor: Actor | null): boolean {
  return actor?.type === 'organisation' || actor?.type === 'bloc'
}

/** A body whose own home is only guessed from the article. */
export function isGuess({ source, actor }: Draft): boolean {
  return source === 'organisation' && (actor === null || /focus|same_sentence/.test(actor.blocRule))
}
