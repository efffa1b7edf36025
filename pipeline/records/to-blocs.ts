/** Article values of the blocs -> their public form, which adds up with the sentences as they are written. */
import { flatMapList } from '../document/list.ts'
import type { ScoredBloc } from '../document/codes.ts'
import type { AnalysedDocument, BlocSummary } from '../document/types.ts'
import type { ArticleRecord, BlocSummaryRecord } from './article.ts'
import { round, roundOrNull } from './round.ts'

/** How far rounding may move a mean; a larger difference is none of its doing, and stays. */
const TOLERANCE = 2e-3

/**
 * Article values by bloc; null throughout where the text was not scored.
 *
 * The sentiment is the mean of the sentiments that stand in the files, so that anyone who takes the mean of the rows of
 * `sentences.csv` gets the same; its interval moves with it.
 *
 * @param blocs - Those of the document, or of a scheme: where a scheme moves nothing, its values are the article's.
 * @param sentences - The article's sentences in their public form.
 */
export function toBlocRecords(
  doc: AnalysedDocument,
  blocs: readonly BlocSummary[],
  sentences: ArticleRecord['sentences'],
): ArticleRecord['blocs'] {
  const find = (bloc: ScoredBloc) => {
    const summary = doc.scorable ? findSummary(blocs, bloc) : undefined
    const own = findSummary(doc.blocs, bloc)?.sentiment ?? null
    const shift = own === null ? 0 : (findMean(sentences, bloc) ?? own) - own
    return toBloc(summary, summary?.sentiment === own && Math.abs(shift) <= TOLERANCE ? shift : 0)
  }
  return { western: find('western'), african: find('african'), external: find('external') }
}

function findSummary(blocs: readonly BlocSummary[], bloc: ScoredBloc): BlocSummary | undefined {
  return blocs.find((each) => each.bloc === bloc)
}

/** The mean of what is written for a bloc, boilerplate left out; null where nothing is. */
function findMean(sentences: ArticleRecord['sentences'], bloc: ScoredBloc): number | null {
  const written = flatMapList(sentences, (sentence) =>
    sentence.boilerplate || sentence[bloc].sentiment === null ? [] : [sentence[bloc].sentiment],
  )
  return written.length === 0 ? null : written.reduce((sum, value) => sum + value, 0) / written.length
}

/**
 * Where nothing was measured, counts are null too: 0 would say that none was found.
 *
 * @param shift - What rounding has moved the mean by.
 */
function toBloc(summary: BlocSummary | undefined, shift: number): BlocSummaryRecord {
  return {
    sentiment: shiftScore(summary?.sentiment, shift),
    sentiment_low: shiftScore(summary?.sentimentLow, shift),
    sentiment_high: shiftScore(summary?.sentimentHigh, shift),
    label: summary?.label ?? null,
    agency: roundOrNull(summary?.agency ?? null),
    quoted_share: roundOrNull(summary?.quotedShare ?? null),
    spoken_share: roundOrNull(summary?.spokenShare ?? null),
    sentences: summary?.sentences ?? null,
    positive: summary?.positive ?? null,
    negative: summary?.negative ?? null,
    agent: summary?.agent ?? null,
    patient: summary?.patient ?? null,
    both: summary?.both ?? null,
  }
}

function shiftScore(score: number | null | undefined, shift: number): number | null {
  return typeof score === 'number' ? round(Math.max(-1, Math.min(1, score + shift))) : null
}
