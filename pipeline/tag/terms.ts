/** Our tokens as compromise's terms, and the way back. */
import type { Sentence, Token } from '../document/types.ts'

/** A form as compromise folds it; `machine` and `alias` only where they say more. */
export interface FoldedForm {
  normal?: string
  machine?: string
  alias?: string[]
}

/** A term as compromise holds it; it adds `implicit` to the parts of contractions. */
export interface Term extends FoldedForm {
  text: string
  pre: string
  post: string
  implicit?: string
  tags: Set<string>
}

/** The terms of one sentence; `owners[i]` lists the indexes of the tokens in term i, the word first. */
export interface SentenceTerms {
  readonly terms: Term[]
  readonly owners: readonly (readonly number[])[]
}

/** Longer runs of marks say no more and cost quadratic time. */
const MAX_MARKS = 6
const JOINED_MARKS = new Set(['$', '€', '£', '%', '&'])

const isClitic = (norm: string): boolean => norm === "n't" || (norm.length > 1 && norm.charAt(0) === "'")

interface Draft {
  text: string
  pre: string
  post: string
  owners: number[]
  end: number
}

/** Marks before a word go to `pre`, those behind it to `post`, up to the white space between. */
const addMark = (drafts: Draft[], mark: string, attached: boolean, pending: string): string => {
  const last = drafts[drafts.length - 1]
  if (!attached || pending !== '' || last === undefined) return (pending + mark).slice(0, MAX_MARKS)
  if (last.post.length < MAX_MARKS) last.post += mark.slice(0, MAX_MARKS)
  return ''
}

/**
 * Builds the terms of a sentence: clitics rejoin their word, marks become `pre` and `post`.
 *
 * @param text - The text of the tokens.
 * @param tokens - All tokens.
 * @param sentence - The sentence.
 * @param fold - Folds the text of a term.
 * @returns Terms and their tokens; both empty for a sentence without words.
 */
export const makeTerms = (
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  fold: (words: string) => FoldedForm,
): SentenceTerms => {
  const drafts: Draft[] = []
  let pending = ''
  let end = -1
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    const last = drafts[drafts.length - 1]
    const attached = token.start === end
    const words = text.slice(token.start, token.end)
    end = token.end
    if (token.word && last !== undefined && token.start - last.end <= 1 && isClitic(token.norm)) {
      last.text += words.replace('’', "'")
      last.owners.push(at)
      last.end = token.end
    } else if (token.word || JOINED_MARKS.has(words)) {
      if (last !== undefined && !attached) last.post += ' '
      drafts.push({ text: words.replace(/’/gu, "'"), pre: pending, post: '', owners: [at], end })
      pending = ''
    } else {
      if (last !== undefined && !attached && pending === '' && !last.post.endsWith(' ')) last.post += ' '
      pending = addMark(drafts, words, attached && last !== undefined && !last.post.endsWith(' '), pending)
    }
  }
  const terms = drafts.map(({ text: words, pre, post }) => ({
    text: words,
    pre,
    post: post === '' ? ' ' : post,
    tags: new Set<string>(),
    ...fold(words),
  }))
  return { terms, owners: drafts.map((draft) => draft.owners) }
}

/** What compromise says of one of our tokens; `implicit` is the word that a clitic stands for. */
export interface TokenTags {
  readonly tags: ReadonlySet<string>
  readonly implicit: string
}

/**
 * Brings compromise's terms back to our tokens.
 *
 * @param source - What was given to compromise.
 * @param tagged - What came back; contractions were split into terms of which the later ones have no text.
 * @returns Tags by token index.
 */
export const alignTerms = (source: SentenceTerms, tagged: readonly Term[]): Map<number, TokenTags> => {
  const found = new Map<number, TokenTags>()
  let group = -1
  let part = 0
  for (const term of tagged) {
    if (term.text !== '') {
      group += 1
      part = 0
    } else part += 1
    const owner = source.owners[group]?.[part]
    if (owner !== undefined) found.set(owner, { tags: term.tags, implicit: part > 0 ? (term.implicit ?? '') : '' })
  }
  return found
}
