/** Headlines as running text would write them, so that all rooms behind read their words as they read them elsewhere. */
import { isCapitalAt } from '../document/capital.ts'
import type { Sentence, Token, TokenisedDocument } from '../document/index.ts'
import type { EntityIndex } from './gazetteer.ts'
import { readHeadlineCase, type HeadlineCase } from './headline-case.ts'
import { findHeadlineNames } from './headline-names.ts'

/**
 * The document with small letters in the ordinary words of headlines, and with one capital in names that stood in capitals alone.
 * Every word keeps its place; the document itself where no sentence is written as a headline.
 */
export function restoreCase(doc: TokenisedDocument, index: EntityIndex): TokenisedDocument {
  const changes: Change[] = []
  for (const sentence of doc.sentences) {
    const written = readHeadlineCase(doc, index, sentence)
    if (written !== null) addChanges(doc, index, sentence, written, changes)
  }
  return changes.length === 0 ? doc : { ...doc, text: replaceWords(doc.text, changes) }
}

/** A word and how it is to be written; both are of one length. */
type Change = readonly [token: Token, word: string]

function addChanges(
  doc: TokenisedDocument,
  index: EntityIndex,
  sentence: Sentence,
  written: HeadlineCase,
  changes: Change[],
): void {
  const names = findHeadlineNames(doc, index, sentence, written)
  let opens = true
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = doc.tokens[at]
    if (token === undefined || !token.word) continue
    const word = doc.text.slice(token.start, token.end)
    const name = names.get(at) ?? (opens ? 'name' : null)
    opens = false
    const restored =
      typeof name === 'object' && name !== null ? writeAs(word, name.form) : writeWord(word, name, written)
    if (restored !== word && restored.length === word.length) changes.push([token, restored])
  }
}

/** The letters of a word, large and small as those of the form. */
function writeAs(word: string, form: string): string {
  if (word.length !== form.length) return word
  return word.replace(/./g, (letter, at: number) => (isCapitalAt(form, at) ? letter : letter.toLowerCase()))
}

/** A name keeps its capitals in a title and its first one in a line of capitals; other words have none. */
function writeWord(word: string, name: 'name' | 'as written' | null, written: HeadlineCase): string {
  if (name === null) return isMixed(word) ? word : word.toLowerCase()
  if (name === 'as written' || written === 'title' || !isCapitalAt(word, 0)) return word
  return word.charAt(0) + word.slice(1).toLowerCase()
}

/** McCain, iPhone, XLDs: capitals inside a word are its own. */
function isMixed(word: string): boolean {
  const rest = word.slice(1)
  return rest !== rest.toLowerCase() && word !== word.toUpperCase()
}

function replaceWords(text: string, changes: readonly Change[]): string {
  const parts: string[] = []
  let from = 0
  for (const [{ start, end }, word] of changes) {
    parts.push(text.slice(from, start), word)
    from = end
  }
  return parts.join('') + text.slice(from)
}
