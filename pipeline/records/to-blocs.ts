/** Article values of the blocs -> their public form. */
import type { ScoredBloc } from '../document/codes.ts'
import type { AnalysedDocument, BlocSummary } from '../document/types.ts'
import type { ArticleRecord, BlocSummaryRecord } from './article.ts'
import { roundOrNull } from '../document/round.ts'

/**
 * Article values by bloc; null throughout where the text was not scored.
 *
 * @param blocs - Those of the document, or of a scheme.
 */
export function toBlocRecords(doc: AnalysedDocument, blocs: readonly BlocSummary[]): ArticleRecord['blocs'] {
  const find = (bloc: ScoredBloc) => toBloc(doc.scorable ? blocs.find((each) => each.bloc === bloc) : undefined)
  return { western: find('western'), african: find('african'), external: find('external') }
}

/** Where nothing was measured, counts are null too: 0 would say that none was found. */
function toBloc(summary: BlocSummary | undefined): BlocSummaryRecord {
  return {
    sentiment: roundOrNull(summary?.sentiment ?? null),
    sentiment_low: roundOrNull(summary?.sentimentLow ?? null),
    sentiment_high: roundOrNull(summary?.sentimentHigh ?? null),
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
