import { flatMapList } from '../document/list.ts'
import type { Tag } from '../document/index.ts'
import type { NameSpan } from '../names/index.ts'
import { isCapitalAt } from '../document/capital.ts'
import { isGivenName, isWord, normAt, normsOf, type Context } from './draft.ts'
import { isEnvoysHost } from './envoys.ts'
import { isEventWord } from './events.ts'
import type { GazetteerMatch } from './match.ts'
import type { NameCandidate } from './names.ts'
import type { Run } from './runs.ts'

/** What the search for people with the names of places looks at. */
export interface PersonSearch {
  readonly matches: readonly GazetteerMatch[]
  readonly spans: readonly NameSpan[] | null
  readonly runs: readonly Run[]
  readonly tags: readonly (Tag | null)[]
}

/** A name candidate with the gazetteer's match that it takes the place of. */
export interface NamesakePerson {
  readonly name: NameCandidate
  readonly match: GazetteerMatch
}

/**
 * Finds people whose given name or surname is also a state or a town: Chad Smith, Judge Kenya Brown, Mr Mali. A name
 * alone is never enough; an office, a verb, a known part of a name or the tagger must speak for a person.
 */
export function findNamesakePersons(context: Context, search: PersonSearch): NamesakePerson[] {
  const runs = new Map(flatMapList(search.runs, (run) => range(run).map((at) => [at, run] as const)))
  return flatMapList(search.matches, (match) => {
    const run = runs.get(match.firstToken)
    const sentence = context.doc.sentences[match.sentence]
    if (match.lastToken - match.firstToken !== 1 || run === undefined) return []
    if (sentence === undefined) return []
    const found = asGiven(context, search, match, run) ?? asSurname(context, search, match, run)
    return found === null ? [] : [{ name: found, match }]
  })
}

/**
 * Jordan scored, after DeAndre Jordan: the bare name goes on to mean the person where the article tells nothing of the
 * country and the name stands for no setting.
 *
 * @param known - Countries that the article speaks of by other names.
 */
export function followNamesakes(
  { doc, index }: Context,
  kept: readonly GazetteerMatch[],
  names: readonly NameCandidate[],
  known: ReadonlyMap<string, number>,
): NamesakePerson[] {
  const people = names.filter(({ type, firstToken, lastToken }) => type === 'person' && lastToken - firstToken > 1)
  const parts = new Set(flatMapList(people, (n) => [doc.tokens[n.firstToken]?.norm, doc.tokens[n.lastToken - 1]?.norm]))
  const given = people.map(({ firstToken }) => doc.tokens[firstToken]?.norm ?? '')
  const isSetting = ({ firstToken }: GazetteerMatch): boolean => SETTING.test(doc.tokens[firstToken - 1]?.norm ?? '')
  const visited = new Set(kept.filter(isSetting).map(({ firstToken }) => doc.tokens[firstToken]?.norm))
  const isShort = (norm: string): boolean =>
    isWord(index, 'namesakes_given', norm) && !visited.has(norm) && given.some((name) => isShortGiven(norm, name))
  return flatMapList(kept, (match) => {
    const { firstToken, lastToken, sentence } = match
    const norm = doc.tokens[firstToken]?.norm ?? ''
    const isKnown = match.refs.some(({ country }) => country !== null && (known.get(country) ?? 0) > 0)
    const isName = parts.has(norm) || isShort(norm)
    if (lastToken - firstToken !== 1 || !isName || isKnown || isSetting(match)) return []
    return [{ match, name: person({ firstToken, lastToken, sentence }, 'ambiguity:person_in_article', 0.6) }]
  })
}

/** Chad for Chadwick: the first letters of a longer given name, which friends call somebody by. */
export function isShortGiven(short: string, given: string): boolean {
  return short.length >= SHORTEST && given.length > short.length && given.startsWith(short)
}

const SHORTEST = 4
const SETTING = /^(?:in|at|near|to|from|across|inside|into|of)$/

type Range = Pick<Run, 'firstToken' | 'lastToken' | 'sentence'>

const range = ({ firstToken, lastToken }: Range): number[] =>
  Array.from({ length: lastToken - firstToken }, (_, i) => firstToken + i)
const person = (of: Range, rule: string, confidence: number): NameCandidate => ({
  firstToken: of.firstToken,
  lastToken: of.lastToken,
  sentence: of.sentence,
  type: 'person',
  rule,
  confidence,
})

/** Words after a country's name that make it a body or a thing, and no surname. */
const NO_SURNAMES =
  'organisation_suffixes organisation_heads place_heads person_titles thing_heads actor_heads not_names'.split(' ')

