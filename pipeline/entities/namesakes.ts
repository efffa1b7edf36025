import type { Sentence, Tag, TokenisedDocument } from '../document/index.ts'
import { isCapitalAt } from '../document/capital.ts'
import { isWord, normAt, normsOf, type Context } from './draft.ts'
import type { Ref } from './gazetteer-forms.ts'
import type { Namesake } from './gazetteer-places.ts'
import type { GazetteerMatch } from './match.ts'

/** A context rule that fired; `ref` is null where the words are then no name of ours. */
export interface CueDecision {
  readonly ref: Ref | null
  readonly rule: string
}

/** The further readings of a match's form. */
export function namesakesOf({ doc, index }: Context, match: GazetteerMatch): readonly Namesake[] {
  return index.namesakes.get(normsOf(doc, match.firstToken, match.lastToken)) ?? []
}

/**
 * Decides by the words around a form: those directly before and after it first, then a sister place beside it
 * (Georgia and Alabama), then words of its sentence. Null where none of them decides, or two disagree.
 */
export function decideByCue(
  context: Context,
  match: GazetteerMatch,
  tags: readonly (Tag | null)[],
): CueDecision | null {
  const namesakes = namesakesOf(context, match)
  const sentence = context.doc.sentences[match.sentence]
  if (namesakes.length === 0 || sentence === undefined) return null
  const touching = namesakes.find((n) => touches(context, match, sentence, n, tags))
  if (touching !== undefined) return touching
  const sister = namesakes.find(({ ref }) => ref !== null && hasSister(context, match, sentence, ref))
  if (sister !== undefined) return { ref: sister.ref, rule: 'sister_place' }
  const words = ` ${normsOf(context.doc, sentence.firstToken, sentence.lastToken)} `
  const [named, other] = namesakes.filter((n) => n.sentence.some((word) => words.includes(` ${word} `)))
  return named !== undefined && other === undefined ? named : null
}

function touches(
  { doc }: Context,
  match: GazetteerMatch,
  sentence: Sentence,
  namesake: Namesake,
  tags: readonly (Tag | null)[],
): boolean {
  const after = ` ${normsOf(doc, match.lastToken, Math.min(match.lastToken + 3, sentence.lastToken))} `
  if (namesake.after.some((phrase) => after.startsWith(` ${phrase} `))) return true
  const before = ` ${normsOf(doc, Math.max(match.firstToken - 4, sentence.firstToken), match.firstToken)} `
  if (!namesake.before.some((phrase) => before.endsWith(` ${phrase} `))) return false
  return !namesake.alone || standsAlone(doc, sentence, match.lastToken, tags)
}

/** True where no noun follows: the Niger rises, but not the Niger coup. */
function standsAlone(doc: TokenisedDocument, sentence: Sentence, at: number, tags: readonly (Tag | null)[]): boolean {
  const token = doc.tokens[at]
  if (token === undefined || at >= sentence.lastToken || !token.word) return true
  const pos = TIMES.has(token.norm) ? 'other' : tags[at]?.pos
  return !isCapitalAt(doc.text, token.start) && pos !== 'noun' && pos !== 'propn' && pos !== 'adj' && pos !== 'num'
}

const TIMES = new Set('last next this yesterday today early late'.split(' '))

/** Georgia and Alabama; Seattle, Washington: a place of the same country beside a province of it. */
function hasSister({ doc, index }: Context, match: GazetteerMatch, sentence: Sentence, ref: Ref): boolean {
  if (ref.place?.kind !== 'region' || ref.country === null) return false
  const isSister = (other: Ref, kinds: readonly string[]) =>
    other.kind === 'place' && other.country === ref.country && kinds.includes(other.place?.kind ?? '')
  const find = (from: number, to: number) =>
    from < sentence.firstToken || to > sentence.lastToken ? null : index.trie.find(doc.tokens, from, to, (e) => e)
  const before = normAt(doc, sentence, match.firstToken - 1)
  const end = match.firstToken - (normAt(doc, sentence, match.firstToken - 2) === ',' ? 2 : 1)
  const kinds = before === ',' ? ['region', 'city'] : before === 'and' || before === 'or' ? ['region'] : []
  for (const width of [1, 2, 3]) {
    const found = kinds.length === 0 ? null : find(end - width, end)
    if (found?.lastToken === end && found.entries.some((e) => isSister(e.value, kinds))) return true
  }
  const link = normAt(doc, sentence, match.lastToken)
  if (link !== ',' && link !== 'and' && link !== 'or') return false
  const start = match.lastToken + (normAt(doc, sentence, match.lastToken + 1) === 'and' ? 2 : 1)
  const found = find(start, Math.min(start + 3, sentence.lastToken))
  return found?.entries.some((e) => isSister(e.value, ['region'])) ?? false
}

/**
 * True where a form that is an ordinary word too heads its sentence without a verb of its own: Orange juice is dear,
 * Male nurses are rare, Reading the report.
 */
export function isOrdinaryWord({ doc, index }: Context, match: GazetteerMatch, tags: readonly (Tag | null)[]): boolean {
  const sentence = doc.sentences[match.sentence]
  const norm = doc.tokens[match.firstToken]?.norm ?? ''
  if (sentence === undefined || match.lastToken - match.firstToken !== 1) return false
  if (!isWord(index, 'namesakes_ordinary', norm)) return false
  if (norm === 'reading') return !TO_TOWN.has(normAt(doc, sentence, match.firstToken - 1))
  const next = doc.tokens[match.lastToken]
  if (match.firstToken !== sentence.firstToken || next?.word !== true || isCapitalAt(doc.text, next.start)) return false
  if (match.refs.some((ref) => ref.kind === 'adjective') || isWord(index, 'speech_verbs', next.norm)) return false
  const pos = tags[match.lastToken]?.pos
  return pos === 'noun' || pos === 'adj' || pos === 'det' || isVerbLater(doc, sentence, match.lastToken, tags)
}

/** Orange flags hung: what follows the form is tagged a verb, but so is the word after it. */
function isVerbLater(
  { tokens }: TokenisedDocument,
  sentence: Sentence,
  at: number,
  tags: readonly (Tag | null)[],
): boolean {
  return (
    at + 1 < sentence.lastToken &&
    tokens[at + 1]?.word === true &&
    tags[at + 1]?.pos === 'verb' &&
    tags[at]?.pos === 'verb'
  )
}

const TO_TOWN = new Set('in near from to at around outside of'.split(' '))

/** The city of Liberia, in Costa Rica: a state is no town, unless its capital has its name (the city of Luxembourg). */
export function isTownOfName({ doc }: Context, { firstToken, sentence: number, refs }: GazetteerMatch): boolean {
  const start = Math.max(firstToken - 3, doc.sentences[number]?.firstToken ?? 0)
  if (!refs.some(({ kind }) => kind === 'state')) return false
  if (refs.some(({ kind }) => kind === 'capital' || kind === 'place')) return false
  return /^the (?:city|town|village|hamlet) of$/.test(normsOf(doc, start, firstToken))
}
