import type { TokenisedDocument } from '../document/index.ts'
import type { Draft } from './draft.ts'

/** `KINSHASA, Jul 26 2022 (IPS) - `, `afrol News, 15 October - `, `ABUJA (Reuters) — `: what stands before the dash. */
const LEAD = /^[\s"“(]*(?=[^\n]{2,90})([^\n–—]{2,80}?)\s+(?:-{1,2}|–|—)\s/u
const MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b/u
const AGENCY = /\([A-Z][\w. /-]{1,30}\)\s*$/u
const CAPITALS = /^\p{Lu}[\p{Lu} .'’-]+(?:,|$)/u

/** Sentences in which a dateline may stand. */
const HEAD_SENTENCES = 3

/**
 * Takes the names of a dateline for what they are: where and from whom the text comes, not who acts in it.
 *
 * @param drafts - Changed in place where they stand in the dateline.
 */
export function settleDateline(doc: TokenisedDocument, drafts: readonly Draft[]): void {
  const end = findDatelineEnd(doc)
  if (end === null) return
  for (const draft of drafts) {
    if ((doc.tokens[draft.lastToken - 1]?.end ?? 0) > end || (doc.tokens[draft.firstToken]?.end ?? 0) > end) continue
    draft.reading = draft.place === null ? 'modifier' : 'place'
    draft.rule = `${draft.rule} reading:dateline`
  }
}

/** Offset of the end of the dateline, or null where there is none. */
function findDatelineEnd({ text, sentences }: TokenisedDocument): number | null {
  for (const sentence of sentences.slice(0, HEAD_SENTENCES)) {
    const lead = LEAD.exec(text.slice(sentence.start, sentence.end))
    const words = lead?.[1]
    if (words === undefined || lead === null) continue
    if (MONTH.test(words) || AGENCY.test(words) || CAPITALS.test(words)) return sentence.start + lead[0].length
  }
  return null
}

/** True for what stands in a dateline: where and from whom a text comes says nothing of whose anybody is. */
export function isInDateline({ rule }: Pick<Draft, 'rule'>): boolean {
  return rule.endsWith('reading:dateline')
}
