import { flatMapList } from '../document/list.ts'
import type { Tag } from '../document/index.ts'
import { isCapital, isGivenName, isWord, normAt, normsOf, type Context } from './draft.ts'
import type { Ref } from './gazetteer-forms.ts'
import type { GazetteerMatch } from './match.ts'
import { decideByCue, isOrdinaryWord, isTownOfName, namesakesOf } from './namesakes.ts'

/** The reading chosen for a gazetteer match, and those that stayed open. */
export interface Resolution {
  readonly ref: Ref
  readonly rule: string
  readonly confidence: number
  readonly candidates: readonly string[]
}

/** How often each country is meant without doubt in the article. */
export type CountryCounts = ReadonlyMap<string, number>

/** What the choice between readings looks at. */
export interface ResolveContext extends Context {
  readonly tags: readonly (Tag | null)[]
  readonly matches: readonly GazetteerMatch[]
  readonly counts: CountryCounts
  /** As `counts`, without the forms that share their name with something else, and without names of states. */
  readonly beside: CountryCounts
}

/** Counts the countries of the matches that have one reading only; a form that may be no name at all counts for less. */
export function countCountries(matches: readonly GazetteerMatch[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { refs } of matches) {
    const iso = countryOf(refs)
    if (iso === null) continue
    const doubtful = refs.some((ref) => ref.ambiguous)
    if (doubtful && refs.some((ref) => ref.kind === 'actor')) continue
    const weight = doubtful ? 0.6 : refs.every((ref) => ref.kind === 'place') ? 0.4 : 1
    counts.set(iso, (counts.get(iso) ?? 0) + weight)
  }
  return counts
}

/** The country of all readings, or null where they differ. */
function countryOf(refs: readonly Ref[]): string | null {
  const [iso, second] = new Set(refs.map((ref) => ref.country))
  return second === undefined ? (iso ?? null) : null
}

/** Gathers what the choice looks at over the whole article. */
export function makeResolveContext(
  context: Context,
  matches: readonly GazetteerMatch[],
  tags: readonly (Tag | null)[],
): ResolveContext {
  const isSure = (match: GazetteerMatch) =>
    namesakesOf(context, match).length === 0 && match.refs.every((ref) => ref.kind !== 'state')
  return { matches, counts: countCountries(matches), beside: countCountries(matches.filter(isSure)), ...context, tags }
}

/**
 * Chooses between the readings of a match: by the words around it, then by countries named near it, then by what the
 * article speaks of otherwise (the document prior). The rule that decided stands in `rule`: `ambiguity:niger_river`,
 * `ambiguity:near_country`, `ambiguity:document_prior`, `ambiguity:usual_sense`; where nothing decides,
 * `ambiguity:open`, with the other readings as candidates.
 * Gives null where the words are more likely no name of ours at all (Michael Jordan, guinea pig).
 */
export function resolveMatch(context: ResolveContext, match: GazetteerMatch): Resolution | null {
  if (match.refs.some((r) => r.ambiguous) && isPartOfPersonName(context, match)) return null
  if (isOrdinaryWord(context, match, context.tags)) return null
  if (isTownOfName(context, match)) return null
  const refs = preferred(match.refs)
  const cue = decideByCue(context, match, context.tags)
  if (cue !== null && cue.ref === null) return null
  if (cue?.ref != null) return decided(cue.ref, cue.rule, 0.85, idsBut(refs, cue.ref))
  const [only, second] = refs
  if (only === undefined) return null
  if (second !== undefined) return rank(context, match, refs)
  const prior = decideByPrior(context, match, only)
  if (prior !== null) return prior
  if (only.ambiguous && isDoubtful(context, match, only, context.counts)) return null
  return decided(only, `gazetteer:${only.form}`, only.ambiguous ? 0.75 : 0.95, [])
}

function decided(ref: Ref, rule: string, confidence: number, candidates: readonly string[]): Resolution {
  return { ref, rule: rule.includes(':') ? rule : `ambiguity:${rule}`, confidence, candidates }
}

