/** Tokens -> text as a newspaper prints it, to measure what our own tokeniser costs. */

/** A text, and where each token stands in it. */
export interface PrintedText {
  readonly text: string
  readonly starts: readonly number[]
}

const NO_BLANK_BEFORE = /^(?:[,.;:!?%)\]}”»…]|['’](?:s|re|ve|ll|d|m|t)|n['’]t|\.\.\.)$/i
const NO_BLANK_AFTER = /^(?:[([{“«$€£#@])$/
const WORD = /[\p{L}\p{N}]$/u

/** Prints sentences; one that ends without a stop, such as a headline, keeps a line of its own. */
export function printSentences(sentences: readonly (readonly string[])[]): PrintedText {
  let text = ''
  const starts: number[] = []
  for (const tokens of sentences) {
    let quoted = false
    tokens.forEach((token, i) => {
      if (i > 0 && needsBlank(tokens, i, quoted)) text += ' '
      if (token === '"') quoted = !quoted
      starts.push(text.length)
      text += token
    })
    text += /^[.!?"”’')]$/.test(tokens.at(-1) ?? '') ? ' ' : '\n'
  }
  return { text, starts }
}

/** `quoted`: a straight quotation mark is open before the token. */
function needsBlank(tokens: readonly string[], at: number, quoted: boolean): boolean {
  const before = tokens[at - 1] ?? ''
  const token = tokens[at] ?? ''
  if (token === '"') return !quoted
  if (before === '"') return !quoted
  if (NO_BLANK_BEFORE.test(token) || NO_BLANK_AFTER.test(before)) return false
  if (/^['’]$/.test(token)) return !(WORD.test(before) && /^(?:s|t|re|ve|ll|d|m)$/i.test(tokens[at + 1] ?? ''))
  if (/^['’]$/.test(before)) return !/^(?:s|t|re|ve|ll|d|m)$/i.test(token)
  if (/^[-/]$/.test(token)) return !WORD.test(before) || !/^[\p{L}\p{N}]/u.test(tokens[at + 1] ?? '')
  return !/^[-/]$/.test(before) || !WORD.test(tokens[at - 2] ?? '')
}
