/** The headline numbers of the corpus under every scheme, set against the default. */
import type { ScoredBloc } from '../../pipeline/document/index.ts'
import {
  DEFAULT_SCHEME,
  isSignChange,
  type BlocSchemeRow,
  type SchemeSummaryRow,
} from '../../pipeline/records/index.ts'

/** Sum and number of the values that are known. */
interface Mean {
  sum: number
  n: number
}

interface SchemeTotal {
  readonly id: string
  readonly title: string
  articles: number
  changed: number
  signChange: number
  readonly sentiment: Readonly<Record<ScoredBloc, Mean>>
  readonly agency: Readonly<Record<ScoredBloc, Mean>>
  readonly balance: Mean
}

/** Totals of every scheme of a run, the default first. */
export type SchemeTotals = readonly SchemeTotal[]

/** Totals before the first article. */
export function makeSchemeTotals(schemes: readonly { readonly id: string; readonly title: string }[]): SchemeTotals {
  const none = (): Mean => ({ sum: 0, n: 0 })
  const blocs = () => ({ western: none(), african: none(), external: none() })
  return schemes.map(({ id, title }) => {
    const counts = { articles: 0, changed: 0, signChange: 0 }
    return { id, title, ...counts, sentiment: blocs(), agency: blocs(), balance: none() }
  })
}

/** Adds one article's rows of `bloc_schemes.csv`; a change of sign is counted where one of the rows has it. */
export function addToSchemes(totals: SchemeTotals, rows: readonly BlocSchemeRow[]): void {
  const standard = rows.filter(({ scheme }) => scheme === DEFAULT_SCHEME)
  if (standard.every(({ sentences }) => sentences === null)) return
  for (const total of totals) {
    const own = rows.filter(({ scheme }) => scheme === total.id)
    total.articles++
    if (own.some((row) => isChanged(row, standard))) total.changed++
    if (own.some((row) => row.sign_change === true)) total.signChange++
    for (const { bloc, sentiment, agency } of own) {
      add(total.sentiment[bloc], sentiment)
      add(total.agency[bloc], agency)
    }
    add(total.balance, findBalance(own))
  }
}

function isChanged(row: BlocSchemeRow, standard: readonly BlocSchemeRow[]): boolean {
  const same = standard.find(({ bloc }) => bloc === row.bloc)
  return row.sentences !== same?.sentences || row.sentiment !== same.sentiment || row.agency !== same.agency
}

function findBalance(rows: readonly BlocSchemeRow[]): number | null {
  const agencyOf = (wanted: ScoredBloc) => rows.find(({ bloc }) => bloc === wanted)?.agency ?? null
  const [african, western] = [agencyOf('african'), agencyOf('western')]
  return african === null || western === null ? null : african - western
}

function add(mean: Mean, value: number | null): void {
  if (value === null) return
  mean.sum += value
  mean.n++
}

/** To 4 decimals, as it is written, so that a sign is that of the number in the file. */
function meanOf({ sum, n }: Mean): number | null {
  return n === 0 ? null : Math.round((sum / n) * 10_000) / 10_000
}

/** The rows of `bloc_schemes_summary.csv`, in the order of the totals. */
export function summariseSchemes(totals: SchemeTotals): SchemeSummaryRow[] {
  const rows = totals.map(toRow)
  const [standard] = rows
  return rows.map((row) => {
    const flipped = SIGNED.filter((name) => isSignChange(row[name], standard?.[name] ?? null) === true)
    return { ...row, sign_change: flipped.length > 0, sign_changes: flipped.length === 0 ? null : flipped.join('; ') }
  })
}

const SIGNED = ['western_sentiment', 'african_sentiment', 'external_sentiment', 'agency_balance'] as const

function toRow({
  id,
  title,
  articles,
  changed,
  signChange,
  sentiment,
  agency,
  balance,
}: SchemeTotal): SchemeSummaryRow {
  return {
    ...{ scheme: id, title, articles, articles_changed: changed, articles_sign_change: signChange },
    western_articles: sentiment.western.n,
    western_sentiment: meanOf(sentiment.western),
    western_agency: meanOf(agency.western),
    african_articles: sentiment.african.n,
    african_sentiment: meanOf(sentiment.african),
    african_agency: meanOf(agency.african),
    external_articles: sentiment.external.n,
    external_sentiment: meanOf(sentiment.external),
    external_agency: meanOf(agency.external),
    agency_balance: meanOf(balance),
    ...{ sign_change: false, sign_changes: null },
  }
}

/** For the printed summary: under which schemes a mean of the corpus changes its sign; nothing without schemes. */
export function formatSchemes(rows: readonly SchemeSummaryRow[]): string[] {
  const others = rows.filter(({ scheme }) => scheme !== DEFAULT_SCHEME)
  if (others.length === 0) return []
  const flipped = others.filter(({ sign_change: change }) => change)
  const corpus = flipped.map((row) => `${row.scheme} (${row.sign_changes ?? ''})`).join(', ')
  const articles = others.map((row) => `${row.scheme} ${row.articles_sign_change}`).join(', ')
  return [
    `Schemes    ${others.map(({ scheme }) => scheme).join(', ')}; a mean of the corpus changes its sign under ${corpus || 'none of them'}`,
    `           articles in which a sign changes: ${articles} (bloc_schemes.csv, bloc_schemes_summary.csv)`,
  ]
}
