/** Names that the trained tagger takes too far: over a dash that opens a line, over the verb of a heading. */
import type { NameSpan } from '../names/index.ts'
import type { Context } from './draft.ts'
import type { GazetteerMatch } from './match.ts'

/** `LAGOS - Shell said`: a name begins behind a dash between spaces; what the gazetteer knows there is left to it. */
export function cutAtDash({ doc }: Context, span: NameSpan, matches: readonly GazetteerMatch[]): NameSpan[] {
  let first = span.firstToken
  for (let at = span.firstToken; at < span.lastToken; at++) {
    const { norm, start, end } = doc.tokens[at] ?? { norm: '', start: 0, end: 0 }
    if (norm === '-' && doc.text[start - 1] === ' ' && doc.text[end] === ' ') first = at + 1
  }
  if (first === span.firstToken) return [span]
  const isKnown = matches.some((match) => match.firstToken === first && match.lastToken === span.lastToken)
  return isKnown || first === span.lastToken ? [] : [{ ...span, firstToken: first }]
}

/** `Britain Snubs Kenya`, `World Bank Approves Loan`: in a heading a name ends before its verb; what is left there is the gazetteer's. */
export function cutAtVerb({ doc, tags }: Context, span: NameSpan): NameSpan[] {
  if (doc.sentences[span.sentence]?.heading !== true) return [span]
  const { firstToken, lastToken, label } = span
  const verb = tags.slice(firstToken, lastToken).findIndex((tag) => tag?.pos === 'verb' && FINITE.has(tag.form))
  if (verb < 0) return [span]
  return label === 'Person' && verb > 1 ? [{ ...span, lastToken: firstToken + verb }] : []
}

const FINITE = new Set(['present', 'past', 'participle'])
