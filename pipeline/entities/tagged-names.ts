/** What the trained tagger takes for a name, as candidates: without titles, hosts and towns before it, and of the right kind. */
import { isCapitalAt } from '../document/capital.ts'
import type { NameSpan } from '../names/index.ts'
import { isGivenName, isWord, type Context } from './draft.ts'
import { isEnvoysHost } from './envoys.ts'
import { skipTitles, type NameCandidate } from './names.ts'

const TYPES: Readonly<Partial<Record<NameSpan['label'], NameCandidate['type']>>> = {
  Person: 'person',
  Organization: 'organisation',
  Location: 'place',
  Facility: 'place',
}

/** A tagged name as candidates, titles left out; empty for labels that name neither actor nor place. */
export function readSpan(context: Context, span: NameSpan): NameCandidate[] {
  const { sentence, confidence } = span
  const type = settleType(context, span)
  if (type === undefined || (type === 'place' && isTeam(context, span))) return []
  const lastToken = type === 'place' ? cutBeforeNamesake(context, span) : span.lastToken
  const firstToken =
    type === 'person'
      ? skipTitles(context, skipBefore(context, span.firstToken, lastToken), lastToken).first
      : span.firstToken
  if (firstToken >= lastToken) return []
  const name = { firstToken, lastToken, sentence, type, rule: `names:${span.label.toLowerCase()}`, confidence }
  return type === 'place' ? splitPlaces(context, name) : [name]
}

/** Passes over what may stand before a name and is no part of it: the host of an envoy, a demonym, a town. */
function skipBefore(context: Context, first: number, last: number): number {
  const from = skipHost(context, first, last)
  return skipDemonym(context, from === first ? skipTown(context, first, last) : from, last)
}

/** In London Manoah Esipisu met: behind `In` at the head of a sentence, a town before two more words. */
function skipTown({ doc, index }: Context, from: number, last: number): number {
  const before = doc.tokens[from - 1]
  if (before === undefined || before.norm !== 'in' || !isCapitalAt(doc.text, before.start)) return from
  const town = index.trie.find(doc.tokens, from, last - 2, (entries) =>
    entries.filter(({ value }) => value.kind === 'capital' || value.kind === 'place'),
  )
  return town?.lastToken ?? from
}

/** American Athing Mu, Briton Mark Harrison: a demonym is no given name where a whole name follows. */
function skipDemonym({ doc, index }: Context, from: number, last: number): number {
  const demonym = index.trie.find(doc.tokens, from, last - 2, (entries) =>
    entries.filter(({ value }) => (value.kind === 'adjective' || value.kind === 'people') && !value.ambiguous),
  )
  return demonym?.lastToken ?? from
}

/** Labels that the tagger gives to names that begin with a demonym. */
const MISPLACED = new Set<NameSpan['label']>(['Location', 'Misc'])

/** Swede Armand Duplantis: somebody of a people is no place. */
function isOneOfPeople({ doc, index }: Context, { firstToken, lastToken }: NameSpan): boolean {
  const people = index.trie.find(doc.tokens, firstToken, lastToken - 2, (entries) =>
    entries.filter(({ value }) => value.kind === 'people' && !value.ambiguous),
  )
  return people !== null && doc.tokens.slice(firstToken, lastToken).every(({ word }) => word)
}

/** Team Kenya plays: no place. */
function isTeam({ doc }: Context, { firstToken, lastToken }: NameSpan): boolean {
  return lastToken - firstToken > 1 && doc.tokens[firstToken]?.norm === 'team'
}

/** Ambassador to Kenya Meg Hansen: the country that an envoy is sent to is no given name. */
function skipHost({ doc, index }: Context, from: number, last: number): number {
  if (!isEnvoysHost({ doc }, from)) return from
  const host = index.trie.find(doc.tokens, from, last - 2, (entries) =>
    entries.filter(({ value }) => value.kind === 'state'),
  )
  return host?.lastToken ?? from
}

/** Ames, Iowa is two places, and so is Makurdi in Benue. */
function splitPlaces({ doc }: Pick<Context, 'doc'>, name: NameCandidate): NameCandidate[] {
  const { firstToken, lastToken } = name
  const isLink = (norm: string) => norm === ',' || norm === 'in'
  const inner = doc.tokens.slice(firstToken + 1, lastToken - 1).findIndex(({ norm }) => isLink(norm))
  if (inner < 0) return [name]
  const link = firstToken + 1 + inner
  const rest = { ...name, firstToken: link + 1, rule: 'names:location' }
  return [{ ...name, lastToken: link }, ...splitPlaces({ doc }, rest)]
}

/** Fulton County, Georgia: a name that means several places is left to its own rules. */
function cutBeforeNamesake({ doc, index }: Context, { firstToken, lastToken }: NameSpan): number {
  const comma = lastToken - 2
  const isShared = index.namesakes.has(doc.tokens[lastToken - 1]?.norm ?? '')
  return comma > firstToken && doc.tokens[comma]?.norm === ',' && isShared ? comma : lastToken
}

/** Hospitals and schools act, whatever the tagger calls them; gardens and squares do not. */
function settleType(context: Context, span: NameSpan): NameCandidate['type'] | undefined {
  const { doc, index } = context
  const { label, firstToken, lastToken } = span
  const last = doc.tokens[lastToken - 1]?.norm ?? ''
  const type = TYPES[label]
  if (type === 'place' && lastToken - firstToken > 1 && STAFFED.has(last)) return 'organisation'
  if (MISPLACED.has(label) && isOneOfPeople(context, span)) return 'person'
  if (type === 'person' && isNamedCompany({ doc, index }, firstToken)) return 'organisation'
  const isPlace = GROUNDS.has(last) && isWord(index, 'place_heads', last)
  return type === 'organisation' && lastToken - firstToken > 1 && isPlace ? 'place' : type
}

/** Canadian miner Barrick, the US bank Morgan: what goes before says that no person is named. */
function isNamedCompany({ doc, index }: Pick<Context, 'doc' | 'index'>, firstToken: number): boolean {
  const norm = doc.tokens[firstToken]?.norm ?? ''
  return !isGivenName(index, norm) && COMPANIES.has(doc.tokens[firstToken - 1]?.norm ?? '')
}

const COMPANIES = new Set(
  `company firm group bank lender airline carrier miner retailer brewer giant conglomerate charity nonprofit ngo newspaper
  startup maker producer broadcaster insurer multinational utility`.split(/\s+/),
)

const STAFFED = new Set('hospital university school college academy clinic institute'.split(' '))
const GROUNDS = new Set(
  'gardens garden square stadium airport street road avenue bridge river lake park palace district village valley'.split(
    ' ',
  ),
)
