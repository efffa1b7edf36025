import { isCapitalAt } from '../document/capital.ts'
import { isGivenName, isWord, normsOf, type Context } from './draft.ts'
import type { GazetteerMatch } from './match.ts'
import { isOrganisationHead, isTitle, type Run } from './runs.ts'

/** A name outside the gazetteer, with the rule that says what it names. */
export interface NameCandidate {
  readonly firstToken: number
  readonly lastToken: number
  readonly sentence: number
  readonly type: 'person' | 'organisation' | 'place'
  readonly rule: string
  readonly confidence: number
}

/** Spans that compromise takes for names, keyed by their first token; the weakest source. */
export interface TaggerHints {
  readonly people: ReadonlyMap<number, number>
  readonly organisations: ReadonlyMap<number, number>
}

/** Says what a capitalised run names, by titles, given names, suffixes and context; null where nothing decides. */
export function classifyRun(context: Context, run: Run, inside: readonly GazetteerMatch[]): NameCandidate | null {
  const titled = skipTitles(context, skipAdjectives(run, inside), run.lastToken)
  if (titled.first >= run.lastToken) return null
  const name = { firstToken: titled.first, lastToken: run.lastToken, sentence: run.sentence }
  return (
    asOrganisation(context, name, run) ??
    (titled.titles > 0 ? asTitled(name) : null) ??
    asPlace(context, name) ??
    asPerson(context, name, inside)
  )
}

type Range = Pick<Run, 'firstToken' | 'lastToken' | 'sentence'>

/** Passes over demonyms at the head of a run: Nigerian President Bola Tinubu. */
function skipAdjectives(run: Run, inside: readonly GazetteerMatch[]): number {
  const first = inside.find((m) => m.firstToken === run.firstToken)
  const isAdjective = first?.refs.some((r) => r.kind === 'adjective' || r.kind === 'bloc_adjective') ?? false
  return first !== undefined && isAdjective && first.lastToken < run.lastToken ? first.lastToken : run.firstToken
}

/** Passes over titles at the head of a name: Prof. Dr. Ada Obi. */
export function skipTitles(context: Context, from: number, last: number): { first: number; titles: number } {
  let first = from
  let titles = 0
  for (;;) {
    const width = titleWidth(context, first, last)
    if (width === 0) return { first, titles }
    first += width
    titles++
  }
}

function titleWidth(context: Context, first: number, last: number): number {
  for (const width of [3, 2])
    if (first + width <= last && isWord(context.index, 'person_titles', normsOf(context.doc, first, first + width)))
      return width
  return first < last && isTitle(context, first) ? 1 : 0
}

function asOrganisation(context: Context, name: Range, run: Run): NameCandidate | null {
  const { doc, index } = context
  const width = run.lastToken - run.firstToken
  const lastNorm = doc.tokens[run.lastToken - 1]?.norm ?? ''
  if (width >= 2 && isWord(index, 'organisation_suffixes', lastNorm))
    return { ...run, type: 'organisation', rule: 'name:organisation_suffix', confidence: 0.8 }
  const hasLink = doc.tokens.slice(run.firstToken, run.lastToken).some((t) => t.norm === 'of' || t.norm === 'for')
  if (width >= 3 && hasLink && isOrganisationHead(context, run.firstToken))
    return { ...run, type: 'organisation', rule: 'name:organisation_head', confidence: 0.8 }
  return asAbbreviation(context, name)
}

/** A word in capitals alone is an organisation where brackets define it or an article stands before it. */
function asAbbreviation({ doc }: Context, name: Range): NameCandidate | null {
  if (name.lastToken - name.firstToken !== 1) return null
  const token = doc.tokens[name.firstToken]
  if (token === undefined || !/^\p{Lu}[\p{Lu}\d.&]{1,7}$/u.test(doc.text.slice(token.start, token.end))) return null
  const before = doc.tokens[name.firstToken - 1]?.norm
  if (before !== 'the' && before !== '(') return null
  return { ...name, type: 'organisation', rule: 'name:abbreviation', confidence: 0.5 }
}

