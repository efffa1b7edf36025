/**
 * The named baseline for names: compromise's own people, places, organisations and demonyms on the same text. Loaded
 * when evaluating only; the pipeline reaches compromise through pipeline/tag.
 */
import nlp from 'compromise'
import type { Sentence, TokenisedDocument } from '../../pipeline/document/index.ts'

/** Words and marks at the edges that count for the baseline: possessives, stops, titles and articles are cut. */
const EDGE =
  /^(?:(?:the|a|an|mr|mrs|ms|dr|president|minister|prime|chief|sir)\.?\s+|[^\p{L}\p{N}])+|(?:\s*['’]s|[^\p{L}\p{N}])+$/giu

type Found = ReturnType<ReturnType<typeof nlp>['people']>

/** Labels of the tokens of a document, in BIO, by compromise. */
export function tagByBaseline(doc: TokenisedDocument): string[] {
  const labels = doc.tokens.map(() => 'O')
  for (const sentence of doc.sentences) tagSentence(doc, sentence, labels)
  return labels
}

function tagSentence(doc: TokenisedDocument, sentence: Sentence, labels: string[]): void {
  const text = doc.text.slice(sentence.start, sentence.end)
  const found = nlp(text)
  const mark = (matches: Found, label: string): void => {
    for (const words of matches.out('array') as string[])
      markWords(doc, sentence, words.replace(EDGE, ''), label, labels)
  }
  mark(found.match('#Demonym') as Found, 'NORP')
  mark(found.organizations() as Found, 'Organization')
  mark(found.places() as Found, 'Location')
  mark(found.people(), 'Person')
}

/** Marks the tokens of every place of the sentence where the words stand. */
function markWords(doc: TokenisedDocument, sentence: Sentence, words: string, label: string, labels: string[]): void {
  if (words === '') return
  for (let start = doc.text.indexOf(words, sentence.start); start >= 0 && start < sentence.end;) {
    const end = start + words.length
    let first = true
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      const token = doc.tokens[at]
      if (token === undefined || token.start < start || token.end > end) continue
      labels[at] = `${first ? 'B' : 'I'}-${label}`
      first = false
    }
    start = doc.text.indexOf(words, end)
  }
}
