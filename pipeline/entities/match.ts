import type { TokenisedDocument } from '../document/index.ts'
import { isCapitalAt } from '../document/capital.ts'
import type { Context } from './draft.ts'
import type { Ref } from './gazetteer-forms.ts'
import type { Accepts, TrieEntry, TrieMatch } from './trie.ts'

/** A stretch of tokens that the gazetteer knows, with every reading that the letters allow. */
export interface GazetteerMatch {
  readonly firstToken: number
  readonly lastToken: number
  readonly sentence: number
  readonly refs: readonly Ref[]
}

/** Finds the gazetteer's forms in a document, longest first, never overlapping. */
export function matchGazetteer(context: Context): GazetteerMatch[] {
  const { doc, index } = context
  const matches: GazetteerMatch[] = []
  doc.sentences.forEach((sentence, number) => {
    const accepts = (entries: readonly TrieEntry<Ref>[], first: number) =>
      entries.filter((e) => fitsCase(doc, e, first))
    for (let i = sentence.firstToken; i < sentence.lastToken;) {
      const match = findAt(context, i, sentence.lastToken, accepts)
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

function findAt({ doc, index }: Context, at: number, limit: number, accepts: Accepts<Ref>): TrieMatch<Ref> | null {
  const token = doc.tokens[at]
  if (token?.word !== true) return null
  return isCapitalAt(doc.text, token.start)
    ? index.trie.find(doc.tokens, at, limit, accepts)
    : index.trie.findSmall(doc.tokens, at, limit, accepts)
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
