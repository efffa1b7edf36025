/** Stage one: text -> sentences and tokens, with exact offsets into the untouched text. */
import type { RawDocument, Sentence, Token, TokenisedDocument } from '../document/types.ts'
import { mapList } from '../document/list.ts'
import { markBoilerplate } from './boilerplate.ts'
import { type SentenceRange, groupSentences } from './sentences.ts'
import { scanTokens } from './words.ts'

export { normaliseWord } from './normalise.ts'
/** Tokens alone, as running text is cut; for forms of word lists. */
export { scanTokens } from './words.ts'

/** Sentences and tokens of a text. */
export interface TokenisedText {
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

const MAX_HEADING_TOKENS = 30

/** A line of its own that does not end in a stop or in a mark that announces more. */
const isHeading = (words: string, range: SentenceRange): boolean =>
  range.opensLine &&
  range.closesLine &&
  range.lastToken - range.firstToken <= MAX_HEADING_TOKENS &&
  !/[.!?…。:;,]["”’')\]»*_]*$/u.test(words) &&
  /[\p{L}\p{N}]/u.test(words)

/**
 * Splits a text into sentences and tokens.
 *
 * @param text - Any text; not changed.
 * @returns Sentences and tokens with UTF-16 offsets; both empty for blank text. Time is linear in the length.
 */
export const tokeniseText = (text: string): TokenisedText => {
  const tokens = scanTokens(text)
  const ranges = groupSentences(text, tokens)
  const spans = mapList(ranges, (range) => {
    const start = tokens[range.firstToken]?.start ?? 0
    const end = tokens[range.lastToken - 1]?.end ?? start
    return { range, start, end, text: text.slice(start, end) }
  })
  const kinds = markBoilerplate(
    mapList(spans, (span) => ({ text: span.text, opensLine: span.range.opensLine, closesLine: span.range.closesLine })),
  )
  const sentences = mapList(spans, (span, at) => ({
    start: span.start,
    end: span.end,
    firstToken: span.range.firstToken,
    lastToken: span.range.lastToken,
    boilerplate: kinds[at] ?? null,
    heading: isHeading(span.text, span.range),
  }))
  return { sentences, tokens }
}

/**
 * Runs the stage on a document.
 *
 * @param doc - The article as read; not changed.
 * @returns The document with its sentences and tokens; both empty for an empty text.
 * @throws Never.
 */
export const tokenise = (doc: RawDocument): TokenisedDocument => {
  const { sentences, tokens } = tokeniseText(doc.text)
  // its own keys first: V8 gives an object that begins with a copy a shape of its own, and all stages read this one
  return { sentences, tokens, ...doc }
}
