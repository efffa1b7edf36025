import { similarity } from '../lexical/index.ts'
import type { Actor } from '../document/index.ts'
import { findCountriesInside } from './countries.ts'
import { normsOf, wordsOf, type Context, type Draft } from './draft.ts'
import { slug } from './gazetteer-forms.ts'
import { findByLastName } from './last-names.ts'
import { isTitle } from './runs.ts'
import { isShortGiven } from './namesake-persons.ts'
import type { NameCandidate } from './names.ts'

/** A person or organisation outside the gazetteer, gathered over the article. */
export interface Named {
  readonly id: string
  name: string
  readonly type: 'person' | 'organisation'
  /** Norms of the full name, the longest seen. */
  norms: readonly string[]
  readonly drafts: Draft[]
}

/**
 * Ties the names of an article together: the full name, then the last name or a spelling a letter apart
 * (Jaro-Winkler of the last names at least .93), and abbreviations which brackets define.
 */
export function groupNames(
  context: Context,
  candidates: readonly NameCandidate[],
  known: readonly Draft[],
): { named: Named[]; drafts: Draft[] } {
  const named: Named[] = []
  const drafts: Draft[] = []
  const byLength = [...candidates].sort((a, b) => width(b) - width(a) || a.firstToken - b.firstToken)
  for (const candidate of byLength) {
    if (candidate.type === 'place') continue
    const draft = makeDraft(context, candidate)
    const norms = normsOf(context.doc, candidate.firstToken, candidate.lastToken).split(' ')
    const gazetteer = candidate.type === 'person' ? findKnown(norms, known) : findKnownBody(context, norms, known)
    drafts.push(draft)
    if (gazetteer !== null) {
      draft.actor = gazetteer
      draft.country = gazetteer.country
      draft.kind = 'alias'
      draft.rule = candidate.type === 'person' ? 'person:last_name' : 'organisation:short_name'
      continue
    }
    const same =
      named.find((n) => n.type === candidate.type && isSame(n, norms)) ??
      named.find((n) => isShortFor(n, candidate, norms)) ??
      findNamesake(context, named, candidate)
    if (same !== undefined) {
      same.drafts.push(draft)
      draft.kind = norms.length < same.norms.length ? 'alias' : 'name'
      continue
    }
    const leader = candidate.type === 'person' ? findByLastName(context, norms, known) : null
    if (leader !== null) {
      Object.assign(draft, { actor: leader, country: leader.country, kind: 'alias', rule: 'person:last_name_alone' })
      continue
    }
    const name = wordsOf(context.doc, candidate.firstToken, candidate.lastToken).replace(/\s+/g, ' ')
    named.push({
      id: `x:${candidate.type}_${slug(name)}`,
      name,
      type: candidate.type === 'person' ? 'person' : 'organisation',
      norms,
      drafts: [draft],
    })
  }
  return { named, drafts }
}

function width(c: NameCandidate): number {
  return c.lastToken - c.firstToken
}

function makeDraft(context: Context, c: NameCandidate): Draft {
  return {
    firstToken: c.firstToken,
    lastToken: c.lastToken,
    sentence: c.sentence,
    kind: 'name',
    reading: 'actor',
    actor: null,
    place: null,
    country: null,
    countries: c.type === 'person' ? [] : findCountriesInside(context, c),
    source: c.type === 'person' ? 'person' : 'organisation',
    rule: c.rule,
    confidence: c.confidence,
    candidates: [],
  }
}

/** A person of the gazetteer named in full elsewhere in the article: President Traoré after Ibrahim Traoré. */
function findKnown(norms: readonly string[], known: readonly Draft[]): Actor | null {
  const wanted = norms.join(' ')
  for (const draft of known) {
    if (draft.actor?.type !== 'person') continue
    const full = slug(draft.actor.name).replaceAll('_', ' ')
    if (isFamilyNameFirst(draft.actor.country) && full.startsWith(`${wanted} `)) return draft.actor
    if (full === wanted || full.endsWith(` ${wanted}`) || wanted.endsWith(` ${full}`)) return draft.actor
  }
  return null
}

