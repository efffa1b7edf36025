/** Which tokens stand within quotation marks. */
import { findMarks, type Mark } from './quote-marks.ts'
import { filterList, flatMapList, mapList } from './list.ts'
import type { TokenisedDocument } from './types.ts'

/** An empty line. */
export const PARAGRAPH_BREAK = /\n[^\S\n]*\r?\n/
const STOP = /^[.!?…]+$/
const OPENER = /["“„«'‘]/
/** Marks within which a quotation closes, so that time stays linear in the length of the text. */
const REACH = 80

/** One flag per token of the document each. */
export interface Quotes {
  /** True for what stands within a quotation, marks left out unless they are those of a quotation within. */
  readonly quoted: boolean[]
  /** True for the marks that open and close a quotation, or one within it; an apostrophe is none. */
  readonly marks: boolean[]
}

/** A quotation: the tokens of its marks; where it goes on in the next paragraph, `close` is the token that begins that. */
interface Pair {
  readonly open: number
  readonly close: number
}

/** One flag per token of the document. */
export function findQuoted(doc: TokenisedDocument): boolean[] {
  return findQuotes(doc).quoted
}

/**
 * Matches marks, paragraph by paragraph; marks within a quotation belong to it. A mark without a partner opens nothing,
 * but where it begins a paragraph, a sentence or what is said, and no other follows, the quotation runs to the paragraph's end.
 */
export function findQuotes(doc: TokenisedDocument): Quotes {
  const quoted = mapList(doc.tokens, () => false)
  const marks = mapList(doc.tokens, () => false)
  const starts = findParagraphs(doc)
  const found = mapList(starts, (from, number) => findMarks(doc, from, starts[number + 1] ?? doc.tokens.length))
  found.forEach((own, number) => {
    const end = starts[number + 1] ?? doc.tokens.length
    const next = found[number + 1]?.find(({ at }) => at === end) ?? null
    for (const { open, close } of findPairs(own, (at) => (runsOn(doc, own, at, next) ? end : null))) {
      quoted.fill(true, open + 1, close)
      marks[open] = true
      if (close < end) marks[close] = true
      const within = filterList(own, ({ at }) => at > open && at < close)
      for (const inner of findPairs(within, () => null)) marks[inner.open] = marks[inner.close] = true
    }
  })
  return { quoted, marks }
}

/** The first token of each paragraph, or of a line with a mark of its own behind one that no mark ends. */
function findParagraphs({ text, tokens }: TokenisedDocument): number[] {
  return flatMapList(tokens, ({ start, word }, at) => {
    const before = tokens[at - 1]
    if (before === undefined) return [at]
    const between = text.slice(before.end, start)
    const isReopened = !word && between.includes('\n') && STOP.test(before.norm) && OPENER.test(text.charAt(start))
    return isReopened || PARAGRAPH_BREAK.test(between) ? [at] : []
  })
}

/** The outermost quotations among marks; `findEnd` says where one ends that nothing closes, null for nowhere. */
function findPairs(marks: readonly Mark[], findEnd: (at: number) => number | null): Pair[] {
  const pairs: Pair[] = []
  const straight = filterList(marks, ({ isStraight }) => isStraight)
  const countOf = (side: Mark['side']) => filterList(straight, (mark) => mark.side === side).length
  const takesTurns = straight.length % 2 === 0 && countOf('open') !== countOf('close')
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at]
    if (mark === undefined || mark.side === 'close') continue
    const to = findPartner(marks, at, takesTurns)
    const close = marks[to]?.at ?? findEnd(at)
    if (close !== null) pairs.push({ open: mark.at, close })
    if (to > at) at = to
  }
  return pairs
}

/** Index of the mark that closes the one at `at`, -1 for none. */
function findPartner(marks: readonly Mark[], at: number, takesTurns: boolean): number {
  return marks[at]?.kind === 'single' ? findSingle(marks, at, takesTurns) : findDouble(marks, at, takesTurns)
}

/** Counts marks of the kind up and down; straight marks that do not balance take turns, wherever their blanks stand. */
function findDouble(marks: readonly Mark[], at: number, takesTurns: boolean): number {
  const opener = marks[at]
  let depth = 1
  for (let next = at + 1; next < Math.min(marks.length, at + REACH); next += 1) {
    const mark = marks[next]
    if (mark === undefined || mark.kind !== opener?.kind) continue
    const closes = mark.side !== 'open' || (mark.isStraight && opener.isStraight && takesTurns)
    depth += closes ? -1 : 1
    if (depth === 0) return next
  }
  return -1
}

/** The next single mark that closes; one that may be an apostrophe only where no better one follows before the next opens. */
function findSingle(marks: readonly Mark[], at: number, takesTurns: boolean): number {
  let weak = -1
  for (let next = at + 1; next < Math.min(marks.length, at + REACH); next += 1) {
    const mark = marks[next]
    if (mark === undefined) return weak
    if (mark.kind === 'single') {
      if (mark.side === 'open') return weak
      if (!mark.isWeak) return next
      if (weak < 0) weak = next
    } else if (mark.side !== 'close') next = Math.max(next, findDouble(marks, next, takesTurns))
  }
  return weak
}

/** A quotation without a closing mark goes on where it begins a paragraph or what is said, and nothing else is marked. */
function runsOn(doc: TokenisedDocument, marks: readonly Mark[], index: number, next: Mark | null): boolean {
  const mark = marks[index]
  if (mark === undefined || mark.kind === 'angle') return false
  if (marks.slice(index + 1, index + REACH).some(({ kind, isWeak }) => kind === mark.kind && !isWeak)) return false
  const { text, tokens } = doc
  const [before, token, behind] = [tokens[mark.at - 1], tokens[mark.at], tokens[mark.at + 1]]
  if (token === undefined || behind === undefined) return false
  const opens = before === undefined || text.slice(before.end, token.start).includes('\n')
  const isSaid = /^(?:[:,.!?…]|that)$/.test(before?.norm ?? '')
  const goesOn = next?.kind === mark.kind && next.side !== 'close'
  if (mark.kind === 'single') return goesOn && (opens || isSaid)
  return opens || isSaid || (goesOn && /^\p{Lu}/u.test(text.slice(behind.start, behind.end)))
}