function asTitled(name: Range): NameCandidate | null {
  const last = Math.min(name.lastToken, name.firstToken + 5)
  return { ...name, lastToken: last, type: 'person', rule: 'name:title', confidence: 0.9 }
}

function asPlace({ doc, index }: Context, name: Range): NameCandidate | null {
  if (name.lastToken - name.firstToken < 2) return null
  const first = doc.tokens[name.firstToken]?.norm ?? ''
  const last = doc.tokens[name.lastToken - 1]?.norm ?? ''
  if (
    !isWord(index, 'place_heads', last) &&
    !(isWord(index, 'place_heads', first) && !isWord(index, 'first_names_western', first))
  )
    return null
  return { ...name, type: 'place', rule: 'name:place_head', confidence: 0.7 }
}

function asPerson(context: Context, name: Range, inside: readonly GazetteerMatch[]): NameCandidate | null {
  const width = name.lastToken - name.firstToken
  if (width > 5) return null
  const known = knownNameParts(context, name)
  if (width === 1) return known.first && isAfricanName(context, name) ? speaks(context, name, 'name:given_name') : null
  if (inside.some((m) => m.lastToken === name.lastToken && m.firstToken > name.firstToken) && !known.first) return null
  if (known.first) return { ...name, type: 'person', rule: 'name:given_name', confidence: known.last ? 0.9 : 0.8 }
  if (known.last) return { ...name, type: 'person', rule: 'name:surname', confidence: 0.75 }
  return speaks(context, name, 'name:context') ?? hasAge(context, name)
}

function knownNameParts({ doc, index }: Context, name: Range): { first: boolean; last: boolean } {
  const first = doc.tokens[name.firstToken]?.norm ?? ''
  const last = doc.tokens[name.lastToken - 1]?.norm ?? ''
  const isInitial = /^\p{L}\.?$/u.test(first)
  return {
    first: isInitial || isGivenName(index, first),
    last: ['surnames_african', 'surnames_western'].some((l) => isWord(index, l, last)),
  }
}

function isAfricanName({ doc, index }: Context, name: Range): boolean {
  return isWord(index, 'first_names_african', doc.tokens[name.firstToken]?.norm ?? '')
}

/** Somebody who says, or of whom a relative clause tells, is a person. */
function speaks({ doc, index }: Context, name: Range, rule: string): NameCandidate | null {
  const next = doc.tokens[name.lastToken]?.norm ?? ''
  const before = doc.tokens[name.firstToken - 1]?.norm ?? ''
  const isSpeech = (norm: string) => isWord(index, 'speech_verbs', norm)
  const skipComma = next === ',' ? (doc.tokens[name.lastToken + 1]?.norm ?? '') : next
  if (!isSpeech(next) && skipComma !== 'who' && !isSpeech(before)) return null
  return { ...name, type: 'person', rule, confidence: 0.6 }
}

/** Abdi Warsame, 34, … */
function hasAge({ doc }: Context, name: Range): NameCandidate | null {
  const comma = doc.tokens[name.lastToken]?.norm
  const age = doc.tokens[name.lastToken + 1]?.norm ?? ''
  if (comma !== ',' || !/^[1-9]\d$/.test(age)) return null
  return { ...name, type: 'person', rule: 'name:age', confidence: 0.7 }
}

/** A run that no rule decides, but that compromise takes for a name. */
export function classifyByTagger(context: Context, run: Run, hints: TaggerHints): NameCandidate | null {
  const width = run.lastToken - run.firstToken
  if (width < 2 || width > 4 || !isCapitalAt(context.doc.text, context.doc.tokens[run.lastToken - 1]?.start ?? 0))
    return null
  if ((hints.people.get(run.firstToken) ?? 0) >= run.lastToken)
    return { ...run, type: 'person', rule: 'name:tagger_person', confidence: 0.5 }
  if ((hints.organisations.get(run.firstToken) ?? 0) >= run.lastToken)
    return { ...run, type: 'organisation', rule: 'name:tagger_organisation', confidence: 0.4 }
  return null
}
