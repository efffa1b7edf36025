/** Nouns that point back to a body, and which bodies each of them may mean: the lender, the airline, the researchers. */
import type { Actor } from '../document/index.ts'

/** A court is no company, and a ministry no charity. */
const PUBLIC =
  /\b(?:Courts?|Tribunal|Ministry|Police|Army|Navy|Parliament|Senate|Assembly|Council|Commission|Department|Authority|Party|University|College|School|Congress|Treasury|Government|Hospital|Cabinet|Armed Forces|Defence Forces?|Guard)\b/
const LENDING = /\b(?:Banks?|Fund|Monetary|IMF|AfDB|Capital|Finance|Credit)\b|bank\b/
const RESEARCHING =
  /\b(?:Universit\w*|Institut\w*|College|School|Laborator\w*|Academy|Cent(?:re|er)|Observatory|Atlas)\b/

const FLYING = /\b(?:Air|Airlines?|Airways|Aviation|Lufthansa|KLM|Qantas)\b|[a-z][Aa]ir\b|[Jj]et\b/
const WATCHING =
  /\b(?:Commission|Authority|Council|Agency|Watch|Regulator|Office|Transparency|Amnesty|Bureau|Ombudsman)\b/
const GOVERNING = /\bMinistry\b/

/** Kinds of noun, by the bodies that they may mean. */
export type BodyKind = 'any' | 'private' | 'making' | 'airline' | 'watchdog' | 'ministry' | 'lender' | 'research'

const KINDS: ReadonlyMap<string, BodyKind> = new Map([
  ...'organisation organization agency commission institution body bloc organisations organizations agencies institutions'
    .split(' ')
    .map((noun) => [noun, 'any'] as const),
  ...`company firm corporation group charity foundation newspaper daily broadcaster
conglomerate giant major insurer utility exchange startup retailer multinational operator supplier channel network platform publisher brewer club nonprofit ngo companies firms
corporations charities clubs ngos`
    .split(/\s+/)
    .map((noun) => [noun, 'private'] as const),
  ...'miner manufacturer maker producer miners manufacturers makers producers'
    .split(' ')
    .map((noun) => [noun, 'making'] as const),
  ...'airline carrier airlines carriers'.split(' ').map((noun) => [noun, 'airline'] as const),
  ['ministry', 'ministry'],
  ...'watchdog regulator'.split(' ').map((noun) => [noun, 'watchdog'] as const),
  ...'bank lender banks lenders'.split(' ').map((noun) => [noun, 'lender'] as const),
  ...'institute university researchers scientists authors'.split(' ').map((noun) => [noun, 'research'] as const),
])

/** Every noun that may mean a body. */
export const BODY_NOUNS: readonly string[] = [...KINDS.keys()]

/** Which bodies a noun behind `the` may mean, or null for other nouns. */
export function findBodyKind(norm: string): BodyKind | null {
  return KINDS.get(norm) ?? null
}

/** True where an actor may be called by a noun of a kind. */
export function isBodyOf(kind: BodyKind, { type, name }: Pick<Actor, 'type' | 'name'>): boolean {
  if (type !== 'organisation' && (type !== 'bloc' || kind !== 'any')) return false
  if (kind === 'any') return true
  if (kind === 'private') return !PUBLIC.test(name)
  if (kind === 'making') return !PUBLIC.test(name) && !FLYING.test(name) && !LENDING.test(name)
  return WORDS[kind].test(name)
}

/** Words in the names of bodies of a kind. */
const WORDS = {
  airline: FLYING,
  watchdog: WATCHING,
  ministry: GOVERNING,
  lender: LENDING,
  research: RESEARCHING,
} as const
