import { flatMapList } from '../document/list.ts'
import type { NameSpan } from '../names/index.ts'
import { countCountries } from './ambiguity.ts'
import { groupBySentence, isGivenName, normsOf, type Context } from './draft.ts'
import type { GazetteerMatch } from './match.ts'
import { cutAtDash, cutAtVerb } from './name-cuts.ts'
import { isAcronymOf } from './merge.ts'
import { findNamesakePersons, followNamesakes } from './namesake-persons.ts'
import { classifyByTagger, classifyRun, type NameCandidate, type TaggerHints } from './names.ts'
import type { Run } from './runs.ts'
import { readSpan } from './tagged-names.ts'
import { findThingAbbreviations } from './thing-abbreviations.ts'

/** Names outside the gazetteer, and the gazetteer's matches that stand beside them. */
export interface FoundNames {
  readonly names: readonly NameCandidate[]
  readonly kept: readonly GazetteerMatch[]
  /** Where the tagger takes several places for one name (Birmingham, England): an address, and no subject. */
  readonly addresses: readonly Pick<Run, 'firstToken' | 'lastToken'>[]
}

/** From this confidence on the trained tagger may overrule an ambiguous form of the gazetteer (Chad, Jordan). */
const SURE = 0.7

/**
 * Joins the gazetteer with the names of the trained tagger, longest first, and with names by pattern where the tagger
 * found none.
 *
 * @param found - What the trained tagger found; null without its model, when patterns and compromise do its part.
 * @param runs - What is written like a name, from `findRuns`.
 */
export function findNames(
  context: Context,
  matches: readonly GazetteerMatch[],
  found: readonly NameSpan[] | null,
  hints: TaggerHints,
  runs: readonly Run[],
): FoundNames {
  const spans =
    found === null
      ? null
      : flatMapList(found, (span) => flatMapList(cutAtDash(context, span, matches), (part) => cutAtVerb(context, part)))
  const names: NameCandidate[] = []
  const kept = new Set(matches)
  const matchesOf = groupBySentence(matches)
  const accept = (name: NameCandidate, inside: readonly GazetteerMatch[]): void => {
    names.push(name)
    for (const match of inside) kept.delete(match)
  }
  const defined = [
    ...findDefined(context, matches, spans ?? []),
    ...findNamesakePersons(context, { matches, spans, runs, tags: context.tags }),
  ]
  for (const { name } of defined)
    if (!names.some((other) => overlaps(other, name))) accept(name, overlapping(matchesOf, name))
  const counts = countSure(matches)
  const definedOf = groupBySentence(defined.map(({ name }) => name))
  const things = findThingAbbreviations(context)
  for (const name of flatMapList(spans ?? [], (span) => readSpan(context, span))) {
    if (overlapping(definedOf, name).length > 0 || things.has(normsOf(context.doc, name.firstToken, name.lastToken)))
      continue
    const inside = overlapping(matchesOf, name)
    if (isPairOfKnown(context, name, inside) || isNameOfThing(context, name)) continue
    if (isCapitalAlone(context, name, inside) || isTownAtHome(name, inside, counts)) continue
    if (beats(name, inside)) accept(name, inside)
  }
  const spansOf = groupBySentence(spans ?? [])
  for (const run of runs) {
    if (overlapping(spansOf, run).length > 0 || overlapping(definedOf, run).length > 0) continue
    const inside = overlapping(matchesOf, run)
    if (inside.some((match) => covers(match, run))) continue
    const name = readRun(context, run, inside, hints, spans !== null)
    // President Côte of Côte d'Ivoire: a pattern gives way to what reaches beyond it
    const isCut = name !== null && inside.some((match) => overlaps(match, name) && !covers(name, match))
    if (name !== null && !isCut && yields(name, inside))
      accept(
        name,
        inside.filter((match) => covers(name, match)),
      )
  }
  const known = countSure([...kept])
  for (const { name, match } of followNamesakes(context, [...kept], names, known)) accept(name, [match])
  const addresses = (spans ?? []).filter((span) => readSpan(context, span).length > 1)
  return { names, kept: [...kept], addresses }
}

