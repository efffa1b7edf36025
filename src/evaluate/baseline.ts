/**
 * The named baseline for sentiment: natural's SentimentAnalyzer over the whole sentence, blind to who is spoken of.
 * Loaded when evaluating only.
 */
import { SentimentAnalyzer } from 'natural/lib/natural/sentiment/index.js'
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import type { Label } from '../../pipeline/document/index.ts'
import { tokeniseText } from '../../pipeline/tokenise/index.ts'

const analyzer = new SentimentAnalyzer('English', PorterStemmer, 'afinn')

/**
 * The sign of natural's score of a sentence, which counts for every bloc that is present.
 *
 * @param words - Lower-case words of the sentence; natural's own tokenisers know ASCII only.
 * @returns `neutral` for a score of 0 and for no words, where natural gives no number.
 */
export function findBaselineLabel(words: readonly string[]): Label {
  const score = words.length === 0 ? 0 : analyzer.getSentiment([...words])
  if (score === 0 || Number.isNaN(score)) return 'neutral'
  return score < 0 ? 'negative' : 'positive'
}

/** The baseline's label of running text. */
export function findSentenceLabel(text: string): Label {
  return findBaselineLabel(tokeniseText(text).tokens.flatMap((token) => (token.word ? [token.norm] : [])))
}