/** The id that stands for a reading in `candidates`. */
function idOf(ref: Ref): string {
  return ref.actor?.id ?? ref.place?.id ?? 'none'
}

function idsBut(refs: readonly Ref[], chosen: Ref): string[] {
  return refs.map(idOf).filter((id) => id !== idOf(chosen))
}

/** A state is also its capital's namesake (Djibouti, Luxembourg): the state stands for both. */
function preferred(refs: readonly Ref[]): readonly Ref[] {
  const states = refs.filter((r) => r.kind === 'state')
  const kept = refs.filter(
    (r) =>
      !(r.kind === 'capital' && states.some((s) => s.country === r.country)) &&
      !(r.kind === 'people' && refs.some((o) => o.kind === 'adjective' && o.country === r.country)) &&
      !(r.kind === 'place' && refs.some((o) => o.kind === 'collective')),
  )
  const seen = new Set<string>()
  return kept.filter((r) => {
    const key = `${idOf(r)} ${r.country ?? ''}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}

/** From this weight on an article on one country may mean a province of it by a state's name. */
const STRONG_PRIOR = 3

/**
 * A form with one usual reading and rarer ones: where the article speaks of a rarer one's country and not of the usual
 * one's, that is meant (Guinea, after Malabo) or at least in question (one Niger among many Nigerias).
 */
function decideByPrior(context: ResolveContext, match: GazetteerMatch, usual: Ref): Resolution | null {
  const rivals = flatMapList(namesakesOf(context, match), ({ ref, prior, common }) =>
    ref === null || prior === null ? [] : [{ ref, common, ...weigh(context, ref, prior) }],
  )
  const own = usual.country === null ? 0 : (context.beside.get(usual.country) ?? 0)
  const [best] = rivals.sort((a, b) => b.weight - a.weight)
  if (best === undefined || own > 0 || isContrasted(context, match, best.ref)) return null
  const isSaid = !best.isState && isProvinceElsewhere(context, match, best.ref)
  const chosen = best.isState || speaksOfProvince(context, match)
  if (isSaid || (best.weight >= best.enough && chosen)) return decided(best.ref, 'document_prior', 0.65, [idOf(usual)])
  const open = best.weight >= best.enough || best.common
  return open ? decided(usual, 'open', 0.4, [idOf(best.ref)]) : null
}

/** For another state its capital, people and places count, without its own name; for a province its whole country. */
function weigh({ counts, beside }: ResolveContext, ref: Ref, prior: string) {
  const isState = ref.place?.kind !== 'region'
  return { weight: (isState ? beside : counts).get(prior) ?? 0, enough: isState ? 1 : STRONG_PRIOR, isState }
}

/** Guinea and Guinea-Bissau, Nigeria and Niger: who is named in full beside the form is not meant by it. */
function isContrasted({ matches }: ResolveContext, match: GazetteerMatch, rival: Ref): boolean {
  return matches.some(
    (other) =>
      other !== match &&
      other.sentence === match.sentence &&
      other.refs.some((ref) => ref.kind === 'state' && ref.country === rival.country),
  )
}

const PROVINCIAL = /(?:^| )(?:state|states|governor|lga|council|county|commissioner|voters|'s emergency)(?: |$)/

function speaksOfProvince({ doc }: Context, match: GazetteerMatch): boolean {
  const sentence = doc.sentences[match.sentence]
  return sentence !== undefined && PROVINCIAL.test(normsOf(doc, sentence.firstToken, sentence.lastToken))
}

/** Georgia, in an article that says Atlanta, Georgia: one form has one sense where nothing of the other is spoken of. */
function isProvinceElsewhere(context: ResolveContext, match: GazetteerMatch, province: Ref): boolean {
  const same = context.matches.filter((other) => formOf(context, other) === formOf(context, match))
  const cues = flatMapList(same, (other) => decideByCue(context, other, context.tags)?.ref ?? [])
  return cues.length > 0 && cues.every((ref) => idOf(ref) === idOf(province))
}

function formOf({ doc }: Context, { firstToken, lastToken }: GazetteerMatch): string {
  return normsOf(doc, firstToken, lastToken)
}

/** Orders several readings: one near its own country first, then by the article, then by what news text mostly means. */
function rank(context: ResolveContext, match: GazetteerMatch, refs: readonly Ref[]): Resolution | null {
  const ranked = refs
    .map((ref) => score(context, match, ref))
    .sort((a, b) => b.near - a.near || b.known - a.known || b.usual - a.usual || b.first - a.first)
  const [best, second] = ranked
  if (best === undefined || second === undefined) return null
  if (best.near + best.known === 0 && refs.every((ref) => ref.national)) return null
  const candidates = ranked.slice(1).map(({ ref }) => idOf(ref))
  if (best.near > second.near) return decided(best.ref, 'near_country', 0.75, candidates)
  if (best.known > second.known) return decided(best.ref, 'document_prior', 0.7, candidates)
  if (best.usual > second.usual) return decided(best.ref, 'usual_sense', 0.6, candidates)
  return decided(best.ref, 'open', 0.4, candidates)
}

function score(context: ResolveContext, match: GazetteerMatch, ref: Ref) {
  const known = ref.country === null ? 0 : Math.min(context.counts.get(ref.country) ?? 0, 5)
  const near = isNearCountry(context, match, ref.country) ? 3 : 0
  return { ref, known, near, usual: PRIOR[ref.kind], first: DEFAULTS.get(idOf(ref)) ?? 0 }
}

const PRIOR: Record<Ref['kind'], number> = {
  state: 0.9,
  capital: 0.8,
  adjective: 0.7,
  people: 0.7,
  actor: 0.6,
  collective: 0.6,
  bloc_adjective: 0.5,
  place: 0.3,
}

/** Of readings that nothing decides between, the one to put first; the others stay open. */
const DEFAULTS = new Map([
  ['state:COD', 0.5],
  ['state:GIN', 0.2],
  ['state:SDN', 0.2],
  ['state:KOR', 0.5],
])

/** True where the sentence names the country, its capital, a place or a person of it. */
function isNearCountry({ matches }: ResolveContext, match: GazetteerMatch, country: string | null): boolean {
  if (country === null) return false
  return matches.some(
    (other) => other !== match && other.sentence === match.sentence && countryOf(other.refs) === country,
  )
}

/** Michael Jordan, Chad Smith, Judge Kenya Brown: a given name or title before, or a bare capitalised word after. */
function isPartOfPersonName(context: Context, match: GazetteerMatch): boolean {
  const { doc, index } = context
  const sentence = doc.sentences[match.sentence]
  if (sentence === undefined) return false
  const before = normAt(doc, sentence, match.firstToken - 1)
  if (isGivenName(index, before) && isCapital(context, sentence, match.firstToken - 1)) return true
  const after = normAt(doc, sentence, match.lastToken)
  const isSurname = ['surnames_western', 'surnames_african'].some((l) => isWord(index, l, after))
  return isSurname && isCapital(context, sentence, match.lastToken)
}

/** Senate, Supreme Court, Labour: of the country that has one only where the article speaks of it most, or nearly so. */
function isLeading(counts: CountryCounts, country: string): boolean {
  const own = counts.get(country) ?? 0
  return own > 0 && own >= LEADING_SHARE * Math.max(...counts.values())
}

const LEADING_SHARE = 0.5

/** An ambiguous form with one known reading: at the head of a sentence it may be an ordinary word. */
function isDoubtful(context: Context, match: GazetteerMatch, ref: Ref, counts: CountryCounts): boolean {
  const { doc, seenLower } = context
  const sentence = doc.sentences[match.sentence]
  const token = doc.tokens[match.firstToken]
  if (sentence === undefined || token === undefined) return false
  if (ref.national === true && ref.country !== null) return !isLeading(counts, ref.country)
  if (ref.country !== null && (counts.get(ref.country) ?? 0) > 0) return false
  if (ref.form === 'abbreviation') return true
  return match.firstToken === sentence.firstToken && seenLower.has(token.norm)
}
