import { relative } from 'node:path'
import type { SchemeSummaryRow } from '../../pipeline/records/index.ts'
import type { ArticleDigest } from './digest.ts'
import { countOf } from '../plural.ts'
import { formatNearCopies, NO_NEAR_COPIES, type NearCopiesSummary } from './near-copies.ts'
import { formatSchemes } from './schemes.ts'

interface BlocTotals {
  articles: number
  sentiment: number
  agency: number
  withAgency: number
}

/** What a run came to, for the terminal and the exit code. */
export interface RunSummary {
  readonly out: string
  readonly found: number
  readonly skipped: number
  analysed: number
  failed: number
  /** Articles taken out of the store; null for a run without one. */
  reused: number | null
  notScored: number
  sentences: number
  readonly actors: Map<string, { name: string; bloc: string; articles: number }>
  readonly places: Map<string, { name: string; articles: number }>
  readonly countries: Map<string, number>
  readonly blocs: Record<'western' | 'african' | 'external', BlocTotals>
  /** One for each scheme, the default first; set when every article is done. */
  schemes: readonly SchemeSummaryRow[]
  /** Set when every article is done. */
  nearCopies: NearCopiesSummary
}

/** A summary before the first article. */
export function makeSummary(out: string, counts: { found: number; failed: number; skipped: number }): RunSummary {
  const totals = (): BlocTotals => ({ articles: 0, sentiment: 0, agency: 0, withAgency: 0 })
  return {
    out,
    ...counts,
    analysed: 0,
    reused: null,
    notScored: 0,
    sentences: 0,
    actors: new Map(),
    places: new Map(),
    countries: new Map(),
    blocs: { western: totals(), african: totals(), external: totals() },
    schemes: [],
    nearCopies: NO_NEAR_COPIES,
  }
}

/** Adds one article. */
export function addToSummary(summary: RunSummary, { article }: Pick<ArticleDigest, 'article'>): void {
  summary.sentences += article.sentences.length
  if (article.status === 'not_scored') summary.notScored++
  for (const actor of article.actors) {
    if (actor.type === 'collective') continue
    const seen = summary.actors.get(actor.id) ?? { name: actor.name, bloc: actor.bloc, articles: 0 }
    seen.articles++
    summary.actors.set(actor.id, seen)
  }
  for (const place of article.places) {
    const seen = summary.places.get(place.id) ?? { name: place.name, articles: 0 }
    seen.articles++
    summary.places.set(place.id, seen)
  }
  for (const iso of article.countries) summary.countries.set(iso, (summary.countries.get(iso) ?? 0) + 1)
  for (const bloc of ['western', 'african', 'external'] as const) {
    const own = article.blocs[bloc]
    const totals = summary.blocs[bloc]
    if (own.sentiment === null) continue
    totals.articles++
    totals.sentiment += own.sentiment
    if (own.agency === null) continue
    totals.withAgency++
    totals.agency += own.agency
  }
}

/** The summary as printed: a short table and where the files are, seen from `cwd`, where the person stands. */
export function formatSummary(summary: RunSummary, cwd: string): string {
  const scored = summary.notScored === 0 ? '' : `, ${summary.notScored} of them listed without scores`
  const counts = `Articles   ${summary.analysed} analysed of ${countOf(summary.found, 'file')} found (${summary.failed} failed, ${summary.skipped} skipped)${scored}`
  if (summary.analysed === 0)
    return [counts, '', ...formatNothing(summary), ...formatPointers(summary, cwd), ''].join('\n')
  return [
    counts,
    ...(summary.reused === null
      ? []
      : [`Store      ${summary.reused} known, ${summary.analysed - summary.reused} computed`]),
    `Sentences  ${summary.sentences}`,
    `Actors     ${summary.actors.size}: ${topOf(summary.actors, 8)}`,
    `Places     ${summary.places.size}: ${topOf(summary.places, 8)}`,
    `Countries  ${summary.countries.size}`,
    '',
    'Bloc       articles   sentiment (-1 to 1)   agency (0 to 1)',
    ...(['western', 'african', 'external'] as const).map((bloc) => formatBloc(bloc, summary.blocs[bloc])),
    '(means over the articles in which the bloc is present; agency is the share of acting)',
    ...formatNearCopies(summary.nearCopies),
    ...formatSchemes(summary.schemes),
    '',
    ...formatPointers(summary, cwd),
    '',
  ].join('\n')
}

/** Why a run has nothing to show, with advice. */
function formatNothing({ found, skipped }: RunSummary): string[] {
  return found === skipped
    ? [
        'No articles were found. An article is a .txt or .md file with the text of one article, in the folder or below it.',
      ]
    : ['No article could be analysed.']
}

function formatBloc(name: string, totals: BlocTotals): string {
  const mean = (sum: number, n: number) => (n === 0 ? '-' : (sum / n).toFixed(2))
  return [
    name.padEnd(10),
    String(totals.articles).padStart(9),
    mean(totals.sentiment, totals.articles).padStart(14),
    mean(totals.agency, totals.withAgency).padStart(21),
  ].join('')
}

function topOf(map: ReadonlyMap<string, { name: string; articles: number }>, n: number): string {
  const ranked = [...map.values()].sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
  const more = ranked.length > n ? ', …' : ''
  return ranked.length === 0
    ? 'none'
    : ranked
        .slice(0, n)
        .map((x) => `${x.name} (${x.articles})`)
        .join(', ') + more
}

function formatPointers(summary: RunSummary, cwd: string): string[] {
  const shown = relative(cwd, summary.out)
  const out = shown === '' || shown.startsWith('..') ? summary.out : shown
  const problems =
    summary.failed > 0 ? [`Not read:  ${summary.failed}, with reasons and advice in ${out}/issues.csv`] : []
  return [`Results:   ${out}/summary.csv (open this first), ${out}/articles/, ${out}/codebook.md`, ...problems]
}
