/** The title of an article, and whether it stands in the text as well. */
import { isDateLine } from './dates/head-date.ts'
import { firstLines } from './lines.ts'

export interface TitleFinding {
  readonly title: string | null
  /** The title where it stands in the metadata only. */
  readonly headline: string | null
}

/** How many lines with text count as the head. */
const HEAD_LINES = 6
const MAX_TITLE_LENGTH = 160

/**
 * Finds the title: the stated one, else a heading at the head of the text.
 *
 * @param stated - The title in the metadata, or null.
 */
export function findTitle(text: string, stated: string | null): TitleFinding {
  if (stated === null) return { title: findHeading(text), headline: null }
  return { title: stated, headline: standsAtHead(text, stated) ? null : stated }
}

/** Compares line by line, and up to three lines joined, without regard to case, accents, quotes and punctuation. */
function standsAtHead(text: string, title: string): boolean {
  const wanted = fold(title)
  const lines = firstLines(text, HEAD_LINES + 2)
  const starts = lines.slice(0, HEAD_LINES).map((_, index) => index)
  return starts.some((start) => [1, 2, 3].some((count) => isSameTitle(lines.slice(start, start + count), wanted)))
}

function isSameTitle(lines: readonly string[], wanted: string): boolean {
  const line = lines.join(' ')
  return fold(line) === wanted || fold(line.replace(/\s+[|–—-]\s+[^|–—]{2,40}$/u, '')) === wanted
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * A Markdown heading of the first level, or a short first line without a final stop above a blank line. Lines that are
 * only a date, a byline or an image before it are passed over.
 */
function findHeading(text: string): string | null {
  for (const { line, blankBelow } of headLines(text)) {
    const markdown = /^#\s+(.+?)\s*#*$/u.exec(line)?.[1]
    if (markdown !== undefined) return markdown
    if (!isPassedOver(line)) return blankBelow && looksLikeTitle(line) ? line : null
  }
  return null
}

function headLines(text: string): readonly { readonly line: string; readonly blankBelow: boolean }[] {
  const lines = text.slice(0, 4000).split(/\r\n|\n|\r/u)
  const filled = lines.map((line, index) => ({ line: line.trim(), index })).filter(({ line }) => line !== '')
  return filled
    .slice(0, HEAD_LINES)
    .filter(({ index }) => lines.slice(index + 1).some((later) => later.trim() !== ''))
    .map(({ line, index }) => ({ line, blankBelow: lines[index + 1]?.trim() === '' }))
}

function isPassedOver(line: string): boolean {
  return (
    isDateLine(line) || /^by\s+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}$/iu.test(line) || isRuleOrImage(line)
  )
}

function isRuleOrImage(line: string): boolean {
  return /^(?:[-*_=]{3,}|!\[.*\]\(.*\)|\[?(?:image|photo|picture)\b[^\p{Ll}]*.{0,40}\]?)$/iu.test(line)
}

/** Two words, or three or four that are all capitalised, are more often the writer's name than a title. */
function looksLikeTitle(line: string): boolean {
  const words = line.split(/\s+/u)
  const mayBeName = words.length < 3 || (words.length < 5 && words.every((word) => /^\p{Lu}/u.test(word)))
  const isOpen = !/[.:;,…]["'”’)]*$/u.test(line) && !/^(?:https?:|[-*•>|#])/u.test(line)
  return line.length <= MAX_TITLE_LENGTH && isOpen && !mayBeName
}
