import type { Token } from '../document/index.ts'
import { isCapitalAt } from '../document/capital.ts'
import { holdsVerb, isWord, normOf, type Context, type Draft } from './draft.ts'

/** A name outside the gazetteer and another mention of its sentence. */
export interface Pair {
  readonly type: 'person' | 'organisation'
  readonly name: Draft
  readonly other: Draft
  /** The tokens between the two. */
  readonly between: readonly Token[]
}

/** True where the text presents the name for the other: as its place, its title or what explains it. */
export function isPresentedFor(context: Context, pair: Pair): boolean {
  if (pair.other.firstToken < pair.name.lastToken) return isTitled(context, pair) || isTitledAside(context, pair)
  return isApposition(context, pair) || isOfficeOf(context, pair) || isRelative(context, pair) || isSeated(pair)
}

/** X, an associate professor at a university in Poland, …: the country stands in what explains the name. */
function isApposition(context: Context, { between, name, other }: Pair): boolean {
  const { index } = context
  if (between.length > APPOSITION) return false
  const [comma, article, ...rest] = between.map(({ norm }) => norm)
  if (comma !== ',' || article === undefined || rest.includes(';')) return false
  // X, a resident of the village told the agency
  if (rest.some((norm) => SAYING.has(norm))) return false
  // according to X, the migrants asked the Italian authorities
  const hasRelative = rest.includes('who') || article === 'who'
  if (!hasRelative && holdsVerb(context, name.lastToken + 2, other.firstToken)) return false
  // X, a charming, energetic Parisian
  if (rest.includes(',') && (other.source !== 'people' || rest.length > 4)) return false
  return ARTICLES.has(article) || isWord(index, 'actor_heads', article)
}

const APPOSITION = 14
const SAYING = new Set('told tells said says added adds warned insisted'.split(' '))
const ARTICLES = new Set(['a', 'an', 'the', 'who', 'from', 'of', 'one', 'another'])

/** X, Africa director at Y; X, Kenya country director of Y: an office between the name and the body that it is of. */
function isOfficeOf(context: Context, { between, name, other }: Pair): boolean {
  const { doc, index } = context
  const words = between.at(-1)?.norm === 'the' ? between.slice(0, -1) : between
  const [comma, ...office] = words.slice(0, -1)
  if (words.length > APPOSITION || comma?.norm !== ',' || !LINKS.has(words.at(-1)?.norm ?? '')) return false
  if (holdsVerb(context, name.lastToken, other.firstToken)) return false
  return (
    office.some(({ norm }) => isWord(index, 'actor_heads', norm)) &&
    office.every((token) => isPlain(doc.text, token) && !BREAKS.has(token.norm))
  )
}

const LINKS = new Set(['of', 'at', 'for', 'with', 'from'])

/** X who is the head of mission at Y: what X is or was, up to the body. */
function isRelative({ index }: Context, { between }: Pair): boolean {
  if (between.length > APPOSITION) return false
  const norms = between.map(({ norm }) => norm)
  const from = norms[0] === ',' ? 1 : 0
  if (norms[from] !== 'who' || !BEING.has(norms[from + 1] ?? '') || norms.slice(from).includes(',')) return false
  return norms.some((norm) => isWord(index, 'actor_heads', norm) || norm === 'work' || norm === 'works')
}

const BEING = new Set('is was works worked heads headed leads led serves served runs ran'.split(' '))

/** The University of Lodz in Poland: where a body sits. */
function isSeated({ type, between }: Pair): boolean {
  const [preposition, article, ...rest] = between.map(({ norm }) => norm)
  if (type !== 'organisation' || !SEATED.has(preposition ?? '')) return false
  return article === undefined || (article === 'the' && rest.length === 0)
}

const SEATED = new Set(['in', 'at', 'of'])

/** World Bank research analyst X: an occupation, with words that go before it, between the body and the name. */
function isTitled(context: Context, { between, name, other }: Pair): boolean {
  const { index, doc } = context
  if (holdsVerb(context, other.lastToken, name.firstToken)) return false
  if (between.length === 0 || between.length > 5) return false
  const office = between.findLast(({ norm }) => !FORMS.has(norm))
  if (!isWord(index, 'actor_heads', office?.norm ?? '')) return false
  return between.every((token) => (FORMS.has(token.norm) || isPlain(doc.text, token)) && !APART.has(token.norm))
}

/** What may stand between an office and a name. */
const FORMS = new Set('mr mr. mrs mrs. ms ms. dr dr. prof prof. .'.split(' '))

const isPlain = (text: string, { start, end }: Token): boolean => /^[\p{L}-]+$/u.test(text.slice(start, end))
const APART = new Set('and or but in at on by for with to from that who which said says told as'.split(' '))

/** The UN special rapporteur on housing, X, …; Solar Ltd's chief executive X: an office of the body, then its holder. */
function isTitledAside(context: Context, { type, between, name, other }: Pair): boolean {
  const { index, doc } = context
  if (holdsVerb(context, other.lastToken, name.firstToken)) return false
  if (type !== 'person' || between.length < 2 || between.length > ASIDE) return false
  const possessive = between[0]?.norm === "'s"
  const closed = between.at(-1)?.norm === ','
  if (!possessive && !closed) return false
  const words = between.slice(possessive ? 1 : 0, closed ? -1 : undefined)
  const isOffice = ({ norm }: Token) => isWord(index, 'actor_heads', norm) || isWord(index, 'person_titles', norm)
  return (
    (words.some(isOffice) || isBehindOffice(context, other)) &&
    words.every((token) => isPlain(doc.text, token) && !BREAKS.has(token.norm))
  )
}

/** The head of the German agency in Kenya, X: the office stands before the body. */
function isBehindOffice({ doc, index }: Context, { firstToken }: Draft): boolean {
  const of = normOf(doc, firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1
  return normOf(doc, of) === 'of' && isWord(index, 'actor_heads', normOf(doc, of - 1))
}

const ASIDE = 10
const BREAKS = new Set('but that who which said says told as has have had was were is are will would while'.split(' '))

/** Ghanaian highlife singer X; the French cultural centre, the X: a demonym in the words that lead to the name. */
export function isModified({ doc }: Context, { other, name, between }: Pair): boolean {
  if (other.reading !== 'modifier' || other.lastToken > name.firstToken) return false
  return between.every((token) => (token.norm === ',' || isPlain(doc.text, token)) && !APART.has(token.norm))
}

/** In Zambia, X said: the place where a sentence sets out is not whose X is. */
export function isSetting({ other, name, between }: Pair): boolean {
  return other.reading === 'place' && other.lastToken <= name.firstToken && between.some(({ norm }) => norm === ',')
}

/** Words that tie a name to the country beside it: French lawyer X; X, head of Mali's union; X (Kenya). */
export function isTie({ doc, index }: Context, { norm, start }: Token): boolean {
  return TIES.has(norm) || isWord(index, 'actor_heads', norm) || isCapitalAt(doc.text, start)
}

const TIES = new Set(
  ", ( ) of from 's ' - the a an former then new deputy vice based born and senior acting top".split(' '),
)
