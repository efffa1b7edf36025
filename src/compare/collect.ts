/** Articles -> observations: one number each, with its period, group and bloc; and a count of what was left out, and why. */
import type { ScoredBloc } from '../../pipeline/document/index.ts'
import type { Measure } from '../../pipeline/records/index.ts'
import type { ResultArticle } from '../results/index.ts'
import { findScoredBloc, measureActor, measureBloc } from './measures.ts'
import { findPeriod, findSpan, type Span } from './periods.ts'
import { ALL, NO_GROUP, type CompareSettings } from './settings.ts'

/** What one article says of one bloc, or of one actor, under one measure. */
export interface Observation extends Span {
  readonly article: string
  readonly outlet: string | null
  /** Number of the period, as in `Period.index`. */
  readonly period: number
  readonly group: string
  readonly bloc: ScoredBloc
  readonly measure: Measure
  readonly value: number
  readonly weight: number
}

/** Why an article gave nothing, asked in this order. */
export const REASONS = ['undated', 'too_coarse', 'outside', 'not_scored', 'without_group'] as const
export type Reason = (typeof REASONS)[number]

/** Articles of one measure and bloc: `found` is `used`, `without_bloc` and the reasons together. */
export interface UseCount extends Readonly<Record<Reason, number>> {
  readonly measure: Measure
  readonly bloc: ScoredBloc
  readonly found: number
  readonly used: number
  readonly without_bloc: number
}

/** Everything that a comparison is made from. */
export interface Collection {
  /** Sorted by article, group, measure and bloc, so that the order of reading does not matter. */
  readonly observations: readonly Observation[]
  readonly counts: readonly UseCount[]
  /** Articles with a date, of whatever precision. */
  readonly dated: number
  /** Fields and keys of metadata that articles could be grouped by. */
  readonly groups: readonly string[]
  /** Names of actors by id, where grouped by actor. */
  readonly names: ReadonlyMap<string, string>
}

/** Takes in one article after the other. */
export interface Collector {
  readonly add: (article: ResultArticle) => void
  readonly finish: () => Collection
}

/** Fields of an article that it may be grouped by; keys of its metadata come on top. */
const GROUP_FIELDS = ['outlet', 'author', 'language'] as const

/** Makes a collector; `weights` as read from `duplicates.csv`, 1 for whoever is not in it. */
export function makeCollector(settings: CompareSettings, weights: ReadonlyMap<string, number>): Collector {
  const observations: Observation[] = []
  const left = new Map<Reason, number>(REASONS.map((reason) => [reason, 0]))
  const used = new Map<string, number>()
  const groups = new Set<string>(['bloc', 'actor', ...GROUP_FIELDS])
  const names = new Map<string, string>()
  let [found, dated] = [0, 0]
  const add = (article: ResultArticle): void => {
    found++
    if (article.date !== null) dated++
    for (const key of Object.keys(article.metadata)) groups.add(key)
    const placed = place(article, settings)
    if (typeof placed === 'string') {
      left.set(placed, (left.get(placed) ?? 0) + 1)
      return
    }
    const own = observe(article, settings).map((seen) => ({
      ...placed,
      ...seen,
      article: article.id,
      outlet: article.outlet,
      weight: weights.get(article.id) ?? 1,
    }))
    for (const key of new Set(own.map(keyOf))) used.set(key, (used.get(key) ?? 0) + 1)
    if (settings.group === 'actor') for (const { id, name } of article.actors) names.set(id, name)
    observations.push(...own)
  }
  const countOf = (measure: Measure, bloc: ScoredBloc): UseCount => {
    const reasons = Object.fromEntries(left) as Record<Reason, number> // made from every reason
    const number = used.get(keyOf({ measure, bloc })) ?? 0
    const others = [...left.values()].reduce((sum, n) => sum + n, 0)
    return { measure, bloc, found, used: number, ...reasons, without_bloc: found - number - others }
  }
  return {
    add,
    finish: () => ({
      observations: observations.sort(compareObservations),
      counts: settings.measures.flatMap((measure) => settings.blocs.map((bloc) => countOf(measure, bloc))),
      dated,
      groups: [...groups],
      names,
    }),
  }
}

function keyOf({ measure, bloc }: { readonly measure: Measure; readonly bloc: ScoredBloc }): string {
  return `${measure} ${bloc}`
}

function compareObservations(a: Observation, b: Observation): number {
  const keyFor = ({ article, group, measure, bloc }: Observation) => `${article}\n${group}\n${measure}\n${bloc}`
  const [one, other] = [keyFor(a), keyFor(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

/** Where in time an article stands, or why it is left out. */
function place(article: ResultArticle, settings: CompareSettings): (Span & { period: number }) | Reason {
  if (article.date === null) return 'undated'
  const span = findSpan(article.date)
  const [first, last] = [findPeriod(span.start, settings.by), findPeriod(span.end, settings.by)]
  if (first.index !== last.index) return 'too_coarse'
  if (settings.from !== null && span.start < settings.from) return 'outside'
  if (settings.to !== null && span.end > settings.to) return 'outside'
  if (article.status === 'not_scored') return 'not_scored'
  if (!isGroupedWithin(settings) && groupOf(article, settings.group) === null) return 'without_group'
  return { ...span, period: first.index }
}

/** Groups that lie inside an article, so that one article may be in several. */
export function isGroupedWithin({ group }: Pick<CompareSettings, 'group'>): boolean {
  return group === 'bloc' || group === 'actor'
}

/** The group of a whole article; null where the article does not say. */
function groupOf(article: ResultArticle, group: string): string | null {
  if (group === NO_GROUP) return ALL
  const field = GROUP_FIELDS.find((name) => name === group)
  return field === undefined ? nameValue(article.metadata[group]) : article[field]
}

/** A value of the metadata as the name of a group; lists are joined, and what is empty gives none. */
function nameValue(value: ResultArticle['metadata'][string] | undefined): string | null {
  if (value === undefined || value === null) return null
  const name = Array.isArray(value)
    ? value.map((item) => nameValue(item) ?? '').join('; ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value).trim()
  return name === '' ? null : name
}

type Seen = Pick<Observation, 'group' | 'bloc' | 'measure' | 'value'>

function observe(article: ResultArticle, settings: CompareSettings): Seen[] {
  return settings.group === 'actor' ? observeActors(article, settings) : observeBlocs(article, settings)
}

function observeBlocs(article: ResultArticle, { group, measures, blocs }: CompareSettings): Seen[] {
  return measures.flatMap((measure) =>
    blocs.flatMap((bloc) => {
      const value = measureBloc(article, bloc, measure)
      const name = group === 'bloc' ? bloc : groupOf(article, group)
      return value === null || name === null ? [] : [{ group: name, bloc, measure, value }]
    }),
  )
}

function observeActors({ actors }: ResultArticle, { measures, blocs }: CompareSettings): Seen[] {
  return actors.flatMap((actor) => {
    const bloc = findScoredBloc(actor)
    if (bloc === null || !blocs.includes(bloc)) return []
    return measures.flatMap((measure) => {
      const value = measureActor(actor, measure)
      return value === null ? [] : [{ group: actor.id, bloc, measure, value }]
    })
  })
}
