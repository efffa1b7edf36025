/** Names that look like people or organisations, from compromise's tags and the words around them. */
import type { Sentence, Token } from '../document/types.ts'
import type { TokenTags } from './terms.ts'

/** A name by its offsets in the whole text; begins and ends at token boundaries. */
export interface Candidate {
  readonly start: number
  readonly end: number
}

/** What the finders read; one object, because every rule looks at all of it. */
export interface NameContext {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  /** compromise's tags by token index. */
  readonly found: ReadonlyMap<number, TokenTags>
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const TITLES = words(
  'president minister general colonel captain lieutenant major sergeant brigadier admiral commander judge justice king queen prince princess ' +
    'sheikh emir sultan sheik imam pope bishop archbishop cardinal reverend pastor chief senator governor ambassador secretary chancellor premier ' +
    'professor doctor sir dame lord lady mr mr. mrs mrs. ms ms. dr dr. prof prof. gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. rev rev. ' +
    'hon hon. sen sen. rep rep. gov gov. amb amb. adm adm. brig brig. pres pres. engr engr. alhaji alh. hajia mallam madame mme spokesman ' +
    'spokeswoman spokesperson chairman chairwoman director prime vice deputy interim former late',
)
const PARTICLES = words('al el ould bin ben ibn de da dos du van der den von bint abu abd le la')
const HEADS = words(
  'ministry party union bank council army court commission committee university association agency corporation group company institute ' +
    'foundation organisation organization federation parliament assembly senate congress league alliance front movement force forces police ' +
    'authority service bureau department office centre center network initiative fund society club board tribunal guard coalition forum trust ' +
    'chamber airlines airways times news media post herald tribune gazette broadcasting radio television tv ltd limited inc plc',
)
/** Heads that stand first: `Ministry of Defence`. */
const LEADING = words(
  'ministry bank council court commission committee university association agency institute foundation organisation organization federation ' +
    'alliance front movement department office union chamber community league forum',
)
const LINKS = words('of for and the in on to')
const STARTERS = words(
  'the a an in on at he she it they we i you this that these those but and or for from with as if when while after before since although ' +
    'however his her its their our my there what who why how where yet so both all some many most no not by to of is are was were has have had',
)

const isCapitalAt = (context: NameContext, at: number): boolean => {
  const token = context.tokens[at]
  if (token === undefined || at >= context.sentence.lastToken || !token.word) return false
  return /^\p{Lu}/u.test(context.text.slice(token.start, token.start + 2))
}

const normAt = (context: NameContext, at: number): string => context.tokens[at]?.norm ?? ''
const hasTag = (context: NameContext, at: number, tag: string): boolean => context.found.get(at)?.tags.has(tag) === true
const isClitic = (norm: string): boolean => norm.startsWith("'")

/** True for a hyphen with a name on both sides and no white space. */
const isJoint = (context: NameContext, at: number): boolean => {
  const token = context.tokens[at]
  if (token === undefined || at + 1 >= context.sentence.lastToken || !/^[-–&]$/u.test(token.norm)) return false
  return context.tokens[at - 1]?.end === token.start && context.tokens[at + 1]?.start === token.end
}

/** Index behind the run of tokens from `first` on for which `carries` holds; hyphens between them belong to it. */
const runEnd = (context: NameContext, first: number, carries: (at: number) => boolean): number => {
  let end = first
  while (end < context.sentence.lastToken) {
    if (carries(end)) end += 1
    else if (end > first && isJoint(context, end) && carries(end + 1)) end += 2
    else break
  }
  return end
}

const makeCandidate = (context: NameContext, first: number, end: number): Candidate | null => {
  const start = context.tokens[first]
  const last = context.tokens[end - 1]
  return start === undefined || last === undefined || end <= first ? null : { start: start.start, end: last.end }
}

type Finder = (context: NameContext, at: number) => number

/** Runs `find` at every token; it gives the index behind a name, or the index itself for none. */
const collect = (context: NameContext, find: Finder): Candidate[] => {
  const candidates: Candidate[] = []
  for (let at = context.sentence.firstToken; at < context.sentence.lastToken; at += 1) {
    const end = find(context, at)
    const candidate = makeCandidate(context, at, end)
    if (candidate === null) continue
    candidates.push(candidate)
    at = end - 1
  }
  return candidates
}

const isNamePart = (context: NameContext, at: number): boolean =>
  isCapitalAt(context, at) &&
  !TITLES.has(normAt(context, at)) &&
  !STARTERS.has(normAt(context, at)) &&
  !isElsewhere(context, at)

const isElsewhere = (context: NameContext, at: number): boolean =>
  ['Demonym', 'WeekDay', 'Month', 'Organization', 'Pronoun', 'Determiner'].some((tag) => hasTag(context, at, tag)) ||
  (hasTag(context, at, 'Place') && !hasTag(context, at, 'Person'))

const isPersonSeed = (context: NameContext, at: number): boolean =>
  hasTag(context, at, 'Person') || TITLES.has(normAt(context, at - 1))

const personEnd: Finder = (context, at) => {
  if (!isNamePart(context, at) || !isPersonSeed(context, at)) return at
  if (at > context.sentence.firstToken && TITLES.has(normAt(context, at - 1)) && !isCapitalAt(context, at - 1)) {
    if (!hasTag(context, at, 'Person') && !isNamePart(context, at + 1)) return at
  }
  return runEnd(context, at, (next) => {
    if (isNamePart(context, next)) return true
    return PARTICLES.has(normAt(context, next)) && (isNamePart(context, next + 1) || isJoint(context, next + 1))
  })
}

/** `Ministry of Defence`, `National Electoral Commission`, and what compromise tags. */
const organisationEnd: Finder = (context, at) => {
  if (!isCapitalAt(context, at) || STARTERS.has(normAt(context, at))) return at
  const end = runEnd(context, at, (next) => isCapitalAt(context, next))
  const head = headIndex(context, at, end)
  if (head >= 0)
    return LEADING.has(normAt(context, head)) && head === end - 1
      ? linkedEnd(context, end)
      : Math.max(head + 1, tagEnd(context, at))
  return tagEnd(context, at)
}

const tagEnd = (context: NameContext, at: number): number =>
  runEnd(context, at, (next) => hasTag(context, next, 'Organization') && !isClitic(normAt(context, next)))

const headIndex = (context: NameContext, first: number, end: number): number => {
  for (let at = end - 1; at >= first; at -= 1)
    if (HEADS.has(normAt(context, at)) && (at > first || LEADING.has(normAt(context, at)))) return at
  return -1
}

/** `… of the Interior and Security`: past links to the capitalised words behind them. */
const linkedEnd = (context: NameContext, from: number): number => {
  if (normAt(context, from) !== 'of' && normAt(context, from) !== 'for') return from
  let next = from
  while (LINKS.has(normAt(context, next)) && next < from + 2) next += 1
  return isCapitalAt(context, next) ? runEnd(context, next, (at) => isCapitalAt(context, at)) : from
}

/** People: names after titles and compromise's own, titles left out; possessive clitics stay outside. */
export const findPeople = (context: NameContext): Candidate[] => collect(context, personEnd)

/** Organisations: names with a head such as Ministry, Party or Bank, and compromise's own. */
export const findOrganisations = (context: NameContext): Candidate[] => collect(context, organisationEnd)