/**
 * A body of the gazetteer named in full elsewhere in the article: Dangote after Dangote Cement, and initials that the
 * gazetteer has not, or has for another body (EFF after Electronic Frontier Foundation).
 */
function findKnownBody({ doc }: Context, norms: readonly string[], known: readonly Draft[]): Actor | null {
  const [short = ''] = norms
  const full = known.find(({ actor, firstToken, lastToken }) => {
    if (actor?.type !== 'organisation' || lastToken - firstToken <= norms.length) return false
    const long = normsOf(doc, firstToken, lastToken).split(' ')
    return isShortOf(norms, long) || (norms.length === 1 && short.length > 2 && isAcronymOf(short, long))
  })
  return full?.actor ?? null
}

/** Xi for Xi Jinping: countries in which the family name stands first. */
function isFamilyNameFirst(country: string | null): boolean {
  return country !== null && /^(CHN|TWN|HKG|MAC|KOR|PRK|VNM|SGP)$/.test(country)
}

function isSame(named: Named, norms: readonly string[]): boolean {
  const full = named.norms.join(' ')
  const other = norms.join(' ')
  if (full === other) return true
  if (named.type === 'organisation') return isAcronymOf(other, named.norms) || isShortOf(norms, named.norms)
  if (norms.length === 1) return named.norms.length > 1 && (named.norms.at(-1) === other || named.norms[0] === other)
  if (full.endsWith(` ${other}`) || full.startsWith(`${other} `)) return true
  const [a, b] = [named.norms.at(-1) ?? '', norms.at(-1) ?? '']
  const [c, d] = [named.norms[0] ?? '', norms[0] ?? '']
  return a.length > 3 && c[0] === d[0] && similarity(a, b) >= 0.93 && similarity(c, d) >= 0.85
}

/** Chad for Chadwick Boseman, once that name was told apart from the country. */
function isShortFor(named: Named, { rule }: NameCandidate, [short = '']: readonly string[]): boolean {
  const [given = ''] = named.norms
  return rule === 'ambiguity:person_in_article' && named.type === 'person' && isShortGiven(short, given)
}

/** Words that many names of bodies begin with, so that alone they mean none of them. */
const COMMON_HEADS =
  /^(university|bank|ministry|national|central|federal|general|royal|international|african|united|first|new|north|south|east|west|super|institute|association|council|centre|center|commission|school|college|hospital|department|union|party|group|club|world|global|european|american|upper|lower|state|public|social|economic|high|supreme|saint|st)$/

/** Solar for Solar Nile Ltd, and SACCOs for SACCO: the distinctive first words, or the plural of an abbreviation. */
function isShortOf(norms: readonly string[], full: readonly string[]): boolean {
  const [first] = norms
  if (first === undefined) return false
  if (norms.length === 1 && full.length === 1) return first === `${full[0] ?? ''}s` || `${first}s` === full[0]
  if (norms.length >= full.length || COMMON_HEADS.test(first) || first.length < 4) return false
  return norms.every((norm, at) => norm === full[at]) && !ENDS_OPEN.test(norms.at(-1) ?? '')
}

const ENDS_OPEN = /^(of|for|the|and|de|des|du|'s|-)$/

/** Zola for Zola Electric, taken for a person: a body named before, where nobody goes by the name. */
function findNamesake(context: Context, named: readonly Named[], candidate: NameCandidate): Named | undefined {
  const { type, firstToken } = candidate
  const norm = context.doc.tokens[firstToken]?.norm ?? ''
  if (type !== 'person' || width(candidate) !== 1 || isTitle(context, firstToken - 1)) return
  if (named.some((n) => n.type === 'person' && n.norms.includes(norm))) return
  return named.find((n) => n.type === 'organisation' && n.norms.length > 1 && n.norms[0] === norm)
}

/** NEMA for National Emergency Management Agency. */
export function isAcronymOf(short: string, norms: readonly string[]): boolean {
  if (!/^\p{L}{2,7}$/u.test(short) || norms.length < 2) return false
  const initials = norms
    .filter((n) => /^\p{L}/u.test(n) && !/^(of|the|and|for|on|in|de|des|du)$/.test(n))
    .map((n) => n[0])
  return initials.join('') === short || initials.join('').startsWith(short)
}
