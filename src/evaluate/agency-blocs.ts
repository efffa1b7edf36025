import { LABELS, ROLES, type Label } from '../../pipeline/document/index.ts'
import { krippendorffAlpha, macroF1, makeScores, mean, spearman } from './agreement.ts'
import { findCalibrationError } from './calibration-error.ts'
import { bootstrapMeasure } from './interval.ts'
import { keyOf, type Aligned } from './agency-align.ts'
import {
  CODERS,
  type BlocFigures,
  type Calibration,
  type Coder,
  type GoldArticle,
  type GoldBloc,
  type GoldSentence,
  type SystemArticle,
} from './agency-types.ts'

/** One bloc of one set of articles. */
export interface BlocInput {
  readonly bloc: GoldBloc
  readonly sentences: readonly GoldSentence[]
  readonly articles: readonly GoldArticle[]
  readonly system: ReadonlyMap<string, SystemArticle>
  readonly aligned: ReadonlyMap<string, Aligned | null>
}

/** Scores presence, sentiment and role of sentences, and the ranks of articles. */
export function scoreBloc(input: BlocInput): BlocFigures {
  const per = codersOf(input.sentences).map((coder) => scoreSentences(input, coder))
  const article = codersOf(input.articles).map((coder) => ({
    sentiment: pairArticles(input, coder, 'sentiment'),
    agency: pairArticles(input, coder, 'agency'),
  }))
  const over = (pick: (x: (typeof per)[number]) => number | null) => mean(per.map(pick))
  return {
    presentSentences: over((x) => x.present) ?? 0,
    presence: {
      p: over((x) => x.presence.p) ?? 0,
      r: over((x) => x.presence.r) ?? 0,
      f1: over((x) => x.presence.f1) ?? 0,
    },
    sentimentAlpha: over((x) => x.sentimentAlpha),
    sentimentMacroF1: over((x) => x.sentimentMacroF1),
    roleAlpha: over((x) => x.roleAlpha),
    roleAgreement: over((x) => x.roleAgreement),
    sentimentArticles: mean(article.map((x) => x.sentiment.length)) ?? 0,
    articleSentimentRho: mean(article.map((x) => spearman(x.sentiment))),
    agencyArticles: mean(article.map((x) => x.agency.length)) ?? 0,
    articleAgencyRho: mean(article.map((x) => spearman(x.agency))),
    articleSentimentInterval: bootstrapMeasure(article[0]?.sentiment ?? [], spearman),
    articleAgencyInterval: bootstrapMeasure(article[0]?.agency ?? [], spearman),
    calibration: calibrate(per.flatMap((x) => x.judged)),
    roleConfusion: countCodes(
      per.flatMap((x) => x.roles),
      ROLES,
    ),
    confusion: countCodes(
      per.flatMap((x) => x.sentiments.map(([gold, mine]) => [labelOf(gold), labelOf(mine)] as const)),
      LABELS,
    ),
  }
}

/** The coders who coded any of these. */
export function codersOf(rows: readonly Partial<Record<Coder, unknown>>[]): Coder[] {
  return CODERS.filter((coder) => rows.some((row) => row[coder] !== undefined))
}

const labelOf = (code: number): Label => LABELS[code + 1] ?? 'neutral'

function countCodes<C extends string>(
  pairs: readonly (readonly [string, string])[],
  codes: readonly C[],
): Record<C, Record<C, number>> {
  const count = (gold: C, mine: C) => pairs.filter(([g, m]) => g === gold && m === mine).length
  const row = (gold: C) => Object.fromEntries(codes.map((mine) => [mine, count(gold, mine)])) as Record<C, number>
  // fromEntries forgets which keys it was given
  return Object.fromEntries(codes.map((gold) => [gold, row(gold)])) as Record<C, Record<C, number>>
}

function calibrate(judged: readonly { confidence: number; right: boolean }[]): Calibration | null {
  return judged.length === 0 ? null : { n: judged.length, error: findCalibrationError(judged) }
}

function scoreSentences({ bloc, sentences, aligned }: BlocInput, coder: Coder) {
  const rows = sentences.map((s) => {
    return { gold: goldCode(s, coder, bloc), mine: systemCode(aligned.get(keyOf(s)) ?? null, bloc) }
  })
  const tp = rows.filter((r) => r.gold.present && r.mine.present).length
  const there = rows.filter((r) => r.gold.present)
  const sentiments = there.map((r) => [r.gold.sentiment, r.mine.sentiment] as const)
  const roles = there.map((r) => [r.gold.role, r.mine.role] as const)
  return {
    present: there.length,
    sentiments,
    roles,
    judged: rows.flatMap(({ gold, mine }) => {
      const right = gold.present && gold.sentiment === mine.sentiment
      return mine.confidence === null ? [] : [{ confidence: mine.confidence, right }]
    }),
    presence: makeScores(tp, rows.filter((r) => r.mine.present).length - tp, there.length - tp),
    sentimentAlpha: krippendorffAlpha(sentiments, 'interval'),
    sentimentMacroF1: macroF1(sentiments, [-1, 0, 1]),
    roleAlpha: krippendorffAlpha(roles, 'nominal'),
    roleAgreement: there.length === 0 ? null : roles.filter(([a, b]) => a === b).length / there.length,
  }
}

/** What a coder says of a bloc in a sentence. */
export function goldCode(sentence: GoldSentence, coder: Coder, bloc: GoldBloc) {
  const codes = sentence[coder] ?? sentence.coder_a
  return {
    present: codes[`${bloc}_present`] === 1,
    sentiment: Number(codes[`${bloc}_sentiment`]),
    role: String(codes[`${bloc}_role`]),
  }
}

interface SystemReading {
  readonly present: boolean
  readonly sentiment: number
  readonly role: string
  /** null where the bloc is absent or the prediction holds none. */
  readonly confidence: number | null
}

/** A coded sentence that we cut in two: present in any piece, codes of the largest piece that has the bloc. */
function systemCode(aligned: Aligned | null, bloc: GoldBloc): SystemReading {
  const own = aligned?.best[bloc]
  const code = own?.present === true ? own : (aligned?.over.map((s) => s[bloc]).find((b) => b.present === true) ?? own)
  if (code?.present !== true) return { present: false, sentiment: 0, role: 'none', confidence: null }
  return {
    present: true,
    sentiment: code.label === 'negative' ? -1 : code.label === 'positive' ? 1 : 0,
    role: code.role ?? 'none',
    confidence: code.confidence ?? null,
  }
}

/** The coder's value of each article and ours; an article where we have none counts as neutral, as balanced. */
function pairArticles(
  { bloc, articles, system }: BlocInput,
  coder: Coder,
  measure: 'sentiment' | 'agency',
): (readonly [number, number])[] {
  const missing = measure === 'sentiment' ? 0 : 0.5
  return articles.flatMap((a) => {
    const gold = a[coder]?.[bloc][measure]
    if (gold === null || gold === undefined) return []
    return [[gold, system.get(a.id)?.blocs[bloc][measure] ?? missing] as const]
  })
}