/** The Lobito Corridor, Central European Time, the Digital Markets Act: what the tagger takes for a body and nobody is. */
function isNameOfThing({ doc }: Context, { type, firstToken, lastToken }: NameCandidate): boolean {
  // the Institute of Space Law
  const isOfMore = doc.tokens.slice(firstToken, lastToken).some(({ norm }) => norm === 'of' || norm === 'for')
  const last = doc.tokens[lastToken - 1]?.norm ?? ''
  const isTour = /^(?:tour|giro|vuelta) (?:of|de|du|d'|a) /.test(normsOf(doc, firstToken, lastToken))
  const isLeague = last === 'league' && doc.tokens[lastToken - 2]?.norm === 'champions'
  return type === 'organisation' && (isTour || (!isOfMore && (isLeague || THINGS.has(last))))
}

const THINGS = new Set(
  `act law bill protocol regulation directive corridor marathon highway time index award awards prize treaty convention charter
  accord declaration agenda river ocean derby olympics championship championships cup prix tournament`.split(/\s+/),
)

/** References to each country by forms that mean nothing else. */
function countSure(matches: readonly GazetteerMatch[]): Map<string, number> {
  return countCountries(matches.filter(({ refs }) => refs.every((ref) => !ref.ambiguous)))
}

/** An abbreviation that the article defines otherwise than the gazetteer: Central Bank of Somalia (CBS), and CBS later. */
function findDefined(
  { doc }: Context,
  matches: readonly GazetteerMatch[],
  spans: readonly NameSpan[],
): { name: NameCandidate; match: GazetteerMatch }[] {
  const short = matches.filter(({ firstToken, lastToken }) => {
    const token = doc.tokens[firstToken]
    return lastToken === firstToken + 1 && /^\p{Lu}{2,7}$/u.test(doc.text.slice(token?.start, token?.end))
  })
  const bodies = new Map(
    flatMapList(spans, (span) => (span.label === 'Organization' ? [[span.lastToken, span] as const] : [])),
  )
  const meanings = new Set(
    flatMapList(short, (own) => {
      const { firstToken } = own
      const norm = doc.tokens[firstToken]?.norm ?? ''
      const long = bodies.get(firstToken - 1)
      const isKnown = long !== undefined && matches.some((match) => covers(match, long) && sharesActor(match, own))
      const norms = doc.tokens.slice(long?.firstToken, long?.lastToken).map((token) => token.norm)
      const defines = doc.tokens[firstToken - 1]?.norm === '(' && long !== undefined && isAcronymOf(norm, norms)
      return defines && !isKnown ? [norm] : []
    }),
  )
  return flatMapList(short, (match) => {
    if (!meanings.has(doc.tokens[match.firstToken]?.norm ?? '')) return []
    const { firstToken, lastToken, sentence } = match
    const name = {
      firstToken,
      lastToken,
      sentence,
      type: 'organisation',
      rule: 'name:abbreviation',
      confidence: 0.8,
    } as const
    return [{ name, match }]
  })
}

/** Economic Freedom Fighters (EFF), but not Electronic Frontier Foundation (EFF). */
function sharesActor(long: GazetteerMatch, short: GazetteerMatch): boolean {
  return long.refs.some(({ actor }) => actor !== null && short.refs.some((ref) => ref.actor?.id === actor.id))
}

type Range = Pick<Run, 'firstToken' | 'lastToken'>
type Placed = Range & { readonly sentence: number }

const overlaps = (a: Range, b: Range): boolean => a.firstToken < b.lastToken && a.lastToken > b.firstToken
const covers = (a: Range, b: Range): boolean => a.firstToken <= b.firstToken && a.lastToken >= b.lastToken

/** Those of the same sentence that share a token; a long document has too many to ask all. */
function overlapping<T extends Placed>(groups: ReadonlyMap<number, readonly T[]>, range: Placed): T[] {
  return (groups.get(range.sentence) ?? []).filter((other) => overlaps(other, range))
}

/** Whether a tagged name stands against the gazetteer's matches that it touches. */
function beats(name: NameCandidate, inside: readonly GazetteerMatch[]): boolean {
  const covering = inside.filter((match) => covers(match, name))
  if (covering.length > 0) return name.type === 'person' && name.confidence >= SURE && covering.every(mayBeOther)
  if (inside.some((match) => !covers(name, match))) return false
  if (name.type === 'organisation') return true
  const holdsActor = inside.some((match) => match.refs.some((ref) => ref.kind === 'actor' && !ref.ambiguous))
  return !holdsActor && (name.type === 'person' || !inside.some(isWide))
}

/** European Union and Kenya: two names of the gazetteer, whole, are not a third one. */
function isPairOfKnown({ doc }: Context, { firstToken, lastToken }: NameCandidate, inside: readonly GazetteerMatch[]) {
  const [first, second] = inside
  if (first === undefined || second === undefined || inside.length > 2) return false
  const between = doc.tokens.slice(first.lastToken, second.firstToken).map(({ norm }) => norm)
  const isWhole = first.firstToken === firstToken && second.lastToken === lastToken
  // Scotland's Malawi partnership
  if (between.length === 1 && between[0] === "'s") return isWhole && first.refs.some(({ kind }) => OWNERS.has(kind))
  return isWhole && between[0] === 'and' && (between.length === 1 || (between.length === 2 && between[1] === 'the'))
}

const OWNERS = new Set(['state', 'capital', 'place'])

/** Berlin said on Friday: a capital's name alone, if nobody is called so, is no person, whatever the tagger calls it. */
function isCapitalAlone({ doc, index }: Context, name: NameCandidate, inside: readonly GazetteerMatch[]): boolean {
  if (name.type !== 'person' || name.lastToken - name.firstToken > 1) return false
  const isCapital = inside.some(({ refs }) => refs.some(({ kind, ambiguous }) => kind === 'capital' && !ambiguous))
  return isCapital && !isGivenName(index, doc.tokens[name.firstToken]?.norm ?? '')
}

/** Constantine, in an article on Algeria: one word that is a town there is no person, whatever the tagger calls it. */
function isTownAtHome(
  name: NameCandidate,
  inside: readonly GazetteerMatch[],
  counts: ReadonlyMap<string, number>,
): boolean {
  if (name.type !== 'person' || name.lastToken - name.firstToken > 1) return false
  return inside.some(({ refs }) =>
    refs.some(({ kind, country }) => kind === 'place' && country !== null && (counts.get(country) ?? 0) >= AT_HOME),
  )
}

/** References to a country from which on its towns are expected. */
const AT_HOME = 2

/** A form that is also a person's name or an ordinary word. */
function mayBeOther({ refs }: GazetteerMatch): boolean {
  return refs.every((ref) => ref.ambiguous || ref.kind === 'place' || ref.kind === 'capital')
}

function isWide({ firstToken, lastToken }: GazetteerMatch): boolean {
  return lastToken - firstToken >= 2
}

function readRun(
  context: Context,
  run: Run,
  inside: readonly GazetteerMatch[],
  hints: TaggerHints,
  tagged: boolean,
): NameCandidate | null {
  const name = classifyRun(context, run, inside)
  if (tagged) return name !== null && STRONG_PATTERNS.has(name.rule) ? name : null
  return name ?? (inside.length === 0 ? classifyByTagger(context, run, hints) : null)
}

/** Patterns that are believed even where the trained tagger sees no name. */
const STRONG_PATTERNS = new Set(['name:title', 'name:organisation_suffix', 'name:organisation_head'])

/** A gazetteer actor inside a longer name gives way to organisations and full names only. */
function yields(name: NameCandidate, inside: readonly GazetteerMatch[]): boolean {
  const covered = inside.filter((match) => covers(name, match))
  if (covered.length === 0) return true
  const wide = covered.some((match) => isWide(match) && match.refs.some((ref) => ref.kind === 'actor'))
  if (name.type === 'organisation') return !wide || name.rule === 'name:organisation_suffix'
  if (name.type === 'place') return covered.every((match) => match.refs.every((ref) => ref.kind !== 'actor'))
  return covered.every(mayBeOther)
}
