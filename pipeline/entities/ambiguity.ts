import type { Sentence } from '../document/index.ts'
import { isCapitalAt, isWord, normAt, type Context } from './draft.ts'
import type { Ref } from './gazetteer.ts'
import type { GazetteerMatch } from './match.ts'

/** The reading chosen for a gazetteer match, and those that stayed open. */
export interface Resolution {
  readonly ref: Ref
  readonly rule: string
  readonly confidence: number
  readonly candidates: readonly string[]
}

/** How often each country is meant without doubt in the article. */
export type CountryCounts = ReadonlyMap<string, number>

/** Counts the countries of the matches that have one reading only; a form that may be no name at all counts for less. */
export function countCountries(matches: readonly GazetteerMatch[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { refs } of matches) {
    const [iso, second] = new Set(refs.map((ref) => ref.country))
    if (iso === null || iso === undefined || second !== undefined) continue
    const doubtful = refs.some((ref) => ref.ambiguous)
    if (doubtful && refs.some((ref) => ref.kind === 'actor')) continue
    const weight = doubtful ? 0.6 : refs.every((ref) => ref.kind === 'place') ? 0.4 : 1
    counts.set(iso, (counts.get(iso) ?? 0) + weight)
  }
  return counts
}

/**
 * Chooses between the readings of a match: by the words around it, then by what the article speaks of otherwise.
 * Gives null where the words are more likely no name of ours at all (Michael Jordan, Chad Smith).
 */
export function resolveMatch(context: Context, match: GazetteerMatch, counts: CountryCounts): Resolution | null {
  if (match.refs.some((r) => r.ambiguous) && isPartOfPersonName(context, match)) return null
  const refs = preferred(match.refs)
  const [only] = refs
  if (only === undefined) return null
  if (refs.length === 1)
    return only.ambiguous && isDoubtful(context, match, only, counts)
      ? null
      : { ref: only, rule: `gazetteer:${only.form}`, confidence: only.ambiguous ? 0.75 : 0.95, candidates: [] }
  const ranked = refs
    .map((ref) => ({ ref, score: scoreOf(context, match, ref, counts) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (best === undefined) return null
  const clear = second === undefined || best.score > second.score
  return {
    ref: best.ref,
    rule: clear ? 'ambiguity:article' : 'ambiguity:open',
    confidence: clear ? 0.7 : 0.4,
    candidates: ranked.slice(1).map((r) => idOf(r.ref)),
  }
}

/** The id that stands for a reading in `candidates`. */
function idOf(ref: Ref): string {
  return ref.actor?.id ?? ref.place?.id ?? 'none'
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

function scoreOf(context: Context, match: GazetteerMatch, ref: Ref, counts: CountryCounts): number {
  const known = ref.country === null ? 0 : (counts.get(ref.country) ?? 0)
  const near = isNearCountry(context, match, ref.country) ? 3 : 0
  return Math.min(known, 5) + near + PRIOR[ref.kind] + (DEFAULTS.get(idOf(ref)) ?? 0)
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

/** Readings that news text means when it says no more. */
const DEFAULTS = new Map([
  ['state:COD', 0.5],
  ['state:GIN', 0.2],
  ['state:SDN', 0.2],
  ['state:KOR', 0.5],
])

function isNearCountry({ doc, index }: Context, match: GazetteerMatch, country: string | null): boolean {
  const state = country === null ? undefined : index.statesByIso.get(country)
  const sentence = doc.sentences[match.sentence]
  if (state === undefined || sentence === undefined) return false
  const words = doc.text.slice(sentence.start, sentence.end)
  const others = [...state.capitals.map((c) => c.name), ...state.aliases.filter((a) => a.length > 4)]
  return others.some(
    (name) => words.includes(name) && !doc.text.slice(doc.tokens[match.firstToken]?.start ?? 0).startsWith(name),
  )
}

/** Michael Jordan, Chad Smith, Judge Kenya Brown: a given name or title before, or a bare capitalised word after. */
function isPartOfPersonName(context: Context, match: GazetteerMatch): boolean {
  const { doc, index } = context
  const sentence = doc.sentences[match.sentence]
  if (sentence === undefined) return false
  const before = normAt(doc, sentence, match.firstToken - 1)
  const isGiven = ['first_names_western', 'first_names_african', 'first_names_shared'].some((l) =>
    isWord(index, l, before),
  )
  if (isGiven && isCapital(context, sentence, match.firstToken - 1)) return true
  const after = normAt(doc, sentence, match.lastToken)
  const isSurname = ['surnames_western', 'surnames_african'].some((l) => isWord(index, l, after))
  return isSurname && isCapital(context, sentence, match.lastToken)
}

function isCapital({ doc }: Context, sentence: Sentence, at: number): boolean {
  return at >= sentence.firstToken && at < sentence.lastToken && isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0)
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
