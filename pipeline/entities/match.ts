import type { TokenisedDocument } from '../document/index.ts'
import { isCapitalAt } from '../document/capital.ts'
import type { Context } from './draft.ts'
import type { Ref } from './gazetteer-forms.ts'
import type { TrieEntry } from './trie.ts'

/** A stretch of tokens that the gazetteer knows, with every reading that the letters allow. */
export interface GazetteerMatch {
  readonly firstToken: number
  readonly lastToken: number
  readonly sentence: number
  readonly refs: readonly Ref[]
}

/** Finds the gazetteer's forms in a document, longest first, never overlapping. */
export function matchGazetteer({ doc, index }: Context): GazetteerMatch[] {
  const matches: GazetteerMatch[] = []
  doc.sentences.forEach((sentence, number) => {
    const accepts = (entries: readonly TrieEntry<Ref>[], first: number) =>
      entries.filter((e) => fitsCase(doc, e, first))
    for (let i = sentence.firstToken; i < sentence.lastToken;) {
      const match = doc.tokens[i]?.word ? index.trie.find(doc.tokens, i, sentence.lastToken, accepts) : null
      // «the West» in «the West African bloc» gives way to the longer name that begins inside it
      const inner =
        match !== null && doc.tokens[i]?.norm === 'the'
          ? index.trie.find(doc.tokens, i + 1, sentence.lastToken, accepts)
          : null
      if (match === null || (inner !== null && inner.lastToken > match.lastToken)) i++
      else {
        matches.push({
          firstToken: match.firstToken,
          lastToken: match.lastToken,
          sentence: number,
          refs: match.entries.map((e) => e.value),
        })
        i = match.lastToken
      }
    }
  })
  return matches
}

/** True where the letters of a match are those that the entry asks for. */
export function fitsCase(doc: TokenisedDocument, entry: TrieEntry<Ref>, first: number): boolean {
  if (entry.caseRule === 'any') return true
  if (entry.caseRule === 'exact') return fitsExactly(doc, entry, first)
  let at = first
  for (const capital of entry.capitals) {
    while (/^[-–‑]$/.test(doc.tokens[at]?.norm ?? '')) at++
    if (capital && !isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0)) return false
    at++
  }
  return true
}

/** Abbreviations keep their case. */
function fitsExactly(doc: TokenisedDocument, entry: TrieEntry<Ref>, first: number): boolean {
  const token = doc.tokens[first]
  if (token === undefined) return false
  const last = doc.tokens[first + entry.capitals.length - 1] ?? token
  const written = doc.text.slice(token.start, last.end).replaceAll('.', '')
  return written === entry.form.replaceAll('.', '')
}