/** Chad Smith: a place that is a given name, then a capitalised word that heads nothing. */
function asGiven(context: Context, search: PersonSearch, match: GazetteerMatch, run: Run): NameCandidate | null {
  const { doc, index } = context
  const next = match.lastToken
  if (next >= run.lastToken || !isWord(index, 'namesakes_given', doc.tokens[match.firstToken]?.norm ?? '')) return null
  if (isEnvoysHost(context, match.firstToken)) return null
  const norm = doc.tokens[next]?.norm ?? ''
  const isSurname = isWord(index, 'surnames_western', norm) || isWord(index, 'surnames_african', norm)
  const isOther = search.matches.some(
    ({ firstToken, lastToken, refs }) =>
      firstToken <= next && lastToken > next && refs.some(({ kind }) => kind !== 'collective'),
  )
  // the Kenya Open, the Israel–Hamas war
  if (isEventWord(norm) || !/^\p{L}/u.test(norm)) return null
  if (!isSurname && (isOther || NO_SURNAMES.some((list) => isWord(index, list, norm)))) return null
  const name = { firstToken: match.firstToken, lastToken: Math.min(run.lastToken, next + 3), sentence: match.sentence }
  const label = labelOf(search, name)
  const isCalled = hasOffice(context, name) || isSpeaker(context, name)
  if (label === 'Organization' && !isCalled && !isSurname) return null
  // Chad Daybell: two words that the tagger takes for one place, of which the gazetteer knows a country alone
  const isPerson =
    isSurname ||
    isCalled ||
    label === 'Person' ||
    isActive(context, search, name) ||
    (label === 'Location' && match.refs.some(({ kind }) => kind === 'state'))
  return isPerson ? person(name, 'name:namesake_given', 0.75) : null
}

/** Mr Mali, Denzel Washington: a place that is a surname, after what can only be a given name or a form of address. */
function asSurname(context: Context, search: PersonSearch, match: GazetteerMatch, run: Run): NameCandidate | null {
  const { doc, index } = context
  const sentence = doc.sentences[match.sentence]
  const norm = doc.tokens[match.firstToken]?.norm ?? ''
  if (sentence === undefined || match.lastToken !== run.lastToken || !isWord(index, 'namesakes_surnames', norm))
    return null
  const own = { firstToken: match.firstToken, lastToken: match.lastToken, sentence: match.sentence }
  if (ADDRESS.test(normAt(doc, sentence, match.firstToken - 1))) return person(own, 'name:namesake_address', 0.85)
  const first = Math.max(run.firstToken, match.firstToken - 2)
  const given = range({ ...own, firstToken: first, lastToken: match.firstToken }).find((at) =>
    isGiven(context, search, at, labelOf(search, { ...own, firstToken: at }) !== null),
  )
  if (given === undefined) return null
  const name = { ...own, firstToken: given }
  const isKnown = isGivenName(index, doc.tokens[given]?.norm ?? '')
  if (!isKnown && labelOf(search, name) !== 'Person' && !hasOffice(context, name) && !isActive(context, search, name))
    return null
  return person(name, 'name:namesake_surname', 0.7)
}

const ADDRESS = /^(?:mr|mrs|ms|miss|mister|madame|monsieur|dr)\.?$/

/** A capitalised word that no list of ours knows as anything but a name, and that the tagger of words takes for one. */
function isGiven(
  { doc, index, seenLower }: Context,
  { matches, tags }: PersonSearch,
  at: number,
  isLabelled: boolean,
): boolean {
  const norm = doc.tokens[at]?.norm ?? ''
  if (!isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0) || seenLower.has(norm) || !/^\p{L}{3,}$/u.test(norm))
    return false
  if (NO_SURNAMES.some((list) => isWord(index, list, norm)) || isWord(index, 'offices_nominal', norm)) return false
  if (/^(?:north|south|east|west|central|greater|official|downtown|new|old)/.test(norm)) return false
  return (
    (tags[at]?.pos === 'propn' || isLabelled) &&
    !matches.some((match) => match.firstToken <= at && match.lastToken > at)
  )
}

/** Judge, striker, singer: an office or an occupation before the name. */
function hasOffice({ doc, index }: Context, { firstToken, sentence }: Range): boolean {
  const within = doc.sentences[sentence]
  const before = within === undefined ? '' : normAt(doc, within, firstToken - 1)
  return (
    before !== '' && ['offices_nominal', 'person_titles', 'occupations'].some((list) => isWord(index, list, before))
  )
}

function isSpeaker({ doc, index }: Context, { firstToken, lastToken, sentence }: Range): boolean {
  const within = doc.sentences[sentence]
  if (within === undefined) return false
  return SAID.test(normAt(doc, within, firstToken - 1)) || isWord(index, 'speech_verbs', normAt(doc, within, lastToken))
}

/** Verbs of saying before their subject: «…», said Jordan Pickford; but not «accused China Molybdenum». */
const SAID = /^(?:said|says|added|adds|wrote|recalled|explained|joked|admitted)$/

/** A finite verb, an age or a relative clause after the name. */
function isActive({ doc }: Context, { tags }: PersonSearch, { lastToken, sentence }: Range): boolean {
  const end = doc.sentences[sentence]?.lastToken ?? 0
  const tag = lastToken < end ? tags[lastToken] : null
  if (tag?.pos === 'verb') return tag.form === 'past' || tag.form === 'present' || tag.form === 'base'
  return (
    tag?.pos === 'aux' || /^(?:who$|, (?:who|[1-9]\d)$)/.test(normsOf(doc, lastToken, Math.min(lastToken + 2, end)))
  )
}

/** What the trained tagger says of exactly these words, titles before them left out. */
function labelOf({ spans }: PersonSearch, { firstToken, lastToken }: Range): NameSpan['label'] | null {
  return spans?.find((span) => span.lastToken === lastToken && span.firstToken <= firstToken)?.label ?? null
}
