/** The difference of two runs as a person reads it in the terminal. */
import { formatGrid, formatNumber } from './grid.ts'
import type { ManifestChange } from './manifest-changes.ts'
import { CHANGES, type ArticleChange, type BlocChange, type Change, type RunsDiff } from './runs.ts'

/** Articles of one kind that are named; the rest is counted. */
const MOST_NAMES = 10
const WIDEST = 60

/** Counts, what differs between the manifests, means for each bloc, and the `top` largest movers. */
export function formatRuns(diff: RunsDiff, top: number): string {
  const parts = [
    [`${diff.run_a} -> ${diff.run_b}`, ...formatCounts(diff)],
    formatManifests(diff.manifests),
    formatBlocs('Means over articles in both runs', diff.blocs, 'common'),
    ...(diff.counts.changed_text === 0
      ? []
      : [formatBlocs('Of these, articles with the same text', diff.blocs, 'same_text')]),
    formatMovers(diff, top),
  ]
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`
}

const NAMES: Readonly<Record<Change, string>> = {
  new: 'new',
  gone: 'gone',
  changed_text: 'text changed',
  changed_numbers: 'same text, numbers changed',
  changed_metadata: 'metadata alone changed',
  renamed: 'renamed, else the same',
  same: 'the same',
}

function formatCounts({ counts, articles }: RunsDiff): string[] {
  return formatGrid(
    [{ head: 'Articles' }, { head: '', right: true }, { head: '' }],
    CHANGES.filter((change) => counts[change] > 0).map((change) => [
      NAMES[change],
      String(counts[change]),
      nameSome(articles.filter((article) => article.change === change)),
    ]),
  )
}

function nameSome(articles: readonly ArticleChange[]): string {
  const names = articles.map(({ id, id_before }) => (id_before === null ? id : `${id_before} -> ${id}`))
  return names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '')
}

function formatManifests(changes: readonly ManifestChange[]): string[] {
  if (changes.length === 0) return ['Version, settings, word lists and models are the same.']
  const cut = (text: string) => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text)
  return [
    'What differs between the manifests and may have moved numbers',
    ...formatGrid(
      [{ head: 'what' }, { head: 'before' }, { head: 'after' }],
      changes.map(({ what, before, after }) => [what, cut(before), cut(after)]),
    ),
  ]
}

function formatBlocs(title: string, blocs: readonly BlocChange[], over: BlocChange['over']): string[] {
  const heads = ['bloc', 'measure', 'n', 'before', 'after', 'change', 'gained', 'lost']
  return [
    title,
    ...formatGrid(
      heads.map((head, at) => ({ head, right: at > 1 })),
      blocs
        .filter((row) => row.over === over)
        .map((row) => [
          row.bloc,
          row.measure,
          String(row.n),
          formatNumber(row.before),
          formatNumber(row.after),
          formatNumber(row.difference),
          String(row.gained),
          String(row.lost),
        ]),
    ),
  ]
}

function formatMovers({ movers, articles }: RunsDiff, top: number): string[] {
  if (movers.length === 0) return ['No value of an article moved.']
  const why = new Map(articles.map((article) => [article.id, article.why.slice(0, 3).join(', ')]))
  const heads = ['article', 'bloc', 'measure', 'before', 'after', 'change', 'why']
  return [
    `Largest movers (${Math.min(top, movers.length)} of ${movers.length} values that moved)`,
    ...formatGrid(
      heads.map((head, at) => ({ head, right: at > 2 && at < 6 })),
      movers
        .slice(0, top)
        .map((mover) => [
          mover.id,
          mover.bloc,
          mover.measure,
          formatNumber(mover.before),
          formatNumber(mover.after),
          formatNumber(mover.difference),
          why.get(mover.id) ?? '',
        ]),
    ),
  ]
}
