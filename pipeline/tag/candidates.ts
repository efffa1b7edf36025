/** Names that compromise believes to be people, places or organisations. */
import type { Sentence, Token } from '../document/types.ts'
import type { TokenTags } from './terms.ts'

/** A name by its offsets in the whole text; begins and ends at token boundaries. */
export interface Candidate {
  readonly start: number
  readonly end: number
}

const JOINTS = new Set(['-', '.', '&'])

const isJoint = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  const next = tokens[at + 1]
  return (
    token !== undefined && JOINTS.has(token.norm) && tokens[at - 1]?.end === token.start && next?.start === token.end
  )
}

/**
 * Finds runs of tokens that carry a tag; possessive clitics stay outside, hyphens inside.
 *
 * @param tokens - All tokens.
 * @param sentence - The sentence to look at.
 * @param found - compromise's tags by token index.
 * @param tag - `Person`, `Place` or `Organization`.
 * @returns Candidates in order; empty for none.
 */
export const findCandidates = (
  tokens: readonly Token[],
  sentence: Sentence,
  found: ReadonlyMap<number, TokenTags>,
  tag: string,
): Candidate[] => {
  const candidates: Candidate[] = []
  const carries = (at: number): boolean => {
    const tags = found.get(at)?.tags
    return tags?.has(tag) === true && !tags.has('Pronoun') && tokens[at]?.norm.startsWith("'") !== true
  }
  for (let first = sentence.firstToken; first < sentence.lastToken; first += 1) {
    if (!carries(first)) continue
    let last = first
    while (carries(last + 1) || (isJoint(tokens, last + 1) && carries(last + 2))) last += carries(last + 1) ? 1 : 2
    const start = tokens[first]
    const end = tokens[last]
    if (start !== undefined && end !== undefined) candidates.push({ start: start.start, end: end.end })
    first = last
  }
  return candidates
}
