/** Article values of the blocs -> their public form. */
import type { ScoredBloc } from '../document/codes.ts'
import type { AnalysedDocument, BlocNumbers, BlocSummary } from '../document/types.ts'
import type { ArticleRecord, BlocSummaryRecord } from './article.ts'
import { roundOrNull } from '../document/round.ts'

/** The headline numbers of a bloc as they are written. */
type BlocNumbersRecord = Pick<
  BlocSummaryRecord,
  'sentences' | 'sentiment' | 'sentiment_low' | 'sentiment_high' | 'label' | 'agency'
>

/** Article values by bloc; null throughout where the text was not scored. */
export function toBlocRecords(doc: AnalysedDocument): ArticleRecord['blocs'] {
  return byBloc(doc, doc.blocs, toBloc)
}

/** The headline numbers by bloc of a document under a scheme. */
export function toBlocNumbers(
  doc: AnalysedDocument,
  blocs: readonly BlocNumbers[],
): Record<ScoredBloc, BlocNumbersRecord> {
  return byBloc(doc, blocs, toNumbers)
}

function byBloc<S extends BlocNumbers, R>(
  doc: AnalysedDocument,
  blocs: readonly S[],
  write: (summary: S | undefined) => R,
): Record<ScoredBloc, R> {
  const find = (bloc: ScoredBloc) => write(doc.scorable ? blocs.find((each) => each.bloc === bloc) : undefined)
  return { western: find('western'), african: find('african'), external: find('external') }
}

/** Where nothing was measured, counts are null too: 0 would say that none was found. */
function toNumbers(numbers: BlocNumbers | undefined): BlocNumbersRecord {
  return {
    sentences: numbers?.sentences ?? null,
    sentiment: roundOrNull(numbers?.sentiment ?? null),
    sentiment_low: roundOrNull(numbers?.sentimentLow ?? null),
    sentiment_high: roundOrNull(numbers?.sentimentHigh ?? null),
    label: numbers?.label ?? null,
    agency: roundOrNull(numbers?.agency ?? null),
  }
}

function toBloc(summary: BlocSummary | undefined): BlocSummaryRecord {
  const { sentences, ...values } = toNumbers(summary)
  return {
    ...values,
    quoted_share: roundOrNull(summary?.quotedShare ?? null),
    spoken_share: roundOrNull(summary?.spokenShare ?? null),
    sentences,
    positive: summary?.positive ?? null,
    negative: summary?.negative ?? null,
    agent: summary?.agent ?? null,
    patient: summary?.patient ?? null,
    both: summary?.both ?? null,
  }
}
