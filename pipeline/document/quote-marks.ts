/** Marks that open or close a quotation, told from apostrophes by what stands beside them. */
import { flatMapList } from './list.ts'
import type { Token, TokenisedDocument } from './types.ts'

/** Marks pair within their kind: “ ” „ " and two apostrophes, « », and the single ones. */
export type MarkKind = 'double' | 'angle' | 'single'

/** A token that may open or close a quotation. */
export interface Mark {
  /** Index of the token in the document. */
  readonly at: number
  readonly kind: MarkKind
  /** `either` where neither the sign nor its neighbours tell. */
  readonly side: 'open' | 'close' | 'either'
  /** True for `"`, which opens and closes alike. */
  readonly isStraight: boolean
  /** A closing single mark that may be an apostrophe as well: the farmers' union. */
  readonly isWeak: boolean
}

const KINDS: Readonly<Record<string, MarkKind>> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '``': 'double',
  "''": 'double',
  '«': 'angle',
  '»': 'angle',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
}
const OPENING = new Set(['“', '„', '``', '«'])
const CLOSING = new Set(['”', '»'])

const ANY_MARK = /["“”„«»'‘’‚`]/
/** What stands before an opening mark. */
const BEFORE_OPEN = /[\s([{<\-–—/|*_]/
/** What stands behind a closing mark. */
const BEHIND_CLOSE = /[\s.,;:!?…)\]}>\-–—/|*_]/
/** What a single mark opens with. */
const OPENED = /^(?:[\p{L}\p{N}…$€£([]|\.\.)/u

/** The marks among the tokens of a paragraph; half-open. */
export function findMarks(doc: TokenisedDocument, from: number, to: number): Mark[] {
  return flatMapList(doc.tokens.slice(from, to), (token, index): Mark[] => {
    if (token.word) return []
    const sign = doc.text.slice(token.start, token.end).replace(/^"+$/, '"')
    const kind = KINDS[sign]
    if (kind === undefined) return []
    const at = from + index
    const side = kind === 'single' ? findSingleSide(doc, at, sign) : findSide(doc.text, token, sign)
    if (side === null) return []
    const isWeak = kind === 'single' && side === 'close' && isAfterElision(doc, at)
    return [{ at, kind, side, isStraight: sign === '"', isWeak }]
  })
}

/** By place, else by sign: in „…“ and »…« the signs close that open elsewhere. */
function findSide(text: string, token: Token, sign: string): Mark['side'] {
  const [before, behind] = findNeighbours(text, token)
  const isOpen = BEFORE_OPEN.test(before)
  const isClosed = BEHIND_CLOSE.test(behind)
  if (sign === '„' || sign === '``') return 'open'
  if (isOpen !== isClosed) {
    if (isOpen) return 'open'
    return 'close'
  }
  if (sign === '“' && isOpen) return 'either'
  if (OPENING.has(sign)) return 'open'
  return CLOSING.has(sign) ? 'close' : 'either'
}

/** A single mark opens before a word and behind a blank, closes behind a word or stop; else it is an apostrophe. */
function findSingleSide(doc: TokenisedDocument, at: number, sign: string): 'open' | 'close' | null {
  const token = doc.tokens[at]
  if (token === undefined || isWithin(doc, at)) return null
  const [before, behind] = findNeighbours(doc.text, token)
  if (BEFORE_OPEN.test(before)) {
    const opens = sign !== '’' && OPENED.test(doc.text.slice(token.end, token.end + 4).replace(/^["“„«]/, ''))
    return opens && !isElided(doc, at) ? 'open' : null
  }
  return BEHIND_CLOSE.test(behind) && sign !== '‚' ? 'close' : null
}

/** Words that have lost their beginning: give 'em hell, 'cause. */
const ELIDED = new Set('n em til till cause cos tis twas twill bout round neath nuff kay ere im is'.split(' '))

/** `the '90s`, `in '08`, `'em`: the word behind has lost its beginning. */
function isElided({ tokens }: TokenisedDocument, at: number): boolean {
  const next = tokens[at + 1]?.norm ?? ''
  if (/^\d\ds$/.test(next)) return true
  if (/^\d\d$/.test(next)) return tokens[at - 1]?.word === true
  return ELIDED.has(next) && tokens[at - 1]?.word === true
}

/** The second mark of `rock 'n' roll`. */
function isWithin({ tokens, text }: TokenisedDocument, at: number): boolean {
  const [mark, word] = [tokens[at - 2], tokens[at - 1]]
  return word?.norm === 'n' && mark !== undefined && /^['‘’]$/.test(text.slice(mark.start, mark.end))
}

/** `the farmers' union`, `goin' home`: a word that may go without its end, and one more behind it; not the lenders','. */
function isAfterElision({ tokens, text }: TokenisedDocument, at: number): boolean {
  const [before, next, later] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  if (before?.word !== true || next === undefined) return false
  const isBeforeWord = next.word && tokens[at]?.end !== next.start
  const isBeforeClose = next.norm === ',' && later?.start === next.end && later.norm === "'"
  if (!isBeforeWord && !isBeforeClose) return false
  return /(?:s|..in|\b(?:o|ol|an|th))$/i.test(text.slice(before.start, before.end))
}

/** Marks that stand together. */
const RUN = 4

/** The characters on both sides, beyond other marks; a blank at the ends of the text. */
function findNeighbours(text: string, { start, end }: Token): [string, string] {
  let left = start - 1
  while (left >= start - RUN && ANY_MARK.test(text.charAt(left))) left -= 1
  let right = end
  while (right < end + RUN && ANY_MARK.test(text.charAt(right))) right += 1
  return [text.charAt(left) || ' ', text.charAt(right) || ' ']
}
