/** Where the marks of a quotation stand in and beside a passage. */
import type { Span } from '../document/types.ts'
import type { SentenceView } from './sentence.ts'
import { spanOf } from './weigh.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

const MARK = /^["“”«»„]$/
const OPENING = /^[“«„]$/
const CLOSING = /^[”»]$/

/**
 * The span of a passage; marks at its edges are left out, but where a quotation begins or ends within the passage both of its
 * marks belong to it: `it was a “failed state”`, `“no one” would vote`.
 */
export function spanOfMarked(view: SentenceView, first: number, last: number): Span {
  const from = openMarks(view, first, last)
  return spanOf(view, from, closeMarks(view.words, from, last))
}

/** The mark before a quotation that opens a passage and ends within it. */
function openMarks({ words, quoted }: SentenceView, first: number, last: number): number {
  if (quoted[first] !== true || !MARK.test(wordAt(words, first - 1).norm)) return first
  const goesOn = words.slice(first, last).some(({ pos }, at) => pos !== 'punct' && quoted[first + at] !== true)
  return goesOn ? first - 1 : first
}

/** One behind the mark that closes a quotation within the passage. */
function closeMarks(words: readonly Word[], first: number, last: number): number {
  let open = 0
  for (const { norm } of words.slice(first, last))
    if (norm === '"') open = 1 - open
    else if (OPENING.test(norm)) open += 1
    else if (CLOSING.test(norm)) open -= 1
  if (open <= 0) return last
  const mark = /^[,.!?]$/.test(wordAt(words, last).norm) ? last + 1 : last
  const { norm } = wordAt(words, mark)
  return norm === '"' || CLOSING.test(norm) ? mark + 1 : last
}

/** `said it was late: “We wait for you”`: within the marks behind a colon stands a passage of its own, unless it is a word or two. */
export function isBehindColon({ words, quoted }: SentenceView, at: number): boolean {
  if (quoted[at] !== true || wordAt(words, at - 2).norm !== ':' || !MARK.test(wordAt(words, at - 1).norm)) return false
  return quoted[at - 3] !== true && quoted.slice(at, at + OWN_WORDS).every(Boolean)
}

/** Words of a passage of its own. */
const OWN_WORDS = 3

/**
 * Where a passage ends that opens with a clause in marks: with the marks, if the author goes on with a clause of his own
 * (`“We left,” and the flag fell`), but not with more of what is said (`“we left” and that it was late`).
 */
export function endOfMarks({ words, quoted }: SentenceView, first: number, last: number): number {
  if (quoted[first] !== true) return last
  const behind = words.findIndex(({ pos }, at) => at > first && pos !== 'punct' && quoted[at] !== true)
  if (behind < 0 || behind >= last || !JOINING.has(wordAt(words, behind).norm)) return last
  const end = words.findLastIndex(({ pos }, at) => at < behind && pos !== 'punct') + 1
  const rest = words.slice(behind + 1, last)
  if (!words.slice(first, end).some(isVerbal) || !rest.some(isVerbal) || rest[0]?.norm === 'that') return last
  return end
}

const JOINING = new Set(['and', 'but'])
